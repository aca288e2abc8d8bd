using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <content>What can be done with an enquiry.</content>
public sealed partial record Enquiry
{
    /// <summary>Opens an enquiry. Refused when the route has no such stage, or the reference is blank or looks like an NHS number.</summary>
    /// <param name="reference">The caller's reference.</param>
    /// <param name="route">How the research comes by its money.</param>
    /// <param name="stage">How far it has come.</param>
    /// <param name="on">The day; the clock of the first response starts.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A named value is out of range.</exception>
    public static Decision<Enquiry, EnquiryEvent> Open(string reference, ApplicationRoute route, EngagementStage stage, LocalDate on)
    {
        Guard.Against.EnumOutOfRange(stage);
        Guard.Against.EnumOutOfRange(route);
        List<Refusal> reasons = [];
        CheckText(reference, "reference", reasons);
        if (!EngagementStages.Has(route, stage)) reasons.Add(EnquiryRefusals.NoSuchStage(stage, route));
        if (reasons.Count > 0) return Decision.Refuse<Enquiry, EnquiryEvent>(reasons.ToValueList());
        EnquiryEvent opened = new EnquiryEvent.Opened(on, reference, route, stage);
        return Decision.Accept(Replay(opened), opened);
    }

    /// <summary>Goes on to the next stage. Refused when another stage is next (EE-08), the enquiry is closed, or the day is too early.</summary>
    /// <param name="stage">The stage reached.</param>
    /// <param name="on">The day.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stage"/> is not a stage.</exception>
    public Decision<Enquiry, EnquiryEvent> Reach(EngagementStage stage, LocalDate on)
    {
        Guard.Against.EnumOutOfRange(stage);
        var reasons = ReasonsAgainstActing(on);
        if (EngagementStages.Next(Stage, Route) is var next && next != stage) reasons.Add(EnquiryRefusals.NotTheNextStage(next, Route));
        return Decide(new EnquiryEvent.StageReached(on, stage), reasons);
    }

    /// <summary>The application goes in again, by the same or another route; everything learnt is kept with its dates (EE-08).</summary>
    /// <remarks>Refused when the stage is neither outline nor full application, the route has no such stage, the enquiry had not come that far, is closed, or the day is too early.</remarks>
    /// <param name="stage">Outline or full application.</param>
    /// <param name="route">The route of the new application.</param>
    /// <param name="on">The day.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A named value is out of range.</exception>
    public Decision<Enquiry, EnquiryEvent> Resubmit(EngagementStage stage, ApplicationRoute route, LocalDate on)
    {
        Guard.Against.EnumOutOfRange(stage);
        Guard.Against.EnumOutOfRange(route);
        var reasons = ReasonsAgainstActing(on);
        if (stage is not (EngagementStage.Outline or EngagementStage.FullApplication)) reasons.Add(EnquiryRefusals.CannotReturn(stage));
        else if (!EngagementStages.Has(route, stage)) reasons.Add(EnquiryRefusals.NoSuchStage(stage, route));
        // An outline turned down may come back as the application of a single-stage call.
        else if (Stage < stage && !(Stage == EngagementStage.Outline && route == ApplicationRoute.SingleStageGrant)) reasons.Add(EnquiryRefusals.NothingToResubmit(Stage, Route));
        return Decide(new EnquiryEvent.Resubmitted(on, stage, route), reasons);
    }

    /// <summary>Records the exact answer to one fact, in place of anything known of it before; the earlier answer stays in the history.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <param name="value">Its answer.</param>
    /// <param name="source">Who or what said so.</param>
    /// <param name="firmness">Whether it is an estimate.</param>
    /// <param name="on">The day it was recorded, and as at which it is true.</param>
    /// <returns>The enquiry, or every reason why not: see the other form.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/>, <paramref name="value"/> or <paramref name="source"/> is null.</exception>
    public Decision<Enquiry, EnquiryEvent> Learn<T>(Fact<T> fact, T value, string source, Firmness firmness, LocalDate on)
        where T : notnull => Learn(FactSheet.Empty.With(fact, value, source, on), firmness, on);

