using Ardalis.GuardClauses;
using Crn.Domain.Monitoring.Sources;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Monitoring;

/// <summary>The formulae, bounds and waiting times of recruitment monitoring in force on a date, each with its source and grade.</summary>
/// <remarks>
/// What is graded below stated is common practice or a default of this library: replace it with <c>with</c>; a value out of its range is an
/// <see cref="ArgumentOutOfRangeException"/>. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var ours = MonitoringPolicy.InForceOn(today) with
/// {
///     ZeroRecruiterAfterDays = new(60, null, null, Citation.Local("Trust R&amp;D policy 4.1")),
/// };
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record MonitoringPolicy
{
    internal MonitoringPolicy()
    {
    }

    /// <summary>The policies of the network through time.</summary>
    public static Timeline<MonitoringPolicy> Network { get; } = Eras();

    /// <summary>The formula reported.</summary>
    public required Dated<TimeAndTargetFormula> Formula { get; init => field = Guarded.NotNull(value, nameof(Formula)); }

    /// <summary>The colours of an open study's or site's time-and-target figure.</summary>
    public required Dated<RagBounds> OpenStudyRag { get; init => field = Guarded.NotNull(value, nameof(OpenStudyRag)); }

    /// <summary>The colours of performance against an objective.</summary>
    public required Dated<RagBounds> ObjectiveRag { get; init => field = Guarded.NotNull(value, nameof(ObjectiveRag)); }

    /// <summary>The share of studies that should meet an objective of delivery; from 0 to 1.</summary>
    public required Dated<double> ObjectiveShare { get; init => field = Share(value); }

    /// <summary>How "on track" is decided.</summary>
    public required Dated<OnTrackRule> OnTrack { get; init => field = Guarded.NotNull(value, nameof(OnTrack)); }

    /// <summary>Days open without a participant after which a site is a zero recruiter; 1 or more.</summary>
    public required Dated<int> ZeroRecruiterAfterDays { get; init => field = AtLeastOne(value); }

    /// <summary>Days after the planned opening at which a study still in set-up is flagged; 1 or more.</summary>
    public required Dated<int> SetUpOverdueAfterDays { get; init => field = AtLeastOne(value); }

    /// <summary>Months without a recruit after which an open study is flagged, rare diseases excepted; 1 or more.</summary>
    public required Dated<int> NoRecruitmentMonths { get; init => field = AtLeastOne(value); }

    /// <summary>
    /// Expected intervals between participants after which the silence of a study that recruits rarely is flagged; positive and finite.
    /// </summary>
    public required Dated<double> SilentIntervals { get; init => field = Positive(value); }

    /// <summary>Days from opening within which the first participant is wanted (objectives 5A and 5B); 1 or more.</summary>
    public required Dated<int> FirstParticipantDays { get; init => field = AtLeastOne(value); }

    /// <summary>The share of studies that should have their first participant within those days; from 0 to 1.</summary>
    public required Dated<double> FirstParticipantShare { get; init => field = Share(value); }

    /// <summary>Recruits wanted a month in the United Kingdom, on average; 1 or more.</summary>
    public required Dated<int> MonthlyRecruits { get; init => field = AtLeastOne(value); }

    /// <summary>Recruits a month in the United Kingdom before the pandemic, about; 1 or more.</summary>
    public required Dated<int> MonthlyBaseline { get; init => field = AtLeastOne(value); }

    /// <summary>Months of a sponsor's silence after which support may be withdrawn; 1 or more.</summary>
    public required Dated<int> SponsorSilenceMonths { get; init => field = AtLeastOne(value); }

    /// <summary>The thresholds of counts that monitoring shares with projection.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public required RecruitmentPolicy Recruitment { get; init => field = Guard.Against.Null(value); }

    /// <summary>
    /// The greatest probability that the early warning ever raises a false alarm over a study; between 0 and 1, both excluded.
    /// </summary>
    public required Dated<double> FalseAlarms { get; init => field = BetweenNoneAndAll(value); }

    /// <summary>
    /// The gamma shape by which the real rates of sites differ from the planned ones in the early warning; positive and finite.
    /// </summary>
    public required Dated<double> SiteShape { get; init => field = Positive(value); }

    /// <summary>The policy in force on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <returns>The policy; there is one for every date.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public static MonitoringPolicy InForceOn(LocalDate asAt) => Network.ValueOn(Guarded.Iso(asAt));

    /// <summary>The policy as one line.</summary>
    /// <returns>Its formula and its rule of what is on track.</returns>
    public override string ToString() =>
        $"time and target by the {(Formula.Value == TimeAndTargetFormula.Points ? "formula in points" : "relative formula")}, "
        + (OnTrack.Value == OnTrackRule.NotMeasured ? "on track not measured" : "on track by figure or judgement");

    private static Timeline<MonitoringPolicy> Eras()
    {
        var (changed, from2023, from2024) = (MonitoringSources.FormulaChanged, new LocalDate(2023, 4, 1), new LocalDate(2024, 4, 1));
        var points = new MonitoringPolicy
        {
            Formula = new(TimeAndTargetFormula.Points, null, changed.PlusDays(-1), MonitoringSources.PointsFormula),
            OpenStudyRag = new(new(0, -0.3), null, null, MonitoringSources.AmberBound),
            ObjectiveRag = new(new(1, 0.9, wholePercent: true), null, null, MonitoringSources.ObjectiveRag),
            ObjectiveShare = new(0.8, null, null, MonitoringSources.ObjectiveTarget),
            OnTrack = new(OnTrackRule.NotMeasured, null, from2023.PlusDays(-1), Citation.Inferred("CSP002: method for calculating the " +
                "NIHR CRN high-level objectives 2023/24", "measured from 2022/23; no earlier method was found")),
            ZeroRecruiterAfterDays = new(90, null, null, MonitoringSources.Zero),
            SetUpOverdueAfterDays = new(90, null, null, MonitoringSources.ResetRules),
            NoRecruitmentMonths = new(6, null, null, MonitoringSources.ResetRules),
            SilentIntervals = new(3, null, null, MonitoringSources.RareSilence),
            FirstParticipantDays = new(30, null, null, MonitoringSources.FirstParticipant),
            FirstParticipantShare = new(0.8, null, null, MonitoringSources.FirstParticipant),
            MonthlyRecruits = new(70_000, null, null, MonitoringSources.MonthlyRecruitment),
            MonthlyBaseline = new(61_000, null, null, MonitoringSources.MonthlyRecruitment),
            SponsorSilenceMonths = new(3, null, null, MonitoringSources.ResetRules),
            Recruitment = RecruitmentPolicy.InForceOn(changed),
            FalseAlarms = new(0.05, null, null, MonitoringSources.EarlyWarning),
            SiteShape = new(1.2, null, null, MonitoringSources.EarlyWarning),
        };
        var relative = points with { Formula = new(TimeAndTargetFormula.Relative, changed, null, MonitoringSources.RelativeFormula) };
        var judged =
            relative with { OnTrack = new(OnTrackRule.FigureOrJudgement, from2023, from2024.PlusDays(-1), MonitoringSources.OnTrack) };
        var since = relative with { OnTrack = new(OnTrackRule.FigureOrJudgement, from2024, null, MonitoringSources.OnTrackSince) };
        return new(
            new Dated<MonitoringPolicy>(points, null, changed.PlusDays(-1), MonitoringSources.PointsFormula),
            new Dated<MonitoringPolicy>(relative, changed, from2023.PlusDays(-1), MonitoringSources.RelativeFormula),
            new Dated<MonitoringPolicy>(judged, from2023, from2024.PlusDays(-1), MonitoringSources.OnTrack),
            new Dated<MonitoringPolicy>(since, from2024, null, MonitoringSources.OnTrackSince));
    }

    private static Dated<double> Share(Dated<double> value) => Within(value, static v => v is >= 0 and <= 1, "A share is from 0 to 1.");

    private static Dated<double> BetweenNoneAndAll(Dated<double> value) =>
        Within(value, static v => v is > 0 and < 1, "A probability of false alarms is between 0 and 1.");

    private static Dated<double> Positive(Dated<double> value) =>
        Within(value, static v => v > 0 && double.IsFinite(v), "The number is positive and finite.");

    private static Dated<int> AtLeastOne(Dated<int> value) => Within(value, static v => v >= 1, "The number is 1 or more.");

    private static Dated<T> Within<T>(Dated<T> value, Predicate<T> isSound, string rule)
    {
        ArgumentNullException.ThrowIfNull(value);
        return isSound(value.Value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value.Value, rule);
    }
}
