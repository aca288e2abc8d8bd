using Crn.Domain.Engagement.Checks;
using Crn.Domain.Sites;

namespace Crn.Domain.Engagement;

/// <content>What each event changes.</content>
public sealed partial record Enquiry
{
    internal Answers AnswersOf(SiteCode? site) => site is { } code ? Site(code)?.Answers ?? Answers.None : OfStudy;

    private Enquiry? AfterCourse(EnquiryEvent recorded) => recorded switch
    {
        EnquiryEvent.StageReached reached => this with { Stage = reached.Stage, StageReachedOn = reached.On },
        EnquiryEvent.Resubmitted again =>
            this with { Route = again.Route, Stage = again.Stage, StageReachedOn = again.On, Resubmissions = Resubmissions + 1 },
        EnquiryEvent.FactsLearnt learnt => With(learnt.Site, AnswersOf(learnt.Site).Learning(learnt, Stage)),
        EnquiryEvent.FactWithdrawn withdrawn => With(withdrawn.Site, AnswersOf(withdrawn.Site).Forgetting(withdrawn.Fact)),
        EnquiryEvent.PapersShared => this with { ConfidentialPapersShared = true },
        EnquiryEvent.Achieved achieved => this with { Achievements = Achievements.Add(achieved.Achievement) },
        EnquiryEvent.Closed closed => this with { Closure = closed.Why, ClosedOn = closed.On },
        _ => null,
    };

    private Enquiry? AfterRequests(EnquiryEvent recorded) => recorded switch
    {
        EnquiryEvent.OfferMade made =>
            Responded(made.On) with { OffersMade = OffersMade.Contains(made.Offer.Value) ? OffersMade : OffersMade.Add(made.Offer.Value) },
        EnquiryEvent.HelpRequested asked => this with { Requests = Requests.Add(new(asked.Offer.Value, asked.On)) },
        EnquiryEvent.RequestMoved { Step: RequestStep.InformationComplete } moved => Moving(moved.Offer.Value, moved.Step, moved.On),
        EnquiryEvent.RequestMoved moved => Responded(moved.On).Moving(moved.Offer.Value, moved.Step, moved.On),
        EnquiryEvent.MeetingHeld meeting => Responded(meeting.On) with { Meetings = Meetings.Add(meeting) },
        EnquiryEvent.AdviceGiven given => Responded(given.On) with { Advice = Advice.Add(given.Note) },
        _ => null,
    };

    private Enquiry? AfterDeadlines(EnquiryEvent recorded) => recorded switch
    {
        EnquiryEvent.DeadlineSet set => this with { Deadlines = InOrder(Except(set.Name).Append(new(set.Name, set.Kind, set.Date))) },
        EnquiryEvent.DeadlineMoved moved =>
            this with { Deadlines = InOrder(Deadlines.Select(d => d.Name == moved.Name ? d with { Date = moved.To } : d)) },
        EnquiryEvent.HandedIn handedIn => this with { Deadlines = Except(handedIn.Name).ToValueList() },
        EnquiryEvent.DeadlineDropped dropped => this with { Deadlines = Except(dropped.Name).ToValueList() },
        _ => null,
    };

    private Enquiry Moving(string offer, RequestStep step, LocalDate on)
    {
        var last = RequestFor(offer);
        if (last is null || last.On(step) is not null) return this;
        return this with { Requests = Requests.Select(r => ReferenceEquals(r, last) ? r.Taking(step, on) : r).ToValueList() };
    }

    // Whatever the network does for the researcher is a response to the first contact.
    private Enquiry Responded(LocalDate on) => Moving(NetworkOffer.EarlyContact, RequestStep.Answered, on);

    private Enquiry With(SiteCode? site, Answers answers) => site is not { } code ? this with { OfStudy = answers } : this with
    {
        Sites = Sites.Where(s => s.Site != code).Append(new(Site(code)?.Site ?? code, answers)).OrderBy(s => s.Site).ToValueList(),
    };

    private IEnumerable<EnquiryDeadline> Except(FreeText name) => Deadlines.Where(d => d.Name != name);

    private static ValueList<EnquiryDeadline> InOrder(IEnumerable<EnquiryDeadline> deadlines) =>
        deadlines.OrderBy(d => d.Date).ThenBy(d => d.Name.Value, StringComparer.Ordinal).ToValueList();
}
