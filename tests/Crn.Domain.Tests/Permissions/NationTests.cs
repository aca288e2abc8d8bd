using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.Permissions;

/// <summary>
/// Studies of people's work that were answered wrongly, each by the name of its case, and the tests of the statements by nation.
/// </summary>
public class NationTests
{
    private static readonly LocalDate June2026 = new(2026, 6, 1);
    private static readonly LocalDate June2013 = new(2013, 6, 3);

    private static readonly SiteCode Leeds = SiteCode.From("LEEDS");
    private static readonly SiteCode Cardiff = SiteCode.From("CARDIFF");
    private static readonly SiteCode Glasgow = SiteCode.From("GLASGOW");
    private static readonly SiteCode Belfast = SiteCode.From("BELFAST");

    [Fact]
    public void Perm_greenlight_outside_nhs()
    {
        var permission = Opened(June2026, [new(Leeds, UkNation.England)], Ctimp, ClinicalTrial);
        foreach (var code in new[] { "GREEN_LIGHT", "SITE_OPEN", "FIRST_PARTICIPANT" })
            Assert.True(WaitsThroughout(permission, code, Leeds, "CT_APPROVAL"), code);
        Assert.Null(permission.Find(StepKey.AtSite("CC_FORMAL", Leeds)));
        Assert.Null(permission.Find(StepKey.AtSite("LOCAL_INFORMATION_PACK", Leeds)));
        Assert.NotNull(permission.Find(StepKey.AtSite("NON_NHS_SITE_ASSESSMENT", Leeds)));
        Refused(permission, "GREEN_LIGHT", Leeds, "CT_APPROVAL");
    }

    [Fact]
    public void Perm_greenlight_outside_nhs_without_an_answer_about_the_nhs()
    {
        var answers = FactSheet.Empty.With(Ctimp, true).With(NotifiableTrial, false);
        var permission = PermissionCase.Start(answers, [new(Leeds, UkNation.England)], June2026, June2026, Party.Sponsor).State;
        Refused(permission, "GREEN_LIGHT", Leeds, "CT_APPROVAL");
        Refused(permission, "SITE_OPEN", Leeds, "CT_APPROVAL");
    }

    [Fact]
    public void Perm_notifiable_scotland()
    {
        var permission = Opened(June2026, [new(Glasgow, UkNation.Scotland)], Ctimp, ClinicalTrial, NotifiableTrial, Nhs);
        Refused(permission, "NRS_PERMISSION", Glasgow, "CT_NOTIFIABLE");
        Refused(permission, "GREEN_LIGHT", Glasgow, "CT_NOTIFIABLE");
        Assert.Null(permission.Find("CT_APPROVAL"));
    }

    [Theory]
    [InlineData(UkNation.NorthernIreland, "HSC_PERMISSION", "2026-06-01")]
    [InlineData(UkNation.Wales, "WALES_PERMISSION", "2013-06-03")]
    [InlineData(UkNation.Scotland, "NRS_PERMISSION", "2019-06-03")]
    [InlineData(UkNation.England, "CC_NOT_REQUIRED", "2024-06-03")]
    public void Perm_device_ni_and_perm_device_wales(UkNation nation, string step, string on)
    {
        var permission = Opened(Day(on), [new(Belfast, nation)], InvestigationalDevice, Nhs);
        Refused(permission, step, Belfast, "MHRA_DEVICE");
        Assert.Contains(Party.Mhra, Waits(Begun(permission, "MHRA_DEVICE", Day(on)), "SITE_OPEN", Belfast).Parties);
    }

    [Fact]
    public void Perm_double_gtac_and_perm_gene_scotland()
    {
        var permission = Opened(new(2015, 1, 5), [new(Glasgow, UkNation.Scotland)], Ctimp, ClinicalTrial, Atimp, GeneTherapy, Nhs);
        Assert.Null(permission.Find("REC_FULL"));
        Assert.Null(permission.Find("MHRA_CTA"));
        Refused(permission, "NRS_PERMISSION", Glasgow, "REC_GTAC", "MHRA_CTA_ATIMP");
        Assert.NotNull(Opened(June2013, [], Ctimp, Atimp, GeneTherapy, England).Find("REC_GTAC"));
    }

    [Fact]
    public void Perm_double_modrec()
    {
        var permission = Opened(June2026, [new(Leeds, UkNation.England)], RecRequired, ArmedForcesPersonnel, Nhs);
        Assert.Null(permission.Find("REC_FULL"));
        Refused(permission, "CC_NOT_REQUIRED", Leeds, "MODREC");
    }

