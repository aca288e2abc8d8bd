using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Recruitment;

/// <summary>The network's high-level objectives of a financial year, measured over a portfolio.</summary>
/// <remarks>A financial year runs from 1 April to 31 March and is named by the year it begins in. Equality is by content. Immutable.</remarks>
public sealed record PortfolioMeasures
{
    private PortfolioMeasures(RecruitmentPeriod year, LocalDate asAt, CountRange participants, int confirmedTotal, ValueList<ObjectiveMeasure> objectives) =>
        (Year, AsAt, Participants, ConfirmedToDate, Objectives) = (year, asAt, participants, confirmedTotal, objectives);

    /// <summary>The days of the year.</summary>
    public RecruitmentPeriod Year { get; }

    /// <summary>The date of the cut; the same year shows other totals at another cut.</summary>
    public LocalDate AsAt { get; }

    /// <summary>Objective 1: recruits of all studies in the year. Sums of study recruits, not distinct people.</summary>
    public CountRange Participants { get; }

    /// <summary>Recruits of all studies since they opened that a sponsor has confirmed.</summary>
    public int ConfirmedToDate { get; }

    /// <summary>The other objectives measured in that year.</summary>
    public ValueList<ObjectiveMeasure> Objectives { get; }

    /// <summary>Studies that opened in the year.</summary>
    public int NewStudies { get; private init; }

    /// <summary>Objective 3A: commercial studies that opened in the year; those not known to be commercial are not counted.</summary>
    public int NewCommercialStudies { get; private init; }

    /// <summary>Objective 7: recruits of dementia studies in the year; studies of which it is not known widen the range.</summary>
    public CountRange DementiaParticipants { get; private init; }

    /// <summary>Measures a year.</summary>
    /// <param name="beginning">The calendar year in which the financial year begins.</param>
    /// <param name="studies">The portfolio.</param>
    /// <param name="asAt">The date of the cut: only what was recorded by then counts.</param>
    /// <param name="policy">The policy; that in force at the year's end when null.</param>
    /// <returns>The measures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="studies"/> is null.</exception>
    public static PortfolioMeasures ForYear(int beginning, IEnumerable<MonitoredStudy> studies, LocalDate asAt, MonitoringPolicy? policy = null)
    {
        var year = RecruitmentPeriod.Between(new(beginning, 4, 1), new(beginning + 1, 3, 31));
        policy ??= MonitoringPolicy.InForceOn(year.To);
        var known = Guard.Against.Null(studies)
            .Select(s => new MonitoredStudy(s.Plan, s.Ledger.KnownOn(asAt) ?? RecruitmentLedger.Start(asAt, s.Ledger.Lag), s.Standing)).ToList();
        var (participants, dementia, confirmed) = (CountRange.Exactly(0), CountRange.Exactly(0), 0);
        foreach (var study in known)
        {
            var ours = study.Ledger.RecruitedWithin(year);
            participants = participants.Plus(ours);
            if (study.Standing.IsDementia != false) dementia = dementia.Plus(study.Standing.IsDementia == true ? ours : ours.AtMost is { } most ? CountRange.Between(0, most) : CountRange.OrMore(0));
            confirmed += study.Ledger.ConfirmedRecruits();
        }

        var opened = known.Where(s => StudyDates.Opened(s.Ledger) is { } on && year.Contains(on)).ToList();
        return new(year, asAt, participants, confirmed, Measure(known, year, asAt, policy).ToValueList())
        {
            NewStudies = opened.Count,
            NewCommercialStudies = opened.Count(s => s.Standing.IsCommercial == true),
            DementiaParticipants = dementia,
        };
    }

    private static IEnumerable<ObjectiveMeasure> Measure(List<MonitoredStudy> studies, RecruitmentPeriod year, LocalDate asAt, MonitoringPolicy policy)
    {
        yield return Enrolling(studies, year, asAt < year.To ? asAt : year.To, policy);
        foreach (var commercial in (bool[])[true, false])
        {
            var name = commercial ? "commercial" : "non-commercial";
            var ours = studies.Where(s => s.Standing.IsCommercial == commercial).ToList();
            yield return Count(
                commercial ? "2A" : "2B", $"Share of {name} studies closed in the year that reached their target in their planned time", policy,
                ours.Where(s => s.Ledger.Study.ClosedOn is { } closed && year.Contains(closed)).Select(s => RecruitmentMonitor.ClosedToTimeAndTarget(s.Plan, s.Ledger)),
                policy.ObjectiveShare.Source);
            if (policy.OnTrack.Value == OnTrackRule.NotMeasured) continue;
            var day = asAt < year.To ? asAt : year.To;
            yield return Count(
                commercial ? "on-track-commercial" : "on-track-non-commercial", $"Share of open {name} studies on track", policy,
                ours.Where(s => IsOpen(s, day)).Select(s => Answer(RecruitmentMonitor.Review(s.Plan, s.Ledger, day, policy, s.Standing).OnTrack.IsOnTrack)),
                policy.OnTrack.Source);
        }
    }

    // The complement of the share of non-enrolling sites: a site not open long enough to be judged is not known.
    private static ObjectiveMeasure Enrolling(List<MonitoredStudy> studies, RecruitmentPeriod year, LocalDate day, MonitoringPolicy policy)
    {
        var answers = new List<Truth>();
        foreach (var study in studies)
        {
            foreach (var site in study.Ledger.Sites)
            {
                if (!site.HasOpened || site.OpenedOn > day || site.ClosedOn < year.From) continue;
                var isZero = SiteMonitoring.Of(site.Key, study.Plan, study.Ledger, day, policy).IsZeroRecruiter;
                answers.Add(site.Recruited.TotalBy(day) > 0 ? Truth.True : isZero == true ? Truth.False : Truth.Unknown);
            }
        }

        return new("enrolling-sites", "Share of active sites that have enrolled anybody", answers.Count(a => a.IsTrue), answers.Count(a => a.IsFalse), answers.Count(a => a.IsUnknown), null, MonitoringSources.NonEnrolling, policy.ObjectiveRag.Value);
    }

    private static ObjectiveMeasure Count(string code, string question, MonitoringPolicy policy, IEnumerable<Truth> answers, Citation source)
    {
        int met = 0, not = 0, unknown = 0;
        foreach (var answer in answers)
        {
            if (answer.IsTrue) met++;
            else if (answer.IsFalse) not++;
            else unknown++;
        }

        return new(code, question, met, not, unknown, policy.ObjectiveShare.Value, source, policy.ObjectiveRag.Value);
    }

    private static Truth Answer(bool? known) => known switch { true => Truth.True, false => Truth.False, null => Truth.Unknown };

    // Suspended studies are not in the denominator; nor is a study that has not opened.
    private static bool IsOpen(MonitoredStudy study, LocalDate day) => study.Standing.Status switch
    {
        DeclaredStatus.Open => true,
        DeclaredStatus.NotStated => StudyDates.Opened(study.Ledger) <= day && !(study.Ledger.Study.ClosedOn <= day) && !study.Ledger.Study.IsPaused,
        DeclaredStatus.InSetUp or DeclaredStatus.Suspended or DeclaredStatus.Closed or DeclaredStatus.Withdrawn => false,
    };
}
