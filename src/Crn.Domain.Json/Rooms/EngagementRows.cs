using Crn.Domain.Engagement;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class EngagementRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => EngagementShapes.ApplicationRoute),
        ShapeRow.Of(() => EngagementShapes.EarlyVerdict),
        ShapeRow.Of(() => EngagementShapes.EngagementStage),
        ShapeRow.Of(() => EngagementShapes.EnquiryClosure),
        ShapeRow.Of(() => EngagementShapes.Firmness),
        ShapeRow.Of(() => EngagementShapes.RequestStep),
        ShapeRow.Of(() => EngagementShapes.SubmissionKind),
        ShapeRow.Of(() => EngagementShapes.Achievement),
        ShapeRow.Of(() => EngagementShapes.AdviceNote),
        ShapeRow.Of(() => EngagementShapes.AssumptionRecord),
        ShapeRow.Of(() => EngagementShapes.AssumptionScore),
        ShapeRow.Of(() => EngagementShapes.CandidateSite),
        ShapeRow.Of(() => EngagementShapes.DeadlineWarning),
        ShapeRow.Of(() => EngagementShapes.EarlyAssessment),
        ShapeRow.Of(() => EngagementShapes.EngagementPolicy),
        ShapeRow.Of(() => EngagementShapes.Enquiry),
        ShapeRow.Of(() => EngagementShapes.EnquiryDeadline),
        ShapeRow.Of(() => EngagementShapes.EnquiryEvent),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.Achieved>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.AdviceGiven>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.Closed>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<EnquiryEvent, EnquiryEvent.DeadlineDropped>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.DeadlineMoved>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.DeadlineSet>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.FactWithdrawn>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.FactsLearnt>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.HandedIn>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.HelpRequested>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.MeetingHeld>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.OfferMade>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.PapersShared>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.RequestMoved>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.Resubmitted>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.StageReached>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => CaseShapes.Of<EnquiryEvent, EnquiryEvent.Started>(EngagementShapes.EnquiryEvent)),
        ShapeRow.Of(() => EngagementShapes.LeadTime),
        ShapeRow.Of(() => EngagementShapes.LearntFact),
        ShapeRow.Of(() => EngagementShapes.MissingFact),
        ShapeRow.Of(() => EngagementShapes.NetworkOffer),
        ShapeRow.Of(() => EngagementShapes.RunningClock),
        ShapeRow.Of(() => EngagementShapes.ServiceRequest),
        ShapeRow.Of(() => EngagementShapes.StageFactRow),
        ShapeRow.Of(() => EngagementShapes.StagedFinding),
        ShapeRow.Of(() => EngagementShapes.Turnaround),
    ];
}
