using Crn.Domain.Engagement;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class EngagementRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(ApplicationRoute), () => EngagementShapes.ApplicationRoute),
        (typeof(EarlyVerdict), () => EngagementShapes.EarlyVerdict),
        (typeof(EngagementStage), () => EngagementShapes.EngagementStage),
        (typeof(EnquiryClosure), () => EngagementShapes.EnquiryClosure),
        (typeof(Firmness), () => EngagementShapes.Firmness),
        (typeof(RequestStep), () => EngagementShapes.RequestStep),
        (typeof(SubmissionKind), () => EngagementShapes.SubmissionKind),
        (typeof(Achievement), () => EngagementShapes.Achievement),
        (typeof(AdviceNote), () => EngagementShapes.AdviceNote),
        (typeof(AssumptionRecord), () => EngagementShapes.AssumptionRecord),
        (typeof(AssumptionScore), () => EngagementShapes.AssumptionScore),
        (typeof(CandidateSite), () => EngagementShapes.CandidateSite),
        (typeof(DeadlineWarning), () => EngagementShapes.DeadlineWarning),
        (typeof(EarlyAssessment), () => EngagementShapes.EarlyAssessment),
        (typeof(EngagementPolicy), () => EngagementShapes.EngagementPolicy),
        (typeof(Enquiry), () => EngagementShapes.Enquiry),
        (typeof(EnquiryDeadline), () => EngagementShapes.EnquiryDeadline),
        (typeof(EnquiryEvent), () => EngagementShapes.EnquiryEvent),
        (typeof(EnquiryEvent.Achieved), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.Achieved>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.AdviceGiven), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.AdviceGiven>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.Closed), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.Closed>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.DeadlineDropped), () =>
            CaseShapes.Of<EnquiryEvent, EnquiryEvent.DeadlineDropped>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.DeadlineMoved), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.DeadlineMoved>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.DeadlineSet), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.DeadlineSet>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.FactWithdrawn), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.FactWithdrawn>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.FactsLearnt), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.FactsLearnt>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.HandedIn), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.HandedIn>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.HelpRequested), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.HelpRequested>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.MeetingHeld), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.MeetingHeld>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.OfferMade), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.OfferMade>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.PapersShared), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.PapersShared>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.RequestMoved), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.RequestMoved>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.Resubmitted), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.Resubmitted>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.StageReached), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.StageReached>(EngagementShapes.EnquiryEvent)),
        (typeof(EnquiryEvent.Started), () => CaseShapes.Of<EnquiryEvent, EnquiryEvent.Started>(EngagementShapes.EnquiryEvent)),
        (typeof(LeadTime), () => EngagementShapes.LeadTime),
        (typeof(LearntFact), () => EngagementShapes.LearntFact),
        (typeof(MissingFact), () => EngagementShapes.MissingFact),
        (typeof(NetworkOffer), () => EngagementShapes.NetworkOffer),
        (typeof(RunningClock), () => EngagementShapes.RunningClock),
        (typeof(ServiceRequest), () => EngagementShapes.ServiceRequest),
        (typeof(StageFactRow), () => EngagementShapes.StageFactRow),
        (typeof(StagedFinding), () => EngagementShapes.StagedFinding),
        (typeof(Turnaround), () => EngagementShapes.Turnaround),
    ];
}
