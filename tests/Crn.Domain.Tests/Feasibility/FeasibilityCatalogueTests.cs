using System.Globalization;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using CsvHelper;

namespace Crn.Domain.Tests.Feasibility;

public class FeasibilityCatalogueTests
{
    private static readonly FactSheet Sound = FeasibilityExamples.Study;

    private static readonly FactSheet Site = FeasibilityExamples.Site;

    private static FactSheet Confidential => Sound.With(StudyFacts.Commercial, true).With(StudyFacts.ConfidentialPapersShared, true);

    private static FactSheet Commercial => Sound.With(StudyFacts.Commercial, true).With(StudyFacts.CostingComplete, true);

    private static FactSheet Costly => Sound.With(StudyFacts.ExcessTreatmentCost, 0.01m).With(StudyFacts.SoecatAuthorised, true);

    private static FactSheet NeedsAsepticUnit => Site.With(Capabilities.AsepticUnit.Needed, true);

    private static FactSheet NeedsFreezer => Site.With(Capabilities.Freezer80.Needed, true);

    private static FactSheet NeedsConsentOnline => Site.With(Capabilities.ElectronicConsent.Needed, true);

    private static FactSheet NeedsMri =>
        Site.With(Capabilities.Mri3.Needed, true).With(Capabilities.Mri3.Held, true).With(SiteFacts.SpareScanSlots, 2m);

