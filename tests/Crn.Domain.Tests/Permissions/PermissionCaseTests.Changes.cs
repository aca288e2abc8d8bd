using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.Permissions;

/// <content>Changes, and the regime.</content>
public partial class PermissionCaseTests
{
    [Fact]
    public void A_change_follows_the_regime_of_its_own_day_and_its_two_axes_do_not_depend_on_each_other()
    {
        var permission =
            Open(Study(RecRequired, ProportionateReview, England, Nhs, NhsOrHsc, UsesHraApproval, FormalConfirmationRequired),
                new(2024, 3, 4)).Granted(StepKey.OfStudy("HRA_APPROVAL"), new(2024, 4, 1));
        foreach (var step in permission.Steps) permission = permission.Granted(step.Key, new(2024, 4, 1));
        permission = permission.AddSite(new(Glasgow, UkNation.Scotland), new(2024, 4, 2), Party.Sponsor).Done();
        Assert.Contains(permission.FindSite(Glasgow)!.Steps, s => s.Key.Code == "NRS_PERMISSION");
        Assert.DoesNotContain(permission.FindSite(Leeds)!.Steps, s => s.Key.Code == "NRS_PERMISSION");

        Assert.Contains(permission.ProposeChange(PermissionChange.ForEverySite(ChangeRoute.RouteA), new(2025, 1, 6), Party.Sponsor).Reasons,
            r => r.Code == "permission.change-of-another-era");
        permission =
            permission.ProposeChange(PermissionChange.ForEverySite(ChangeRoute.SubstantialAmendment), new(2025, 1, 6), Party.Sponsor)
            .Done();
        Assert.Equal(["AMEND_CAT_A", "AMEND_CAT_A", "AMEND_REC", "AMEND_TOOL"],
            permission.Changes[0].Steps.Select(s => s.Key.Code).Order(StringComparer.Ordinal));
        var local = StepKey.OfChange("AMEND_CAT_A", 1, Leeds);
        permission = permission.Granted(StepKey.OfChange("AMEND_TOOL", 1), new(2025, 1, 6))
            .Granted(StepKey.OfChange("AMEND_REC", 1), new(2025, 2, 3)).Submit(local, new(2025, 2, 3), Party.Sponsor).Done();
        // 35 calendar days from 3 February, then silence is consent.
        Assert.Equal(new LocalDate(2025, 3, 10), permission.Find(local)!.Deadline);
        permission = permission.NoteSilence(local, new(2025, 3, 11), Party.Sponsor).Done();
        Assert.Equal("implement", permission.Find(local)!.Outcome);

        permission =
            permission.ProposeChange(PermissionChange.ForSites(ChangeRoute.RouteA, [Glasgow]), new(2026, 6, 1), Party.Sponsor).Done();
        Assert.Contains(permission.Changes[1].Steps, s => s.Key.Code == "MOD_ROUTE_A");
        Assert.Equal(Glasgow, Assert.Single(permission.Changes[1].Steps, s => s.Key.Code == "AMEND_CAT_B").Key.Site);
        permission = permission.ReportUrgentSafetyMeasure(new(2026, 6, 2), new(2026, 6, 4), Party.Sponsor).Done();
        Assert.Equal(new LocalDate(2026, 6, 2), Assert.Single(permission.UrgentSafetyMeasures));
    }

    [Fact]
    public void A_question_on_a_change_leaves_what_several_sites_have_begun_as_it_is()
    {
        var study = Study(RecRequired, ProportionateReview, England, Nhs, NhsOrHsc, UsesHraApproval, FormalConfirmationRequired);
        var permission =
            PermissionCase.Start(study, [new(Leeds, UkNation.England), new(Glasgow, UkNation.Scotland)], new(2026, 5, 4), new(2026, 5, 1),
                Party.Sponsor).Done();
        foreach (var step in permission.Steps) permission = permission.Granted(step.Key, new(2026, 5, 20));
        permission = permission.ProposeChange(PermissionChange.ForEverySite(ChangeRoute.RouteA), new(2026, 6, 1), Party.Sponsor).Done();
        var (leeds, glasgow, review) =
            (StepKey.OfChange("AMEND_CAT_A", 1, Leeds), StepKey.OfChange("AMEND_CAT_A", 1, Glasgow), StepKey.OfChange("MOD_ROUTE_A", 1));
        permission = permission.Submit(leeds, new(2026, 6, 1), Party.Sponsor).Done().Submit(glasgow, new(2026, 6, 2), Party.Sponsor).Done();
        permission = permission.Granted(StepKey.OfChange("MOD_VALIDATION", 1), new(2026, 6, 3))
            .Submit(review, new(2026, 6, 3), Party.Sponsor).Done();
        permission = permission.Decide(review, "RFI", new(2026, 6, 20), Party.CombinedReview).Done();

        Assert.NotNull(permission.Find(StepKey.OfChange("MOD_RFI_RESPONSE", 1)));
        Assert.Equal((new LocalDate(2026, 6, 1), new LocalDate(2026, 6, 2)),
            (permission.Find(leeds)!.BegunOn, permission.Find(glasgow)!.BegunOn));
        Assert.Equal(2, permission.Changes[0].Steps.Count(s => s.Key.Code == "AMEND_CAT_A"));
    }

    [Fact]
    public void Submission_pins_the_regime_to_the_day_it_happened()
    {
        var study = Study(Ctimp, Imp, ClinicalTrial, RecRequired, England, Nhs, NhsOrHsc, UsesHraApproval, FormalConfirmationRequired);
        var permission = Open(study, new(2026, 4, 20));
        Assert.NotNull(permission.Find(StepKey.OfStudy("COMBINED_REVIEW")));
        permission = permission.Granted(StepKey.OfStudy("IRAS_SUBMIT"), new(2026, 4, 28));
        Assert.Null(permission.Find(StepKey.OfStudy("COMBINED_REVIEW")));
        Assert.NotNull(permission.Find(StepKey.OfStudy("CT_APPROVAL")));
        Assert.Equal(new LocalDate(2026, 4, 28), permission.Submitting);
    }

    private static PermissionCase Open(FactSheet study, LocalDate submitting) =>
        PermissionCase.Start(study, [new PermissionSite(Leeds, UkNation.England)], submitting, submitting.PlusDays(-14), Party.Sponsor)
            .Done();
}
