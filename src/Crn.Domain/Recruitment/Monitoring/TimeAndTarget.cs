using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Recruitment;

/// <summary>Recruitment to time and target: how far along a study is in participants, beside how far along it is in time.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record TimeAndTarget
{
    private TimeAndTarget(double shareOfTarget, double shareOfTime, TimeAndTargetFormula formula, Citation source) =>
        (ShareOfTarget, ShareOfTime, Formula, Source) = (shareOfTarget, shareOfTime, formula, source);

    /// <summary>The first day of the relative formula; until the day before, points were reported.</summary>
    public static LocalDate RelativeFormulaFrom { get; } = new(2021, 1, 26);

    /// <summary>Recruited over target; may pass 1.</summary>
    public double ShareOfTarget { get; }

    /// <summary>Elapsed over planned recruitment time, calendar days, at most 1.</summary>
    public double ShareOfTime { get; }

    /// <summary>The formula in force on the date of the figure.</summary>
    public TimeAndTargetFormula Formula { get; }

    /// <summary>Where the formula comes from.</summary>
    public Citation Source { get; }

    /// <summary>The figure: percentage points ahead (or behind, if negative) before 26 January 2021, relative to time from then on, as a share.</summary>
    public double Figure => Formula == TimeAndTargetFormula.Points ? ShareOfTarget - ShareOfTime : (ShareOfTarget / ShareOfTime) - 1;

    /// <summary>The figure on a date.</summary>
    /// <param name="recruited">Participants recruited by then, 0 or more.</param>
    /// <param name="target">The target, at least 1.</param>
    /// <param name="opened">The first day of recruitment, actual where known.</param>
    /// <param name="closes">The planned last day of recruitment.</param>
    /// <param name="on">The date of the figure.</param>
    /// <returns>The figure under the formula of that date; null until the study has been open a day, when there is none.</returns>
    /// <exception cref="ArgumentException">A number is out of its range, or <paramref name="closes"/> is not after <paramref name="opened"/>.</exception>
    public static TimeAndTarget? Of(int recruited, int target, LocalDate opened, LocalDate closes, LocalDate on)
    {
        Guard.Against.Negative(recruited);
        Guard.Against.NegativeOrZero(target);
        if (closes <= opened) throw new ArgumentException("Recruitment must close after it opens.", nameof(closes));
        if (on <= opened) return null;
        var end = on < closes ? on : closes;
        var time = (double)Period.DaysBetween(opened, end) / Period.DaysBetween(opened, closes);
        return on < RelativeFormulaFrom
            ? new((double)recruited / target, time, TimeAndTargetFormula.Points, Citation.Stated("NIHR CRN: change to the recruitment to time and target formula", "percentage points", to: RelativeFormulaFrom.PlusDays(-1)))
            : new((double)recruited / target, time, TimeAndTargetFormula.Relative, Citation.Stated("NIHR CRN: change to the recruitment to time and target formula", "relative to elapsed time", from: RelativeFormulaFrom));
    }
}
