using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.PermissionFacts;
using static Crn.Domain.Tests.Permissions.NationStudies;

namespace Crn.Domain.Tests.Permissions;

/// <summary>The rows of the table of the field that were wrong or lacked something, one by one, each as it was taken over.</summary>
public partial class CorrectedRowTests
{
    private static readonly string[] Regulator =
    [
        "MHRA_CTA", "MHRA_CTA_FINAL", "MHRA_CTA_SPECIAL", "MHRA_CTA_ATIMP", "MHRA_TYPE_A_NOTIF", "COMBINED_REVIEW",
        "CT_APPROVAL", "CT_FINAL",
        "CT_NOTIFIABLE", "MHRA_DEVICE",
    ];

    private static readonly string[] Ethics = ["REC_FULL", "REC_FINAL", "REC_PR", "REC_GTAC", "REC_PHASE1", "SCOTLAND_A_REC", "MODREC"];

    // The decision of each nation's host, and what it lacked.
    [Theory]
    [InlineData("NRS_PERMISSION", "PBPP NRS_STUDY_WIDE")]
    [InlineData("HSC_PERMISSION", "HSC_DATA HSC_STUDY_WIDE")]
    [InlineData("WALES_PERMISSION", "CAG_FULL WALES_STUDY_WIDE")]
    [InlineData("GREEN_LIGHT", "PBPP HSC_DATA SPS_OR_NIPS ARSAC_RESEARCH CAG_FULL CAG_PRECEDENT")]
    [InlineData("SITE_OPEN", "PBPP SPS_OR_NIPS ARSAC_RESEARCH CAG_FULL CAG_PRECEDENT")]
    public void Every_host_decision_green_light_and_opening_waits_for_regulator_ethics_and_data(string code, string others) =>
        Assert.All(ApprovalGraph.Rows.Where(r => r.Code == code),
            row => Assert.Superset(Regulator.Concat(Ethics).Concat(others.Split(' ')).ToHashSet(), row.WaitsFor.ToHashSet()));

    [Fact]
    public void Nrs_study_wide_is_for_several_centres_before_28_June_2018_and_is_met_by_the_lead_nations_review()
    {
        bool Has(string on, params Fact<bool>[] yes) => PermissionPlan.For(Answers(yes).With(SingleCentre, yes.Contains(SingleCentre)),
            [new(Glasgow, UkNation.Scotland)], Day(on)).Find("NRS_STUDY_WIDE") is not null;
        Assert.False(Has("2018-06-27", Nhs, RecRequired, SingleCentre));
        Assert.True(Has("2018-06-27", Nhs, RecRequired));
        Assert.True(Has("2018-06-28", Nhs, RecRequired, SingleCentre));
        foreach (var code in new[] { "NRS_STUDY_WIDE", "HSC_STUDY_WIDE", "WALES_STUDY_WIDE" })
        {
            Assert.All(ApprovalGraph.Rows.Where(r => r.Code == code),
                row => Assert.Equal(OutcomeMeaning.Granted, row.MeaningOf(ApprovalOutcomes.LeadNationAccepted)));
        }

        // HRA and HCRW Approval is issued for sites in England and Wales whatever nation leads.
        Assert.Null(ApprovalGraph.Rows.Last(r => r.Code == "HRA_APPROVAL").MeaningOf(ApprovalOutcomes.LeadNationAccepted));
        var permission = Opened(new(2025, 6, 2), [new(Glasgow, UkNation.Scotland)], RecRequired, Nhs)
            .Granted("IRAS_SUBMIT", new(2025, 6, 2)).Submit("NRS_STUDY_WIDE", new(2025, 6, 2), Party.Sponsor).Done()
            .Decide("NRS_STUDY_WIDE", ApprovalOutcomes.LeadNationAccepted, new(2025, 6, 20), Party.Network).Done();
        Assert.DoesNotContain(Waits(permission, "NRS_PERMISSION", Glasgow).WaitsFor, w => w.Code == "NRS_STUDY_WIDE");
    }

    [Fact]
    public void Green_light_does_not_wait_for_registration_before_28_April_2026()
    {
        string[] Steps(string on) =>
            [.. PermissionPlan.For(Answers(Ctimp, ClinicalTrial, Nhs), [new(Leeds, UkNation.England)], Day(on)).Steps
            .Where(s => s.Code == "REGISTRATION").Select(s => s.Definition.Kind.ToString())];
        Assert.Equal(["Duty"], Steps("2026-04-27"));
        Assert.Equal(["Study"], Steps("2026-04-28"));
    }