    [Theory]
    [InlineData(UkNation.England, "NHS_PERMISSION", "2013-06-03")]
    [InlineData(UkNation.Wales, "WALES_PERMISSION", "2015-01-05")]
    public void Perm_double_typea_and_perm_typea_wales(UkNation nation, string step, string on)
    {
        var permission = Opened(Day(on), [new(Cardiff, nation)], Ctimp, ClinicalTrial, TypeA, Nhs);
        Assert.Null(permission.Find("MHRA_CTA"));
        Refused(permission, step, Cardiff, "MHRA_TYPE_A_NOTIF");
        Assert.Null(Opened(new(2023, 6, 1), [], Ctimp, TypeA).Find("MHRA_TYPE_A_NOTIF"));
    }

    [Fact]
    public void Perm_special()
    {
        var permission = Opened(June2013,
            [new(Glasgow, UkNation.Scotland), new(Cardiff, UkNation.Wales), new(Belfast, UkNation.NorthernIreland)],
            Ctimp, ClinicalTrial, SpecialCharacteristics, Nhs);
        Refused(permission, "NRS_PERMISSION", Glasgow, "MHRA_CTA_SPECIAL", "REC_FULL");
        Refused(permission, "WALES_PERMISSION", Cardiff, "MHRA_CTA_SPECIAL", "REC_FULL");
        Refused(permission, "HSC_PERMISSION", Belfast, "MHRA_CTA_SPECIAL", "REC_FULL");
    }

    [Fact]
    public void Perm_scotland_pbpp_perm_wales_cag_and_the_trust_in_belfast()
    {
        var confidential = ConfidentialPatientInformationWithoutConsent;
        var permission = Opened(new(2024, 6, 3), [new(Leeds, UkNation.England), new(Cardiff, UkNation.Wales),
            new(Glasgow, UkNation.Scotland), new(Belfast, UkNation.NorthernIreland)], confidential, RecRequired, Nhs);
        Refused(permission, "CC_NOT_REQUIRED", Leeds, "CAG_FULL");
        Refused(permission, "CC_NOT_REQUIRED", Cardiff, "CAG_FULL");
        Refused(permission, "NRS_PERMISSION", Glasgow, "PBPP");
        Refused(permission, "HSC_PERMISSION", Belfast, "HSC_DATA at BELFAST");
        Assert.DoesNotContain(Waits(permission, "NRS_PERMISSION", Glasgow).WaitsFor, w => w.Code is "CAG_FULL" or "HSC_DATA");
        Assert.DoesNotContain(Waits(permission, "HSC_PERMISSION", Belfast).WaitsFor, w => w.Code is "CAG_FULL" or "PBPP");
        Refused(Opened(June2013, [new(Cardiff, UkNation.Wales)], confidential, RecRequired, Nhs), "WALES_PERMISSION", Cardiff, "CAG_FULL");
    }

    [Fact]
    public void Perm_awi_one_opinion()
    {
        var permission = Opened(new(2025, 6, 2), [new(Leeds, UkNation.England), new(Glasgow, UkNation.Scotland)],
            RecRequired, AdultsLackingCapacity, Nhs);
        Refused(permission, "CC_NOT_REQUIRED", Leeds, "REC_FULL");
        Refused(permission, "NRS_PERMISSION", Glasgow, "SCOTLAND_A_REC");
        Assert.DoesNotContain(Waits(permission, "CC_NOT_REQUIRED", Leeds).WaitsFor, w => w.Code == "SCOTLAND_A_REC");
        Assert.DoesNotContain(Waits(permission, "NRS_PERMISSION", Glasgow).WaitsFor, w => w.Code == "REC_FULL");

        // The same in Leeds and Belfast, and in Scotland alone, and as a trial of a medicine: one opinion.
        string[] Both(string on, ValueList<PermissionSite> sites, params Fact<bool>[] yes) =>
            [.. Opened(Day(on), sites, yes).Steps.Select(s => s.Key.Code).Where(c => c is "REC_FULL" or "SCOTLAND_A_REC")];
        ValueList<PermissionSite> ofIreland = [new(Leeds, UkNation.England), new(Belfast, UkNation.NorthernIreland)];
        Assert.Equal(["REC_FULL"], Both("2025-06-02", ofIreland, RecRequired, AdultsLackingCapacity, Nhs));
        Assert.Equal(["SCOTLAND_A_REC"],
            Both("2025-06-02", [new(Glasgow, UkNation.Scotland)], RecRequired, AdultsLackingCapacity, Nhs));
        Assert.Equal(["REC_FULL"], Both("2019-06-03", [new(Leeds, UkNation.England), new(Glasgow, UkNation.Scotland)],
            Ctimp, ClinicalTrial, AdultsLackingCapacity, Nhs));
        Assert.Equal(["REC_MCA_NI"], PermissionPlan.For(Answers(AdultsLackingCapacity, RecRequired, Nhs),
            [new(Belfast, UkNation.NorthernIreland)], new(2025, 6, 2)).RoutingFlags.Select(f => f.Code));
        Assert.Empty(PermissionPlan.For(Answers(AdultsLackingCapacity, RecRequired, Nhs),
            [new(Belfast, UkNation.NorthernIreland)], new(2019, 5, 1)).RoutingFlags);
    }