    /// <summary>Records answers, exact or as intervals, in place of anything known of the same facts before; earlier answers stay in the history.</summary>
    /// <remarks>
    /// Refused when there is no answer, an answer has no source, its date is after the day of recording, its code was answered with another kind of value, a text
    /// looks like an NHS number, the enquiry is closed, or the day is too early. An answer without a date is taken to be of the day of recording.
    /// </remarks>
    /// <param name="answers">The answers, each with its source and the date it was true.</param>
    /// <param name="firmness">Whether they are estimates.</param>
    /// <param name="on">The day it was recorded.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firmness"/> is not one of the named values.</exception>
    public Decision<Enquiry, EnquiryEvent> Learn(FactSheet answers, Firmness firmness, LocalDate on) => Learn("", answers, firmness, on, []);

    /// <summary>Records answers that are true of one candidate site; the site is named by its first answer. Refused as answers of the study are, and when the name is blank or looks like an NHS number.</summary>
    /// <param name="site">The name of the site.</param>
    /// <param name="answers">The answers, each with its source and the date it was true.</param>
    /// <param name="firmness">Whether they are estimates.</param>
    /// <param name="on">The day it was recorded.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firmness"/> is not one of the named values.</exception>
    public Decision<Enquiry, EnquiryEvent> LearnOfSite(string site, FactSheet answers, Firmness firmness, LocalDate on)
    {
        List<Refusal> ofName = [];
        CheckText(site, "name of the site", ofName);
        return Learn(site, answers, firmness, on, ofName);
    }

    /// <summary>Withdraws an answer that turned out to be wrong: the fact is missing again. Refused when nothing is known of it, no reason is given, the enquiry is closed, or the day is too early.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="reason">Why.</param>
    /// <param name="on">The day.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public Decision<Enquiry, EnquiryEvent> Withdraw(Fact fact, string reason, LocalDate on) => WithdrawOfSite("", fact, reason, on);

    /// <summary>Withdraws an answer of a site. Refused as for the study.</summary>
    /// <param name="site">The name of the site; empty for the study.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="reason">Why.</param>
    /// <param name="on">The day.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> or <paramref name="fact"/> is null.</exception>
    public Decision<Enquiry, EnquiryEvent> WithdrawOfSite(string site, Fact fact, string reason, LocalDate on)
    {
        Guard.Against.Null(site);
        Guard.Against.Null(fact);
        var reasons = ReasonsAgainstActing(on);
        CheckText(reason, "reason", reasons);
        if (AnswersOf(site).FirmnessOf(fact) is null) reasons.Add(EnquiryRefusals.NotKnown(fact));
        return Decide(new EnquiryEvent.FactWithdrawn(on, fact, reason, site), reasons);
    }

    /// <summary>Makes an offer to the researcher. Refused when the policy offers no such thing at this stage or one before, the enquiry is closed, or the day is too early.</summary>
    /// <param name="offer">The code of the offer.</param>
    /// <param name="policy">The offers there are.</param>
    /// <param name="on">The day.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Decision<Enquiry, EnquiryEvent> Offer(string offer, EngagementPolicy policy, LocalDate on)
    {
        var reasons = ReasonsAgainstOffering(offer, policy, on);
        return Decide(new EnquiryEvent.OfferMade(on, offer), reasons);
    }

    /// <summary>The researcher asks for an offer: its clocks start. Refused when it is not offered at this stage or one before, was asked for and is not answered, the enquiry is closed, or the day is too early.</summary>
    /// <param name="offer">The code of the offer.</param>
    /// <param name="policy">The offers there are.</param>
    /// <param name="on">The day of the request.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Decision<Enquiry, EnquiryEvent> Ask(string offer, EngagementPolicy policy, LocalDate on)
    {
        var reasons = ReasonsAgainstOffering(offer, policy, on);
        if (RequestFor(offer) is { IsAnswered: false }) reasons.Add(EnquiryRefusals.AskedAlready);
        return Decide(new EnquiryEvent.HelpRequested(on, offer), reasons);
    }

