using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Engagement.Checks;

namespace Crn.Domain.Engagement;

/// <content>From the start through the stages to the end.</content>
public sealed partial record Enquiry
{
    /// <summary>Starts an enquiry: a researcher comes to the network. Refused when the route has no such stage, or the day of recording is
    /// before the day.</summary>
    /// <param name="reference">The caller's reference.</param>
    /// <param name="route">How the research comes by its money.</param>
    /// <param name="stage">How far it has come.</param>
    /// <param name="on">The day; the clock of the first response starts.</param>
    /// <param name="by">Who came: a researcher, a company.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentException">The reference is blank, too long or looks like an NHS number, or there is no such
    /// party.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A named value is out of range.</exception>
    public static Decision<Enquiry, EnquiryEvent> Start(
        string reference, ApplicationRoute route, EngagementStage stage, LocalDate on, Party by, LocalDate? recordedOn = null)
    {
        Guard.Against.EnumOutOfRange(stage);
        Guard.Against.EnumOutOfRange(route);
        EnquiryEvent started = new EnquiryEvent.Started(on, by, recordedOn ?? on, FreeText.From(reference), route, stage);
        Refusal[] reasons = EngagementStages.Has(route, stage) ? [] : [EnquiryRefusals.NoSuchStage(stage, route)];
        return Decisions.History.Start<Enquiry, EnquiryEvent>(started, reasons);
    }

    /// <summary>
    /// Goes on to the next stage. Refused when another stage is next (EE-08), the last one was reached later, or the enquiry is closed.
    /// </summary>
    /// <param name="stage">The stage reached.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acted.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stage"/> is not a stage.</exception>
    public Decision<Enquiry, EnquiryEvent> Reach(EngagementStage stage, LocalDate on, Party by, LocalDate? recordedOn = null,
        int? version = null) =>
        Decide(new EnquiryEvent.StageReached(on, by, recordedOn ?? on, Guard.Against.EnumOutOfRange(stage)), version);

    /// <summary>The application goes in again, by the same or another route; everything learnt is kept with its dates (EE-08).</summary>
    /// <remarks>
    /// Refused when the stage is neither outline nor full application, the route has no such stage, the enquiry had not come that far, the
    /// stage was reached by this route on that very day, the last stage was reached later, or the enquiry is closed.
    /// </remarks>
    /// <param name="stage">Outline or full application.</param>
    /// <param name="route">The route of the new application.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acted.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A named value is out of range.</exception>
    public Decision<Enquiry, EnquiryEvent> Resubmit(
        EngagementStage stage, ApplicationRoute route, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EnquiryEvent.Resubmitted(on, by, recordedOn ?? on, Guard.Against.EnumOutOfRange(stage),
            Guard.Against.EnumOutOfRange(route)), version);

    /// <summary>Shares confidential papers with the network.</summary>
    /// <remarks>Refused on the commercial route unless confidentiality is known to be agreed (EE-11), when they were shared, or the enquiry
    /// is closed.</remarks>
    /// <param name="on">The day.</param>
    /// <param name="by">Who shared them.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    public Decision<Enquiry, EnquiryEvent> SharePapers(LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EnquiryEvent.PapersShared(on, by, recordedOn ?? on), version);

    /// <summary>Reports what was achieved, also after the enquiry was closed: studies outlive enquiries.</summary>
    /// <remarks>Refused when the figures are of a later day or were reported already.</remarks>
    /// <param name="achievement">What was achieved.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who reported it.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="achievement"/> is null.</exception>
    public Decision<Enquiry, EnquiryEvent> Achieve(
        Achievement achievement, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EnquiryEvent.Achieved(on, by, recordedOn ?? on, Guard.Against.Null(achievement)), version);

    /// <summary>Closes the enquiry. Refused when it is closed, or its stage was reached later.</summary>
    /// <param name="why">Why.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who closed it.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="why"/> is not one of the named values.</exception>
    public Decision<Enquiry, EnquiryEvent> Close(EnquiryClosure why, LocalDate on, Party by, LocalDate? recordedOn = null,
        int? version = null) =>
        Decide(new EnquiryEvent.Closed(on, by, recordedOn ?? on, Guard.Against.EnumOutOfRange(why)), version);
}
