using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.Permissions;

/// <summary>
/// Each kind of approval is met by one route, whatever the answers, even answers that contradict each other: never by none, so that nothing
/// opens too early, and never by two.
/// </summary>
public class OneRouteTests
{
    private static readonly string[] Medicine =
        ["MHRA_CTA", "MHRA_CTA_SPECIAL", "MHRA_CTA_ATIMP", "MHRA_TYPE_A_NOTIF", "COMBINED_REVIEW", "CT_APPROVAL", "CT_NOTIFIABLE"];

    private static readonly string[] Opinion = ["REC_FULL", "REC_PR", "REC_GTAC", "REC_PHASE1", "MODREC"];

    [Property(MaxTest = 400 / Share.Of)]
    public void A_trial_of_a_medicine_has_one_authorisation_and_one_opinion_inside_it_or_beside_it(int seed)
    {
        var (plan, _) = Drawn(seed, Ctimp, true);
        var codes = plan.Steps.Where(s => s is { IsNeeded: true, Definition.Kind: ApprovalKind.Study }).Select(s => s.Code).ToList();
        Assert.Single(codes, Medicine.Contains);
        var opinions = codes.Count(Opinion.Contains);
        // From 2022 the opinion is part of the one decision, but for the committee of the armed forces.
        Assert.True(plan.Submitting >= new LocalDate(2022, 1, 1) ? opinions <= 1 : opinions == 1, string.Join(' ', codes));
        Assert.DoesNotContain("MHRA_DEVICE", plan.Submitting >= new LocalDate(2022, 1, 1) ? codes : []);
    }

    [Property(MaxTest = 400 / Share.Of)]
    public void What_the_law_asks_an_opinion_for_has_one_of_each_legal_area(int seed)
    {
        var (plan, random) = Drawn(seed, Ctimp, false);
        bool Is(Fact<bool> fact) => fact.IsTrue().Evaluate(plan.Answers).IsTrue;
        var isByLaw = Is(ResearchExposure) || (Is(InvestigationalDevice) && !Is(MarkedForPurpose)) || Is(RecRequired);
        if (!isByLaw || Is(ArmedForcesPersonnel)) throw Counted.Skip();
        _ = random;
        var isScottishOnly = Is(Scotland) && !Is(England) && !Is(Wales) && !Is(NorthernIreland);
        var codes = plan.Steps.Where(s => s is { IsNeeded: true, Definition.Kind: ApprovalKind.Study }).Select(s => s.Code).ToList();
        Assert.Equal(Is(AdultsLackingCapacity) && Is(Scotland) ? 1 : 0, codes.Count(c => c == "SCOTLAND_A_REC"));
        Assert.Equal(Is(AdultsLackingCapacity) && isScottishOnly ? 0 : 1, codes.Count(Opinion.Contains));
    }

    [Property(MaxTest = 200 / Share.Of)]
    public void A_device_that_is_not_marked_has_one_decision_at_every_site_in_every_year(int seed)
    {
        var (plan, _) = Drawn(seed, InvestigationalDevice, true, Imp, MarkedForPurpose, Ctimp);
        Assert.Single(plan.Steps, s => s is { Code: "MHRA_DEVICE", IsNeeded: true });
        var decided = plan.Find("MHRA_DEVICE")!.Ends;
        Assert.All(plan.Sites, site => Assert.True(plan.StepsAt(site.Code).Single(s => s.Code == "SITE_OPEN").Ends >= decided));
    }

    // Every question answered at random, with sites in some nations, after what IRAS began.
    private static (PermissionPlan Plan, Random Random) Drawn(int seed, Fact<bool> given, bool value, params Fact<bool>[] no)
    {
        var random = new Random(seed);
        var answers = Characteristics.Where(f => !Rows.Contains(f))
            .Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, random.Next(3) == 0));
        answers = no.Aggregate(answers, (sheet, fact) => sheet.With(fact, false)).With(given, value);
        var sites = Enum.GetValues<UkNation>().Where(_ => random.Next(2) == 0).DefaultIfEmpty(UkNation.Wales)
            .Select(nation => new PermissionSite(SiteCode.From("SITE" + (char)('A' + (int)nation)), nation)).ToValueList();
        foreach (var (nation, fact) in Enum.GetValues<UkNation>().Zip(new[] { England, Wales, Scotland, NorthernIreland }))
            answers = answers.With(fact, sites.Any(s => s.Nation == nation));
        return (PermissionPlan.For(answers, sites, new LocalDate(2008, 1, 1).PlusDays(random.Next(7_000))), random);
    }

    private static readonly Fact<bool>[] Rows = [England, Wales, Scotland, NorthernIreland, UsesCombinedReview];
}