    /// <summary>Records a step of a request. Refused when nobody waits for it, the step or a later one was taken, the enquiry is closed, or the day is too early.</summary>
    /// <param name="offer">The code of the offer asked for.</param>
    /// <param name="step">The step.</param>
    /// <param name="on">The day.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="offer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is not one of the named values.</exception>
    public Decision<Enquiry, EnquiryEvent> Take(string offer, RequestStep step, LocalDate on)
    {
        Guard.Against.Null(offer);
        Guard.Against.EnumOutOfRange(step);
        var reasons = ReasonsAgainstActing(on);
        if (RequestFor(offer) is not { IsAnswered: false } request) reasons.Add(EnquiryRefusals.NotAskedFor);
        else if (request.Steps.Any(taken => taken.Step >= step)) reasons.Add(EnquiryRefusals.StepTaken(step));
        return Decide(new EnquiryEvent.RequestMoved(on, offer, step), reasons);
    }

    /// <summary>Records a meeting. Refused when a text is blank or looks like an NHS number, the meeting is still to come, the enquiry is closed, or the day is too early.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="recordedOn">The day of recording.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="meeting"/> is null.</exception>
    public Decision<Enquiry, EnquiryEvent> Meet(EnquiryMeeting meeting, LocalDate recordedOn)
    {
        Guard.Against.Null(meeting);
        var reasons = ReasonsAgainstActing(recordedOn);
        CheckText(meeting.With, "list of those who met", reasons);
        CheckText(meeting.Summary, "summary", reasons);
        if (meeting.On > recordedOn) reasons.Add(EnquiryRefusals.InTheFuture(meeting.On));
        if (meeting.On < OpenedOn) reasons.Add(EnquiryRefusals.BeforeOpening(OpenedOn));
        return Decide(new EnquiryEvent.MeetingHeld(recordedOn, meeting), reasons);
    }

    /// <summary>Gives advice. It stays as it is; a later note supersedes it (EE-09). Refused when the note is of another day or does not speak of the enquiry as it stands, the enquiry is closed, or the day is too early.</summary>
    /// <param name="note">The note, made by <see cref="AdviceNote.For"/>.</param>
    /// <param name="on">The day.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="note"/> is null.</exception>
    public Decision<Enquiry, EnquiryEvent> Advise(AdviceNote note, LocalDate on)
    {
        Guard.Against.Null(note);
        var reasons = ReasonsAgainstActing(on);
        if (note.Date != on) reasons.Add(EnquiryRefusals.AnotherDay(note.Date));
        if (note.Reference != Reference || note.EnquiryVersion != Version) reasons.Add(EnquiryRefusals.NotOfThisEnquiry);
        return Decide(new EnquiryEvent.AdviceGiven(on, note), reasons);
    }

    /// <summary>Sets a deadline. Refused when there is one of that name, the name is blank or looks like an NHS number, the route has no such submission, the enquiry is closed, or the day is too early.</summary>
    /// <remarks>A date that has passed is accepted: the warnings say so.</remarks>
    /// <param name="deadline">The deadline.</param>
    /// <param name="on">The day of recording.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="deadline"/> is null.</exception>
    public Decision<Enquiry, EnquiryEvent> SetDeadline(EnquiryDeadline deadline, LocalDate on)
    {
        Guard.Against.Null(deadline);
        Guard.Against.EnumOutOfRange(deadline.Kind);
        var reasons = ReasonsAgainstActing(on);
        CheckText(deadline.Name, "name", reasons);
        if (Deadlines.Any(d => d.Name == deadline.Name)) reasons.Add(EnquiryRefusals.DeadlineExists);
        if (!DeadlineWatch.IsOnRoute(deadline.Kind, Route)) reasons.Add(EnquiryRefusals.KindOfSubmission(deadline.Kind, Route));
        return Decide(new EnquiryEvent.DeadlineSet(on, deadline), reasons);
    }

