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
        EnquiryEvent.FactsLearnt learnt when AnswersOf(learnt.Site) is var known =>
            With(learnt.Site, known.Learning(learnt, Stage), Index.Learning(known, learnt.Answers)),
        EnquiryEvent.FactWithdrawn withdrawn when AnswersOf(withdrawn.Site) is var known =>
            With(withdrawn.Site, known.Forgetting(withdrawn.Fact), Index.Forgetting(known, withdrawn.Fact)),
        EnquiryEvent.PapersShared => this with { ConfidentialPapersShared = true },
        EnquiryEvent.Achieved achieved =>
            this with { Achievements = Achievements.Add(achieved.Achievement), Remembered = new(Index.With(achieved.Achievement)) },
        EnquiryEvent.Closed closed => this with { Closure = closed.Why, ClosedOn = closed.On },
        _ => null,
    };

    private Enquiry? AfterRequests(EnquiryEvent recorded) => recorded switch
    {
        EnquiryEvent.OfferMade made =>
            Responded(made.On) with { OffersMade = OffersMade.Contains(made.Offer.Value) ? OffersMade : OffersMade.Add(made.Offer.Value) },
        EnquiryEvent.HelpRequested asked => this with
        {
            Requests = Requests.Add(new(asked.Offer.Value, asked.On)),
            Remembered = new(Index.WithRequest(asked.Offer.Value, Requests.Count)),
        },
        EnquiryEvent.RequestMoved { Step: RequestStep.InformationComplete } moved => Moving(moved.Offer.Value, moved.Step, moved.On),
        EnquiryEvent.RequestMoved moved => Responded(moved.On).Moving(moved.Offer.Value, moved.Step, moved.On),
        EnquiryEvent.MeetingHeld meeting =>
            Responded(meeting.On) with { Meetings = Meetings.Add(meeting), Remembered = new(Index.With(meeting)) },
        EnquiryEvent.AdviceGiven given => Responded(given.On) with { Advice = Advice.Add(given.Note) },
        _ => null,
    };

    private Enquiry? AfterDeadlines(EnquiryEvent recorded) => recorded switch
    {
        EnquiryEvent.DeadlineSet set => Without(set.Name).With(new EnquiryDeadline(set.Name, set.Kind, set.Date)),
        EnquiryEvent.DeadlineMoved moved => PlaceOf(moved.Name) is >= 0 and var place
            ? Without(moved.Name).With(Deadlines[place] with { Date = moved.To }) : this,
        EnquiryEvent.HandedIn handedIn => Without(handedIn.Name),
        EnquiryEvent.DeadlineDropped dropped => Without(dropped.Name),
        _ => null,
    };

    private Enquiry Moving(string offer, RequestStep step, LocalDate on)
    {
        if (Index.LastRequest(offer) is not { } place || Requests[place].On(step) is not null) return this;
        return this with { Requests = Requests.With(place, Requests[place].Taking(step, on)) };
    }

    // Whatever the network does for the researcher is a response to the first contact.
    private Enquiry Responded(LocalDate on) => Moving(NetworkOffer.EarlyContact, RequestStep.Answered, on);

    private Enquiry With(SiteCode? site, Answers answers, EnquiryIndex index)
    {
        if (site is not { } code) return this with { OfStudy = answers, Remembered = new(index) };
        var place = PlaceOf(code);
        return this with
        {
            Sites = place < 0 ? Sites.Insert(~place, new(code, answers)) : Sites.With(place, new(Sites[place].Site, answers)),
            Remembered = new(index),
        };
    }

    private Enquiry With(EnquiryDeadline deadline) => this with
    {
        Deadlines = Deadlines.Insert(~Deadlines.PlaceOf((deadline.Date, deadline.Name), InOrder), deadline),
        Remembered = new(Index.WithDeadline(deadline.Name, deadline.Date)),
    };

    private Enquiry Without(FreeText name) => PlaceOf(name) is >= 0 and var place
        ? this with { Deadlines = Deadlines.RemoveAt(place), Remembered = new(Index.WithDeadline(name, null)) } : this;

    private int PlaceOf(FreeText name) => Index.Deadline(name) is { } date ? Deadlines.PlaceOf((date, name), InOrder) : -1;

    // By date, and by name on one date.
    private static int InOrder(EnquiryDeadline deadline, (LocalDate Date, FreeText Name) key)
    {
        var order = deadline.Date.CompareTo(key.Date);
        return order != 0 ? order : string.CompareOrdinal(deadline.Name.Value, key.Name.Value);
    }
}
