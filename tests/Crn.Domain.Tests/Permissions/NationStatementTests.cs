using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;
using static Crn.Domain.Tests.Permissions.NationStudies;

namespace Crn.Domain.Tests.Permissions;

/// <summary>The tests that follow from the statements by nation, one a line, in their order.</summary>
public class NationStatementTests
{
    private static readonly ValueList<PermissionSite> LeedsAndGlasgow = [new(Leeds, UkNation.England), new(Glasgow, UkNation.Scotland)];

    [Fact]
    public void Line_01_a_notifiable_trial_in_scotland_waits_for_authorisation_and_the_opinion_in_it()
    {
        var permission = Opened(June2026, [new(Glasgow, UkNation.Scotland)], Ctimp, ClinicalTrial, NotifiableTrial, Nhs);
        Refused(permission, "NRS_PERMISSION", Glasgow, "CT_NOTIFIABLE");
        Refused(permission, "GREEN_LIGHT", Glasgow, "CT_NOTIFIABLE");
        Assert.Contains("REC opinion", permission.Find("CT_NOTIFIABLE")!.Definition.Name, StringComparison.Ordinal);
        Assert.Equal(30, permission.Find("CT_NOTIFIABLE")!.Definition.Period!.Days);
    }

    [Fact]
    public void Line_02_a_trial_at_a_private_site_waits_for_its_approval_and_has_no_pack_and_no_confirmation()
    {
        var permission = Opened(June2026, [new(Leeds, UkNation.England)], Ctimp, ClinicalTrial);
        Refused(permission, "GREEN_LIGHT", Leeds, "CT_APPROVAL");
        Assert.Contains(Waits(permission, "SITE_OPEN", Leeds).WaitsFor, w => w.Code == "CT_APPROVAL");
        foreach (var host in new[] { "CC_FORMAL", "CC_NOT_REQUIRED", "NHS_PERMISSION", "LOCAL_INFORMATION_PACK", "LOCAL_SUPPORT" })
            Assert.Null(permission.Find(StepKey.AtSite(host, Leeds)));
        Assert.Null(permission.Find("HRA_APPROVAL"));
    }

    [Theory]
    [InlineData(UkNation.Wales, "WALES_PERMISSION")]
    [InlineData(UkNation.Scotland, "NRS_PERMISSION")]
    [InlineData(UkNation.NorthernIreland, "HSC_PERMISSION")]
    public void Line_03_special_characteristics_in_2013_wait_for_the_written_authorisation_and_the_opinion(UkNation nation, string step) =>
        Refused(Opened(June2013, [new(Cardiff, nation)], Ctimp, ClinicalTrial, SpecialCharacteristics, Nhs), step, Cardiff,
            "MHRA_CTA_SPECIAL", "REC_FULL");

    [Fact]
    public void Line_04_gene_therapy_in_2013_in_scotland_has_one_opinion_and_one_authorisation()
    {
        var permission = Opened(June2013, [new(Glasgow, UkNation.Scotland)], Ctimp, ClinicalTrial, GeneTherapy, Nhs);
        Assert.Equal(["REC_GTAC"], Opinions(permission));
        Assert.Equal(["MHRA_CTA_ATIMP"],
            permission.Steps.Select(s => s.Key.Code).Where(c => c.StartsWith("MHRA", StringComparison.Ordinal)));
        Refused(permission, "NRS_PERMISSION", Glasgow, "REC_GTAC", "MHRA_CTA_ATIMP");
    }

    [Fact]
    public void Line_05_adults_lacking_capacity_at_leeds_and_glasgow_need_two_opinions_each_for_its_own_sites()
    {
        var permission = Opened(new(2025, 6, 2), LeedsAndGlasgow, RecRequired, AdultsLackingCapacity, Nhs);
        Assert.Equal(["REC_FULL", "SCOTLAND_A_REC"], Opinions(permission));
        Refused(permission, "SITE_OPEN", Leeds, "REC_FULL");
        Refused(permission, "SITE_OPEN", Glasgow, "SCOTLAND_A_REC");
        Assert.DoesNotContain(Waits(permission, "SITE_OPEN", Leeds).WaitsFor, w => w.Code == "SCOTLAND_A_REC");
        Assert.DoesNotContain(Waits(permission, "SITE_OPEN", Glasgow).WaitsFor, w => w.Code == "REC_FULL");
    }

    [Fact]
    public void Line_06_the_same_at_leeds_and_belfast_needs_one() =>
        Assert.Equal(["REC_FULL"], Opinions(Opened(new(2025, 6, 2), [new(Leeds, UkNation.England), new(Belfast, UkNation.NorthernIreland)],
            RecRequired, AdultsLackingCapacity, Nhs)));

