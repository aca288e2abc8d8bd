using Ardalis.GuardClauses;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Troubleshooting;

/// <summary>The formal outcomes of an escalation: what each needs, and which permissions it touches by the approval graph.</summary>
/// <example>
/// <code>
/// var effect = FormalOutcomes.EffectOf(FormalOutcome.TargetRevised, answers, today);
/// effect.Steps;              // AMEND_REC, AMEND_MHRA, ... or MOD_ROUTE_A, by the day
/// </code>
/// </example>
public static class FormalOutcomes
{
    private const string Longer =
        "the committee is notified; not substantial by itself; the funder's contract and the sites' agreements take the new end";

    private static readonly Citation Nres = Citation.Stated("NRES: annual progress reports", "an extension by itself is not substantial");
    private static readonly Citation Known = Citation.Background("permission effects of formal outcomes");
    private static readonly Citation Terms = Citation.Stated("RDN PSP100; terms of portfolio support", "no effect on legal approvals");
    private static readonly Citation Futile = Citation.Default("futility: less than 10% chance of 80% of the target");

    /// <summary>What each outcome needs and does.</summary>
    public static ValueList<OutcomeRule> All { get; } =
    [
        new(FormalOutcome.RecoveryPlanAccepted, "a plan with dated gains that make up the deficit", "none", Known),
        new(FormalOutcome.Extension, "the projected end is known; funds suffice", Longer, Nres),
        new(FormalOutcome.FundedExtension, "the funder approves", Longer, Nres),
        new(FormalOutcome.TargetRevised, "a statistical case; the steering committee agrees", "a substantial change", Known),
        new(FormalOutcome.MoreSites, "capacity is shown", "substantial for a trial of a medicine, otherwise for the new sites only", Known),
        new(FormalOutcome.ProtocolAmended, "a clinical case", "usually substantial, for every or the affected sites", Known),
        new(FormalOutcome.SiteChanged, "a site that recruits nobody or little", "no effect for other sites", Known),
        new(FormalOutcome.Suspended, "safety, supply or emergency", "notified; an urgent safety measure within 3 days", Known),
        new(FormalOutcome.ClosedToRecruitment, "the target is met, or futile but the data useful", "notified", Known),
        new(FormalOutcome.ClosedForFutility, "less than 10% chance of 80% of the target by the latest possible end",
            "declaration of the end within 15 days; participants informed; results published", Futile),
        new(FormalOutcome.SupportWithdrawn, "the sponsor does not comply", "no effect on legal approvals", Terms),
    ];

    /// <summary>What an outcome needs and does.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">There is no such outcome.</exception>
    public static OutcomeRule Of(FormalOutcome outcome) => All[(int)Guard.Against.EnumOutOfRange(outcome)];

    /// <summary>What an outcome asks for in the permissions of a study, under the rules of a day.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="answers">What is known of the study: see <see cref="PermissionFacts"/>.</param>
    /// <param name="asAt">The day of submission.</param>
    /// <param name="sites">The sites concerned: those added, or those that must consider an amendment; every site when left out.</param>
    /// <returns>The change and its steps; steps that may be needed are among them while facts are missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such outcome, or the date is of another calendar system than ISO.</exception>
    public static OutcomeEffect EffectOf(FormalOutcome outcome, FactSheet answers, LocalDate asAt, ValueList<SiteCode> sites = default)
    {
        var rule = Of(outcome);
        Guard.Against.Null(answers);
        Guarded.Iso(asAt);
        foreach (var site in sites) _ = site.Value;
        if (Duties(outcome) is { IsEmpty: false } duties) return Effect(rule, null, answers, asAt, row => duties.Contains(row.Code));
        if (outcome == FormalOutcome.MoreSites && PermissionFacts.Ctimp.IsTrue().Evaluate(answers).IsUnknown)
            return new(rule, null, [], [PermissionFacts.Ctimp]);
        return ChangeFor(outcome, answers, asAt, sites) is { } change
            ? Effect(rule, change, change.AnswersWith(answers), asAt, row => row.Kind == ApprovalKind.Change
                && (outcome == FormalOutcome.Suspended || row.Code != Approvals.UrgentSafetyMeasure)) : new(rule, null, [], []);
    }

    private static ValueList<string> Duties(FormalOutcome outcome) => outcome switch
    {
        FormalOutcome.ClosedForFutility => [Approvals.EndOfTrial, Approvals.EndOfStudy],
        _ => [],
    };

    private static PermissionChange? ChangeFor(FormalOutcome outcome, FactSheet answers, LocalDate asAt, ValueList<SiteCode> sites)
    {
        var amends = PermissionChange.ForNoSite(ChangeRoute.SubstantialAmendment).ExistsOn(asAt);
        var substantial = amends ? ChangeRoute.SubstantialAmendment : ChangeRoute.RouteA;
        var notified = amends ? ChangeRoute.NonSubstantialAmendment : ChangeRoute.ImportantDetail;
        var minor = amends ? ChangeRoute.NonSubstantialAmendment : ChangeRoute.Minor;
        return outcome switch
        {
            FormalOutcome.Extension or FormalOutcome.FundedExtension or FormalOutcome.ClosedToRecruitment
                or FormalOutcome.Suspended => PermissionChange.ForNoSite(notified),
            FormalOutcome.TargetRevised => PermissionChange.ForEverySite(substantial),
            FormalOutcome.ProtocolAmended => At(substantial, sites),
            FormalOutcome.MoreSites => At(PermissionFacts.Ctimp.IsTrue().Evaluate(answers).IsTrue ? substantial : minor, sites),
            FormalOutcome.SiteChanged => PermissionChange.ForNoSite(minor),
            _ => null,
        };
    }

    private static PermissionChange At(ChangeRoute route, ValueList<SiteCode> sites) =>
        sites.IsEmpty ? PermissionChange.ForEverySite(route) : PermissionChange.ForSites(route, sites);

    private static OutcomeEffect Effect(OutcomeRule rule, PermissionChange? change, FactSheet answers, LocalDate asAt,
        Func<ApprovalDefinition, bool> concerned)
    {
        var rows = ApprovalGraph.InForceOn(asAt).Where(concerned).Where(row => !row.Trigger.Evaluate(answers).IsFalse).ToValueList();
        return new(rule, change, rows, rows.SelectMany(row => row.Trigger.MissingFacts(answers)).Distinct()
            .OrderBy(fact => fact.Code, StringComparer.Ordinal).ToValueList());
    }
}