    [Fact]
    public void Opening_first_participant_sponsor_indemnity_and_agreement_are_of_every_site_of_a_trial_of_a_medicine()
    {
        var permission = Opened(June2026, [new(Leeds, UkNation.England)], Ctimp, ClinicalTrial);
        foreach (var code in new[] { "SITE_OPEN", "FIRST_PARTICIPANT", "SITE_AGREEMENT", "NON_NHS_SITE_ASSESSMENT" })
            Assert.True(permission.Find(StepKey.AtSite(code, Leeds))!.IsNeeded, code);
        foreach (var code in new[] { "SPONSOR_CONFIRM", "INDEMNITY" }) Assert.True(permission.Find(code)!.IsNeeded, code);
        // The assessment is for trials of medicines and device investigations alone.
        Assert.Null(Opened(June2026, [new(Leeds, UkNation.England)], RecRequired)
            .Find(StepKey.AtSite("NON_NHS_SITE_ASSESSMENT", Leeds)));
    }

    [Theory]
    [InlineData("2013-06-03", "REC_GTAC", "GeneTherapy")]
    [InlineData("2013-06-03", "REC_PHASE1", "Phase1")]
    [InlineData("2013-06-03", "MODREC", "Forces")]
    public void One_opinion_in_place_of_the_ordinary_one(string on, string opinion, string kind)
    {
        var fact = kind switch { "GeneTherapy" => GeneTherapy, "Phase1" => Phase1HealthyVolunteer, _ => ArmedForcesPersonnel };
        var permission = Opened(Day(on), [new(Leeds, UkNation.England)], Ctimp, ClinicalTrial, Nhs, fact);
        Assert.Equal([opinion], permission.Steps.Select(s => s.Key.Code).Where(Ethics.Contains));
    }

    [Theory]
    [InlineData("2021-12-31", ApprovalKind.Study)]
    [InlineData("2022-01-01", ApprovalKind.RoutingFlag)]
    [InlineData("2026-04-27", ApprovalKind.RoutingFlag)]
    [InlineData("2026-04-28", ApprovalKind.RoutingFlag)]
    public void Gtac_gives_an_opinion_of_its_own_until_combined_review_and_is_a_flag_after_it(string on, ApprovalKind kind) =>
        Assert.Equal(kind, Assert.Single(ApprovalGraph.InForceOn(Day(on)), r => r.Code == "REC_GTAC").Kind);

    [Theory]
    [InlineData("2011-03-31", "MHRA_CTA")]
    [InlineData("2011-04-01", "MHRA_TYPE_A_NOTIF")]
    [InlineData("2021-12-31", "MHRA_TYPE_A_NOTIF")]
    [InlineData("2022-01-01", "COMBINED_REVIEW")]
    [InlineData("2025-09-30", "COMBINED_REVIEW")]
    [InlineData("2026-04-28", "CT_APPROVAL")]
    public void A_type_A_trial_has_one_authorisation_in_every_year(string on, string authorisation) =>
        Assert.Equal([authorisation], Opened(Day(on), [new(Leeds, UkNation.England)], Ctimp, ClinicalTrial, TypeA, Nhs).Steps
            .Select(s => s.Key.Code).Where(Regulator.Contains));

    [Fact]
    public void The_notification_scheme_is_the_regulators_half_of_combined_review_and_no_second_authorisation()
    {
        var permission =
            Opened(new(2024, 6, 3), [new(Leeds, UkNation.England)], Ctimp, ClinicalTrial, Phase4, MeetsNotificationCriteria, Nhs);
        Assert.Equal(["COMBINED_REVIEW"], permission.Steps.Select(s => s.Key.Code).Where(Regulator.Contains));
        Assert.Equal(ApprovalKind.RoutingFlag, ApprovalGraph.Rows.Single(r => r.Code == "MHRA_NOTIF_SCHEME").Kind);
    }

    [Theory]
    [InlineData("2024-06-03", "COMBINED_REVIEW")]
    [InlineData("2026-06-01", "CT_APPROVAL")]
    public void A_trial_of_medicine_and_device_has_one_authorisation(string on, string authorisation) =>
        Assert.Equal([authorisation], Opened(Day(on), [new(Leeds, UkNation.England)], Ctimp, ClinicalTrial, InvestigationalDevice, Nhs)
            .Steps.Select(s => s.Key.Code).Where(Regulator.Contains));

    [Fact]
    public void Scotland_A_is_an_opinion_of_its_own_from_July_2002_and_not_for_trials_of_medicines()
    {
        var rows = ApprovalGraph.Rows.Where(r => r.Code == "SCOTLAND_A_REC").ToList();
        Assert.Equal(new LocalDate(2002, 7, 1), rows.Min(r => r.From));
        Assert.All(rows, r => Assert.Equal(ApprovalKind.Study, r.Kind));
        Assert.Contains("REC_MCA_NI", ApprovalGraph.Rows.Select(r => r.Code));
        Assert.Equal(["REC_MCA_FLAG", "REC_MCA_NI"], PermissionPlan.For(Answers(AdultsLackingCapacity, RecRequired, Nhs),
            [new(Leeds, UkNation.England), new(Belfast, UkNation.NorthernIreland)], new(2025, 6, 2)).RoutingFlags.Select(f => f.Code));
    }
}