    // Rule, then a sheet on which it is met, one on which it is not, and one that leaves it open.
    public static TheoryData<string, FactSheet, FactSheet, FactSheet> StudyRules() => new()
    {
        { "ELI-02", Sound.With(StudyFacts.CriteriaPassShare, 0.10m), Sound.With(StudyFacts.CriteriaPassShare, 0.09m),
            Sound.Without(StudyFacts.CriteriaPassShare) },
        { "ELI-03", Sound.With(StudyFacts.ScreenFailureShare, 0.30m),
            Sound.With(StudyFacts.ScreenFailureShare, 0.29m).With(StudyFacts.ScreenFailureHasEvidence, false),
            Sound.With(StudyFacts.ScreenFailureShare, 0.29m) },
        { "ELI-04", Sound.With(StudyFacts.ConsentShare, 0.72m),
            Sound.With(StudyFacts.ConsentShare, 0.73m).With(StudyFacts.ConsentHasEvidence, false),
            Sound.With(StudyFacts.ConsentShare, 0.73m) },
        { "ELI-05", Sound.With(StudyFacts.RetentionShare, 0.88m),
            Sound.With(StudyFacts.RetentionShare, 0.89m).With(StudyFacts.RetentionHasEvidence, false),
            Sound.With(StudyFacts.RetentionShare, 0.89m) },
        // 5 sites x 24 months x 0.95 = 114 participants.
        { "RAT-01", Sound.With(StudyFacts.Target, 114), Sound.With(StudyFacts.Target, 115).With(StudyFacts.PastRateSupportsPlan, false),
            Sound.With(StudyFacts.Target, 115) },
        { "RAT-02", Sound, Sound.With(StudyFacts.OpeningsAreStaggered, false), Sound.Without(StudyFacts.OpeningsAreStaggered) },
        // 5 x 24 x 0.9 = 108 planned; 89% of it is 96.12.
        { "RAT-03", Sound.With(StudyFacts.Target, 96), Sound.With(StudyFacts.Target, 97), Sound.Without(StudyFacts.PlannedRate) },
        { "RAT-05", Sound.With(StudyFacts.Sites, 10), Sound.With(StudyFacts.Sites, 11), Sound.Without(StudyFacts.ReserveSites) },
        { "RAT-06", Sound.With(StudyFacts.Target, 108), Sound.With(StudyFacts.Target, 109), Sound.Without(StudyFacts.MonthsOfRecruitment) },
        // 1000 a year for 2 years x 0.4 x 0.72 x 0.2 = 115.2.
        { "POP-02", Sound.With(StudyFacts.Target, 115), Sound.With(StudyFacts.Target, 116), Sound.Without(StudyFacts.AnnualPool) },
        // Follow-up ends on 1 January; January to March are three calendar months, both ends inside.
        { "TIM-02", Sound.With(StudyFacts.GrantEnds, new LocalDate(2028, 3, 31)),
            Sound.With(StudyFacts.GrantEnds, new LocalDate(2028, 3, 30)), Sound.Without(StudyFacts.GrantEnds) },
        { "CST-01", Sound, Sound.With(StudyFacts.ResearchCostsFunded, false), Sound.Without(StudyFacts.ResearchCostsFunded) },
        { "GOV-01", Sound, Sound.With(StudyFacts.EligibleForSupport, false), Sound.Without(StudyFacts.EligibleForSupport) },
        { "GOV-04", Sound, Sound.With(StudyFacts.SponsorConfirmed, false), Sound.Without(StudyFacts.SponsorConfirmed) },
        { "GOV-05", Confidential.With(StudyFacts.ConfidentialityAgreed, true), Confidential.With(StudyFacts.ConfidentialityAgreed, false),
            Confidential },
        { "POP-05", Sound.With(StudyFacts.IncidentCases, true).With(StudyFacts.ClinicianMustRemember, false),
            Sound.With(StudyFacts.IncidentCases, true).With(StudyFacts.ClinicianMustRemember, true),
            Sound.With(StudyFacts.IncidentCases, true) },
        { "POP-06", Sound, Sound.With(StudyFacts.ExclusionsAreJustified, false), Sound.Without(StudyFacts.ExclusionsAreJustified) },
        { "ELI-01", Sound, Sound.With(StudyFacts.ExcludesStandardCare, true), Sound.Without(StudyFacts.ExcludesStandardCare) },
        // 108 planned x (1 - 0.11 - 0.37 / 2) = 76.14; 80% of 95 is 76, of 96 76.8.
        { "RAT-04", Sound.With(StudyFacts.Target, 95), Sound.With(StudyFacts.Target, 96), Sound.Without(StudyFacts.PlannedRate) },
        { "RAT-07", Sound.With(StudyFacts.Seasonal, true).With(StudyFacts.SeasonsInWindow, 1),
            Sound.With(StudyFacts.Seasonal, true).With(StudyFacts.SeasonsInWindow, 0), Sound.With(StudyFacts.Seasonal, true) },
        { "RAT-08", Sound.With(StudyFacts.InternalPilot, true).With(StudyFacts.PilotRuleHasThreeTiers, true),
            Sound.With(StudyFacts.InternalPilot, true).With(StudyFacts.PilotRuleHasThreeTiers, false),
            Sound.Without(StudyFacts.InternalPilot) },
        { "CMP-02", Sound, Sound.With(StudyFacts.CoEnrolmentAgreed, false), Sound.Without(StudyFacts.CoEnrolmentAgreed) },
        { "PTH-03", Sound, Sound.With(StudyFacts.BurdenReviewedWithPatients, false), Sound.Without(StudyFacts.BurdenReviewedWithPatients) },
        // Half of 24 months more.
        { "TIM-03", Sound.With(StudyFacts.PlanFloat, 12m), Sound.With(StudyFacts.PlanFloat, 11.9m), Sound.Without(StudyFacts.PlanFloat) },
        { "CST-02", Costly.With(StudyFacts.SitesAcceptThresholdShare, true),
            Costly.With(StudyFacts.SitesAcceptThresholdShare, false), Costly },
        { "CST-03", Sound, Sound.With(StudyFacts.SupportCostsHavePayer, false), Sound.Without(StudyFacts.SupportCostsHavePayer) },
        { "CST-04", Commercial.With(StudyFacts.ContractValueAccepted, true), Commercial.With(StudyFacts.ContractValueAccepted, false),
            Commercial },
        { "GOV-02", Sound, Sound.With(StudyFacts.ApprovalsHaveOwners, false), Sound.Without(StudyFacts.ApprovalsHaveOwners) },
        { "GOV-03", Sound.With(StudyFacts.RetentionYears, 5m), Sound.With(StudyFacts.RetentionYears, 4.9m),
            Sound.Without(StudyFacts.ArchiveNamed) },
    };

