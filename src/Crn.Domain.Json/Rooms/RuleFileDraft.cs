using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// A rule file before its facts are put together with those it may use.
internal sealed record RuleFileDraft<T>(
    string Team, ValueList<Parameter<decimal>> Parameters, ValueList<RuleVersions<T>> Rules, ValueList<RuleVersions<T>> Overridden)
    where T : Rule
{
    internal static RuleFileDraft<T> Of(RuleFile<T> file) =>
        new(file.Team, file.Parameters, Each(file.Rules.Rules, file.Written), Each(file.Rules.Overridden, file.Written));

    internal RuleFile<T> File(FactCatalogue facts) => new(Team, facts,
        RuleSet<T>.Of(Rules.SelectMany(rule => rule.Rules.AsEnumerable()).ToValueList(),
            Overridden.SelectMany(rule => rule.Rules.AsEnumerable()).ToValueList()),
        Parameters)
    {
        Written = Rules.AddRange(Overridden).Where(rule => rule.NamesParameters).ToValueList(),
    };

    // All versions that a rule of the file was made into, one after the other, are that rule again.
    private static ValueList<RuleVersions<T>> Each(ValueList<T> rules, ValueList<RuleVersions<T>> written)
    {
        List<RuleVersions<T>> each = [];
        for (var at = 0; at < rules.Count;)
        {
            var whole = written.FirstOrDefault(rule => rule.StandsIn(rules, at)) ?? RuleVersions<T>.Of(rules[at]);
            each.Add(whole);
            at += whole.Rules.Count;
        }

        return each.ToValueList();
    }
}
