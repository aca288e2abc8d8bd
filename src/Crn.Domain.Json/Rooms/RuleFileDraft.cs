using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// A rule file before its facts are put together with those it may use.
internal sealed record RuleFileDraft<T>(
    string Team, ValueList<Parameter<decimal>> Parameters, ValueList<RuleVersions<T>> Rules, ValueList<RuleVersions<T>> Overridden)
    where T : Rule
{
    internal static RuleFileDraft<T> Of(RuleFile<T> file) =>
        new(file.Team, file.Parameters, Each(file.Rules.Rules), Each(file.Rules.Overridden));

    internal RuleFile<T> File(FactCatalogue facts) => new(Team, facts,
        RuleSet<T>.Of(Rules.SelectMany(rule => rule.Rules.AsEnumerable()).ToValueList(),
            Overridden.SelectMany(rule => rule.Rules.AsEnumerable()).ToValueList()),
        Parameters);

    private static ValueList<RuleVersions<T>> Each(ValueList<T> rules) => rules.Select(rule => new RuleVersions<T>([rule])).ToValueList();
}
