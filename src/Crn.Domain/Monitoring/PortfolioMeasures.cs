using Crn.Domain.Monitoring.Dates;
using Crn.Domain.Monitoring.Sources;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;

namespace Crn.Domain.Monitoring;

/// <summary>The network's high-level objectives of a financial year, measured over a portfolio.</summary>
/// <remarks>A financial year runs from 1 April to 31 March and is named by the year it begins in. Equality is by content.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record PortfolioMeasures
{
    internal PortfolioMeasures(RecruitmentPeriod year, LocalDate asAt, CountRange participants, int confirmedTotal,
        ValueList<ObjectiveMeasure> objectives) =>
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
    public int NewStudies { get; internal init; }

    /// <summary>Objective 3A: commercial studies that opened in the year; those not known to be commercial are not counted.</summary>
    public int NewCommercialStudies { get; internal init; }

    /// <summary>Objective 7: recruits of dementia studies in the year; studies of which it is not known widen the range.</summary>
    public CountRange DementiaParticipants { get; internal init; }

    /// <summary>
    /// The objectives that are numbers of people or studies, each with the number wanted, if any, and its source: 1, new studies, 3A, 7,
    /// and the responses to the participant experience survey where they were returned.
    /// </summary>
    public ValueList<CountMeasure> Counts { get; internal init; }

    /// <summary>The year as one line.</summary>
    /// <returns>Days, participants and the date of the cut.</returns>
    public override string ToString() => $"{Year}: {Participants} participants, as at {Text.Iso(AsAt)}";

    /// <summary>Measures a year.</summary>
    /// <param name="beginning">The calendar year in which the financial year begins.</param>
    /// <param name="studies">The portfolio.</param>
    /// <param name="asAt">The date of the cut: only what was recorded by then counts.</param>
    /// <param name="policy">The policy; that in force at the year's end when null.</param>
    /// <param name="returns">What no ledger holds; not known when null.</param>
    /// <returns>The measures.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="studies"/> is null.</exception>
    public static PortfolioMeasures ForYear(
        int beginning, IEnumerable<MonitoredStudy> studies, LocalDate asAt, MonitoringPolicy? policy = null,
        PortfolioReturns? returns = null)
    {
        Guarded.Iso(asAt);
        returns ??= PortfolioReturns.NotKnown;
        var year = YearFrom(beginning);
        policy ??= MonitoringPolicy.InForceOn(year.To);
        var known = Guarded.Sequence(studies)
            .Select(s => new MonitoredStudy(s.Plan, s.Ledger.KnownOn(asAt) ?? RecruitmentLedger.Empty(asAt, s.Ledger.Lag), s.Standing))
            .ToList();
        var (participants, dementia, confirmed) = (CountRange.Exactly(0), CountRange.Exactly(0), 0);
        foreach (var study in known)
        {
            var ours = study.Ledger.RecruitedWithin(year);
            participants = participants.Plus(ours);
            if (study.Standing.IsDementia != false)
                dementia = dementia
                    .Plus(study.Standing.IsDementia == true ? ours : ours.AtMost is { } most ? CountRange.Between(0, most)
                        : CountRange.OrMore(0));
            confirmed += study.Ledger.ConfirmedRecruits();
        }

        var opened = known.Where(s => StudyDates.Opened(s.Ledger) is { } on && year.Contains(on)).ToList();
        var (commercial, notSaid) =
            (opened.Count(s => s.Standing.IsCommercial == true), opened.Count(s => s.Standing.IsCommercial is null));
        int? wanted = beginning == 2018 ? 650_000 : null;
        int? responses = beginning == 2023 ? 18_000 : null;
        ValueList<CountMeasure> counts =
        [
            new("1", "Participants recruited in the year", participants, wanted,
                wanted is null ? MonitoringSources.ParticipantsCounted : MonitoringSources.ParticipantsObjective),
            new("new-studies", "Studies that opened in the year", CountRange.Exactly(opened.Count), null, MonitoringSources.NewStudies),
            new("3A", "Commercial studies that opened in the year", CountRange.Between(commercial, commercial + notSaid), null,
                MonitoringSources.NewCommercial),
            new("7", "Participants of dementia studies in the year", dementia, null, MonitoringSources.Dementia),
        ];
        return new(year, asAt, participants, confirmed,
            Measure(known, year, asAt, policy).Append(Commercial(returns, policy)).ToValueList())
        {
            NewStudies = opened.Count,
            NewCommercialStudies = commercial,
            DementiaParticipants = dementia,
            Counts = returns.SurveyResponses is not { } survey ? counts
                : counts.Add(
                    new("survey", "Responses to the participant experience survey", CountRange.Exactly(survey), responses,
                        responses is null ? MonitoringSources.SurveyOtherYears : MonitoringSources.Survey)),
        };
    }

    // Where either number is missing the share is not known; the trials that are on the portfolio are then not known to be all of them.
    private static ObjectiveMeasure Commercial(PortfolioReturns returns, MonitoringPolicy policy)
    {
        var (on, eligible) = (returns.CommercialTrialsOnPortfolio, returns.EligibleCommercialTrials);
        var isKnown = on is not null && eligible is not null;
        return new(
            "3B", "Share of eligible commercial trials approved by the MHRA that are on the portfolio", isKnown ? on!.Value : 0, isKnown
                ? eligible!.Value - on!.Value : 0,
            isKnown ? 0 : eligible ?? on ?? 0, null, MonitoringSources.CommercialShare, policy.ObjectiveRag.Value);
    }

    private static IEnumerable<ObjectiveMeasure> Measure(List<MonitoredStudy> studies, RecruitmentPeriod year, LocalDate asAt,
        MonitoringPolicy policy)
    {
        yield return Enrolling(studies, year, asAt < year.To ? asAt : year.To, policy);
        foreach (var commercial in (bool[])[true, false])
        {
            var name = commercial ? "commercial" : "non-commercial";
            var ours = studies.Where(s => s.Standing.IsCommercial == commercial).ToList();
            yield return Count(
                commercial ? "2A"
                    : "2B", $"Share of {name} studies closed in the year that reached their target in their planned time", policy,
                ours.Where(s => s.Ledger.Study.ClosedOn is { } closed && year.Contains(closed))
                    .Select(s => RecruitmentMonitor.ClosedToTimeAndTarget(s.Plan, s.Ledger)),
                policy.ObjectiveShare.Value, policy.ObjectiveShare.Source);
            yield return Count(
                commercial ? "5A"
                    : "5B", $"Share of {name} studies opened in the year whose first participant came within " +
                        $"{Text.Of(policy.FirstParticipantDays.Value)} days", policy,
                ours.Where(s => StudyDates.Opened(s.Ledger) is { } on && on <= asAt && year.Contains(on))
                    .Select(s => FirstParticipant.CameWithin(policy.FirstParticipantDays.Value, s.Ledger, asAt)),
                policy.FirstParticipantShare.Value, policy.FirstParticipantDays.Source);
            if (policy.OnTrack.Value == OnTrackRule.NotMeasured) continue;
            var day = asAt < year.To ? asAt : year.To;
            yield return Count(
                commercial ? "on-track-commercial" : "on-track-non-commercial", $"Share of open {name} studies on track", policy,
                ours.Where(s => IsOpen(s, day))
                    .Select(s => Answer(RecruitmentMonitor.Review(s.Plan, s.Ledger, day, policy, s.Standing).OnTrack.IsOnTrack)),
                policy.ObjectiveShare.Value, policy.OnTrack.Source);
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
                var isZero = SiteMonitoring.Of(site.Site.Code, study.Plan, study.Ledger, day, policy).IsZeroRecruiter;
                answers.Add(site.Recruited.TotalBy(day) > 0 ? Truth.True : isZero == true ? Truth.False : Truth.Unknown);
            }
        }

        return new("enrolling-sites", "Share of active sites that have enrolled anybody", answers.Count(a => a.IsTrue),
            answers.Count(a => a.IsFalse), answers.Count(a => a.IsUnknown), null, MonitoringSources.NonEnrolling,
            policy.ObjectiveRag.Value);
    }

    private static RecruitmentPeriod YearFrom(int beginning) => beginning is >= 1 and <= 9_998
        ? RecruitmentPeriod.Between(new(beginning, 4, 1), new(beginning + 1, 3, 31))
        : throw new ArgumentOutOfRangeException(nameof(beginning), beginning, "A financial year begins in a year from 1 to 9998.");
}
