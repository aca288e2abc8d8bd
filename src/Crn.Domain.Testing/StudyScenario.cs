using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Testing;

/// <summary>A study's plan and ledger for an example test, said in a sentence: where it is open, for how long, and how it does.</summary>
/// <remarks>
/// Every site recruits just as planned until the study falls behind, and then a share of it; counts are whole people, so that what is
/// recruited by a month is the plan's number rounded down. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var behind = StudyScenario.WithTarget(120).OpenAt("Leeds", "York", "Hull").ForMonths(8).BehindForMonths(2);
/// var forecast = RecruitmentForecaster.Project(behind.Plan, behind.Ledger, behind.AsAt);
/// </code>
/// </example>
public sealed record StudyScenario
{
    private StudyScenario(int target) => Target = target;

    /// <summary>The target.</summary>
    public int Target { get; }

    /// <summary>The sites that are open.</summary>
    public ValueList<SiteCode> Sites { get; private init; }

    /// <summary>The first day of recruitment; 5 January 2026 unless said otherwise.</summary>
    public LocalDate Opened { get; private init; } = new(2026, 1, 5);

    /// <summary>Months open so far.</summary>
    public int Months { get; private init; } = 6;

    /// <summary>Months of them, the last ones, in which it fell behind.</summary>
    public int MonthsBehind { get; private init; }

    /// <summary>What is recruited of the plan in the months behind, from 0 to 1; a half unless said otherwise.</summary>
    public double ShareWhenBehind { get; private init; } = 0.5;

    /// <summary>
    /// The planned rate of each site; unless said otherwise 0.95 a month, the median of UK trials (Jacques et al., BMJ Open
    /// 2022;12:e059230).
    /// </summary>
    public RecruitmentRate Rate { get; private init; } = RecruitmentRate.PerSiteMonth(0.95);

    /// <summary>The day the story is told: the end of the last month.</summary>
    public LocalDate AsAt => Opened.PlusMonths(Months).PlusDays(-1);

    /// <summary>The plan: the sites open from the first day, for twice the time that they need for the target at their rate.</summary>
    public RecruitmentPlan Plan
    {
        get
        {
            var months = Sites.IsEmpty || Rate.InSiteMonths == 0 ? 24 + Months
                : (int)Math.Clamp(Math.Ceiling(2 * Target / (Rate.InSiteMonths * Sites.Count)), Months + 1, 240);
            return new RecruitmentPlan(Target, RecruitmentWindow.Between(Opened, Opened.PlusMonths(months).PlusDays(-1))).WithSites(
                [.. Sites.Select(site => new PlannedSite(site, PlannedOpening.On(Opened)) { Rate = Rate })]);
        }
    }

    /// <summary>The ledger: openings on the first day, and a count for every site and month.</summary>
    public RecruitmentLedger Ledger
    {
        get
        {
            var ledger = RecruitmentLedger.Start(Opened, Party.Sponsor).State;
            foreach (var site in Sites) ledger = ledger.Open(site, Opened, Party.SiteOrganisation, Opened).State;
            for (var month = 0; month < Months; month++)
            {
                var period = RecruitmentPeriod.Between(Opened.PlusMonths(month), Opened.PlusMonths(month + 1).PlusDays(-1));
                var recruited = Recruited(month + 1) - Recruited(month);
                ValueList<RecruitmentCount> rows = [.. Sites.Select(site => new RecruitmentCount(site, period, recruited))];
                ledger = ledger.Report(rows, Party.Sponsor, period.To).State;
            }

            return ledger;
        }
    }

    /// <summary>A study with a target and nothing else yet.</summary>
    /// <param name="target">The target, above 0.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0.</exception>
    public static StudyScenario WithTarget(int target)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(target);
        return new(target);
    }

    /// <summary>Where it is open.</summary>
    /// <param name="sites">The sites.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="ArgumentException">A text names no site, or one is named twice.</exception>
    public StudyScenario OpenAt(params ValueList<string> sites)
    {
        ValueList<SiteCode> codes = [.. sites.Select(SiteCode.From)];
        if (codes.Distinct().Count() < codes.Count) throw new ArgumentException("A site is named twice.", nameof(sites));
        return this with { Sites = codes };
    }

    /// <summary>Since when.</summary>
    /// <param name="day">The first day of recruitment.</param>
    /// <returns>The scenario.</returns>
    public StudyScenario Since(LocalDate day) => this with { Opened = day };

    /// <summary>For how long so far.</summary>
    /// <param name="months">Months, 1 to 120.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="ArgumentOutOfRangeException">They lie outside.</exception>
    public StudyScenario ForMonths(int months)
    {
        if (months is < 1 or > 120) throw new ArgumentOutOfRangeException(nameof(months), "A scenario lasts from 1 to 120 months.");
        return this with { Months = months, MonthsBehind = Math.Min(MonthsBehind, months) };
    }

    /// <summary>At which planned rate.</summary>
    /// <param name="rate">The rate of each site.</param>
    /// <returns>The scenario.</returns>
    public StudyScenario At(RecruitmentRate rate) => this with { Rate = rate };

    /// <summary>How long it has been behind.</summary>
    /// <param name="months">The last months, at most as many as it was open.</param>
    /// <param name="share">What is recruited of the plan in them, from 0 to 1.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside.</exception>
    public StudyScenario BehindForMonths(int months, double share = 0.5)
    {
        if (months < 0 || months > Months) throw new ArgumentOutOfRangeException(nameof(months), "Behind for no longer than it was open.");
        if (share is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), "A share lies from 0 to 1.");
        return this with { MonthsBehind = months, ShareWhenBehind = share };
    }

    // By the end of a month at each site, in whole people.
    private int Recruited(int months)
    {
        var asPlanned = Math.Min(months, Months - MonthsBehind);
        return (int)Math.Floor((Rate.InSiteMonths * (asPlanned + (ShareWhenBehind * (months - asPlanned)))) + 1e-9);
    }
}
