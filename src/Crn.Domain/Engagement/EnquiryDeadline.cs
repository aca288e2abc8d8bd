using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>A date by which something must be handed in.</summary>
/// <param name="Name">The name by which the enquiry knows it, for example <c>HTA 26/41 stage 2</c>.</param>
/// <param name="Kind">What is handed in.</param>
/// <param name="Date">The last day in time.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EnquiryDeadline(FreeText Name, SubmissionKind Kind, LocalDate Date)
{
    /// <inheritdoc cref="EnquiryDeadline" path="/param[@name='Date']" />
    /// <exception cref="ArgumentException">It is of another calendar system.</exception>
    public LocalDate Date { get; init => field = Guarded.Iso(value, nameof(Date)); } = Guarded.Iso(Date);

    /// <summary>
    /// Whether a study needs an authorised SoECAT at a submission that asks for one: it is interventional, or has excess treatment costs.
    /// </summary>
    public static Criterion NeedsSoecat { get; } = EnquiryFacts.Interventional.IsTrue() | StudyFacts.ExcessTreatmentCost.MoreThan(0);

    /// <summary>Whether an authorised SoECAT must go with what is handed in, as far as is known.</summary>
    /// <param name="facts">What is known.</param>
    /// <returns>False for an outline (EE-04) and for other papers; otherwise whether the study needs one (EE-03), which may be not known
    /// yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public Truth RequiresSoecat(FactSheet facts) => Kind switch
    {
        SubmissionKind.OutlineApplication or SubmissionKind.Other => Truth.False,
        SubmissionKind.FullApplication or SubmissionKind.SingleStageApplication or SubmissionKind.HraSubmission =>
            NeedsSoecat.Evaluate(Guard.Against.Null(facts)),
    };

    /// <summary>The working days left after a day, the deadline included; negative when it has passed.</summary>
    /// <param name="asAt">The day.</param>
    /// <param name="calendar">The working days of the body that does the work.</param>
    /// <returns>The number of working days.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside 1999 to 2050.</exception>
    /// <exception cref="InvalidOperationException">The deadline is outside 1999 to 2050.</exception>
    public int WorkingDaysLeft(LocalDate asAt, WorkingDayCalendar calendar)
    {
        Guard.Against.Null(calendar);
        WorkingDayCalendar.Known(asAt);
        return WorkingDayCalendar.Knows(Date) ? calendar.CountBetween(asAt, Date)
            : throw new InvalidOperationException("The deadline is outside 1999 to 2050, for which working days are known.");
    }

    /// <summary>The deadline as one line.</summary>
    /// <returns>Date and name.</returns>
    public override string ToString() => Text.Iso(Date) + " " + Name;

    internal static bool IsOnRoute(SubmissionKind kind, ApplicationRoute route) => kind switch
    {
        SubmissionKind.OutlineApplication or SubmissionKind.FullApplication => route == ApplicationRoute.TwoStageGrant,
        SubmissionKind.SingleStageApplication => route == ApplicationRoute.SingleStageGrant,
        SubmissionKind.HraSubmission or SubmissionKind.Other => true,
    };
}
