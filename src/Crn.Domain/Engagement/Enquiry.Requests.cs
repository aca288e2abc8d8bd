using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Engagement.Checks;

namespace Crn.Domain.Engagement;

/// <content>What the network offers, is asked and answers.</content>
public sealed partial record Enquiry
{
    /// <summary>Makes an offer to the researcher.</summary>
    /// <remarks>
    /// Refused when the policy offers no such thing at this stage or one before, it was offered already, or the enquiry is closed. The
    /// policy is asked here only: the event carries the code of the offer, and a replay does not ask again.
    /// </remarks>
    /// <param name="offer">The code of the offer.</param>
    /// <param name="policy">The offers there are.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentException"><paramref name="offer"/> is blank.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Decision<Enquiry, EnquiryEvent> Offer(
        string offer, EngagementPolicy policy, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EnquiryEvent.OfferMade(on, by, recordedOn ?? on, FreeText.From(offer)), version,
            AgainstOffering(offer, policy, on));

    /// <summary>The researcher asks for an offer: its clocks start.</summary>
    /// <remarks>
    /// Refused when the policy offers no such thing at this stage or one before, it was asked for and is not answered, the last request for
    /// it took a step later, or the enquiry is closed. The policy is asked here only: the event carries the code of the offer, and a replay
    /// does not ask again.
    /// </remarks>
    /// <param name="offer">The code of the offer.</param>
    /// <param name="policy">The offers there are.</param>
    /// <param name="on">The day of the request.</param>
    /// <param name="by">Who asked.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentException"><paramref name="offer"/> is blank.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Decision<Enquiry, EnquiryEvent> Ask(
        string offer, EngagementPolicy policy, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EnquiryEvent.HelpRequested(on, by, recordedOn ?? on, FreeText.From(offer)), version,
            AgainstOffering(offer, policy, on));

    /// <summary>Records a step of a request.</summary>
    /// <remarks>Refused when nobody waits for it, the step or a later one was taken, the last step was taken on a later day, or the enquiry
    /// is closed.</remarks>
    /// <param name="offer">The code of the offer asked for.</param>
    /// <param name="step">The step.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who took it.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentException"><paramref name="offer"/> is blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="offer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is not one of the named values.</exception>
    public Decision<Enquiry, EnquiryEvent> Take(
        string offer, RequestStep step, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(
            new EnquiryEvent.RequestMoved(on, by, recordedOn ?? on, FreeText.From(offer),
                Guard.Against.EnumOutOfRange(step)), version);

    /// <summary>Records a meeting. Refused when it was recorded already, or the enquiry is closed.</summary>
    /// <param name="with">Who was there, by role: <c>chief investigator, specialty lead</c>.</param>
    /// <param name="summary">What was said.</param>
    /// <param name="on">The day of the meeting.</param>
    /// <param name="by">Who called it.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentException">A text is blank, too long or looks like an NHS number.</exception>
    public Decision<Enquiry, EnquiryEvent> Meet(
        string with, string summary, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EnquiryEvent.MeetingHeld(on, by, recordedOn ?? on, FreeText.From(with), FreeText.From(summary)), version);

    /// <summary>Gives advice. It stays as it is; a later note supersedes it (EE-09).</summary>
    /// <remarks>Refused when the note is of another day or does not speak of the enquiry as it stands, or the enquiry is closed.</remarks>
    /// <param name="note">The note, made by <see cref="AdviceNote.For"/>.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who gave it.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="note"/> is null.</exception>
    public Decision<Enquiry, EnquiryEvent> Advise(AdviceNote note, LocalDate on, Party by, LocalDate? recordedOn = null,
        int? version = null) =>
        Decide(new EnquiryEvent.AdviceGiven(on, by, recordedOn ?? on, Guard.Against.Null(note)), version);

    private ValueList<Refusal> AgainstOffering(string offer, EngagementPolicy policy, LocalDate on)
    {
        Guard.Against.Null(policy);
        var isOffered = EngagementStages.Of(Route)
            .Any(stage => stage <= Stage && policy.OffersAt(stage, Route, on).Any(o => o.Code == offer));
        return isOffered ? [] : [EnquiryRefusals.NotOffered(Stage, Route, on)];
    }
}
