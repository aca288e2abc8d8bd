using Crn.Domain.Policies;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection;

/// <summary>The numbers in force on a date that the default projection takes from real trials in general, and those from which on a
/// projection points out what makes it weaker than it seems.</summary>
/// <remarks>
/// All are defaults of this library, none a rule of the field: replace one with <c>with</c>, and say where it comes from. A value out of
/// its range is an <see cref="ArgumentOutOfRangeException"/>. How the numbers of the default model were chosen stands in
/// <c>docs/recruitment.md</c>; none depends on the unit of time. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var ours = ProjectionPolicy.InForceOn(today) with { FurtherFall = new(0.1, null, null, Citation.Local("our last twenty trials")) };
/// var forecast = RecruitmentForecaster.Project(plan, ledger, today, PlannedRateBelief.Default, ours).Value;
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ProjectionPolicy
{
    private static readonly Citation Model = Citation.Default("the default projection: numbers chosen coarsely on real trials");
    private static readonly Citation Findings = Citation.Default("what to say beside a projection");

    internal ProjectionPolicy()
    {
    }

    /// <summary>The policies through time.</summary>
    public static Timeline<ProjectionPolicy> Network { get; } = new(new Dated<ProjectionPolicy>(
        new()
        {
            WeightOfScores = Of(0.1, Model),
            FallOfLateSites = Of(0.7, Model),
            FurtherFall = Of(0.2, Model),
            HiddenVariance = Of(0.04, Model),
            ShareOfMean = Of(0, Model),
            LargestSpread = Of(1.5, Model),
            FurtherOpenings = Of(0.5, Model),
            SiteVariance = Of(0.8, Model),
            SiteVarianceSites = Of(4, Model),
            RatesApart = Of(3, Findings),
            SurpriseBelow = Of(0.01, Findings),
            FarAhead = Of(2, Findings),
            FallBelow = Of(0.05, Findings),
        }, null, null, Model));

    /// <summary>Predictive scores count for this share of themselves, above 0 and up to 1: periods of one trial are not independent
    /// witnesses.</summary>
    public required Dated<double> WeightOfScores { get; init => field = Within(value, double.Epsilon, 1); }

    /// <summary>How much lower, on the log scale, the rates of sites that are still to open lie; from -5 to 5.</summary>
    public required Dated<double> FallOfLateSites { get; init => field = Within(value, -5, 5); }

    /// <summary>By how much rates fall on the log scale, beyond what the series shows, over as long again as the trial has run; from -5 to
    /// 5.</summary>
    public required Dated<double> FurtherFall { get; init => field = Within(value, -5, 5); }

    /// <summary>The variance of the log rate that no history shows; from 0 to 4.</summary>
    public required Dated<double> HiddenVariance { get; init => field = Within(value, 0, 4); }

    /// <summary>Between keeping the median, 0, and keeping the mean, 0.5, of a rate that wanders.</summary>
    public required Dated<double> ShareOfMean { get; init => field = Within(value, 0, 0.5); }

    /// <summary>The largest standard deviation of a log rate that is believed, however far ahead; from 0.01 to 3.</summary>
    public required Dated<double> LargestSpread { get; init => field = Within(value, 0.01, 3); }

    /// <summary>The pace of openings beyond what is known, beside the pace so far, with even odds of none; from 0 to 10.</summary>
    public required Dated<double> FurtherOpenings { get; init => field = Within(value, 0, 10); }

    /// <summary>One over the gamma shape of site rates before the sites say anything; from 0.01 to 10.</summary>
    public required Dated<double> SiteVariance { get; init => field = Within(value, 0.01, 10); }

    /// <summary>As how many sites that counts; from 0.01 to 1,000.</summary>
    public required Dated<double> SiteVarianceSites { get; init => field = Within(value, 0.01, 1_000); }

    /// <summary>As many times the recruits as planned rates make of the days open, or so many times fewer, are pointed out; from 1 to
    /// 1,000.</summary>
    public required Dated<double> RatesApart { get; init => field = Within(value, 1, 1_000); }

    /// <summary>Recruits so few that a trusted plan gave them less than this probability are pointed out; from 0 to 1.</summary>
    public required Dated<double> SurpriseBelow { get; init => field = Within(value, 0, 1); }

    /// <summary>A planned closure further ahead than so many times what was seen is pointed out; from 0 to 1,000.</summary>
    public required Dated<double> FarAhead { get; init => field = Within(value, 0, 1_000); }

    /// <summary>Rates that fell so far that chance explains it with less than this probability are pointed out; from 0 to 1.</summary>
    public required Dated<double> FallBelow { get; init => field = Within(value, 0, 1); }

    /// <summary>The policy in force on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <returns>The policy; there is one for every date.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public static ProjectionPolicy InForceOn(LocalDate asAt) => Network.ValueOn(Guarded.Iso(asAt));

    /// <summary>The policy as one line.</summary>
    /// <returns>The fall that is added and the variance that is hidden, free of culture.</returns>
    public override string ToString() =>
        $"rates fall by {Text.Of(FurtherFall.Value)} on the log scale beyond what is seen, hidden variance {Text.Of(HiddenVariance.Value)}";

    internal ProjectionNumbers Numbers => new()
    {
        WeightOfScores = WeightOfScores.Value,
        FallOfLateSites = FallOfLateSites.Value,
        FurtherFall = FurtherFall.Value,
        HiddenVariance = HiddenVariance.Value,
        ShareOfMean = ShareOfMean.Value,
        LargestSpread = LargestSpread.Value,
        FurtherOpenings = FurtherOpenings.Value,
        SiteVariance = SiteVariance.Value,
        SiteVarianceSites = SiteVarianceSites.Value,
        RatesApart = RatesApart.Value,
        SurpriseBelow = SurpriseBelow.Value,
        FarAhead = FarAhead.Value,
        FallBelow = FallBelow.Value,
    };

    private static Dated<double> Of(double value, Citation source) => new(value, null, null, source);

    private static Dated<double> Within(Dated<double> value, double least, double most)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Value >= least && value.Value <= most ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value.Value, "The number is out of its range.");
    }
}
