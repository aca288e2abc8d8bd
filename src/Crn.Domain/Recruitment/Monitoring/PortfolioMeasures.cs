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
        var (participants, confirmed) = (CountRange.Exactly(0), 0);
        foreach (var study in known)
        {
            participants = participants.Plus(study.Ledger.RecruitedWithin(year));
            confirmed += study.Ledger.ConfirmedRecruits();
        }

        return new(year, asAt, participants, confirmed, Measure(known, year, asAt, policy).ToValueList());
    }

    private static IEnumerable<ObjectiveMeasure> Measure(List<MonitoredStudy> studies, RecruitmentPeriod year, LocalDate asAt, MonitoringPolicy policy)
    {
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
