using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;
using static Crn.Domain.Tests.Permissions.NationStudies;

namespace Crn.Domain.Tests.Permissions;

/// <content>Data, prices, sites and what is not confirmed.</content>
public partial class CorrectedRowTests
{
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
        var permission =
            Opened(new(2025, 6, 2), [new(Leeds, UkNation.England), new(Glasgow, UkNation.Scotland)], RecRequired, UsesPic, Nhs);
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
        Assert.Equal((60, 30, 337),
            (Row("CAG_FULL").Period!.Days, Row("CAG_PRECEDENT").Period!.Days, Row("CAG_ANNUAL_REVIEW").Period!.Days));
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
            "HSC_STUDY_WIDE", "MHRA_DEVICE", "MHRA_DEVICE_NOTICE_NI", "MHRA_DIAGNOSTIC", "MHRA_DIAGNOSTIC_NI", "NCVR", "NHS_PERMISSION",
            "NRS_STUDY_WIDE", "PBPP", "SPS_OR_NIPS", "SUPERVISOR_DECLARATION", "SUSAR", "WALES_STUDY_WIDE",
        ];
        Assert.Equal(expected, open.Select(r => r.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.All(open, r => Assert.Matches(": (ask |the HRA's student toolkit decides)", r.NotConfirmed));
    }
}
