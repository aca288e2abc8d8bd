using Crn.Domain.Identifiers;
using Crn.Domain.Probability;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Recruitment;

/// <summary>A plan as it is typed: everything wrong is said at once, and what is sound becomes a plan.</summary>
public class RecruitmentPlanDraftTests
{
    private static readonly LocalDate March = new(2026, 3, 1);
    private static readonly PlannedSiteDraft Leeds =
        new() { Site = "RR8", Group = "England", Stratum = "hospital", OpensOn = March, RatePerMonth = 0.9, Cap = 60 };

    private static readonly RecruitmentPlanDraft Sound = new()
    {
        Target = 400,
        Opening = new(2026, 1, 1),
        PlannedClosure = new(2028, 1, 1),
        Sites = [Leeds, new() { Group = "Scotland", OpensOn = March, OpensBy = March.PlusMonths(3) },
            new() { OpensOn = March, Delay = OpeningDelay.Gamma(2, 0.02), ProbabilityOfNeverOpening = 0.2 }],
        Targets = [new() { Site = "RR8", Recruits = 30 }],
        Caps = [new() { Group = "Scotland", Recruits = 150 }, new() { Recruits = 420 }],
    };

    [Property]
    public void A_plan_typed_again_is_the_same_plan(RecruitmentPlan plan) =>
    Assert.Equal(plan, RecruitmentPlanDraft.Of(plan).ToPlan().Value);

