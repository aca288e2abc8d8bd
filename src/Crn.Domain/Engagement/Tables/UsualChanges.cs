using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement.Tables;

/// <summary>
/// What can usually be changed about a study that is being planned. Nobody can decide how many patients there are or what past studies
/// achieved, and a target of nobody is no advice; the multiples are defaults of this library.
/// </summary>
internal static class UsualChanges
{
    private const string Investigator = "chief investigator";
    private const string Funder = "chief investigator and funder";

    private static readonly ValueList<UsualChange> Rows =
    [
        new(StudyFacts.Target, "sponsor and statistician", Least: 0.5m, Most: 1),
        new(StudyFacts.Sites, "chief investigator with the network", Least: 1, Most: 3),
        new(StudyFacts.MonthsOfRecruitment, Funder, Least: 1, Most: 2),
        new(StudyFacts.CriteriaPassShare, Investigator, Least: 1, Most: 3, Ceiling: 1),
        new(StudyFacts.ScreenFailureShare, Investigator, Least: 1, Ceiling: 1),
        new(StudyFacts.ConsentShare, Investigator, Most: 1),
        new(StudyFacts.RetentionShare, Investigator, Most: 1),
        new(StudyFacts.ScreenFailureHasEvidence, Investigator),
        new(StudyFacts.ConsentHasEvidence, Investigator),
        new(StudyFacts.RetentionHasEvidence, Investigator),
        new(StudyFacts.OpeningsAreStaggered, Investigator),
        new(StudyFacts.ExcludesStandardCare, Investigator),
        new(StudyFacts.ExclusionsAreJustified, Investigator),
        new(StudyFacts.ReserveSites, Investigator),
        new(StudyFacts.PilotRuleHasThreeTiers, Investigator),
        new(StudyFacts.BurdenReviewedWithPatients, Investigator),
        new(StudyFacts.CoEnrolmentAgreed, Investigator),
        new(StudyFacts.GrantEnds, "funder"),
        new(StudyFacts.ResearchCostsFunded, "funder"),
        new(StudyFacts.SupportCostsHavePayer, "chief investigator with the network"),
        new(StudyFacts.SoecatAuthorised, "AcoRD specialist"),
        new(StudyFacts.SitesAcceptThresholdShare, "sites"),
        new(StudyFacts.CostingComplete, "sponsor"),
        new(StudyFacts.ContractValueAccepted, "sponsor and sites"),
        new(StudyFacts.EligibleForSupport, Funder),
        new(StudyFacts.SponsorConfirmed, "sponsor"),
        new(StudyFacts.ConfidentialityAgreed, "company and network"),
        new(StudyFacts.ApprovalsHaveOwners, Investigator),
        new(StudyFacts.RetentionYears, "sponsor"),
        new(StudyFacts.ArchiveNamed, "sponsor"),
    ];

    private static readonly HashSet<Fact> OfTheCatalogue = [.. FeasibilityCatalogue.Network.Rules.SelectMany(Reads)];

    /// <summary>The limits around what is planned. A fact that only a team's own rules read may change in any way.</summary>
    public static ValueList<ChangeLimit> For(RuleSet<FeasibilityRule> rules, FactSheet facts) => Rows
        .Select(row => row.Around(facts))
        .Concat(rules.Rules.SelectMany(Reads).Distinct().Where(fact => !OfTheCatalogue.Contains(fact))
            .Select(fact => new ChangeLimit(fact)))
        .ToValueList();

    private static IEnumerable<Fact> Reads(FeasibilityRule rule) => rule.Applies.Facts.Concat(rule.Criterion.Facts);
}
