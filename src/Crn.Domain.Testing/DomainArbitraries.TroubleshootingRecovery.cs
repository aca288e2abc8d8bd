using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Testing;

/// <content>The room <c>Troubleshooting</c>: remedies, and what they would bring.</content>
public static partial class DomainArbitraries
{
    private static readonly Citation OwnFigure = Citation.Local("Trials unit, own figures 2026");

    /// <summary>Effects of remedies, published and a caller's own; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RemedyEffect> RemedyEffects() => Arb.From(
        from low in Gen.Choose(-5, 5)
        from more in Gen.Choose(0, 5).ListOf(2)
        from basis in Gen.Elements(EffectBasis.Evidence, EffectBasis.CallersOwn)
        from most in Gen.Elements(0.1, 1)
        select new RemedyEffect(low / 100.0, (low + more[0]) / 100.0, (low + more[0] + more[1]) / 100.0, basis, OwnFigure, most));

    /// <summary>Remedies of the catalogue, and some with a caller's own effect; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Remedy> Remedies() => Arb.From(
        from remedy in Gen.Elements(RemedyCatalogue.Network.ToArray())
        from effect in RemedyEffects().Generator
        select effect.Basis == EffectBasis.CallersOwn ? remedy.WithOwn(effect) : remedy);

    /// <summary>Running costs from nothing to a few thousand pounds a month; shrinks to nothing.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RunningCosts> CostsOfRunning() => Arb.From(
        from study in Gen.Choose(0, 9)
        from site in Gen.Choose(0, 9)
        select new RunningCosts(Pounds.Of(study * 1000), Pounds.Of(site * 50)),
        costs => costs == RunningCosts.None ? [] : [RunningCosts.None]);

    /// <summary>Actions of every kind, for the study of <see cref="RecoveryPlans"/>; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecoveryAction> RecoveryActions() => Arb.From(
        from kind in Gen.Choose(0, 6)
        from action in ActionOf(kind)
        select action);

    /// <summary>Plans for a study of three sites, with up to four actions; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecoveryPlan> RecoveryPlans() => Arb.From(
        from kinds in Gen.Elements(ActionKinds)
        from actions in Gen.CollectToList(kinds.Select(ActionOf))
        from costs in CostsOfRunning().Generator
        from recruits in Gen.Choose(0, 6).ListOf(3)
        let study = BehindStudy(recruits)
        select RecoveryPlan.Of(study.Plan, study.Ledger, RecoveryFrom, actions.ToValueList(), costs).Value);

    /// <summary>Outlooks of such plans, with nothing done and with one action; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecoveryOutlook> RecoveryOutlooks() => Arb.From(
        from plan in RecoveryPlans().Generator
        from place in Gen.Choose(0, 3)
        select place < plan.Actions.Count ? plan.Each()[place] : plan.Before);

    private static readonly int[][] ActionKinds = [[0, 1, 2], [3, 4], [5, 6, 2, 3], []];

    private static readonly string[] RecoverySites = ["RR8", "R1H", "RWE"];

    private static LocalDate RecoveryFrom { get; } = ScreeningFrom.PlusMonths(9);

    private static (RecruitmentPlan Plan, RecruitmentLedger Ledger) BehindStudy(IReadOnlyList<int> recruits)
    {
        var sites = RecoverySites.Select((code, i) => new PlannedSite(SiteCode.From(code),
            PlannedOpening.On(i < 2 ? ScreeningFrom : RecoveryFrom.PlusMonths(3))) { Rate = RecruitmentRate.PerSiteMonth(2) });
        var plan = new RecruitmentPlan(40, RecruitmentWindow.Between(ScreeningFrom, ScreeningFrom.PlusMonths(18)), sites.ToValueList());
        var ledger = RecruitmentLedger.Start(ScreeningFrom, Party.Sponsor).State;
        foreach (var site in plan.Sites.Take(2)) ledger = ledger.Open(site.Code, ScreeningFrom, Party.SiteOrganisation).State;
        var rows = recruits.SelectMany((count, i) => plan.Sites.Take(2).Select(site => new RecruitmentCount(site.Code,
            RecruitmentPeriod.Between(ScreeningFrom.PlusMonths(3 * i), ScreeningFrom.PlusMonths((3 * i) + 3).PlusDays(-1)), count)));
        ledger = ledger.Report(rows.ToValueList(), Party.SiteOrganisation, RecoveryFrom).State;
        return (plan, ledger.Close(plan.Sites[1].Code, RecoveryFrom.PlusDays(-1), Party.SiteOrganisation, RecoveryFrom).State);
    }

    private static Gen<RecoveryAction> ActionOf(int kind) =>
        from days in Gen.Choose(0, 200)
        from cost in Gen.Choose(0, 30)
        let first = RecoveryFrom.PlusDays(days)
        let price = Pounds.Of(cost * 1000)
        select kind switch
        {
            0 => RecoveryAction.MoreSites("one more site", [new(SiteCode.From("RGT"), PlannedOpening.On(first))], price),
            1 => RecoveryAction.EarlierOpenings("open the third site",
                [new(SiteCode.From("RWE"), PlannedOpening.On(RecoveryFrom.PlusDays(days / 3)))], price),
            2 => RecoveryAction.LongerWindow("more time", RecoveryFrom.PlusMonths(10).PlusDays(days), price),
            3 => RecoveryAction.OtherTarget("a smaller target", 20 + (days / 10), price),
            4 => RecoveryAction.ReopenedSite("the closed site again", SiteCode.From("R1H"), first, price),
            5 => RecoveryAction.OwnRate("our own figure", 1 + (days / 200.0), first, price),
            _ => RecoveryAction.Of(RemedyCatalogue.Network[days % 2 == 0 ? 12 : 8], 0.08, first, price),
        };
}