    [Fact]
    public void Setup_nations_block()
    {
        ValueList<PermissionSite> sites = [new(Leeds, UkNation.England), new(Cardiff, UkNation.Wales), new(Glasgow, UkNation.Scotland),
            new(Belfast, UkNation.NorthernIreland)];
        var yes = new[] { InvestigationalDevice, RecRequired, CommercialContract, SeeksNetworkSupport, Nhs, ClinicalTrial };
        var permission = Opened(new(2026, 5, 11), sites, yes);
        Assert.DoesNotContain(permission.Blocked.Where(b => b.Step.Site is not null).SelectMany(b => b.WaitsFor),
            w => w.Code == "PORTFOLIO_ELIGIBILITY");
        Assert.DoesNotContain(Waits(permission, "SITE_OPEN", Leeds).WaitsFor, w => w.Code is "NRS_STUDY_WIDE" or "HSC_STUDY_WIDE");
        Assert.DoesNotContain(Waits(permission, "SITE_OPEN", Glasgow).WaitsFor, w => w.Code is "HRA_APPROVAL" or "HSC_STUDY_WIDE");
        Assert.DoesNotContain(Waits(permission, "SITE_OPEN", Belfast).WaitsFor, w => w.Code is "HRA_APPROVAL" or "NRS_STUDY_WIDE");

        // Glasgow's review is not there; the three others open.
        var day = new LocalDate(2026, 8, 20);
        foreach (var site in new[] { Leeds, Cardiff, Belfast })
            permission = permission.Granted(StepKey.AtSite("FIRST_PARTICIPANT", site), day);
        Assert.False(permission.FindSite(Glasgow)!.IsOpen);
        Assert.Equal(CaseStepStatus.NotBegun, permission.Find("NRS_STUDY_WIDE")!.Status);
        Refused(permission, "SITE_OPEN", Glasgow, "NRS_STUDY_WIDE");
    }

    [Fact]
    public void Setup_plan_belfast_before_regulator()
    {
        var plan = PermissionPlan.For(Answers(InvestigationalDevice, RecRequired, CommercialContract, Nhs),
            [new(Leeds, UkNation.England), new(Belfast, UkNation.NorthernIreland)], new(2026, 5, 11));
        var regulator = plan.Find("MHRA_DEVICE")!;
        Assert.True(regulator.Ends >= new LocalDate(2026, 7, 10));
        // One application serves both, so neither opens before it.
        foreach (var site in new[] { Leeds, Belfast })
            Assert.True(plan.StepsAt(site).Single(s => s.Code == "SITE_OPEN").Ends >= regulator.Ends);
    }

    [Fact]
    public void A_marked_device_is_a_matter_for_the_regulator_in_belfast_alone_when_it_asks_more_of_people()
    {
        var permission = Opened(June2026, [new(Leeds, UkNation.England), new(Belfast, UkNation.NorthernIreland)],
            InvestigationalDevice, MarkedForPurpose, ProceduresBeyondNormalUse, RecRequired, Nhs);
        Refused(permission, "HSC_PERMISSION", Belfast, "MHRA_DEVICE_NOTICE_NI");
        Assert.DoesNotContain(Waits(permission, "SITE_OPEN", Leeds).WaitsFor, w => w.Code == "MHRA_DEVICE_NOTICE_NI");
    }

    [Theory]
    [InlineData("2024-09-02", false)]
    [InlineData("2024-11-04", true)]
    public void The_national_review_of_prices_takes_in_phase_one_from_October_2024(string on, bool isNeeded) =>
        Assert.Equal(isNeeded, PermissionPlan.For(Answers(Ctimp, CommercialContract, Phase1Or2A, Nhs),
            [new(Glasgow, UkNation.Scotland)], Day(on)).Find("NCVR") is not null);

