using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <summary>The steps from which generated enquiries are made: whatever an enquiry refuses is left out.</summary>
internal static class EnquirySteps
{
    private static readonly string[] Offers = [.. EngagementPolicy.Network.Offers.Select(o => o.Code)];

    public static Gen<Enquiry> Enquiry() =>
        from route in Gen.Elements(ApplicationRoute.TwoStageGrant, ApplicationRoute.SingleStageGrant, ApplicationRoute.Commercial)
        from stage in Gen.Elements(EngagementStages.Of(route).Take(3).ToArray())
        from length in Gen.Choose(0, 14)
        from steps in Step().ListOf(length)
        select steps.Aggregate(Engagement.Enquiry.Open("ENQ-1", route, stage, new LocalDate(2026, 1, 5)).State, (enquiry, step) => step(enquiry).Match((next, _) => next, _ => enquiry));

    public static Gen<FactSheet> Answers() =>
        from count in Gen.Choose(1, 4)
        from answers in Answer().ListOf(count)
        select answers.Aggregate(FactSheet.Empty, (sheet, answer) => sheet.Merge(answer));

    public static Gen<Func<Enquiry, Decision<Enquiry, EnquiryEvent>>> Step() =>
        from days in Gen.Choose(0, 15)
        from what in Gen.Choose(0, 17)
        from answers in Answers()
        from firm in Gen.Elements(Firmness.Estimated, Firmness.Known)
        from offer in Gen.Elements(Offers)
        from step in Gen.Elements(RequestStep.Received, RequestStep.QuestionsReturned, RequestStep.InformationComplete, RequestStep.Answered)
        from kind in Gen.Elements(SubmissionKind.OutlineApplication, SubmissionKind.FullApplication, SubmissionKind.SingleStageApplication, SubmissionKind.HraSubmission)
        from stage in Gen.Elements(EngagementStage.Outline, EngagementStage.FullApplication)
        from route in Gen.Elements(ApplicationRoute.TwoStageGrant, ApplicationRoute.SingleStageGrant, ApplicationRoute.Commercial)
        from count in Gen.Choose(0, 60)
        select (Func<Enquiry, Decision<Enquiry, EnquiryEvent>>)(enquiry =>
        {
            var day = enquiry.LastRecordedOn.PlusDays(days);
            return what switch
            {
                0 or 1 or 2 => enquiry.Reach(EngagementStages.Next(enquiry.Stage, enquiry.Route) ?? EngagementStage.Delivery, day),
                3 => enquiry.Resubmit(stage, route, day),
                4 => enquiry.Withdraw(answers.Observations[0].Fact, "entered by mistake", day),
                5 => enquiry.Offer(offer, EngagementPolicy.Network, day),
                6 => enquiry.Ask(offer, EngagementPolicy.Network, day),
                7 => enquiry.Take(enquiry.Requests[^1].Offer, step, day),
                8 => enquiry.Meet(new EnquiryMeeting(day, "chief investigator", "design discussed"), day),
                9 => enquiry.Advise(AdviceNote.For(enquiry, EngagementPolicy.Network, day), day),
                10 => enquiry.SetDeadline(new EnquiryDeadline(FormattableString.Invariant($"call {count % 3}"), kind, day.PlusDays(count)), day),
                11 => enquiry.MoveDeadline(FormattableString.Invariant($"call {count % 3}"), day.PlusDays(count), "the funder moved it", day),
                12 => enquiry.Achieve(Achievement.Rate(StudyFacts.PlannedRate, count, 20.5m, "recruitment ledger", day), day),
                13 => enquiry.LearnOfSite(count % 2 == 0 ? "Leeds" : "Truro", SiteAnswers(count), firm, day),
                _ => enquiry.Learn(answers, firm, day),
            };
        });

    private static FactSheet SiteAnswers(int count) => (count % 4) switch
    {
        0 => FactSheet.Empty.With(SiteFacts.AnnualPool, Bounds.Between(count, count * 2), "clinician", null),
        1 => FactSheet.Empty.With(SiteFacts.InvestigatorWilling, count > 20, "R&D office", null),
        2 => FactSheet.Empty.With(SiteFacts.StaffAvailable, count / 10m, "R&D office", null).With(SiteFacts.StaffNeeded, 1.5m, "schedule", null),
        _ => FactSheet.Empty.With(SiteFacts.Target, count, "plan", null),
    };

    private static Gen<FactSheet> Answer()
    {
        const string source = "draft protocol";
        Fact<bool>[] answered = [EnquiryFacts.Interventional, StudyFacts.SponsorConfirmed, StudyFacts.OpeningsAreStaggered, StudyFacts.ResearchCostsFunded, StudyFacts.EligibleForSupport];
        return Gen.OneOf(
            from fact in Gen.Elements(answered) from yes in Gen.Elements(true, true, true, false) select FactSheet.Empty.With(fact, yes, source, null),
            from n in Gen.Choose(10, 400) select FactSheet.Empty.With(StudyFacts.Target, n, source, null),
            from n in Gen.Choose(1, 20) from more in Gen.Choose(0, 6) select FactSheet.Empty.With(StudyFacts.Sites, Bounds.Between(n, n + more), source, null),
            from n in Gen.Choose(6, 48) select FactSheet.Empty.With(StudyFacts.MonthsOfRecruitment, (decimal)n, source, null),
            from n in Gen.Choose(1, 30) from more in Gen.Choose(0, 10) select FactSheet.Empty.With(StudyFacts.PlannedRate, Bounds.Between(n / 10m, (n + more) / 10m), source, null),
            from n in Gen.Choose(1, 10) from fact in Gen.Elements(StudyFacts.ConsentShare, StudyFacts.CriteriaPassShare, StudyFacts.ScreenFailureShare) select FactSheet.Empty.With(fact, n / 10m, source, null),
            from n in Gen.Choose(100, 5000) select FactSheet.Empty.With(StudyFacts.AnnualPool, (decimal)n, source, null),
            from n in Gen.Choose(0, 300) select FactSheet.Empty.With(StudyFacts.ExcessTreatmentCost, (decimal)n, source, null));
    }
}
