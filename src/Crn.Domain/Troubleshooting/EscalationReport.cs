using Ardalis.GuardClauses;
using Crn.Domain.Recruitment;
using Crn.Domain.Troubleshooting.Escalations;

namespace Crn.Domain.Troubleshooting;

/// <summary>What a report says that the escalation ladder asks for. What is not known triggers nothing.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EscalationReport
{
    /// <summary>Time and target, relative; null when not known.</summary>
    public double? TimeToTarget { get; init => field = Finite(value); }

    /// <summary>The share of open sites without recruits; null when not known.</summary>
    public double? ZeroShare { get; init => field = Finite(value); }

    /// <summary>The projected lateness as a share of the planned duration; null when not known.</summary>
    public double? Lateness { get; init => field = Finite(value); }

    /// <summary>Whether it was judged on track, with a reason, though behind.</summary>
    public bool JudgedOnTrack { get; init; }

    /// <summary>The codes of the causes found.</summary>
    public ValueList<string> Causes { get; init => field = Guarded.Texts(value, nameof(Causes)); }

    /// <summary>Whether a flag of the research reset stands: 90 days in set-up, 6 months without recruits, a silent sponsor.</summary>
    public bool IsFlagged { get; init; }

    /// <summary>Whether the internal pilot is red, or a revision of the target or a closure is proposed.</summary>
    public bool NeedsFunder { get; init; }

    /// <summary>What a diagnosis says.</summary>
    /// <param name="diagnosis">The diagnosis.</param>
    /// <param name="window">The planned time, for the share by which the projected end is late; not known when null.</param>
    /// <returns>The report; whether it was judged on track, and whether the funder is needed, is added with <c>with</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="diagnosis"/> is null.</exception>
    public static EscalationReport Of(StudyDiagnosis diagnosis, RecruitmentWindow? window = null)
    {
        var signals = Guard.Against.Null(diagnosis).Signals;
        // A cause of level 0 says that nothing is wrong.
        var causes = diagnosis.Causes.Where(cause => cause.Cause.StartLevel > 0).Select(cause => cause.Cause.Code).ToValueList();
        return new()
        {
            TimeToTarget = (double?)signals.ValueOf(TroubleshootingFacts.TimeToTarget),
            ZeroShare = (double?)signals.ValueOf(TroubleshootingFacts.ZeroShare),
            Lateness = window is { Days: > 0 } planned
                ? (double?)signals.ValueOf(TroubleshootingFacts.ProjectedLateness) / planned.Days : null,
            Causes = causes, IsFlagged = causes.Any(EscalationTriggers.Flags.Contains),
        };
    }

    /// <summary>The report as one line.</summary>
    /// <returns>Its figures and causes.</returns>
    public override string ToString() => (TimeToTarget is { } figure ? Text.Percent(figure) : "time and target not known")
        + (JudgedOnTrack ? ", judged on track" : "") + (Causes.IsEmpty ? "" : ", " + string.Join(' ', Causes))
        + (IsFlagged ? ", flagged" : "") + (NeedsFunder ? ", for the funder" : "");

    private static double? Finite(double? value) => value is null || double.IsFinite(value.Value) ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "It is a finite number.");
}
