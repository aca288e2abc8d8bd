using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;
using static Crn.Domain.Tests.Permissions.NationStudies;

namespace Crn.Domain.Tests.Permissions;

/// <summary>The rows of the table of the field that were wrong or lacked something, one by one, each as it was taken over.</summary>
public class CorrectedRowTests
{
    private static readonly string[] Regulator =
    [
        "MHRA_CTA", "MHRA_CTA_FINAL", "MHRA_CTA_SPECIAL", "MHRA_CTA_ATIMP", "MHRA_TYPE_A_NOTIF", "COMBINED_REVIEW", "CT_APPROVAL", "CT_FINAL",
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
        string[] Steps(string on) => [.. PermissionPlan.For(Answers(Ctimp, ClinicalTrial, Nhs), [new(Leeds, UkNation.England)], Day(on)).Steps
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
        var permission = Opened(new(2024, 6, 3), [new(Leeds, UkNation.England)], Ctimp, ClinicalTrial, Phase4, MeetsNotificationCriteria, Nhs);
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

    [Fact]
    public void The_Scottish_panel_sees_national_data_not_those_of_one_Board_and_some_with_consent()
    {
        bool Sees(params Fact<bool>[] yes) => PermissionPlan.For(Answers([RecRequired, Nhs, .. yes]), [new(Glasgow, UkNation.Scotland)],
            new(2024, 6, 3)).Find("PBPP") is not null;
        Assert.True(Sees(ConfidentialPatientInformationWithoutConsent));
        Assert.False(Sees(ConfidentialPatientInformationWithoutConsent, SingleBoardData));
        Assert.True(Sees(PanelSeesDataWithConsent));
        Assert.False(Sees());
        // Not said to be of one Board: the panel, without a question left open.
        var plan = PermissionPlan.For(FactSheet.Empty.With(ConfidentialPatientInformationWithoutConsent, true).With(Scotland, true),
            new(2024, 6, 3));
        Assert.True(plan.Find("PBPP")!.IsNeeded);
        Assert.Null(PermissionPlan.For(Answers(RecRequired, Nhs, ConfidentialPatientInformationWithoutConsent),
            [new(Glasgow, UkNation.Scotland)], new(2015, 4, 30)).Find("PBPP"));
    }

    [Fact]
    public void Prices_are_reviewed_in_all_nations_from_October_2022_and_bind_no_practice()
    {
        foreach (var nation in Enum.GetValues<UkNation>())
        {
            PermissionPlan Plan(string on, params Fact<bool>[] yes) =>
                PermissionPlan.For(Answers([CommercialContract, Nhs, RecRequired, .. yes]), [new(Leeds, nation)], Day(on));
            Assert.Null(Plan("2022-09-30").Find("NCVR"));
            Assert.NotNull(Plan("2022-10-01").Find("NCVR"));
            Assert.Null(Plan("2024-10-13", Atimp).Find("NCVR"));
            Assert.NotNull(Plan("2024-10-14", Atimp).Find("NCVR"));
        }

        var permission = Opened(new(2025, 6, 2), [new(Leeds, UkNation.England),
            new(SiteCode.From("GP"), UkNation.England, FactSheet.Empty.With(GeneralPractice, true))],
            CommercialContract, Nhs, RecRequired, FormalConfirmationRequired);
        Assert.Contains(Waits(permission, "SITE_AGREEMENT", Leeds).WaitsFor, w => w.Code == "NCVR");
        Assert.DoesNotContain(Waits(permission, "SITE_AGREEMENT", SiteCode.From("GP")).WaitsFor, w => w.Code == "NCVR");
        Assert.Contains("ask", permission.Find("NCVR")!.Definition.NotConfirmed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UkNation.England, true, true)]
    [InlineData(UkNation.Wales, true, false)]
    [InlineData(UkNation.Scotland, false, false)]
    [InlineData(UkNation.NorthernIreland, true, false)]
    public void The_tissue_licence_ends_at_the_Scottish_border_and_the_social_care_committee_at_the_English(UkNation nation, bool licence,
        bool socialCare)
    {
        var plan = PermissionPlan.For(Answers(StoresRelevantMaterial, SocialCareResearch, RecRequired, Nhs), [new(Leeds, nation)],
            new(2025, 6, 2));
        Assert.Equal(licence, plan.Find("HTA_LICENCE") is not null);
        Assert.Equal(socialCare, plan.Find("REC_SOCIAL_CARE") is not null);
    }

    [Fact]
    public void Identification_centres_wait_for_the_review_of_their_own_nation_and_radiation_at_private_sites_for_no_pack()
    {
        var permission = Opened(new(2025, 6, 2), [new(Leeds, UkNation.England), new(Glasgow, UkNation.Scotland)], RecRequired, UsesPic, Nhs);
        Assert.Contains(Waits(permission, "PIC_AGREEMENT", Glasgow).WaitsFor, w => w.Code == "NRS_STUDY_WIDE");
        Assert.DoesNotContain(Waits(permission, "PIC_AGREEMENT", Glasgow).WaitsFor, w => w.Code == "HRA_APPROVAL");
        Assert.Contains(Waits(permission, "PIC_AGREEMENT", Leeds).WaitsFor, w => w.Code == "HRA_APPROVAL");
        var privately = Opened(new(2025, 6, 2), [new(Leeds, UkNation.England)], RecRequired, IonisingRadiation, ResearchExposure);
        Assert.DoesNotContain(privately.Blocked.Where(b => b.Step == StepKey.AtSite("IRMER_SITE", Leeds)).SelectMany(b => b.WaitsFor),
            w => w.Code == "LOCAL_INFORMATION_PACK");
    }

    [Fact]
    public void Clocks_and_years_of_data_reviews_and_of_the_coordinated_system()
    {
        ApprovalDefinition Row(string code) => ApprovalGraph.Rows.Last(r => r.Code == code);
        Assert.Equal((60, 30, 337), (Row("CAG_FULL").Period!.Days, Row("CAG_PRECEDENT").Period!.Days, Row("CAG_ANNUAL_REVIEW").Period!.Days));
        Assert.Equal(EvidenceGrade.Stated, Row("CAG_FULL").Period!.Source.Grade);
        foreach (var code in new[] { "CAG_FULL", "CAG_PRECEDENT", "CAG_ANNUAL_REVIEW" })
            Assert.Superset(new HashSet<Fact> { England, Wales }, Row(code).Trigger.Facts.ToHashSet());
        Assert.Equal((new LocalDate(2008, 11, 18), (LocalDate?)new LocalDate(2016, 3, 31)), (Row("CSP_LOCAL").From, Row("CSP_LOCAL").To));
        Assert.Contains(UsesCsp, Row("CSP_STUDY_WIDE").Trigger.Facts);
        Assert.Equal(3, ApprovalGraph.Rows.First(r => r.Code == "URGENT_SAFETY_MEASURE").Period!.Days);
        Assert.Equal(7, Row("URGENT_SAFETY_MEASURE").Period!.Days);
        Assert.Equal(new LocalDate(2026, 4, 28), Row("URGENT_SAFETY_MEASURE").From);
    }

    [Fact]
    public void What_is_not_confirmed_says_whom_to_ask()
    {
        var open = ApprovalGraph.Rows.Where(r => r.NotConfirmed.Length > 0).ToList();
        string[] expected =
        [
            "ANNUAL_SAFETY_REPORT", "ARSAC_EMPLOYER_LICENCE", "ARSAC_PRACTITIONER_LICENCE", "END_OF_STUDY", "HSC_PERMISSION",
            "HSC_STUDY_WIDE", "MHRA_DEVICE_NOTICE_NI", "MHRA_DIAGNOSTIC", "MHRA_DIAGNOSTIC_NI", "NCVR", "NHS_PERMISSION", "NRS_STUDY_WIDE",
            "PBPP", "SPS_OR_NIPS", "SUPERVISOR_DECLARATION", "SUSAR", "WALES_STUDY_WIDE",
        ];
        Assert.Equal(expected, open.Select(r => r.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.All(open, r => Assert.Matches(": (ask |the HRA's student toolkit decides)", r.NotConfirmed));
    }
}