    /// <summary>Moves a deadline. Refused when there is none of that name, it has that date already, no reason is given, the enquiry is closed, or the day is too early.</summary>
    /// <param name="name">The name of the deadline.</param>
    /// <param name="to">The new date.</param>
    /// <param name="reason">Why.</param>
    /// <param name="on">The day of recording.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    public Decision<Enquiry, EnquiryEvent> MoveDeadline(string name, LocalDate to, string reason, LocalDate on)
    {
        var reasons = ReasonsAgainstActing(on);
        CheckText(reason, "reason", reasons);
        var moved = Deadlines.FirstOrDefault(d => d.Name == name);
        if (moved is null) reasons.Add(EnquiryRefusals.NoSuchDeadline);
        else if (moved.Date == to) reasons.Add(EnquiryRefusals.SameDate(to));
        return Decide(new EnquiryEvent.DeadlineMoved(on, name, to, reason), reasons);
    }

    /// <summary>Records that what was due was handed in; a late submission is accepted. Refused when there is no deadline of that name, the enquiry is closed, or the day is too early.</summary>
    /// <param name="name">The name of the deadline.</param>
    /// <param name="on">The day.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    public Decision<Enquiry, EnquiryEvent> HandIn(string name, LocalDate on)
    {
        var reasons = ReasonsAgainstActing(on);
        if (Deadlines.All(d => d.Name != name)) reasons.Add(EnquiryRefusals.NoSuchDeadline);
        return Decide(new EnquiryEvent.HandedIn(on, name), reasons);
    }

    /// <summary>Gives a deadline up. Refused when there is none of that name, no reason is given, the enquiry is closed, or the day is too early.</summary>
    /// <param name="name">The name of the deadline.</param>
    /// <param name="reason">Why.</param>
    /// <param name="on">The day.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    public Decision<Enquiry, EnquiryEvent> DropDeadline(string name, string reason, LocalDate on)
    {
        var reasons = ReasonsAgainstActing(on);
        CheckText(reason, "reason", reasons);
        if (Deadlines.All(d => d.Name != name)) reasons.Add(EnquiryRefusals.NoSuchDeadline);
        return Decide(new EnquiryEvent.DeadlineDropped(on, name, reason), reasons);
    }

    /// <summary>Shares confidential papers with the network. Refused on the commercial route unless confidentiality is known to be agreed (EE-11), when they were shared, the enquiry is closed, or the day is too early.</summary>
    /// <param name="on">The day.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    public Decision<Enquiry, EnquiryEvent> SharePapers(LocalDate on)
    {
        var reasons = ReasonsAgainstActing(on);
        if (ConfidentialPapersShared) reasons.Add(EnquiryRefusals.SharedAlready);
        if (Route == ApplicationRoute.Commercial && !Feasibility.StudyFacts.ConfidentialityAgreed.IsTrue().Evaluate(Facts).IsTrue) reasons.Add(EnquiryRefusals.NoConfidentiality);
        return Decide(new EnquiryEvent.PapersShared(on), reasons);
    }

    /// <summary>Reports what was achieved, also after the enquiry was closed: studies outlive enquiries. Refused when the day is too early or the figures are of a later day.</summary>
    /// <param name="achievement">What was achieved.</param>
    /// <param name="on">The day of recording.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="achievement"/> is null.</exception>
    public Decision<Enquiry, EnquiryEvent> Achieve(Achievement achievement, LocalDate on)
    {
        Guard.Against.Null(achievement);
        List<Refusal> reasons = [];
        if (on < LastRecordedOn) reasons.Add(EnquiryRefusals.OutOfOrder(LastRecordedOn));
        if (achievement.AsAt > on) reasons.Add(EnquiryRefusals.InTheFuture(achievement.AsAt));
        return Decide(new EnquiryEvent.Achieved(on, achievement), reasons);
    }

