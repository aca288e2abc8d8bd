using Ardalis.GuardClauses;
using Crn.Domain.Monitoring.Dates;
using Crn.Domain.Monitoring.Findings;
using Crn.Domain.Recruitment;
using Crn.Domain.Recruitment.Counting;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Monitoring;

/// <summary>Watches recruitment: how a study stands on a date, and whether a closed study reached its target in time.</summary>
/// <example>
/// <code>
/// MonitoringReport report = RecruitmentMonitor.Review(plan, ledger, today, MonitoringPolicy.InForceOn(today));
/// report.Rag;               // Amber
/// report.RampAdjusted;      // 0.05: ahead of the ramp
/// report.ZeroRecruiters;    // [Cardiff]
/// </code>
/// </example>
public static class RecruitmentMonitor
{
    /// <summary>
    /// How a study stands on a date: by what had taken place by then, however late it was reported, or by what was known.
    /// </summary>
    /// <param name="plan">The plan in force.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="asAt">The date.</param>
    /// <param name="policy">The policy; that in force on the date when null.</param>
    /// <param name="standing">What else is known of the study.</param>
    /// <param name="basis">Whether what had taken place by the date counts, as in a projection, or what was known by then, as in a figure
    /// published that day. They differ where reports came late.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    public static MonitoringReport Review(
        RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, MonitoringPolicy? policy = null, StudyStanding? standing = null,
        LedgerBasis basis = LedgerBasis.TakenPlace)
    {
        Guard.Against.Null(plan);
        Guarded.Iso(asAt);
        var known = Guard.Against.Null(ledger).AsAt(asAt, basis);
        policy ??= MonitoringPolicy.InForceOn(asAt);
        standing ??= StudyStanding.NotKnown;
        var opened = StudyDates.Opened(known) ?? plan.Window.Opening;
        var recruited = known.Recruited;
        var published = Figure(0);
        var suspended = known.Study.IsPaused || standing.Status == StudyStatusGroup.Suspended;
        var curve = plan.Expected == ExpectedCurve.Linear && !plan.Sites.IsEmpty ? ExpectedCurve.FromSitePlan : plan.Expected;
        return new(asAt, policy, recruited, plan.Target)
        {
            Basis = basis,
            Confirmed = known.ConfirmedRecruits(),
            SettledThrough = known.Lag.SettledThrough(asAt),
            TimeAndTarget = published,
            ActiveTime = Figure(DaysSuspended(known, opened, asAt < plan.Window.PlannedClosure ? asAt : plan.Window.PlannedClosure)),
            Rag = policy.OpenStudyRag.Value.Of(published?.Figure),
            Expected = plan.ExpectedBy(asAt),
            RampAdjusted = plan.ExpectedBy(asAt, curve) is > 0 and var expected ? (recruited / expected) - 1 : null,
            EarlyWarning = EarlyWarning.At(plan, known, asAt, policy),
            DaysToFirstParticipant = FirstParticipant.Days(known),
            OnTrack = OnTrackAnswer.Of(published, standing, suspended, asAt, policy),
            DataQuality = FindingsOf(plan, known, asAt, policy, standing),
            Sites = plan.Sites.Select(s => s.Code).Union(known.Sites.Select(s => s.Site.Code)).Order()
                .Select(key => SiteMonitoring.Of(key, plan, known, asAt, policy)).ToValueList(),
        };

        TimeAndTarget? Figure(int daysSuspended) =>
            TimeAndTarget.Of(recruited, plan.Target, opened, plan.Window.PlannedClosure, asAt, daysSuspended, policy.Formula.Value);
    }

    /// <summary>Everything in a plan and a ledger that somebody should put right, or should know before trusting a figure.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="asAt">The date.</param>
    /// <param name="policy">The policy; that in force on the date when null.</param>
    /// <param name="standing">What else is known of the study.</param>
    /// <param name="basis">Whether what had taken place by the date counts, or what was known by then.</param>
    /// <returns>The findings, those of the study first, then site by site.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    public static ValueList<RecruitmentFinding> Findings(
        RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, MonitoringPolicy? policy = null, StudyStanding? standing = null,
        LedgerBasis basis = LedgerBasis.TakenPlace)
    {
        Guard.Against.Null(plan);
        Guarded.Iso(asAt);
        var known = Guard.Against.Null(ledger).AsAt(asAt, basis);
        return FindingsOf(plan, known, asAt, policy ?? MonitoringPolicy.InForceOn(asAt), standing ?? StudyStanding.NotKnown);
    }

    /// <summary>
    /// Whether a study reached its target within its planned time: at or above target by the planned closure agreed before it closed.
    /// </summary>
    /// <param name="agreed">The plan as it stood at a fixed point before closing, so that late changes of date or target do not heal
    /// it.</param>
    /// <param name="ledger">The ledger.</param>
    /// <returns>True or false; unknown while days before the agreed closure are not reported, or are counted in a longer period.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Truth ClosedToTimeAndTarget(RecruitmentPlan agreed, RecruitmentLedger ledger)
    {
        var end = Guard.Against.Null(agreed).Window.PlannedClosure;
        var study = Guard.Against.Null(ledger).Study;
        if (study.ClosedOn < end) end = study.ClosedOn.Value;
        var recruited = ledger.RecruitedBy(end);
        return recruited.AtLeast >= agreed.Target ? Truth.True : recruited.AtMost < agreed.Target ? Truth.False : Truth.Unknown;
    }

    private static ValueList<RecruitmentFinding> FindingsOf(RecruitmentPlan plan, RecruitmentLedger known, LocalDate asAt,
        MonitoringPolicy policy, StudyStanding standing)
    {
        var found = new StudyFindings(plan, known, asAt, policy, standing);
        return CountFindings.OncePerMatter(found.OfStudy().Concat(found.OfLimits()).Concat(CountFindings.OfSlips(known))
            .Concat(known.Sites.SelectMany(site => SiteFindings.Of(site, plan, known)))
            .Concat(CountFindings.ReportsLate(
                CountFindings.Reporters(known).Where(site => SiteFindings.IsLate(site, known, asAt)), known)));
    }

    private static int DaysSuspended(RecruitmentLedger ledger, LocalDate opened, LocalDate to)
    {
        if (to <= opened || ledger.Study.Pauses.IsEmpty) return 0;
        var days = 0;
        foreach (var pause in ledger.Study.Pauses)
        {
            var from = pause.From > opened ? pause.From : opened;
            var end = pause.ResumedOn is { } resumed && resumed < to ? resumed : to;
            if (end > from) days += Period.DaysBetween(from, end);
        }

        return days;
    }
}
