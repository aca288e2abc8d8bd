using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Samples.OwnRules;

/// <summary>
/// The trust's answer to the study of a registry record: an enquiry is opened, what is known is learnt, and the advice note says the rest.
/// </summary>
internal static class Advice
{
    public static LocalDate Today { get; } = new(2026, 10, 5);

    public static FactSheet WithOwnAnswers(FactSheet record) => record
        .With(StudyFacts.ConsentShare, 0.65m, "draft protocol", Today)
        .With(TrustRules.IsolationRooms, Bounds.AtLeast(2), "infection control", Today)
        .With(TrustRules.OncologyPharmacist, true, "pharmacy", Today)
        .With(TrustRules.BedDays, 6m, "draft protocol", Today);

    public static FeasibilityAssessment Assess(FactSheet known) => TrustRules.All.Assess(known, Today);

    public static AdviceNote Note(FactSheet known)
    {
        var enquiry =
            Enquiry.Start("TRUST-2021-07", ApplicationRoute.TwoStageGrant, EngagementStage.FullApplication, Today, Party.Researcher).State
            .Learn(known, Firmness.Estimated, Today, Party.Researcher).State;
        return AdviceNote.For(enquiry, EngagementPolicy.Network.With(TrustRules.All), Today);
    }
}