    /// <summary>Closes the enquiry. Refused when it is closed, or the day is too early.</summary>
    /// <param name="why">Why.</param>
    /// <param name="on">The day.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="why"/> is not one of the named values.</exception>
    public Decision<Enquiry, EnquiryEvent> Close(EnquiryClosure why, LocalDate on)
    {
        Guard.Against.EnumOutOfRange(why);
        return Decide(new EnquiryEvent.Closed(on, why), ReasonsAgainstActing(on));
    }

    private Decision<Enquiry, EnquiryEvent> Decide(EnquiryEvent happened, List<Refusal> reasons) =>
        reasons.Count > 0 ? Decision.Refuse<Enquiry, EnquiryEvent>(reasons.Distinct().ToValueList()) : Decision.Accept(Evolve(happened), happened);

    private List<Refusal> ReasonsAgainstActing(LocalDate on)
    {
        List<Refusal> reasons = [];
        if (ClosedOn is { } closed) reasons.Add(EnquiryRefusals.ClosedAlready(closed));
        if (on < LastRecordedOn) reasons.Add(EnquiryRefusals.OutOfOrder(LastRecordedOn));
        return reasons;
    }

    private List<Refusal> ReasonsAgainstOffering(string offer, EngagementPolicy policy, LocalDate on)
    {
        Guard.Against.Null(offer);
        Guard.Against.Null(policy);
        var reasons = ReasonsAgainstActing(on);
        if (!EngagementStages.Of(Route).Any(stage => stage <= Stage && policy.OffersAt(stage, Route, on).Any(o => o.Code == offer)))
        {
            reasons.Add(EnquiryRefusals.NotOffered(Stage, Route, on));
        }

        return reasons;
    }

    private Decision<Enquiry, EnquiryEvent> Learn(string site, FactSheet answers, Firmness firmness, LocalDate on, List<Refusal> ofName)
    {
        Guard.Against.Null(answers);
        Guard.Against.EnumOutOfRange(firmness);
        var reasons = ReasonsAgainstActing(on);
        reasons.AddRange(ofName);
        if (answers.Observations.IsEmpty) reasons.Add(EnquiryRefusals.NothingLearnt);
        foreach (var answer in answers.Observations)
        {
            if (string.IsNullOrWhiteSpace(answer.Source)) reasons.Add(EnquiryRefusals.NoSource(answer.Fact));
            if (answer.AsAt > on) reasons.Add(EnquiryRefusals.InTheFuture(answer.AsAt.Value));
            if (OfStudy.HasOtherKind(answer.Fact) || Sites.Any(s => s.Answers.HasOtherKind(answer.Fact))) reasons.Add(EnquiryRefusals.OtherKind(answer.Fact));
            if (LooksLikeNhsNumber(answer)) reasons.Add(PrivacyGuard.Refusal);
        }

        return Decide(new EnquiryEvent.FactsLearnt(on, answers, firmness, site), reasons);
    }

    private static void CheckText(string? text, string what, List<Refusal> reasons)
    {
        if (string.IsNullOrWhiteSpace(text)) reasons.Add(EnquiryRefusals.NoText(what));
        else if (PrivacyGuard.LooksLikeNhsNumber(text)) reasons.Add(PrivacyGuard.Refusal);
    }

    private static bool LooksLikeNhsNumber(Observation answer) =>
        PrivacyGuard.LooksLikeNhsNumber(answer.Source)
        || (answer.Value is FactValue.OneOf<string> texts && texts.Values.Any(text => PrivacyGuard.LooksLikeNhsNumber(text)));
}