    public static TheoryData<string, FactSheet, FactSheet, FactSheet> SiteRules() => new()
    {
        { "POP-01", Site.With(SiteFacts.AnnualPool, 12m), Site.With(SiteFacts.AnnualPool, 11.9m), Site.Without(SiteFacts.AnnualPool) },
        // 200 x 25/12 x 0.4 x 0.72 x 0.5 = 60.
        { "POP-02-SITE", Site.With(SiteFacts.Target, 60), Site.With(SiteFacts.Target, 61), Site.Without(SiteFacts.PoolDiscount) },
        { "POP-03", Opinion.With(SiteFacts.PoolDiscount, 0.5m), Opinion.With(SiteFacts.PoolDiscount, 0.51m),
            Opinion.Without(SiteFacts.PoolDiscount) },
        { "POP-04", Site.With(SiteFacts.PoolCountedOn, new LocalDate(2025, 5, 1)),
            Site.With(SiteFacts.PoolCountedOn, new LocalDate(2025, 4, 30)), Site.Without(SiteFacts.PoolCountedOn) },
        // 200 a year are 16.67 a month, 20 over 25 months are 0.8.
        { "CMP-01", Site.With(SiteFacts.CompetingTargets, 15.8m), Site.With(SiteFacts.CompetingTargets, 15.9m),
            Site.Without(SiteFacts.CompetingTargets) },
        { "CMP-03", Site.With(SiteFacts.LoadWithStudy, 50m), Site.With(SiteFacts.LoadWithStudy, 50.1m),
            Site.Without(SiteFacts.LoadCapacity) },
        { "STA-01", Site, Site.With(SiteFacts.StaffNeeded, 1.6m), Site.Without(SiteFacts.StaffAvailable) },
        { "STA-02", Site, Site.With(SiteFacts.RolesWithoutDeputy, 1), Site.Without(SiteFacts.RolesWithoutDeputy) },
        { "STA-03", Site.With(SiteFacts.OldestGcpTraining, new LocalDate(2023, 9, 1)),
            Site.With(SiteFacts.OldestGcpTraining, new LocalDate(2023, 8, 31)), Site.Without(SiteFacts.OldestGcpTraining) },
        { "STA-04", OutOfHours.With(SiteFacts.OutOfHoursCover, true), OutOfHours.With(SiteFacts.OutOfHoursCover, false), OutOfHours },
        { "PI-01", Site, Site.With(SiteFacts.InvestigatorWilling, false), Site.Without(SiteFacts.InvestigatorWilling) },
        { "PI-02", Site, Busy.With(SiteFacts.InvestigatorProtectedTime, false), Busy },
        { "PI-03", Site, Site.With(SiteFacts.InvestigatorComparableStudies, 0).With(SiteFacts.InvestigatorMentor, false),
            Site.With(SiteFacts.InvestigatorComparableStudies, 0) },
        { "PI-04", Site, Site.With(SiteFacts.QuestionMattersLocally, false), Site.Without(SiteFacts.QuestionMattersLocally) },
        { "PTH-01", Site, Site.With(SiteFacts.ChangesUrgentCare, true), Site.Without(SiteFacts.AddedVisitsListed) },
        { "PTH-02", Site, Site.With(SiteFacts.ComparatorIsStandard, false).With(SiteFacts.ComparatorCostAgreed, false),
            Site.Without(SiteFacts.ComparatorIsStandard) },
        { "CAP-PH", NeedsAsepticUnit.With(Capabilities.AsepticUnit.Held, true), NeedsAsepticUnit.With(Capabilities.AsepticUnit.Held, false),
            NeedsAsepticUnit },
        { "CAP-IM", NeedsMri.With(SiteFacts.ExtraScans, 2m), NeedsMri.With(SiteFacts.ExtraScans, 2.5m), NeedsMri },
        { "CAP-LB", NeedsFreezer.With(Capabilities.Freezer80.Held, true), NeedsFreezer.With(Capabilities.Freezer80.Held, false),
            NeedsFreezer },
        { "CAP-BS", Site.With(SiteFacts.ContainmentNeeded, 2).With(SiteFacts.ContainmentHeld, 2),
            Site.With(SiteFacts.ContainmentNeeded, 3).With(SiteFacts.ContainmentHeld, 2), Site.With(SiteFacts.ContainmentNeeded, 2) },
        { "CAP-EQ", Site, Site.With(SiteFacts.CalibrationValidTo, new LocalDate(2026, 8, 31)), Site.Without(SiteFacts.CalibrationValidTo) },
        { "CAP-SP", Site.With(SiteFacts.PeakVisits, 10m), Site.With(SiteFacts.PeakVisits, 10.5m), Site.Without(SiteFacts.VisitSlots) },
        { "CAP-IT", NeedsConsentOnline.With(Capabilities.ElectronicConsent.Held, true),
            NeedsConsentOnline.With(Capabilities.ElectronicConsent.Held, false), NeedsConsentOnline },
        // 123 days from 1 May to 1 September.
        { "TIM-01", Site.With(SiteFacts.SetUpDays, 123), Site.With(SiteFacts.SetUpDays, 124), Site.Without(SiteFacts.SetUpDays) },
        // (1 + 30) / (1/0.95 + 36) = 0.8366 a month; 20 over 25 months are 0.8, 21 are 0.84.
        { "TRK-01", Site.With(SiteFacts.Target, 20), Site.With(SiteFacts.Target, 21), Site.Without(SiteFacts.PastRecruits) },
        { "TRK-02", Site.With(SiteFacts.PastDaysToFirstParticipant, 90), Site.With(SiteFacts.PastDaysToFirstParticipant, 91),
            Site.Without(SiteFacts.PastDaysToFirstParticipant) },
        { "TRK-03", Site, Site.With(SiteFacts.OpenSeriousFindings, 1), Site.Without(SiteFacts.OpenSeriousFindings) },
    };

