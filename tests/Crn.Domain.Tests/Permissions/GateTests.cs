using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.Permissions;

/// <summary>The gates of every nation and outside the NHS: a law over facts, nations, eras, kinds of site and orders of steps.</summary>
public class GateTests
{
    private static readonly string[] Opinions =
        ["REC_FULL", "REC_PR", "REC_GTAC", "REC_PHASE1", "MODREC", "COMBINED_REVIEW", "CT_APPROVAL", "CT_NOTIFIABLE"];

    private static readonly string[] Authorisations =
    [
        "MHRA_CTA", "MHRA_CTA_SPECIAL", "MHRA_CTA_ATIMP", "MHRA_TYPE_A_NOTIF", "COMBINED_REVIEW", "CT_APPROVAL", "CT_NOTIFIABLE",
    ];

    [Property(MaxTest = 250 / Share.Of)]
    public void No_site_goes_on_before_every_approval_that_binds_it_in_any_order_of_steps(int seed)
    {
        var random = new Random(seed);
        var (answers, sites, submitting) = Study(random);
        var permission = PermissionCase.Start(answers, sites, submitting, submitting.PlusDays(-1), Party.Sponsor).State;
        var day = submitting;
        for (var i = 0; i < 400; i++)
        {
            // Any step of all, not only one that is ready: whoever tries too early is refused.
            var steps = permission.AllSteps;
            var step = steps[random.Next(steps.Count)];
            if (i % 7 == 0) day = day.PlusDays(1);
            if (permission.Submit(step.Key, day, step.Owner) is { IsAccepted: true } begun) permission = begun.State;
            if (permission.Decide(step.Key, step.FavourableOutcome(), day, step.Owner) is { IsAccepted: true } decided)
                permission = decided.State;
        }

        if (permission.Sites.Sum(site => GateLaw.Holds(permission, site)) == 0) throw Counted.Skip();
    }

    [Property(MaxTest = 250 / Share.Of)]
    public void A_plan_dates_no_decision_of_a_site_before_an_approval_that_binds_it(int seed)
    {
        var (answers, sites, submitting) = Study(new Random(seed));
        var plan = PermissionPlan.For(answers, sites, submitting);
        foreach (var site in sites)
        {
            var isNhs = Nhs.IsTrue().Evaluate(site.Answers).IsTrue;
            string[] binding = [.. GateLaw.Binding(site.Nation, isNhs)];
            foreach (var step in plan.StepsAt(site.Code).Where(s => GateLaw.HostDecisions.Contains(s.Code) && s.Ends is not null))
            {
                Assert.All(plan.Steps.Where(s => s.Ends is not null && binding.Contains(s.Code)),
                    gate => Assert.True(gate.Ends <= step.Ends, $"{step} before {gate} at {site}"));
                Assert.DoesNotContain(step.WaitsFor, code => GateLaw.NeverBinding(site.Nation).Contains(code));
            }
        }
    }

    [Property(MaxTest = 300 / Share.Of)]
    public void One_opinion_and_one_authorisation_meet_the_gate_and_no_second(int seed)
    {
        var (answers, sites, submitting) = Study(new Random(seed));
        var plan = PermissionPlan.For(answers, sites, submitting);
        // A trial of armed forces has its authorisation from the combined procedure and its opinion from their own committee.
        var isModrec = plan.Find("MODREC") is not null;
        var opinions = plan.Steps.Where(s => s.Definition.Kind == ApprovalKind.Study && Opinions.Contains(s.Code)
            && !(isModrec && Authorisations.Contains(s.Code))).ToList();
        var isTrial = Ctimp.IsTrue().Evaluate(plan.Answers).IsTrue;
        Assert.All(opinions, o => Assert.True(o.IsNeeded));
        Assert.InRange(opinions.Count, isTrial ? 1 : 0, 1);
        var authorisations = plan.Steps.Count(s => s.Definition.Kind == ApprovalKind.Study && Authorisations.Contains(s.Code));
        Assert.Equal(isTrial || plan.Find("COMBINED_REVIEW") is not null ? 1 : 0, authorisations);
        if (isTrial) Assert.Null(plan.Find("SCOTLAND_A_REC"));
    }

    // A study with every answer given, at a site of each nation, each in the NHS or outside, of any era.
    private static (FactSheet Answers, ValueList<PermissionSite> Sites, LocalDate Submitting) Study(Random random)
    {
        var submitting = new LocalDate(2009, 2, 1).PlusDays(random.Next(6_500));
        var trial = random.Next(2) == 0;
        var answers = Characteristics.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, random.Next(6) == 0))
            .With(Ctimp, trial).With(Imp, trial).With(RecRequired, trial || random.Next(4) > 0).With(NhsOrHsc, true).With(Nhs, true)
            .With(UndergraduateProject, false).With(MastersProject, false).With(DoctoralProject, false)
            .With(UsesCsp, false).With(UsesCombinedReview, false).With(UsesHraApproval, submitting >= new LocalDate(2016, 3, 31));
        foreach (var product in new[] { Atimp, GeneTherapy, TypeA, SpecialCharacteristics, NotifiableTrial })
            if (!trial || random.Next(2) == 0) answers = answers.With(product, false);
        if (Atimp.IsFalse().Evaluate(answers).IsTrue) answers = answers.With(GeneTherapy, false);
        var sites = Enum.GetValues<UkNation>().Select((nation, i) => new PermissionSite(SiteCode.From("SITE" + (char)('A' + i)), nation,
            FactSheet.Empty.With(Nhs, random.Next(3) > 0))).ToValueList();
        foreach (var nation in new[] { England, Wales, Scotland, NorthernIreland }) answers = answers.With(nation, true);
        return (answers, sites, submitting);
    }
}