    [Fact]
    public void Line_07_the_same_at_belfast_in_may_2019_is_before_the_act_of_northern_ireland()
    {
        string[] Flags(LocalDate on) => [.. PermissionPlan.For(Answers(AdultsLackingCapacity, RecRequired, Nhs),
            [new(Belfast, UkNation.NorthernIreland)], on).RoutingFlags.Select(f => f.Code)];
        Assert.Empty(Flags(new(2019, 5, 1)));
        Assert.Empty(Flags(new(2019, 9, 30)));
        Assert.Equal(["REC_MCA_NI"], Flags(new(2019, 10, 1)));
    }

    [Fact]
    public void Line_08_a_trial_of_a_medicine_with_such_adults_at_leeds_and_glasgow_needs_one()
    {
        Assert.Equal(["REC_FULL"], Opinions(Opened(new(2019, 6, 3), LeedsAndGlasgow, Ctimp, ClinicalTrial, AdultsLackingCapacity, Nhs)));
        Assert.Empty(Opinions(Opened(June2026, LeedsAndGlasgow, Ctimp, ClinicalTrial, AdultsLackingCapacity, Nhs)));
    }

    [Fact]
    public void Line_09_confidential_data_without_consent_is_decided_in_each_nation_for_itself()
    {
        var permission = Opened(new(2024, 6, 3), [new(Cardiff, UkNation.Wales), new(Glasgow, UkNation.Scotland),
            new(Belfast, UkNation.NorthernIreland)], ConfidentialPatientInformationWithoutConsent, RecRequired, Nhs);
        string[] Data(SiteCode site) => [.. Waits(permission, "SITE_OPEN", site).WaitsFor.Select(w => w.Code)
            .Where(c => c is "CAG_FULL" or "CAG_PRECEDENT" or "PBPP" or "HSC_DATA")];
        Assert.Equal(["CAG_FULL"], Data(Cardiff));
        Assert.Equal(["PBPP"], Data(Glasgow));
        Assert.Equal(["HSC_DATA"], Data(Belfast));
    }

    [Fact]
    public void Line_10_a_device_at_belfast_and_leeds_has_one_application_and_neither_opens_before_it()
    {
        var permission =
            Opened(June2026, [new(Belfast, UkNation.NorthernIreland), new(Leeds, UkNation.England)], InvestigationalDevice, Nhs);
        var device = Assert.Single(permission.Steps, s => s.Key.Code == "MHRA_DEVICE");
        Assert.Contains("EU MDR", device.Definition.Name, StringComparison.Ordinal);
        Refused(permission, "SITE_OPEN", Belfast, "MHRA_DEVICE");
        Refused(permission, "SITE_OPEN", Leeds, "MHRA_DEVICE");
        // Without a Northern Irish site the rules of Great Britain stand: 60 days, never stopped.
        var british = Opened(June2026, [new(Leeds, UkNation.England)], InvestigationalDevice, Nhs).Find("MHRA_DEVICE")!.Definition;
        Assert.Equal((60, 0), (british.Period!.Days, british.Conventions[0].StopsAllowed!.Value));
        Assert.Equal((70, 3), (device.Definition.Period!.Days, device.Definition.Conventions[0].StopsAllowed!.Value));
    }

    [Theory]
    [InlineData("2024-09-02", false)]
    [InlineData("2024-10-13", false)]
    [InlineData("2024-10-14", true)]
    [InlineData("2024-11-04", true)]
    public void Line_11_a_commercial_first_phase_in_scotland_has_its_price_reviewed_from_october_2024(string on, bool isReviewed) =>
        Assert.Equal(isReviewed, PermissionPlan.For(Answers(CommercialContract, Phase1Or2A, Ctimp, Nhs),
            [new(Glasgow, UkNation.Scotland)], Day(on)).Find("NCVR") is not null);

    [Fact]
    public void Line_12_an_undergraduate_project_with_patients_in_northern_ireland_is_not_accepted_in_october_2021() =>
        Assert.Equal("permission.student-undergraduate", Assert.Single(PermissionPlan.For(
            Answers(UndergraduateProject, SupervisorNamed, RecRequired, Nhs), [new(Belfast, UkNation.NorthernIreland)], new(2021, 10, 4))
            .Reasons).Code);

    private static string[] Opinions(PermissionCase permission) => [.. permission.Steps.Select(s => s.Key.Code)
        .Where(c => c is "REC_FULL" or "REC_PR" or "REC_GTAC" or "REC_PHASE1" or "MODREC" or "SCOTLAND_A_REC")];
}
