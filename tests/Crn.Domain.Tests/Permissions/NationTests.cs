using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.PermissionFacts;
using static Crn.Domain.Tests.Permissions.NationStudies;

namespace Crn.Domain.Tests.Permissions;

/// <summary>Studies of people's work that were answered wrongly, each by the name of its case.</summary>
public class NationTests
{
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
}
