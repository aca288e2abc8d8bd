using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.PermissionFacts;
using static Crn.Domain.Tests.Permissions.NationStudies;

namespace Crn.Domain.Tests.Permissions;

/// <summary>What a site waits for when other sites of the study wait too, by the name of its case.</summary>
public class NationSetUpTests
{
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
}
