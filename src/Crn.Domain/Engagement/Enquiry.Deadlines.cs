using Ardalis.GuardClauses;
using Crn.Domain.Decisions;

namespace Crn.Domain.Engagement;

/// <content>What must be handed in, and by when.</content>
public sealed partial record Enquiry
{
    /// <summary>
    /// Sets a deadline. Refused when there is one of that name, the route has no such submission, or the enquiry is closed.
    /// </summary>
    /// <remarks>A date that has passed is accepted: the warnings say so.</remarks>
    /// <param name="name">The name by which the enquiry knows it, for example <c>HTA 26/41 stage 2</c>.</param>
    /// <param name="kind">What is handed in.</param>
    /// <param name="date">The last day in time.</param>
    /// <param name="on">The day on which it is set.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentException">The name is blank, too long or looks like an NHS number; or a date is of another calendar
    /// system.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not one of the named values.</exception>
    public Decision<Enquiry, EnquiryEvent> SetDeadline(
        string name, SubmissionKind kind, LocalDate date, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EnquiryEvent.DeadlineSet(on, by, recordedOn ?? on, FreeText.From(name), Guard.Against.EnumOutOfRange(kind),
            Guarded.Iso(date)),
            version);

    /// <summary>Moves a deadline. Refused when there is none of that name, it has that date already, or the enquiry is closed.</summary>
    /// <param name="name">The name of the deadline.</param>
    /// <param name="to">The new date.</param>
    /// <param name="reason">Why.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who moved it.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentException">A text is blank, too long or looks like an NHS number.</exception>
    public Decision<Enquiry, EnquiryEvent> MoveDeadline(
        string name, LocalDate to, string reason, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EnquiryEvent.DeadlineMoved(on, by, recordedOn ?? on, FreeText.From(name), Guarded.Iso(to), FreeText.From(reason)),
            version);

    /// <summary>Records that what was due was handed in; a late submission is accepted. Refused when there is no deadline of that name, or
    /// the enquiry is closed.</summary>
    /// <param name="name">The name of the deadline.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who handed it in.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentException">The name is blank, too long or looks like an NHS number.</exception>
    public Decision<Enquiry, EnquiryEvent> HandIn(string name, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EnquiryEvent.HandedIn(on, by, recordedOn ?? on, FreeText.From(name)), version);

    /// <summary>Gives a deadline up. Refused when there is none of that name, or the enquiry is closed.</summary>
    /// <param name="name">The name of the deadline.</param>
    /// <param name="reason">Why.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who gave it up.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentException">A text is blank, too long or looks like an NHS number.</exception>
    public Decision<Enquiry, EnquiryEvent> DropDeadline(
        string name, string reason, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EnquiryEvent.DeadlineDropped(on, by, recordedOn ?? on, FreeText.From(name), FreeText.From(reason)), version);
}