    [Property(MaxTest = 300 / Share.Of)]
    public void A_draft_gives_a_plan_or_every_failure_as_a_refusal_and_never_throws(RecruitmentPlanDraft draft)
    {
        var failures = new RecruitmentPlanDraftValidator().Validate(draft).Errors;
        var outcome = draft.ToPlan();
        Assert.Equal(failures.Count == 0, outcome.IsAccepted);
        if (outcome.IsAccepted) throw Counted.Skip();
        Assert.All(failures, f => Assert.Contains(outcome.Reasons, r => r.Code == f.ErrorCode));
        Assert.All(outcome.Reasons, r => Assert.True(r.Code.Length > 0 && r.Because.Length > 10 && r.Remedy.Length > 10));
        Assert.All(failures, f => Assert.DoesNotContain("5919", f.ErrorMessage + f.AttemptedValue, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Leeds", "LEEDS", "recruitment.plan-site-twice")]
    [InlineData("Leeds", "Cardiff", null)]
    [InlineData("TO-BE-NAMED-1", null, null)]
    public void A_site_typed_in_two_cases_is_one_site(string one, string? other, string? code)
    {
        var draft = new RecruitmentPlanDraft
        {
            Target = 9, Opening = March, PlannedClosure = March.PlusYears(1), Sites = [new() { Site = one }, new() { Site = other }],
            Targets = [new() { Site = one.ToLowerInvariant(), Recruits = 4 }],
        };
        Assert.Equal(code is null ? [] : [code], draft.ToPlan().Reasons.Select(r => r.Code));
    }

    [Fact]
    public void A_sound_draft_reads_as_the_plan_it_means()
    {
        var plan = Sound.ToPlan().Value;
        Assert.Equal(400, plan.Target);
        Assert.Equal(
            new PlannedSite(SiteCode.From("RR8"), PlannedOpening.On(March))
                { Group = "England", Stratum = "hospital", Rate = RecruitmentRate.PerSiteMonth(0.9), Cap = 60 }, plan.Sites[0]);
        Assert.Equal(PlannedSite.ToBeNamed(1, PlannedOpening.Within(March, March.PlusMonths(3))) with { Group = "Scotland" },
            plan.Sites[1]);
        Assert.Equal(PlannedSite.ToBeNamed(2, PlannedOpening.After(March, OpeningDelay.Gamma(2, 0.02)))
            with { ProbabilityOfNeverOpening = 0.2 }, plan.Sites[2]);
        Assert.Equal(420, plan.StudyCap);
        Assert.Equal(150, plan.CapOf(RecruitmentScope.Group("Scotland")));
        Assert.Equal(30, plan.TargetOf(RecruitmentScope.Site(SiteCode.From("RR8"))));
    }

    public static TheoryData<string, string, RecruitmentPlanDraft> Broken => new()
    {
        { "Target", "recruitment.plan-target", Sound with { Target = null } },
        { "Target", "recruitment.plan-target", Sound with { Target = 0 } },
        { "Opening", "recruitment.plan-opening-missing", Sound with { Opening = null } },
        { "PlannedClosure", "recruitment.plan-closure-missing", Sound with { PlannedClosure = null } },
        { "PlannedClosure", "recruitment.plan-closes-before-it-opens", Sound with { PlannedClosure = Sound.Opening!.Value.PlusDays(-1) } },
        { "Sites[3]", "recruitment.plan-site-missing", Sound with { Sites = Sound.Sites.Add(null!) } },
        { "Sites[3].Site", "recruitment.plan-site-twice", Sound with { Sites = Sound.Sites.Add(new() { Site = " RR8 " }) } },
        { "Sites[3].Site", "recruitment.plan-site-key", With(new() { Site = new string('x', 201) }) },
        { "Sites[3].Site", PrivacyGuard.Code, With(new() { Site = "943 476 5919" }) },
        { "Sites[3].Group", PrivacyGuard.Code, With(new() { Group = "943 476 5919" }) },
        { "Sites[3].Stratum", PrivacyGuard.Code, With(new() { Stratum = "9434765919" }) },
        { "Sites[3].OpensOn", "recruitment.plan-site-opening-missing", With(new() { OpensBy = March }) },
        { "Sites[3].OpensOn", "recruitment.plan-site-opening-missing", With(new() { Delay = OpeningDelay.Uniform(0, 30) }) },
        { "Sites[3].OpensBy", "recruitment.plan-site-window-reversed", With(new() { OpensOn = March, OpensBy = March.PlusDays(-1) }) },
        { "Sites[3].Delay", "recruitment.plan-site-window-and-delay",
            With(new() { OpensOn = March, OpensBy = March, Delay = OpeningDelay.Uniform(0, 30) }) },
        { "Sites[3].Closing", "recruitment.plan-site-closes-before-it-opens",
            With(new() { OpensOn = March, Closing = March.PlusDays(-1) }) },
        { "Sites[3].Target", "recruitment.plan-site-target", With(new() { Target = 0 }) },
        { "Sites[3].Cap", "recruitment.plan-site-cap", With(new() { Cap = -1 }) },
        { "Sites[3].RatePerMonth", "recruitment.plan-site-rate", With(new() { RatePerMonth = -0.1 }) },
        { "Sites[3].RatePerMonth", "recruitment.plan-site-rate", With(new() { RatePerMonth = double.PositiveInfinity }) },
        { "Sites[3].Prior", "recruitment.plan-site-prior", With(new() { Prior = default(RatePrior) }) },
        { "Sites[3].ProbabilityOfNeverOpening", "recruitment.plan-site-never", With(new() { ProbabilityOfNeverOpening = double.NaN }) },
        { "Targets[1].Recruits", "recruitment.plan-part-recruits",
            Sound with { Targets = Sound.Targets.Add(new() { Group = "England", Recruits = 0 }) } },
        { "Targets[1]", "recruitment.plan-part-twice", Sound with { Targets = Sound.Targets.Add(new() { Site = "RR8", Recruits = 3 }) } },
        { "Caps[2]", "recruitment.plan-part-missing", Sound with { Caps = Sound.Caps.Add(null!) } },
        { "Caps[2].Recruits", "recruitment.plan-part-recruits", Sound with { Caps = Sound.Caps.Add(new() { Group = "England" }) } },
        { "Caps[2]", "recruitment.plan-part-ambiguous",
            Sound with { Caps = Sound.Caps.Add(new() { Group = "England", Stratum = "hospital", Recruits = 3 }) } },
        { "Caps[2].Group", "recruitment.plan-part-not-planned",
            Sound with { Caps = Sound.Caps.Add(new() { Group = "Mars", Recruits = 3 }) } },
        { "Caps[2].Stratum", "recruitment.plan-part-not-planned",
            Sound with { Caps = Sound.Caps.Add(new() { Stratum = "home", Recruits = 3 }) } },
        { "Caps[2].Site", "recruitment.plan-part-not-planned", Sound with { Caps = Sound.Caps.Add(new() { Site = "RR9", Recruits = 3 }) } },
        { "Caps[2].Group", PrivacyGuard.Code, Sound with { Caps = Sound.Caps.Add(new() { Group = "943 476 5919", Recruits = 3 }) } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_field_is_named_alone(string path, string code, RecruitmentPlanDraft draft)
    {
        var failure = Assert.Single(new RecruitmentPlanDraftValidator().Validate(draft).Errors);
        Assert.Equal((path, code), (failure.PropertyName, failure.ErrorCode));
        Assert.Equal(code, Assert.Single(draft.ToPlan().Reasons).Code);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var draft = new RecruitmentPlanDraft { Sites = [new() { Cap = -1, RatePerMonth = -1 }], Caps = [new() { Group = "Mars" }] };
        Assert.Equal(
            ["Target", "Opening", "PlannedClosure", "Sites[0].Cap", "Sites[0].RatePerMonth", "Caps[0].Recruits", "Caps[0].Group"],
            new RecruitmentPlanDraftValidator().Validate(draft).Errors.Select(e => e.PropertyName));
    }

    private static RecruitmentPlanDraft With(PlannedSiteDraft site) => Sound with { Sites = Sound.Sites.Add(site) };
}
