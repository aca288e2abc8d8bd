using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement.Checks;

/// <summary>The reasons why an event cannot follow in an enquiry: the same for a verb and for a history.</summary>
internal static class EnquiryChecks
{
    private static readonly Criterion ConfidentialityAgreed = StudyFacts.ConfidentialityAgreed.IsTrue();

    public static IReadOnlyCollection<Refusal> Against(Enquiry enquiry, EnquiryEvent proposed)
    {
        if (!proposed.IsWhole) return [EnquiryRefusals.NotWhole];
        List<Refusal> reasons = [];
        if (enquiry.ClosedOn is { } closed && proposed is not EnquiryEvent.Achieved) reasons.Add(EnquiryRefusals.ClosedAlready(closed));
        if (Counted(proposed) is { } counted && !WorkingDayCalendar.Knows(counted)) reasons.Add(EnquiryRefusals.NotCounted);
        if (proposed.On < enquiry.StartedOn) reasons.Add(EnquiryRefusals.BeforeStart(enquiry.StartedOn));
        reasons.AddRange(AgainstCourse(enquiry, proposed));
        reasons.AddRange(AgainstRequests(enquiry, proposed));
        return [.. reasons.Distinct()];
    }

    // The day from or to which working days are counted.
    private static LocalDate? Counted(EnquiryEvent proposed) => proposed switch
    {
        EnquiryEvent.HelpRequested or EnquiryEvent.RequestMoved => proposed.On,
        EnquiryEvent.DeadlineSet set => set.Date,
        EnquiryEvent.DeadlineMoved moved => moved.To,
        _ => null,
    };

    private static IEnumerable<Refusal> AgainstCourse(Enquiry enquiry, EnquiryEvent proposed) => proposed switch
    {
        // One that is whole and of a stage of its route starts another enquiry, and is refused before it comes here.
        EnquiryEvent.Started started => [EnquiryRefusals.NoSuchStage(started.Stage, started.Route)],
        EnquiryEvent.StageReached reached => OfStage(enquiry, reached),
        EnquiryEvent.Resubmitted again => OfResubmission(enquiry, again),
        EnquiryEvent.FactsLearnt learnt => OfAnswers(enquiry, learnt),
        EnquiryEvent.FactWithdrawn withdrawn => OfWithdrawal(enquiry, withdrawn),
        EnquiryEvent.PapersShared => OfPapers(enquiry),
        EnquiryEvent.Achieved achieved => OfAchievement(enquiry, achieved),
        EnquiryEvent.Closed closed => OfOrder(enquiry, closed.On),
        _ => [],
    };

    private static IEnumerable<Refusal> AgainstRequests(Enquiry enquiry, EnquiryEvent proposed) => proposed switch
    {
        EnquiryEvent.OfferMade made => enquiry.OffersMade.Contains(made.Offer.Value) ? [EnquiryRefusals.OfferedAlready] : [],
        EnquiryEvent.HelpRequested asked => OfRequest(enquiry, asked),
        EnquiryEvent.RequestMoved moved => OfStep(enquiry, moved),
        EnquiryEvent.MeetingHeld meeting => OfMeeting(enquiry, meeting),
        EnquiryEvent.AdviceGiven given => OfAdvice(enquiry, given),
        EnquiryEvent.DeadlineSet set => OfNewDeadline(enquiry, set),
        EnquiryEvent.DeadlineMoved moved => OfDeadline(enquiry, moved.Name, moved.To),
        EnquiryEvent.HandedIn handedIn => OfDeadline(enquiry, handedIn.Name, null),
        EnquiryEvent.DeadlineDropped dropped => OfDeadline(enquiry, dropped.Name, null),
        _ => [],
    };

    private static IEnumerable<Refusal> OfOrder(Enquiry enquiry, LocalDate on) =>
        on < enquiry.StageReachedOn ? [EnquiryRefusals.BeforeStage(enquiry.StageReachedOn)] : [];

    private static IEnumerable<Refusal> OfStage(Enquiry enquiry, EnquiryEvent.StageReached reached)
    {
        var next = EngagementStages.Next(enquiry.Stage, enquiry.Route);
        return next == reached.Stage ? OfOrder(enquiry, reached.On)
            : OfOrder(enquiry, reached.On).Append(EnquiryRefusals.NotTheNextStage(next, enquiry.Route));
    }

    private static IEnumerable<Refusal> OfResubmission(Enquiry enquiry, EnquiryEvent.Resubmitted again)
    {
        foreach (var reason in OfOrder(enquiry, again.On)) yield return reason;
        if (again.Stage is not (EngagementStage.Outline or EngagementStage.FullApplication))
            yield return EnquiryRefusals.CannotReturn(again.Stage);
        else if (!EngagementStages.Has(again.Route, again.Stage)) yield return EnquiryRefusals.NoSuchStage(again.Stage, again.Route);
        else if (!HasComeTo(enquiry, again)) yield return EnquiryRefusals.NothingToResubmit(enquiry.Stage, enquiry.Route);
        else if (again.Stage == enquiry.Stage && again.Route == enquiry.Route && again.On == enquiry.StageReachedOn)
        yield return EnquiryRefusals.ResubmittedAlready;
    }

