using Crn.Domain.Probability.Numerics;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Troubleshooting.Priorities;

/// <summary>What the sites of a study can still recruit by its planned closure: as they go, and at plan.</summary>
/// <remarks>Counts are gamma-mixed Poisson; their sum is taken as normal, which is enough to put studies in order.</remarks>
internal sealed class RemainingRecruits
{
    private readonly List<(double Rate, double Shape, double Planned, double Days)> sites = [];
    private readonly LocalDate from;

    private RemainingRecruits(LocalDate from, LocalDate closes, int left) =>
        (this.from, Closes, Left) = (from, closes, left);

    public LocalDate Closes { get; }

    public int Left { get; }

    public int Days => Math.Max(0, Period.DaysBetween(from, Closes));

    /// <summary>Null when a site has no planned rate or opening.</summary>
    public static RemainingRecruits? Of(RecruitmentPlan plan, StudySignals signals, RecruitmentLedger ledger)
    {
        if (plan.Sites.IsEmpty || plan.Sites.Any(site => site.ExpectedRate is not { InSiteDays: > 0 } || site.Opening.Due is null))
            return null;
        var known = ledger.UpTo(signals.Through);
        var read = new Signals.StudyReading(plan, known, signals.AsAt, signals.Through, StudyEvidence.None, CauseThresholds.Network);
        var remaining = new RemainingRecruits(signals.AsAt, plan.Window.PlannedClosure, plan.Target - known.Recruited);
        if (known.Study.ClosedOn is not null) return remaining;
        var late = Math.Max(0, (double)(signals.ValueOf(TroubleshootingFacts.OpeningLag) ?? 0));
        foreach (var site in plan.Sites) remaining.Add(site, read, late);
        return remaining;
    }

    /// <summary>Mean and deviation of recruits when rates come back to plan after some days.</summary>
    public (double Mean, double Deviation) From(int day)
    {
        double mean = 0, variance = 0;
        foreach (var (rate, shape, planned, days) in sites)
        {
            // The days of a site that opens later are its last ones.
            var before = Math.Max(0, Math.Min(days, day - (Days - days)));
            var expected = (rate * before) + (Math.Max(rate, planned) * (days - before));
            mean += expected;
            variance += expected + (expected * expected / shape);
        }

        return (mean, Math.Sqrt(variance));
    }

    /// <summary>The probability that so many are recruited as are left.</summary>
    public double Reaches((double Mean, double Deviation) recruits) => Left <= 0 ? 1
        : recruits.Deviation > 0 ? NormalDistribution.Above((Left - 0.5 - recruits.Mean) / recruits.Deviation) : 0;

    /// <summary>The expected recruits towards those that are left.</summary>
    public double Towards((double Mean, double Deviation) recruits)
    {
        if (Left <= 0) return 0;
        if (recruits.Deviation <= 0) return Math.Min(Left, recruits.Mean);
        var z = (Left - recruits.Mean) / recruits.Deviation;
        return Math.Clamp(recruits.Mean
            - (recruits.Deviation * (NormalDistribution.Density(z) - (z * NormalDistribution.Above(z)))), 0, Left);
    }

    private void Add(PlannedSite site, Signals.StudyReading read, double late)
    {
        var last = LocalDate.Min(site.Closing ?? Closes, Closes);
        var shape = site.Prior?.Shape ?? ShortfallAttribution.DefaultRateShape;
        var planned = site.ExpectedRate!.Value.InSiteDays;
        var known = read.Ledger.Find(site.Code);
        if (known?.ClosedOn is not null) return;
        if (known is { HasOpened: true })
        {
            var days = read.ReportedDays(known);
            var count = known.Recruited.Total;
            sites.Add(((shape + count) / ((shape / planned) + days), shape + count, planned, Math.Max(0, Period.DaysBetween(from, last))));
            return;
        }

        var opens = LocalDate.Max(from, site.Opening.Due!.Value.PlusDays((int)Math.Min(late, 3650)));
        var open = Math.Max(0, Period.DaysBetween(opens, last)) * (1 - site.ProbabilityOfNeverOpening);
        sites.Add((planned, shape, planned, open));
    }
}
