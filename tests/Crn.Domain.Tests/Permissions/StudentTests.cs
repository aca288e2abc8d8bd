using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.Permissions;

/// <summary>The statements E1 to E10 on projects of students.</summary>
public class StudentTests
{
    private static readonly SiteCode Leeds = SiteCode.From("LEEDS");
    private static readonly ValueList<PermissionSite> InLeeds = [new(Leeds, UkNation.England)];

    [Fact]
    public void E1_research_that_is_not_mainly_for_a_qualification_is_under_no_rule_of_students() =>
        Assert.Empty(
            Reasons("2021-10-04", StudentIsChiefInvestigator, SponsoredOutsideUniversity, LedByOtherThanHealthProfessional, Ctimp));

    [Theory]
    [InlineData("2020-02-28", "")]
    [InlineData("2020-04-01", "permission.student-paused")]
    [InlineData("2021-08-31", "permission.student-paused")]
    public void E2_undergraduate_and_masters_projects_paused_and_doctoral_ones_went_on(string on, string expected)
    {
        foreach (var level in new[] { UndergraduateProject, MastersProject })
            Assert.Equal(expected, string.Join(' ', Reasons(on, level, SupervisorNamed)));
        Assert.Empty(Reasons(on, DoctoralProject, SupervisorNamed));
    }

    [Theory]
    [InlineData(UkNation.England)]
    [InlineData(UkNation.Wales)]
    [InlineData(UkNation.Scotland)]
    [InlineData(UkNation.NorthernIreland)]
    public void E3_E4_E5_from_September_2021_the_level_decides_in_every_nation(UkNation nation)
    {
        PermissionPlan Plan(Fact<bool> level) =>
            PermissionPlan.For(Answers(level, SupervisorNamed, RecRequired, Nhs), [new(Leeds, nation)], new(2021, 9, 1));
        Assert.Equal("permission.student-undergraduate", Assert.Single(Plan(UndergraduateProject).Reasons).Code);
        Assert.Empty(Plan(MastersProject).Reasons);
        Assert.Contains("toolkit", Plan(MastersProject).Find(Approvals.SupervisorDeclaration)!.Definition.NotConfirmed,
            StringComparison.Ordinal);
        Assert.Empty(Plan(DoctoralProject).Reasons);
        Assert.Null(Plan(DoctoralProject).Find(Approvals.SupervisorDeclaration));
    }

    [Fact]
    public void E3_a_project_that_needs_no_review_is_not_refused() =>
        Assert.Empty(PermissionPlan.For(Answers(UndergraduateProject, SupervisorNamed).With(NhsOrHsc, false), new(2021, 10, 4)).Reasons);

    [Fact]
    public void E6_a_doctoral_student_may_lead_if_sponsor_and_insurer_agree_and_a_taught_one_may_not()
    {
        Assert.Empty(Reasons("2022-03-01", DoctoralProject, SupervisorNamed, StudentIsChiefInvestigator));
        Assert.Equal(["permission.student-may-not-lead"],
            Reasons("2022-03-01", DoctoralProject, SupervisorNamed, StudentIsChiefInvestigator, StudentMayNotLead));
        Assert.Equal(["permission.student-chief-investigator"],
            Reasons("2022-03-01", MastersProject, SupervisorNamed, StudentIsChiefInvestigator));
        // Who does not lead need not be able to.
        Assert.Empty(Reasons("2022-03-01", DoctoralProject, SupervisorNamed, StudentMayNotLead));
    }

    [Fact]
    public void E7_the_university_or_exceptionally_the_employer_sponsors()
    {
        foreach (var level in new[] { MastersProject, DoctoralProject })
        {
            Assert.Empty(Reasons("2022-03-01", level, SupervisorNamed));
            Assert.Equal(["permission.student-sponsor"], Reasons("2022-03-01", level, SupervisorNamed, SponsoredOutsideUniversity));
        }
    }

    [Fact]
    public void E8_a_trial_of_a_medicine_is_led_by_a_health_professional_whatever_the_degree()
    {
        foreach (var level in new[] { MastersProject, DoctoralProject })
        {
            Assert.Equal(["permission.chief-investigator-profession"],
                Reasons("2022-03-01", level, SupervisorNamed, Ctimp, LedByOtherThanHealthProfessional));
            Assert.Empty(Reasons("2022-03-01", level, SupervisorNamed, LedByOtherThanHealthProfessional));
        }
    }

    [Fact]
    public void E9_a_students_project_at_one_NHS_site_without_ethics_review_may_keep_to_local_arrangements()
    {
        // With a committee, or unless it is said, it goes through HRA Approval like any other since 31 March 2016.
        var usual = PermissionPlan.For(Answers(DoctoralProject, SupervisorNamed, RecRequired, Nhs), InLeeds, new(2018, 5, 1));
        Assert.True(usual.Find(Approvals.HraApproval)!.IsNeeded);
        Assert.DoesNotContain(usual.StepsAt(Leeds), s => s.Code == Approvals.NhsPermission);

        var local = PermissionPlan.For(Answers(DoctoralProject, SupervisorNamed, Nhs, SingleCentre).With(UsesHraApproval, false), InLeeds,
            new(2018, 5, 1));
        Assert.Null(local.Find(Approvals.HraApproval));
        var permission = local.StepsAt(Leeds).Single(s => s.Code == Approvals.NhsPermission);
        Assert.Equal(EvidenceGrade.Stated, permission.Definition.Source.Grade);
        var permissionCase = PermissionCase.Start(local, new(2018, 5, 1), Party.Sponsor).State;
        Assert.Contains(permissionCase.Blocked.Single(b => b.Step == StepKey.AtSite(Approvals.SiteOpen, Leeds)).WaitsFor,
            w => w.Code == Approvals.NhsPermission);
    }

    [Fact]
    public void E10_registration_is_asked_of_a_students_clinical_trial_and_of_no_other_project()
    {
        PermissionPlan Plan(params Fact<bool>[] yes) =>
            PermissionPlan.For(Answers([DoctoralProject, SupervisorNamed, RecRequired, Nhs, .. yes]), InLeeds, new(2026, 5, 11));
        Assert.NotNull(Plan(ClinicalTrial).Find(Approvals.Registration));
        Assert.Null(Plan().Find(Approvals.Registration));
    }

    [Fact]
    public void Submission_is_refused_for_the_reasons_of_the_plan()
    {
        var on = new LocalDate(2022, 3, 1);
        var plan = PermissionPlan.For(
            Answers(DoctoralProject, StudentIsChiefInvestigator, StudentMayNotLead, SponsoredOutsideUniversity, Nhs), InLeeds, on);
        var refused = PermissionCase.Start(plan, on, Party.Sponsor).State.Submit(Approvals.IrasSubmit, on, Party.Sponsor);
        Assert.False(refused.IsAccepted);
        Assert.Equal(["permission.student-may-not-lead", "permission.student-sponsor", "permission.student-supervisor"],
            plan.Reasons.Select(r => r.Code));
        Assert.All(plan.Reasons, reason => Assert.Contains(refused.Reasons, r => r.Code == reason.Code));
    }

    private static IEnumerable<string> Reasons(string on, params Fact<bool>[] yes) =>
        PermissionPlan.For(Answers([RecRequired, Nhs, .. yes]), InLeeds, NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value)
            .Reasons.Select(r => r.Code);

    private static FactSheet Answers(params Fact<bool>[] yes) =>
        Characteristics.Where(f => f != UsesHraApproval && f != UsesCombinedReview && f != NhsOrHsc && f != Imp)
            .Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, yes.Contains(fact)));
}