    [Fact]
    public void An_undergraduate_project_of_October_2021_is_not_accepted_in_northern_ireland()
    {
        var answers = Answers(UndergraduateProject, SupervisorNamed, RecRequired, Nhs);
        ValueList<PermissionSite> sites = [new(Belfast, UkNation.NorthernIreland)];
        Assert.Equal("permission.student-undergraduate", Assert.Single(PermissionPlan.For(answers, sites, new(2021, 10, 4)).Reasons).Code);
        Assert.Empty(PermissionPlan.For(answers, sites, new(2019, 10, 4)).Reasons);
        Assert.Equal("permission.student-paused",
            Assert.Single(PermissionPlan.For(Answers(MastersProject, SupervisorNamed, Nhs), sites, new(2021, 2, 1)).Reasons).Code);
        Assert.Empty(PermissionPlan.For(Answers(DoctoralProject, SupervisorNamed, Nhs), sites, new(2021, 2, 1)).Reasons);
        Assert.Equal(["permission.student-chief-investigator", "permission.student-supervisor"],
            PermissionPlan.For(Answers(MastersProject, StudentIsChiefInvestigator, Nhs), sites, new(2022, 2, 1)).Reasons
                .Select(r => r.Code));
        var permission = PermissionCase.Start(answers, sites, new(2021, 10, 4), new(2021, 10, 4), Party.Sponsor).State;
        Assert.Contains(permission.Submit("IRAS_SUBMIT", new(2021, 10, 4), Party.Sponsor).Reasons,
            r => r.Code == "permission.student-undergraduate");
        Assert.NotNull(PermissionPlan.For(Answers(MastersProject, SupervisorNamed, Nhs), sites, new(2022, 2, 1))
            .Find("SUPERVISOR_DECLARATION"));
    }

    [Fact]
    public void Duty_annual_report_2026()
    {
        var plan = PermissionPlan.For(Answers(RecRequired, England, Nhs, LastsOverTwoYears), new(2019, 6, 3));
        Assert.Contains(plan.DutiesOn(new(2024, 5, 31)), d => d.Code == "REC_ANNUAL_REPORT");
        Assert.DoesNotContain(plan.DutiesOn(new(2024, 6, 1)), d => d.Code == "REC_ANNUAL_REPORT");
        var scottish = PermissionPlan.For(
            Answers(RecRequired, Scotland, Nhs, LastsOverTwoYears, CommitteeInScotlandOrNorthernIreland), new(2019, 6, 3));
        Assert.Contains(scottish.DutiesOn(new(2024, 7, 31)), d => d.Code == "REC_ANNUAL_REPORT");
        Assert.DoesNotContain(scottish.DutiesOn(new(2024, 8, 1)), d => d.Code == "REC_ANNUAL_REPORT");
        Assert.Null(PermissionPlan.For(Answers(RecRequired, England, Nhs, LastsOverTwoYears), June2026).Find("REC_ANNUAL_REPORT"));
        Assert.DoesNotContain(PermissionPlan.For(Answers(RecRequired, England, Nhs), new(2019, 6, 3)).DutiesOn(new(2020, 6, 3)),
            d => d.Code == "REC_ANNUAL_REPORT");
    }

    [Fact]
    public void Duty_end_of_study()
    {
        var plan = PermissionPlan.For(Answers(RecRequired, England, Nhs), June2026);
        Assert.Equal(90, plan.DutiesOn(June2026).Single(d => d.Code == "END_OF_STUDY").Definition.Period!.Days);
        Assert.Contains("15 days", plan.Find("END_OF_STUDY")!.Definition.Period!.CountsFrom, StringComparison.Ordinal);
        Assert.Null(plan.Find("END_OF_TRIAL"));
        Assert.Contains(plan.DutiesOn(June2026), d => d.Code == "FINAL_REPORT");
        Assert.DoesNotContain(PermissionPlan.For(Answers(RecRequired, TissueBankOrDatabase), June2026).DutiesOn(June2026),
            d => d.Code == "FINAL_REPORT");
    }

    [Fact]
    public void A_trial_of_a_medicine_reports_its_safety_its_end_and_its_results_within_their_times()
    {
        var plan = PermissionPlan.For(Answers(Ctimp, ClinicalTrial, England, Nhs, PaediatricTrial), new(2025, 6, 2));
        (string, int?)[] Of(LocalDate on) =>
        [
            .. plan.DutiesOn(on).Where(d => d.Code is "RESULTS" or "ANNUAL_SAFETY_REPORT" or "END_OF_TRIAL" or "PARTICIPANT_SUMMARY"
                or "REGISTRATION").Select(d => (d.Code, d.Definition.Period?.Days)).OrderBy(d => d.Code, StringComparer.Ordinal),
        ];
        Assert.Equal([("ANNUAL_SAFETY_REPORT", 60), ("END_OF_TRIAL", 90), ("REGISTRATION", 42), ("RESULTS", 182)],
            Of(new(2026, 4, 27)));
        Assert.Equal([("ANNUAL_SAFETY_REPORT", 60), ("END_OF_TRIAL", 90), ("PARTICIPANT_SUMMARY", 365), ("RESULTS", 365)],
            Of(new(2026, 4, 28)));
    }

