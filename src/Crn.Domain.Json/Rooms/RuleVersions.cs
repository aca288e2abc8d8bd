using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// The versions of one rule of a file: one for each stretch of dates in which its parameters stay what they are.
internal sealed record RuleVersions<T>(ValueList<T> Rules, T Whole, CriterionForm Applies, CriterionForm Criterion)
    where T : Rule
{
    // A rule as it stands, with its numbers.
    internal static RuleVersions<T> Of(T rule) => new([rule], rule, CriterionForm.Of(rule.Applies), CriterionForm.Of(rule.Criterion));

    // Whether the file says it with names of parameters, which a rule by itself no longer has.
    internal bool NamesParameters => !(Applies.Parameters.IsEmpty && Criterion.Parameters.IsEmpty);

    internal bool StandsIn(ValueList<T> rules, int at) =>
        Rules.Count <= rules.Count - at && rules.AsSpan().Slice(at, Rules.Count).SequenceEqual(Rules.AsSpan());

    internal static RuleVersions<T> Of(CriterionForm applies, CriterionForm criterion,
        Func<Domain.Rules.Criterion, Domain.Rules.Criterion, T> make, Func<T, LocalDate?, LocalDate?, T> inForce)
    {
        var whole = make(applies.Criterion, criterion.Criterion);
        var parameters = applies.Parameters.AddRange(criterion.Parameters).Distinct().ToValueList();
        // One that begins after its last date is refused with the list in which it stands.
        if (parameters.IsEmpty || whole.From > whole.To) return new([whole], whole, applies, criterion);
        List<T> versions = [];
        foreach (var (from, to) in Stretches(whole, parameters))
        {
            var day = from ?? to ?? LocalDate.MinIsoValue;
            foreach (var parameter in parameters)
            {
                if (parameter.InForceOn(day) is null)
                {
                    throw new ArgumentException(
                        $"The rule is in force {Era(from, to)}, when the parameter '{parameter.Code}' has no value.");
                }
            }

            versions.Add(inForce(make(On(applies, day, from, to), On(criterion, day, from, to)), from, to));
        }

        return new(versions.ToValueList(), whole, applies, criterion);
    }

    // The text was read with the first values; a later one may be a value that no answer reaches.
    private static Domain.Rules.Criterion On(CriterionForm form, LocalDate day, LocalDate? from, LocalDate? to)
    {
        try
        {
            return form.On(day);
        }
        catch (InvalidOperationException refused)
        {
            throw new ArgumentException($"With the values that its parameters have {Era(from, to)}: {refused.Message}", refused);
        }
    }

    private static string Era(LocalDate? from, LocalDate? to) => Text.Era(from, to) is { Length: > 0 } era ? era : "always";

    // From the first date of the rule to its last, cut where a value of a parameter begins or has ended.
    private static IEnumerable<(LocalDate? From, LocalDate? To)> Stretches(T rule, ValueList<Parameter<decimal>> parameters)
    {
        SortedSet<LocalDate> cuts = [];
        foreach (var version in parameters.SelectMany(parameter => parameter.Values.Versions.AsEnumerable()))
        {
            if (version.From is { } begins) cuts.Add(begins);
            if (version.To is { } ends && ends < LocalDate.MaxIsoValue) cuts.Add(ends.PlusDays(1));
        }

        var from = rule.From;
        foreach (var cut in cuts)
        {
            if (cut <= rule.From || cut > rule.To) continue;
            yield return (from, cut.PlusDays(-1));
            from = cut;
        }

        yield return (from, rule.To);
    }
}
