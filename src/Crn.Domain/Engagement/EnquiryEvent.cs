using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>Something that happened in the life of an enquiry. Closed: the cases nested here are the only ones.</summary>
/// <remarks>Every event carries the day it was recorded, so that what was known on a day can be told.</remarks>
/// <param name="RecordedOn">The day it was recorded.</param>
public abstract record EnquiryEvent(LocalDate RecordedOn)
{
    /// <summary>The event as one line.</summary>
    /// <returns>The day and what happened.</returns>
    public sealed override string ToString() => Text.Iso(RecordedOn) + " " + Describe();

    // Internal and abstract, so that no other assembly can add a case.
    internal abstract Enquiry ApplyTo(Enquiry enquiry);

    internal abstract string Describe();

    /// <summary>A researcher came to the network.</summary>
    /// <param name="RecordedOn">The day; the clock of the first response starts.</param>
    /// <param name="Reference">The caller's reference for the enquiry.</param>
    /// <param name="Route">How the research comes by its money.</param>
    /// <param name="Stage">How far it had come.</param>
    public sealed record Opened(LocalDate RecordedOn, string Reference, ApplicationRoute Route, EngagementStage Stage) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => throw new ArgumentException("An enquiry opens once.");

        internal override string Describe() => $"opened at {EngagementStages.Name(Stage, Route)}";
    }

    /// <summary>The next stage was reached.</summary>
    /// <param name="RecordedOn">The day.</param>
    /// <param name="Stage">The stage.</param>
    public sealed record StageReached(LocalDate RecordedOn, EngagementStage Stage) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.At(Stage, RecordedOn, false);

        internal override string Describe() => $"reached {Stage}";
    }

    /// <summary>The application goes in again: back to the outline or the full application, earlier answers kept with their dates (EE-08).</summary>
    /// <param name="RecordedOn">The day.</param>
    /// <param name="Stage">The stage returned to.</param>
    /// <param name="Route">The route of the new application.</param>
    public sealed record Resubmitted(LocalDate RecordedOn, EngagementStage Stage, ApplicationRoute Route) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.On(Route).At(Stage, RecordedOn, true);

        internal override string Describe() => $"resubmitted: back to {EngagementStages.Name(Stage, Route)}";
    }

    /// <summary>Answers were learnt, or learnt anew.</summary>
    /// <param name="RecordedOn">The day.</param>
    /// <param name="Answers">The answers, each with its source and the date it was true.</param>
    /// <param name="Firmness">Whether they are estimates.</param>
    /// <param name="Site">The site of which they are true; empty for the study.</param>
    public sealed record FactsLearnt(LocalDate RecordedOn, FactSheet Answers, Firmness Firmness, string Site = "") : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.Knowing(this);

        internal override string Describe() => (Firmness == Firmness.Estimated ? "estimated " : "learnt ") + (Site.Length == 0 ? "" : "of " + Site + ": ") + string.Join("; ", Answers.Observations);
    }

    /// <summary>An answer turned out to be wrong and nothing took its place: the fact is missing again.</summary>
    /// <param name="RecordedOn">The day.</param>
    /// <param name="Fact">The fact.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Site">The site of which it was said; empty for the study.</param>
    public sealed record FactWithdrawn(LocalDate RecordedOn, Fact Fact, string Reason, string Site = "") : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.Forgetting(Fact, Site);

        internal override string Describe() => $"withdrew {Fact}{(Site.Length == 0 ? "" : " of " + Site)}: {Reason}";
    }

    /// <summary>The network offered something.</summary>
    /// <param name="RecordedOn">The day.</param>
    /// <param name="Offer">The code of the offer.</param>
    public sealed record OfferMade(LocalDate RecordedOn, string Offer) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.Responded(RecordedOn).Offering(Offer);

        internal override string Describe() => $"offered {Offer}";
    }

    /// <summary>The researcher asked for something that the network offers.</summary>
    /// <param name="RecordedOn">The day of the request.</param>
    /// <param name="Offer">The code of the offer.</param>
    public sealed record HelpRequested(LocalDate RecordedOn, string Offer) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.Requesting(Offer, RecordedOn);

        internal override string Describe() => $"asked for {Offer}";
    }

    /// <summary>A request took a step.</summary>
    /// <param name="RecordedOn">The day.</param>
    /// <param name="Offer">The code of the offer asked for.</param>
    /// <param name="Step">The step.</param>
    public sealed record RequestMoved(LocalDate RecordedOn, string Offer, RequestStep Step) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => (Step == RequestStep.InformationComplete ? enquiry : enquiry.Responded(RecordedOn)).Moving(Offer, Step, RecordedOn);

        internal override string Describe() => $"{Offer}: {Step}";
    }

    /// <summary>A meeting was held.</summary>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Meeting">The meeting.</param>
    public sealed record MeetingHeld(LocalDate RecordedOn, EnquiryMeeting Meeting) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.Responded(Meeting.On).Meeting(Meeting);

        internal override string Describe() => $"met {Meeting.With} on {Text.Iso(Meeting.On)}";
    }

    /// <summary>Advice was given. It is dated and does not change; a later answer supersedes it and points back (EE-09).</summary>
    /// <param name="RecordedOn">The day.</param>
    /// <param name="Note">The advice.</param>
    public sealed record AdviceGiven(LocalDate RecordedOn, AdviceNote Note) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.Responded(RecordedOn).Advised(Note);

        internal override string Describe() => $"advised: {Note.Verdict}";
    }

    /// <summary>A deadline was set.</summary>
    /// <param name="RecordedOn">The day.</param>
    /// <param name="Deadline">The deadline.</param>
    public sealed record DeadlineSet(LocalDate RecordedOn, EnquiryDeadline Deadline) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.Due(Deadline);

        internal override string Describe() => $"deadline {Deadline}";
    }

    /// <summary>A deadline was moved.</summary>
    /// <param name="RecordedOn">The day.</param>
    /// <param name="Name">The name of the deadline.</param>
    /// <param name="To">The new date.</param>
    /// <param name="Reason">Why.</param>
    public sealed record DeadlineMoved(LocalDate RecordedOn, string Name, LocalDate To, string Reason) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.Moving(Name, To);

        internal override string Describe() => $"deadline {Name} moved to {Text.Iso(To)}: {Reason}";
    }

    /// <summary>What was due was handed in.</summary>
    /// <param name="RecordedOn">The day it was handed in.</param>
    /// <param name="Name">The name of the deadline.</param>
    public sealed record HandedIn(LocalDate RecordedOn, string Name) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.NoLongerDue(Name);

        internal override string Describe() => $"handed in {Name}";
    }

    /// <summary>A deadline was given up: nothing will be handed in.</summary>
    /// <param name="RecordedOn">The day.</param>
    /// <param name="Name">The name of the deadline.</param>
    /// <param name="Reason">Why.</param>
    public sealed record DeadlineDropped(LocalDate RecordedOn, string Name, string Reason) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.NoLongerDue(Name);

        internal override string Describe() => $"dropped {Name}: {Reason}";
    }

    /// <summary>Confidential papers were shared with the network.</summary>
    /// <param name="RecordedOn">The day.</param>
    public sealed record PapersShared(LocalDate RecordedOn) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.Sharing();

        internal override string Describe() => "confidential papers shared";
    }

    /// <summary>Reality arrived: what was assumed can be scored.</summary>
    /// <param name="RecordedOn">The day.</param>
    /// <param name="Achievement">What was achieved.</param>
    public sealed record Achieved(LocalDate RecordedOn, Achievement Achievement) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.Achieving(Achievement);

        internal override string Describe() => $"achieved {Achievement}";
    }

    /// <summary>The enquiry was closed.</summary>
    /// <param name="RecordedOn">The day.</param>
    /// <param name="Why">Why.</param>
    public sealed record Closed(LocalDate RecordedOn, EnquiryClosure Why) : EnquiryEvent(RecordedOn)
    {
        internal override Enquiry ApplyTo(Enquiry enquiry) => enquiry.Ending(Why, RecordedOn);

        internal override string Describe() => $"closed: {Why}";
    }
}
