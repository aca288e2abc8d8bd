using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Monitoring;

/// <summary>How a study's recruitment stands on a date, under the policy of that date.</summary>
/// <remarks>Made by <see cref="RecruitmentMonitor"/>. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record MonitoringReport
{
    internal MonitoringReport(LocalDate asAt, MonitoringPolicy policy, int recruited, int target) =>
        (AsAt, Policy, Recruited, Target) = (asAt, policy, recruited, target);

    /// <summary>The date; figures of the same day may differ by what was known, so it belongs to every figure.</summary>
    public LocalDate AsAt { get; }

    /// <summary>Whether the figures are of what had taken place by the date, or of what was known by then.</summary>
    public LedgerBasis Basis { get; internal init; }

    /// <summary>The policy applied.</summary>
    public MonitoringPolicy Policy { get; }

    /// <summary>Recruited, as far as reported.</summary>
    public int Recruited { get; }

    /// <summary>The target of the study.</summary>
    public int Target { get; }

    /// <summary>Of them, those that a sponsor has confirmed; only these count towards a year's objectives.</summary>
    public int Confirmed { get; internal init; }

    /// <summary>The last day about which silence means something: the date less the reporting lag.</summary>
    public LocalDate SettledThrough { get; internal init; }

    /// <summary>
    /// The time-and-target figure, by both formulae, on calendar days as published; null until a day has passed since the opening.
    /// </summary>
    public TimeAndTarget? TimeAndTarget { get; internal init; }

    /// <summary>
    /// The same with suspensions of the study taken from the time: not the published formula. Equal to it when there was none.
    /// </summary>
    public TimeAndTarget? ActiveTime { get; internal init; }

    /// <summary>The colour of the published figure.</summary>
    public Rag Rag { get; internal init; }

    /// <summary>Recruits expected by the date on the plan's own curve; null when the plan does not say enough.</summary>
    public double? Expected { get; internal init; }

    /// <summary>
    /// Recruited over expected, less 1, on the plan's own curve or, where that is the straight line and sites are planned, on the curve
    /// ramped from the site plan. A normal start is behind on the straight line and not here. Null when nobody was expected yet.
    /// </summary>
    public double? RampAdjusted { get; internal init; }

    /// <summary>
    /// Whether recruitment runs behind its plan, by a test whose false alarms are bounded however often it is asked; beside the fixed
    /// percentages of <see cref="Rag"/>. Null when the plan does not say enough.
    /// </summary>
    public EarlyWarning? EarlyWarning { get; internal init; }

    /// <summary>
    /// Days from the study's recorded opening, or that of its first site, to its first participant anywhere; null as for a site.
    /// </summary>
    public CountRange? DaysToFirstParticipant { get; internal init; }

    /// <summary>Whether the study is on track, with the recorded judgement beside the raw figure.</summary>
    public required OnTrackAnswer OnTrack { get; init => field = Guarded.NotNull(value, nameof(OnTrack)); }

    /// <summary>What somebody should put right or know.</summary>
    public ValueList<RecruitmentFinding> DataQuality { get; internal init; }

    /// <summary>Every site of plan or ledger, by key.</summary>
    public ValueList<SiteMonitoring> Sites { get; internal init; }

    /// <summary>The sites open long enough without anybody.</summary>
    public ValueList<SiteCode> ZeroRecruiters => Sites.Where(s => s.IsZeroRecruiter == true).Select(s => s.Code).ToValueList();

    /// <summary>The report as one line.</summary>
    /// <returns>Date, figure and colour.</returns>
    public override string ToString() =>
        $"{Text.Iso(AsAt)}: " + (TimeAndTarget?.ToString() ?? $"{Text.Of(Recruited)} of {Text.Of(Target)}") + $", {OnTrack}";
}
