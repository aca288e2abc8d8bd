using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

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
        select steps.Aggregate(Engagement.Enquiry.Start("ENQ-1", route, stage, new LocalDate(2026, 1, 5), Party.Researcher).State,
            (enquiry, step) => step(enquiry).Match((next, _) => next, _ => enquiry));

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
        from step in Gen.Elements(RequestStep.Received, RequestStep.QuestionsReturned, RequestStep.InformationComplete,
            RequestStep.Answered)
        from kind in Gen.Elements(SubmissionKind.OutlineApplication, SubmissionKind.FullApplication, SubmissionKind.SingleStageApplication,
            SubmissionKind.HraSubmission)
        from stage in Gen.Elements(EngagementStage.Outline, EngagementStage.FullApplication)
        from route in Gen.Elements(ApplicationRoute.TwoStageGrant, ApplicationRoute.SingleStageGrant, ApplicationRoute.Commercial)
        from count in Gen.Choose(0, 60)
        from late in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 20)))
        select (Func<Enquiry, Decision<Enquiry, EnquiryEvent>>)(enquiry =>
        {
            // Some steps are recorded days after they were taken.
            var recorded = enquiry.LastRecordedOn.PlusDays(days);
            var day = recorded.PlusDays(-late);
            var name = FormattableString.Invariant($"call {count % 3}");
            return what switch
            {
                0 or 1 or 2 =>
                    enquiry.Reach(EngagementStages.Next(enquiry.Stage, enquiry.Route) ?? EngagementStage.Delivery, day,
                        Party.Researcher, recorded),
                3 => enquiry.Resubmit(stage, route, day, Party.Researcher, recorded),
                4 => Withdrawing(enquiry, answers, day, recorded),
                5 => enquiry.Offer(offer, EngagementPolicy.Network, day, Party.Network, recorded),
                6 => enquiry.Ask(offer, EngagementPolicy.Network, day, Party.Researcher, recorded),
                7 => enquiry.Take(enquiry.Requests[^1].Offer, step, day, Party.Network, recorded),
                8 => enquiry.Meet("chief investigator", "design discussed", day, Party.Network, recorded),
                9 => enquiry.Advise(AdviceNote.For(enquiry, EngagementPolicy.Network, recorded), recorded, Party.Network),
                10 => enquiry.SetDeadline(name, kind, day.PlusDays(count), day, Party.Researcher, recorded),
                11 => Changing(enquiry, name, count, day, recorded),
                12 => enquiry
                    .Achieve(Achievement.Rate(StudyFacts.PlannedRate, count, 20.5m, "recruitment ledger", day), day,
                        Party.Network, recorded),
                13 => enquiry
                    .LearnOfSite(SiteCode.From(count % 2 == 0 ? "Leeds" : "Truro"), SiteAnswers(count), firm, day,
                        Party.Researcher, recorded),
                14 when count > 50 => enquiry.Close((EnquiryClosure)(count % 5), day, Party.Network, recorded),
                14 => enquiry.SharePapers(day, Party.Sponsor, recorded),
                _ => enquiry.Learn(answers, firm, day, Party.Researcher, recorded),
            };
        });

    private static Decision<Enquiry, EnquiryEvent> Withdrawing(Enquiry enquiry, FactSheet answers, LocalDate day, LocalDate recorded) =>
        enquiry.Sites.IsEmpty
        ? enquiry.Withdraw(answers.Observations[0].Fact, "entered by mistake", day, Party.Researcher, recorded)
        : enquiry.WithdrawOfSite(enquiry.Sites[0].Site, SiteFacts.AnnualPool, "another clinic", day, Party.SiteOrganisation, recorded);

    private static Decision<Enquiry, EnquiryEvent> Changing(Enquiry enquiry, string name, int count, LocalDate day, LocalDate recorded) =>
        (count % 4) switch
    {
        0 => enquiry.HandIn(name, day, Party.Researcher, recorded),
        1 => enquiry.DropDeadline(name, "not applying", day, Party.Researcher, recorded),
        _ => enquiry.MoveDeadline(name, day.PlusDays(count), "the funder moved it", day, Party.Researcher, recorded),
    };

    private static FactSheet SiteAnswers(int count) => (count % 4) switch
    {
        0 => FactSheet.Empty.With(SiteFacts.AnnualPool, Bounds.Between(count, count * 2), "clinician", null),
        1 => FactSheet.Empty.With(SiteFacts.InvestigatorWilling, count > 20, "R&D office", null),
        2 => FactSheet.Empty.With(SiteFacts.StaffAvailable, count / 10m, "R&D office", null)
            .With(SiteFacts.StaffNeeded, 1.5m, "schedule", null),
        _ => FactSheet.Empty.With(SiteFacts.Target, count, "plan", null),
    };

    private static Gen<FactSheet> Answer()
    {
        const string source = "draft protocol";
        Fact<bool>[] answered =
            [EnquiryFacts.Interventional, StudyFacts.SponsorConfirmed, StudyFacts.OpeningsAreStaggered, StudyFacts.ResearchCostsFunded,
                StudyFacts.EligibleForSupport];
        return Gen.OneOf(
            from fact in Gen.Elements(answered) from yes in Gen.Elements(true, true, true, false)
                select FactSheet.Empty.With(fact, yes, source, null),
            from n in Gen.Choose(10, 400) select FactSheet.Empty.With(StudyFacts.Target, n, source, null),
            from n in Gen.Choose(1, 20) from more in Gen.Choose(0, 6)
                select FactSheet.Empty.With(StudyFacts.Sites, Bounds.Between(n, n + more), source, null),
            from n in Gen.Choose(6, 48) select FactSheet.Empty.With(StudyFacts.MonthsOfRecruitment, (decimal)n, source, null),
            from n in Gen.Choose(1, 30) from more in Gen.Choose(0, 10)
                select FactSheet.Empty.With(StudyFacts.PlannedRate, Bounds.Between(n / 10m, (n + more) / 10m), source, null),
            from n in Gen.Choose(1, 10)
                from fact in Gen.Elements(StudyFacts.ConsentShare, StudyFacts.CriteriaPassShare, StudyFacts.ScreenFailureShare)
                    select FactSheet.Empty.With(fact, n / 10m, source, null),
            from n in Gen.Choose(100, 5000) select FactSheet.Empty.With(StudyFacts.AnnualPool, (decimal)n, source, null),
            from n in Gen.Choose(0, 300) select FactSheet.Empty.With(StudyFacts.ExcessTreatmentCost, (decimal)n, source, null));
    }
}
