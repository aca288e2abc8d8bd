using Ardalis.GuardClauses;
using Crn.Domain.Monitoring.Sources;
using Crn.Domain.Policies;

namespace Crn.Domain.Monitoring;

/// <summary>
/// Recruitment to time and target: how far a study or site is in participants, beside how far it is in time, by the formulae of both eras.
/// </summary>
/// <remarks>
/// Both formulae always agree in sign, and the new figure is the old one divided by the share of time, so that early in a study it moves
/// far more. Equality is by content. Immutable.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record TimeAndTarget
{
    internal TimeAndTarget(int recruited, int target, double shareOfTime, TimeAndTargetFormula formula) =>
        (Recruited, Target, ShareOfTime, Formula) = (recruited, target, shareOfTime, formula);

    /// <summary>The first day of the relative formula; until the day before, points were reported.</summary>
    public static LocalDate RelativeFormulaFrom => MonitoringSources.FormulaChanged;

    /// <summary>Recruited by the date of the figure.</summary>
    public int Recruited { get; }

    /// <summary>The target.</summary>
    public int Target { get; }

    /// <summary>Recruited over target; may pass 1.</summary>
    public double ShareOfTarget => (double)Recruited / Target;

    /// <summary>Elapsed over planned recruitment time, above 0; at most 1, because time is capped at planned closure, a reading the source
    /// does not spell out.</summary>
    public double ShareOfTime { get; }

    /// <summary>The formula in force on the date of the figure.</summary>
    public TimeAndTargetFormula Formula { get; }

    /// <summary>Where that formula comes from.</summary>
    public Citation Source => Formula == TimeAndTargetFormula.Points ? MonitoringSources.PointsFormula : MonitoringSources.RelativeFormula;

    /// <summary>The formula to 25 January 2021: share of target less share of time. -0.25 is 25 percentage points behind.</summary>
    public double Points => ShareOfTarget - ShareOfTime;

    /// <summary>The formula from 26 January 2021: share of target over share of time, less 1. -0.5 is half behind.</summary>
    public double Relative => (ShareOfTarget - ShareOfTime) / ShareOfTime;

    /// <summary>The figure by the formula in force on its date.</summary>
    public double Figure => Formula == TimeAndTargetFormula.Points ? Points : Relative;

    /// <summary>The figure on a date.</summary>
    /// <param name="recruited">Participants recruited by then, 0 or more.</param>
    /// <param name="target">The target, at least 1.</param>
    /// <param name="opened">The first day of recruitment, actual where known.</param>
    /// <param name="closes">The current planned closure.</param>
    /// <param name="asAt">The date of the figure.</param>
    /// <returns>The figure under the formula of that date; null until a day has passed since the opening, and when the closure is before
    /// it. A study of one day has used all its time on that day.</returns>
    /// <exception cref="ArgumentException">A number is out of its range, or a date is of another calendar system.</exception>
    public static TimeAndTarget? Of(int recruited, int target, LocalDate opened, LocalDate closes, LocalDate asAt) =>
        Of(recruited, target, Guarded.Iso(opened), Guarded.Iso(closes), Guarded.Iso(asAt), 0,
            asAt < RelativeFormulaFrom ? TimeAndTargetFormula.Points : TimeAndTargetFormula.Relative);

    /// <summary>The figure as one line.</summary>
    /// <returns>Recruits, target and figure.</returns>
    public override string ToString() => $"{Text.Of(Recruited)} of {Text.Of(Target)}: " + (Formula == TimeAndTargetFormula.Points
        ? Text.Hundredths(Points) + " points"
        : Text.Hundredths(Relative) + " %");

    // Days suspended so far are taken from the time elapsed and from the time there is.
    internal static TimeAndTarget? Of(int recruited, int target, LocalDate opened, LocalDate closes, LocalDate asAt, int suspended,
        TimeAndTargetFormula formula)
    {
        Guard.Against.Negative(recruited);
        Guard.Against.NegativeOrZero(target);
        // A study of one day is over in time when the day is.
        if (opened == closes && suspended == 0 && asAt >= closes) return new(recruited, target, 1, formula);
        var elapsed = Period.DaysBetween(opened, asAt < closes ? asAt : closes) - suspended;
        var whole = Period.DaysBetween(opened, closes) - suspended;
        return elapsed <= 0 || whole <= 0 ? null : new(recruited, target, (double)elapsed / whole, formula);
    }
}