    [Fact]
    public void An_amendment_to_a_combined_review_is_one_and_to_an_older_trial_two()
    {
        string[] Steps(string submitting)
        {
            var permission = Opened(Day(submitting), [new(Leeds, UkNation.England)], Ctimp, ClinicalTrial, Nhs, FormalConfirmationRequired);
            foreach (var step in permission.Steps) permission = permission.Granted(step.Key, Day(submitting));
            permission = permission
                .ProposeChange(PermissionChange.ForNoSite(ChangeRoute.SubstantialAmendment), new(2025, 1, 6), Party.Sponsor).Done();
            return [.. permission.Changes[0].Steps.Select(s => s.Key.Code)
                .Where(c => c is "AMEND_REC" or "AMEND_MHRA" or "AMEND_COMBINED")];
        }

        Assert.Equal(["AMEND_COMBINED"], Steps("2023-06-01"));
        Assert.Equal(["AMEND_REC", "AMEND_MHRA"], Steps("2019-06-03"));
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static FactSheet Answers(params Fact<bool>[] yes) =>
        Characteristics.Where(f => f != UsesHraApproval && f != UsesCombinedReview && f != NhsOrHsc && f != SingleCentre && f != Imp
                && f != SupervisorNamed)
            .Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, yes.Contains(fact)))
            .With(SupervisorNamed, yes.Contains(SupervisorNamed));

    private static PermissionCase Opened(LocalDate submitting, ValueList<PermissionSite> sites, params Fact<bool>[] yes) =>
        PermissionCase.Start(Answers(yes).With(UsesHraApproval, submitting >= new LocalDate(2016, 3, 31)).With(Imp, yes.Contains(Ctimp))
            .With(SingleCentre, false)
            .With(RecRequired, yes.Contains(RecRequired) || yes.Contains(Ctimp) || yes.Contains(InvestigationalDevice)),
            sites, submitting, submitting, Party.Sponsor).State;

    private static CaseWait Waits(PermissionCase permission, string code, SiteCode site) =>
        permission.Blocked.Single(b => b.Step == StepKey.AtSite(code, site));

    private static bool WaitsThroughout(PermissionCase permission, string code, SiteCode site, string on)
    {
        HashSet<StepKey> seen = [];
        var left = new Queue<StepKey>([StepKey.AtSite(code, site)]);
        while (left.TryDequeue(out var key))
        {
            foreach (var next in permission.Blocked.Where(b => b.Step == key).SelectMany(b => b.WaitsFor).Where(seen.Add))
                left.Enqueue(next);
        }

        return seen.Any(k => k.Code == on);
    }

    private static PermissionCase Begun(PermissionCase permission, string code, LocalDate on) =>
        permission.Granted("IRAS_SUBMIT", on).Submit(code, on, Party.Sponsor).Done();

    // The decision at the site waits for these approvals, says so, and is refused though it could begin.
    private static void Refused(PermissionCase permission, string code, SiteCode site, params string[] because)
    {
        var (key, on) = (StepKey.AtSite(code, site), permission.LastRecordedOn);
        foreach (var first in permission.Find(key)!.Definition.BeginsAfter.Where(c => c is "IRAS_SUBMIT" or "LOCAL_INFORMATION_PACK"))
        {
            if (permission.Find(StepKey.AtSite(first, site)) is { } pack) permission = permission.Granted(pack.Key, on);
            else if (permission.Find(first) is { } submission) permission = permission.Granted(submission.Key, on);
        }

        var begun = permission.Submit(key, on, Party.Sponsor);
        var reasons = begun.IsAccepted
            ? begun.State.Decide(key, begun.State.Find(key)!.FavourableOutcome(), on, begun.State.Find(key)!.Owner).Reasons
            : begun.Reasons;
        foreach (var missing in because)
        {
            Assert.Contains(Waits(permission, code, site).WaitsFor, w => w.ToString() == missing);
            Assert.Contains(reasons,
                r => r.Code == "permission.waits-for" && r.Because.Contains($"({missing})", StringComparison.Ordinal));
        }
    }
}
