using Crn.Domain.Rules;
using Crn.Domain.Troubleshooting.Causes;

namespace Crn.Domain.Troubleshooting;

/// <summary>The network's catalogue of causes, C01 to C38, as rules with the thresholds of a date.</summary>
/// <example>
/// <code>
/// RuleSet&lt;CauseRule&gt; rules = CauseCatalogue.On(today);
/// rules.Rules.Single(rule =&gt; rule.Code == "C17").Criterion.ToString();      // the detection rule as a sentence
/// </code>
/// </example>
public static class CauseCatalogue
{
    private static readonly LocalDate Any = new(2026, 1, 1);

    private static readonly Lazy<RuleSet<CauseRule>> Published = new(() => Made(CauseThresholds.Network, Any));

    /// <summary>The causes with the thresholds in force on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <param name="thresholds">The thresholds; those of the network when null.</param>
    /// <returns>The rules; a team adds its own with <see cref="RuleSet{TRule}.With(ValueList{TRule})"/>.</returns>
    /// <exception cref="ArgumentException">The date is of another calendar system than ISO.</exception>
    public static RuleSet<CauseRule> On(LocalDate asAt, CauseThresholds? thresholds = null)
    {
        Guarded.Iso(asAt);
        // The network's thresholds are in force always.
        return thresholds is null || thresholds == CauseThresholds.Network ? Published.Value : Made(thresholds, asAt);
    }

    private static RuleSet<CauseRule> Made(CauseThresholds thresholds, LocalDate asAt) =>
        RuleSet<CauseRule>.Empty.With(CauseRows.All(code => thresholds.Of(code).ValueOn(asAt)));
}