    private static FactSheet Opinion => Site.With(SiteFacts.PoolCountedBy, PoolMethod.Opinion);

    private static FactSheet OutOfHours => Site.With(SiteFacts.OutOfHoursEvents, true);

    private static FactSheet Busy => Site.With(SiteFacts.InvestigatorOpenStudies, 6);

    [Theory]
    [MemberData(nameof(StudyRules))]
    public void Each_study_rule_answers_on_either_side_of_its_threshold_and_without_its_facts(string code, FactSheet met, FactSheet notMet,
        FactSheet missing) =>
        Answers(FeasibilityCatalogue.Network, code, met, notMet, missing);

    [Theory]
    [MemberData(nameof(SiteRules))]
    public void Each_site_rule_answers_on_either_side_of_its_threshold_and_without_its_facts(string code, FactSheet met, FactSheet notMet,
        FactSheet missing) =>
        Answers(FeasibilityCatalogue.Site, code, met, notMet, missing);

    [Fact]
    public void Every_rule_has_its_examples()
    {
        Assert.Equal(Codes(FeasibilityCatalogue.Network), StudyRules().Select(row => row.Data.Item1).Order(StringComparer.Ordinal));
        Assert.Equal(Codes(FeasibilityCatalogue.Site), SiteRules().Select(row => row.Data.Item1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_catalogue_has_the_55_rules_of_its_source_with_their_severities()
    {
        var source = Rows().ToDictionary(r => r.Code, r => r.Severity);
        Assert.Equal(55, source.Count);
        FeasibilityRule[] ours = [.. FeasibilityCatalogue.Network.Rules, .. FeasibilityCatalogue.Site.Rules];
        Assert.Equal(source.Keys.Order(StringComparer.Ordinal), ours.Select(SourceCode).Distinct().Order(StringComparer.Ordinal));
        Assert.All(ours, rule => Assert.Equal(source[SourceCode(rule)], rule.Severity));
    }

    [Fact]
    public void A_rule_never_claims_a_better_grade_than_its_source_gives()
    {
        // A source row may carry several grades, for instance a stated need with a default for its limit: the best of them bounds ours.
        var best = Rows()
            .ToDictionary(r => r.Code, r =>
                r.Source.Contains("[V]", StringComparison.Ordinal) ? 3 : r.Source.Contains("[I]", StringComparison.Ordinal) ? 2
                : r.Source.Contains("[B]", StringComparison.Ordinal) ? 1 : 0);
        FeasibilityRule[] ours = [.. FeasibilityCatalogue.Network.Rules, .. FeasibilityCatalogue.Site.Rules];
        Assert.All(ours, rule => Assert.True((int)rule.Source.Grade <= best[SourceCode(rule)], $"{rule.Code} claims {rule.Source.Grade}"));
    }

    // The source asks POP-02 of a site; the network asks it of the study too, under a code of its own.
    private static string SourceCode(FeasibilityRule rule) => rule.Code == "POP-02-SITE" ? "POP-02" : rule.Code;

    [Fact]
    public void A_sound_site_is_feasible_and_needs_no_department_for_what_the_study_does_not_need()
    {
        var answer = FeasibilityCatalogue.Site.Assess(Site, FeasibilityExamples.Today);
        Assert.Equal(Verdict.Feasible, answer.Verdict);
        Assert.Equal(FindingStatus.NotApplicable, answer.Finding("CAP-PH").Status);
    }

    [Fact]
    public void What_is_missing_of_a_capability_is_named()
    {
        var needs = Capabilities.StateNeeds(Site, [Capabilities.DryIce, Capabilities.Freezer80]).With(Capabilities.Freezer80.Held, true);
        Assert.Equal([Capabilities.DryIce.Held], FeasibilityCatalogue.Site.Assess(needs, FeasibilityExamples.Today).MissingFacts());
        Assert.Equal(Verdict.NotFeasible,
            FeasibilityCatalogue.Site.Assess(needs.With(Capabilities.DryIce.Held, false), FeasibilityExamples.Today).Verdict);
    }

    private static void Answers(RuleSet<FeasibilityRule> rules, string code, FactSheet met, FactSheet notMet, FactSheet missing)
    {
        Assert.Equal(FindingStatus.Met, rules.Assess(met, FeasibilityExamples.Today).Finding(code).Status);
        Assert.Equal(FindingStatus.NotMet, rules.Assess(notMet, FeasibilityExamples.Today).Finding(code).Status);
        var open = rules.Assess(missing, FeasibilityExamples.Today).Finding(code);
        Assert.Equal(FindingStatus.Unknown, open.Status);
        Assert.NotEmpty(open.MissingFacts);
    }

    private static IEnumerable<string> Codes(RuleSet<FeasibilityRule> rules) =>
        rules.Rules.Select(r => r.Code).Order(StringComparer.Ordinal);

    private static List<Row> Rows()
    {
        using var stream = typeof(FeasibilityCatalogueTests).Assembly.GetManifestResourceStream("Feasibility/Data/feasibility-rules.csv")!;
        using var reader = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        List<Row> rows = [];
        while (reader.Read())
        {
            rows.Add(new(reader.GetField("code")!, Enum.Parse<Severity>(reader.GetField("severity")!, ignoreCase: true),
                reader.GetField("source")!));
        }

        return rows;
    }

    private sealed record Row(string Code, Severity Severity, string Source);
}