    // An outline turned down may come back as the application of a single-stage call.
    private static bool HasComeTo(Enquiry enquiry, EnquiryEvent.Resubmitted again) =>
        enquiry.Stage >= again.Stage || (enquiry.Stage == EngagementStage.Outline && again.Route == ApplicationRoute.SingleStageGrant);

    private static List<Refusal> OfAnswers(Enquiry enquiry, EnquiryEvent.FactsLearnt learnt)
    {
        var known = enquiry.AnswersOf(learnt.Site);
        if (learnt.Answers.Observations.IsEmpty) return [EnquiryRefusals.NothingLearnt];
        List<Refusal> reasons = [];
        foreach (var answer in learnt.Answers.Observations) reasons.AddRange(OfAnswer(enquiry, known, answer, learnt.On));
        if (reasons.Count == 0 && known.Knows(learnt, enquiry.Stage)) reasons.Add(EnquiryRefusals.KnownAlready);
        return reasons;
    }

    private static IEnumerable<Refusal> OfAnswer(Enquiry enquiry, Answers known, Observation answer, LocalDate on)
    {
        if (string.IsNullOrWhiteSpace(answer.Source)) yield return EnquiryRefusals.NoSource(answer.Fact);
        if (answer.AsAt > on) yield return EnquiryRefusals.InTheFuture(answer.AsAt.Value);
        if (enquiry.Index.HasOtherKind(answer.Fact))
            yield return EnquiryRefusals.OtherKind(answer.Fact);
        if (known.Find(answer.Fact) is { } last && last.LearntOn > on)
            yield return EnquiryRefusals.BeforeLastAnswer(answer.Fact, last.LearntOn);
    }

    private static IEnumerable<Refusal> OfWithdrawal(Enquiry enquiry, EnquiryEvent.FactWithdrawn withdrawn)
    {
        var last = enquiry.AnswersOf(withdrawn.Site).Find(withdrawn.Fact);
        if (last is null) yield return EnquiryRefusals.NotKnown(withdrawn.Fact);
        else if (last.LearntOn > withdrawn.On) yield return EnquiryRefusals.BeforeLastAnswer(withdrawn.Fact, last.LearntOn);
    }

    private static IEnumerable<Refusal> OfPapers(Enquiry enquiry)
    {
        if (enquiry.ConfidentialPapersShared) yield return EnquiryRefusals.SharedAlready;
        if (enquiry.Route == ApplicationRoute.Commercial && !ConfidentialityAgreed.Evaluate(enquiry.Facts).IsTrue)
            yield return EnquiryRefusals.NoConfidentiality;
    }

    private static IEnumerable<Refusal> OfAchievement(Enquiry enquiry, EnquiryEvent.Achieved achieved)
    {
        if (achieved.Achievement.AsAt > achieved.On) yield return EnquiryRefusals.InTheFuture(achieved.Achievement.AsAt);
        if (enquiry.Index.HasAchievement(achieved.Achievement)) yield return EnquiryRefusals.AchievedAlready;
    }

    private static IEnumerable<Refusal> OfRequest(Enquiry enquiry, EnquiryEvent.HelpRequested asked)
    {
        if (enquiry.RequestFor(asked.Offer.Value) is not { } last) yield break;
        if (!last.IsAnswered) yield return EnquiryRefusals.AskedAlready;
        else if (asked.On < last.LastStepOn) yield return EnquiryRefusals.BeforeLastStep(last.LastStepOn);
    }

    private static IEnumerable<Refusal> OfStep(Enquiry enquiry, EnquiryEvent.RequestMoved moved)
    {
        if (enquiry.RequestFor(moved.Offer.Value) is not { IsAnswered: false } request)
        {
            yield return EnquiryRefusals.NotAskedFor;
            yield break;
        }

        if (request.Steps.Any(taken => taken.Step >= moved.Step)) yield return EnquiryRefusals.StepTaken(moved.Step);
        if (moved.On < request.LastStepOn) yield return EnquiryRefusals.BeforeLastStep(request.LastStepOn);
    }

    private static IEnumerable<Refusal> OfMeeting(Enquiry enquiry, EnquiryEvent.MeetingHeld meeting) =>
        enquiry.Index.HasMeeting(meeting) ? [EnquiryRefusals.MeetingKnown] : [];

    private static IEnumerable<Refusal> OfAdvice(Enquiry enquiry, EnquiryEvent.AdviceGiven given)
    {
        if (given.Note.Date != given.On) yield return EnquiryRefusals.AnotherDay(given.Note.Date);
        if (given.Note.Reference != enquiry.Reference || given.Note.EnquiryVersion != enquiry.Version)
            yield return EnquiryRefusals.NotOfThisEnquiry;
    }

    private static IEnumerable<Refusal> OfNewDeadline(Enquiry enquiry, EnquiryEvent.DeadlineSet set)
    {
        if (enquiry.Index.Deadline(set.Name) is not null) yield return EnquiryRefusals.DeadlineExists;
        if (!EnquiryDeadline.IsOnRoute(set.Kind, enquiry.Route)) yield return EnquiryRefusals.KindOfSubmission(set.Kind, enquiry.Route);
    }

    private static IEnumerable<Refusal> OfDeadline(Enquiry enquiry, FreeText name, LocalDate? to)
    {
        if (enquiry.Index.Deadline(name) is not { } deadline) yield return EnquiryRefusals.NoSuchDeadline;
        else if (deadline == to) yield return EnquiryRefusals.SameDate(deadline);
    }
}
