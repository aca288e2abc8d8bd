using Crn.Domain.Decisions;

namespace Crn.Domain.Engagement;

/// <content>Offers, requests, meetings, advice and deadlines.</content>
public abstract partial record EnquiryEvent
{
    /// <summary>
    /// The network offered something. Whether the policy of the day has such an offer is asked by the verb; a replay does not ask again.
    /// </summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who made the offer.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Offer">The code of the offer.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record OfferMade(LocalDate On, Party By, LocalDate RecordedOn, FreeText Offer) : EnquiryEvent(On, By, RecordedOn)
    {
        internal override string What => $"offered {Offer}";

        internal override bool IsWhole => !Offer.IsEmpty;
    }

    /// <summary>
    /// The researcher asked for something that the network offers. Whether the policy of the day has such an offer is asked by the verb; a
    /// replay does not ask again.
    /// </summary>
    /// <param name="On">The day of the request.</param>
    /// <param name="By">Who asked.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Offer">The code of the offer.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record HelpRequested(LocalDate On, Party By, LocalDate RecordedOn, FreeText Offer) : EnquiryEvent(On, By, RecordedOn)
    {
        internal override string What => $"asked for {Offer}";

        internal override bool IsWhole => !Offer.IsEmpty;
    }

    /// <summary>A request took a step.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who took it.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Offer">The code of the offer asked for.</param>
    /// <param name="Step">The step.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record RequestMoved(LocalDate On, Party By, LocalDate RecordedOn, FreeText Offer, RequestStep Step) : EnquiryEvent(On,
        By, RecordedOn)
    {
        internal override string What => $"{Offer}: {Step}";

        internal override bool IsWhole => !Offer.IsEmpty && Enum.IsDefined(Step);
    }

    /// <summary>A meeting was held with the researcher.</summary>
    /// <param name="On">The day of the meeting.</param>
    /// <param name="By">Who called it.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="With">Who was there, by role: <c>chief investigator, specialty lead</c>.</param>
    /// <param name="Summary">What was said.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record MeetingHeld(LocalDate On, Party By, LocalDate RecordedOn, FreeText With, FreeText Summary) : EnquiryEvent(On,
        By, RecordedOn)
    {
        internal override string What => $"met {With}";

        internal override bool IsWhole => !With.IsEmpty && !Summary.IsEmpty;
    }

    /// <summary>Advice was given. It is dated and does not change; a later answer supersedes it and points back (EE-09).</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who gave it.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Note">The advice.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record AdviceGiven(LocalDate On, Party By, LocalDate RecordedOn, AdviceNote Note) : EnquiryEvent(On, By, RecordedOn)
    {
        internal override string What => $"advised: {Note.Verdict}";

        internal override bool IsWhole => Note is not null;
    }

    /// <summary>A deadline was set.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who set it.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Name">The name of the deadline.</param>
    /// <param name="Kind">What is handed in.</param>
    /// <param name="Date">The last day in time.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record DeadlineSet(LocalDate On, Party By, LocalDate RecordedOn, FreeText Name, SubmissionKind Kind, LocalDate Date)
        : EnquiryEvent(On, By, RecordedOn)
    {
        /// <inheritdoc cref="DeadlineSet" path="/param[@name='Date']" />
        public LocalDate Date { get; init => field = Guarded.Iso(value, nameof(Date)); } = Guarded.Iso(Date);

        internal override string What => $"deadline {Name} set for {Text.Iso(Date)}";

        internal override bool IsWhole => !Name.IsEmpty && Enum.IsDefined(Kind);
    }

    /// <summary>A deadline was moved.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who moved it.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Name">The name of the deadline.</param>
    /// <param name="To">The new date.</param>
    /// <param name="Reason">Why.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record DeadlineMoved(LocalDate On, Party By, LocalDate RecordedOn, FreeText Name, LocalDate To, FreeText Reason)
        : EnquiryEvent(On, By, RecordedOn)
    {
        /// <inheritdoc cref="DeadlineMoved" path="/param[@name='To']" />
        public LocalDate To { get; init => field = Guarded.Iso(value, nameof(To)); } = Guarded.Iso(To);

        internal override string What => $"deadline {Name} moved to {Text.Iso(To)}: {Reason}";

        internal override bool IsWhole => !Name.IsEmpty && !Reason.IsEmpty;
    }

    /// <summary>What was due was handed in.</summary>
    /// <param name="On">The day it was handed in.</param>
    /// <param name="By">Who handed it in.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Name">The name of the deadline.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record HandedIn(LocalDate On, Party By, LocalDate RecordedOn, FreeText Name) : EnquiryEvent(On, By, RecordedOn)
    {
        internal override string What => $"handed in {Name}";

        internal override bool IsWhole => !Name.IsEmpty;
    }

    /// <summary>A deadline was given up: nothing will be handed in.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who gave it up.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Name">The name of the deadline.</param>
    /// <param name="Reason">Why.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record DeadlineDropped(LocalDate On, Party By, LocalDate RecordedOn, FreeText Name, FreeText Reason) : EnquiryEvent(On,
        By, RecordedOn)
    {
        internal override string What => $"dropped {Name}: {Reason}";

        internal override bool IsWhole => !Name.IsEmpty && !Reason.IsEmpty;
    }
}
