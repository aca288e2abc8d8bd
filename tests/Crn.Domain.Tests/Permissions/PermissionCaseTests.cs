using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.Permissions;

/// <summary>One case for each era, hand-checked against the field notes, with every date that a clock gives.</summary>
public partial class PermissionCaseTests
{
    private static readonly SiteCode Leeds = SiteCode.From("RR8");
    private static readonly SiteCode Glasgow = SiteCode.From("SGA");

    private static FactSheet Study(params Fact<bool>[] yes) =>
        Characteristics.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, yes.Contains(fact)));

    [Fact]
    public void A_drug_trial_of_2010_has_two_clocks_of_which_one_stops()
    {
        var permission = Open(Study(Ctimp, Imp, ClinicalTrial, RecRequired, England, Nhs, NhsOrHsc, UsesCsp), new(2010, 1, 4));
        var (rec, mhra) = (StepKey.OfStudy("REC_FULL"), StepKey.OfStudy("MHRA_CTA"));
        permission = permission.Granted(StepKey.OfStudy("REC_VALIDATION"), new(2010, 1, 4));
        permission = permission.Submit(rec, new(2010, 1, 4), Party.Sponsor).Done().Submit(mhra, new(2010, 1, 4), Party.Sponsor).Done();

        // The day of receipt is day 1 for the committee, so its 60th day is 4 March; for the regulator it is day 0, so day 30 is 3
        // February.
        Assert.Equal((new LocalDate(2010, 3, 4), new LocalDate(2010, 2, 3)),
            (permission.Find(rec)!.Deadline, permission.Find(mhra)!.Deadline));

        // Asked on 25 January, answered on 8 February: the committee's clock stood for 14 days.
        permission = permission.AskForInformation(rec, new(2010, 1, 25), Party.ResearchEthicsCommittee).Done();
        Assert.Null(permission.Find(rec)!.Deadline);
        permission = permission.Decide(mhra, "grounds for non-acceptance", new(2010, 2, 1), Party.Mhra).Done();
        permission = permission.Answer(rec, new(2010, 2, 8), Party.Sponsor).Done();
        Assert.Equal(new LocalDate(2010, 3, 18), permission.Find(rec)!.Deadline);
        Assert.Equal("permission.one-request-only",
            Assert.Single(permission.AskForInformation(rec, new(2010, 2, 9), Party.ResearchEthicsCommittee).Reasons).Code);

        // The regulator's clock never stops: 14 days for the amended request, and a final decision by day 60 of the original receipt, 5
        // March.
        var (amended, final) = (StepKey.OfStudy("MHRA_CTA_AMENDED"), StepKey.OfStudy("MHRA_CTA_FINAL"));
        permission = permission.Submit(amended, new(2010, 2, 8), Party.Sponsor).Done();
        Assert.Equal(new LocalDate(2010, 2, 22), permission.Find(amended)!.Deadline);
        permission = permission.Decide(amended, "sent", new(2010, 2, 15), Party.Sponsor).Done()
            .Submit(final, new(2010, 2, 15), Party.Sponsor).Done();
        Assert.Equal(new LocalDate(2010, 3, 5), permission.Find(final)!.Deadline);
        permission = permission.Decide(final, "accepted", new(2010, 3, 1), Party.Mhra).Done()
            .Decide(rec, "favourable", new(2010, 3, 2), Party.ResearchEthicsCommittee).Done();

        // Permission of the trust: 40 days, a published figure of the coordinated system.
        var trust = StepKey.AtSite("NHS_PERMISSION", Leeds);
        permission = permission.Submit(trust, new(2010, 3, 3), Party.Sponsor).Done();
        Assert.Equal(new LocalDate(2010, 4, 12), permission.Find(trust)!.Deadline);
        permission = permission.Granted(StepKey.AtSite("FIRST_PARTICIPANT", Leeds), new(2010, 4, 1));
        Assert.True(permission.FindSite(Leeds)!.HasRecruited);
        Assert.Null(permission.LapsesOn);
    }

    [Fact]
    public void A_questionnaire_study_of_2018_starts_at_a_site_that_does_not_object()
    {
        var permission = Open(Study(RecRequired, ProportionateReview, England, Nhs, NhsOrHsc, UsesHraApproval), new(2018, 5, 1));
        var review = StepKey.OfStudy("REC_PR");
        permission = permission.Granted(StepKey.OfStudy("IRAS_SUBMIT"), new(2018, 5, 1))
            .Submit(review, new(2018, 5, 1), Party.Sponsor).Done();
        // 15 working days after 1 May 2018, over the bank holiday of 7 May.
        Assert.Equal(new LocalDate(2018, 5, 23), permission.Find(review)!.Deadline);
        permission = permission.Granted(StepKey.OfStudy("HRA_APPROVAL"), new(2018, 5, 20))
            .Granted(StepKey.AtSite("LOCAL_INFORMATION_PACK", Leeds), new(2018, 6, 1));

        var silent = StepKey.AtSite("CC_NOT_REQUIRED", Leeds);
        permission = permission.Submit(silent, new(2018, 6, 1), Party.Sponsor).Done();
        Assert.Equal((new LocalDate(2018, 7, 6), EvidenceGrade.Background),
            (permission.Find(silent)!.Deadline, permission.Find(silent)!.Clock!.Terms.Source.Grade));
        Assert.Equal("permission.time-not-over",
            Assert.Single(permission.NoteSilence(silent, new(2018, 7, 6), Party.Sponsor).Reasons).Code);
        permission = permission.NoteSilence(silent, new(2018, 7, 7), Party.Sponsor).Done();
        Assert.Equal("deemed participating", permission.Find(silent)!.Outcome);
        Assert.Equal("permission.silence-is-not-consent",
            permission.NoteSilence(StepKey.AtSite("SITE_OPEN", Leeds), new(2018, 7, 7), Party.Sponsor).Reasons[0].Code);
    }

    [Fact]
    public void Combined_review_of_2023_has_one_clock_that_runs_on_while_the_sponsor_answers()
    {
        var permission =
            Open(Study(Ctimp, Imp, ClinicalTrial, RecRequired, England, Nhs, NhsOrHsc, UsesHraApproval, FormalConfirmationRequired),
                new(2023, 2, 1));
        var review = StepKey.OfStudy("COMBINED_REVIEW");
        permission = permission.Granted(StepKey.OfStudy("IRAS_SUBMIT"), new(2023, 2, 1))
            .Submit(review, new(2023, 2, 1), Party.Sponsor).Done();
        Assert.Equal(new LocalDate(2023, 4, 2), permission.Find(review)!.Deadline);
        permission = permission.AskForInformation(review, new(2023, 2, 28), Party.CombinedReview).Done();
        Assert.Equal((new LocalDate(2023, 4, 2), Party.Sponsor), (permission.Find(review)!.Deadline, permission.Find(review)!.Holder));
        permission = permission.Answer(review, new(2023, 3, 10), Party.Sponsor).Done();
        permission = permission.Decide(review, "approved with conditions", new(2023, 3, 20), Party.CombinedReview).Done();
        Assert.Contains(review, permission.Blocked.Single(b => b.Step.Code == "HRA_APPROVAL").WaitsFor);
        permission = permission.MeetConditions(review, new(2023, 3, 27), Party.CombinedReview).Done();
        Assert.True(permission.Find(review)!.IsGranted);

        // Up to the end of the review: 10 days and 7 more with the sponsor, the rest with regulator and committee.
        Assert.Equal(17, permission.TimeHeld(review, new(2023, 3, 27))
            .Where(h => h.Step == review && h.Party == Party.Sponsor && !h.IsWaiting).Sum(h => h.Days));
        Assert.Equal(37, permission.TimeHeldBy(Party.CombinedReview, review, new(2023, 3, 27)));
    }

    [Fact]
    public void A_drug_trial_of_2026_takes_at_most_107_days_and_lapses_two_years_after_approval()
    {
        var permission =
            Open(Study(Ctimp, Imp, ClinicalTrial, RecRequired, England, Nhs, NhsOrHsc, UsesHraApproval, FormalConfirmationRequired),
                new(2026, 5, 11));
        StepKey Of(string code) => StepKey.OfStudy(code);
        permission = permission.Granted(Of("IRAS_SUBMIT"), new(2026, 5, 11))
            .Submit(Of("CT_VALIDATION"), new(2026, 5, 11), Party.Sponsor).Done();
        Assert.Equal(new LocalDate(2026, 5, 18), permission.Find(Of("CT_VALIDATION"))!.Deadline);
        permission = permission.Decide(Of("CT_VALIDATION"), "valid", new(2026, 5, 18), Party.CombinedReview).Done()
            .Submit(Of("CT_APPROVAL"), new(2026, 5, 18), Party.Sponsor).Done();
        Assert.Equal(new LocalDate(2026, 6, 17), permission.Find(Of("CT_APPROVAL"))!.Deadline);
        Assert.Null(permission.Find(Of("CT_FINAL")));
        permission = permission.Decide(Of("CT_APPROVAL"), "request for further information", new(2026, 6, 17), Party.CombinedReview).Done();
        permission = permission.Submit(Of("CT_RFI_RESPONSE"), new(2026, 6, 17), Party.Sponsor).Done();
        Assert.Equal(new LocalDate(2026, 8, 16), permission.Find(Of("CT_RFI_RESPONSE"))!.Deadline);
        permission = permission.Decide(Of("CT_RFI_RESPONSE"), "responded", new(2026, 8, 16), Party.Sponsor).Done()
            .Submit(Of("CT_FINAL"), new(2026, 8, 16), Party.Sponsor).Done();
        Assert.Equal(new LocalDate(2026, 5, 11).PlusDays(107), permission.Find(Of("CT_FINAL"))!.Deadline);
        permission = permission.Decide(Of("CT_FINAL"), "approved", new(2026, 8, 20), Party.CombinedReview).Done();

        Assert.Equal(new LocalDate(2028, 8, 20), permission.LapsesOn);
        var ready = permission.Granted(StepKey.AtSite("GREEN_LIGHT", Leeds), new(2026, 10, 1));
        var late = ready.Submit(StepKey.AtSite("SITE_OPEN", Leeds), new(2028, 8, 21), Party.SiteOrganisation).Done();
        Assert.Contains(late.Decide(StepKey.AtSite("SITE_OPEN", Leeds), "open", new(2028, 8, 21), Party.SiteOrganisation).Reasons,
            r => r.Code == "permission.lapsed");
        var extended = ready.ExtendApproval(new(2029, 2, 20), new(2028, 8, 1), Party.CombinedReview).Done();
        var opened = extended.Granted(StepKey.AtSite("FIRST_PARTICIPANT", Leeds), new(2028, 9, 1));
        Assert.Null(opened.LapsesOn);
    }

    [Fact]
    public void Only_the_owner_decides_and_a_refusal_says_on_whom_it_waits()
    {
        var permission = Open(Study(RecRequired, England, Nhs, NhsOrHsc, UsesHraApproval, FormalConfirmationRequired), new(2024, 3, 4));
        var rec = StepKey.OfStudy("REC_FULL");
        var early = permission.Submit(rec, new(2024, 3, 4), Party.Sponsor);
        Assert.Equal("permission.waits-for", Assert.Single(early.Reasons).Code);
        Assert.Contains("REC_VALIDATION", early.Reasons[0].Because, StringComparison.Ordinal);
        permission = permission.Granted(StepKey.OfStudy("REC_VALIDATION"), new(2024, 3, 4))
            .Submit(rec, new(2024, 3, 8), Party.Sponsor).Done();
        Assert.Equal("permission.not-the-owner",
            Assert.Single(permission.Decide(rec, "favourable", new(2024, 4, 1), Party.Sponsor).Reasons).Code);
        Assert.Equal("permission.not-an-outcome",
            Assert.Single(permission.Decide(rec, "splendid", new(2024, 4, 1), Party.ResearchEthicsCommittee).Reasons).Code);
        permission = permission.Decide(rec, "unfavourable", new(2024, 4, 1), Party.ResearchEthicsCommittee).Done();
        Assert.Contains(permission.Blocked, b => b.Step.Code == "HRA_APPROVAL" && b.WaitsFor.Contains(rec));
        permission = permission.Appeal(rec, new(2024, 4, 10), Party.Sponsor).Done();
        Assert.Equal(CaseStepStatus.UnderReview, permission.Find(rec)!.Status);
    }
}
