using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Testing;

/// <content>The room <c>Engagement</c>: what enquiries hold, and what is worked out from them.</content>
public static partial class DomainArbitraries
{
    /// <summary>Events of every kind, out of histories of enquiries; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<EnquiryEvent> EnquiryEvents() => Arb.From(
        from enquiry in Enquiries().Generator
        from recorded in Gen.Elements(enquiry.History.ToArray())
        select recorded);

    /// <summary>What was learnt of a study or of a site, firm or estimated; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<LearntFact> LearntFacts() => Arb.From(
        from enquiry in Enquiries().Generator
        from learnt in OneOf([.. enquiry.Known, .. enquiry.Sites.SelectMany(site => site.Known)], () => Talkative().Known)
        select learnt);

    /// <summary>Candidate sites and what is known of them; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CandidateSite> CandidateSites() => Arb.From(
        from enquiry in Enquiries().Generator
        from site in OneOf(enquiry.Sites, () => Talkative().Sites)
        select site);

    /// <summary>Requests for help, just made, under way and answered; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ServiceRequest> ServiceRequests() => Arb.From(
        from enquiry in Enquiries().Generator
        from request in OneOf(enquiry.Requests, () => Talkative().Requests)
        select request);

    /// <summary>Clocks of the network's turnarounds, running and met; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RunningClock> RunningClocks() => Arb.From(
        from enquiry in Enquiries().Generator
        from clock in OneOf(
            RunningClock.Of(enquiry, EngagementPolicy.Network),
            () => RunningClock.Of(Talkative(), EngagementPolicy.Network))
        select clock);

    /// <summary>Warnings of deadlines, and what is good to know of them; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<DeadlineWarning> DeadlineWarnings() => Arb.From(
        from enquiry in Enquiries().Generator
        from later in Gen.Choose(0, 30)
        from warning in OneOf(
            DeadlineWarning.Of(enquiry, EngagementPolicy.Network, enquiry.LastRecordedOn.PlusDays(later)),
            () => DeadlineWarning.Of(Talkative(), EngagementPolicy.Network, Talkative().LastRecordedOn))
        select warning);

    /// <summary>Assessments of what is known of a study or one of its sites at the stage it has reached; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<EarlyAssessment> EarlyAssessments() => Arb.From(
        from enquiry in Enquiries().Generator
        from at in Gen.Choose(-2, 1)
        select at >= 0 && at < enquiry.Sites.Count
            ? EarlyAssessment.OfSite(enquiry, enquiry.Sites[at].Site, EngagementPolicy.Network, enquiry.LastRecordedOn)
            : EarlyAssessment.Of(enquiry, EngagementPolicy.Network, enquiry.LastRecordedOn));

    /// <summary>Findings at a stage: open and overdue, expected later, failed on an estimate, and met; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StagedFinding> StagedFindings() => Arb.From(
        from assessment in Gen.OneOf(EarlyAssessments().Generator, Unfunded)
        from alike in Gen.Elements(assessment.Findings.GroupBy(f => (f.IsOpen, f.Fails)).Select(same => same.ToArray()).ToArray())
        from finding in Gen.Elements(alike)
        select finding);

    /// <summary>What an enquiry has still to say, overdue or expected later; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<MissingFact> MissingFacts() => Arb.From(
        from assessment in EarlyAssessments().Generator
        from missing in OneOf(
            assessment.MissingFacts,
            () => EarlyAssessment.Of(Talkative(), EngagementPolicy.Network, Talkative().LastRecordedOn).MissingFacts)
        select missing);

    // Assessments of enquiries that learnt of what stands against the study.
    private static Gen<EarlyAssessment> Unfunded =>
        from enquiry in Enquiries().Generator
        from firm in Gen.Elements(Firmness.Estimated, Firmness.Known)
        let day = enquiry.LastRecordedOn
        let against = FactSheet.Empty.With(StudyFacts.ResearchCostsFunded, false, "costing", null)
        let learnt = enquiry.Learn(against, firm, day, Party.Researcher).Match((next, _) => next, _ => enquiry)
        select EarlyAssessment.Of(learnt, EngagementPolicy.Network, day);

    // An enquiry with something of everything.
    private static Enquiry Talkative()
    {
        var on = new LocalDate(2026, 1, 5);
        var leeds = SiteCode.From("Leeds");
        var willing = FactSheet.Empty.With(SiteFacts.InvestigatorWilling, true, "R&D office", null);
        var offer = EngagementPolicy.Network.Turnarounds[0].Offer;
        return Enquiry.Start("ENQ-1", ApplicationRoute.TwoStageGrant, EngagementStage.Outline, on, Party.Researcher).State
            .Learn(FactSheet.Empty.With(StudyFacts.Target, 120, "draft protocol", null), Firmness.Estimated, on, Party.Researcher).State
            .LearnOfSite(leeds, willing, Firmness.Known, on, Party.Researcher).State
            .Offer(offer, EngagementPolicy.Network, on, Party.Network).State
            .Ask(offer, EngagementPolicy.Network, on, Party.Researcher).State
            .SetDeadline("call 1", SubmissionKind.FullApplication, on.PlusDays(20), on, Party.Researcher).State;
    }
}
