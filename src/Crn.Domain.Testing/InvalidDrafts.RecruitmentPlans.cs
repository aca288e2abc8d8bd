using Crn.Domain.Probability;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Testing;

/// <content>What can be wrong with the draft of a recruitment plan.</content>
public static partial class InvalidDrafts
{
    // A site that no drawn plan has.
    private static PlannedSiteDraft OneMoreSite { get; } = new() { Site = "one more site" };

    private static IEnumerable<Slip<RecruitmentPlanDraft>> PlanSlips() => [.. PlanFigures(), .. PlanSites(), .. PlanParts()];

    private static IEnumerable<Slip<RecruitmentPlanDraft>> PlanFigures() =>
    [
        new("Target missing", "recruitment.plan-target", d => d with { Target = null }),
        new("Target of nobody", "recruitment.plan-target", d => d with { Target = 0 }),
        new("Opening missing", "recruitment.plan-opening-missing", d => d with { Opening = null }),
        new("PlannedClosure missing", "recruitment.plan-closure-missing", d => d with { PlannedClosure = null }),
        new("PlannedClosure before the opening", "recruitment.plan-closes-before-it-opens",
            d => d with { PlannedClosure = d.Opening!.Value.PlusDays(-1) }),
    ];

    private static IEnumerable<Slip<RecruitmentPlanDraft>> PlanSites()
    {
        var (day, before) = (AsAt, AsAt.PlusDays(-1));
        return
        [
            Site("missing", "recruitment.plan-site-missing", null!),
            Site("code too long", "recruitment.plan-site-key",
                OneMoreSite with { Site = new string('x', Sites.SiteCode.MaximumLength + 1) }),
            Site("code like an NHS number", Privacy, OneMoreSite with { Site = NhsNumber }),
            Site("group like an NHS number", Privacy, OneMoreSite with { Group = NhsNumber }),
            Site("stratum like an NHS number", Privacy, OneMoreSite with { Stratum = NhsNumber }),
            new("site twice", "recruitment.plan-site-twice",
                d => d with { Sites = [.. d.Sites, OneMoreSite, OneMoreSite with { Site = " ONE MORE SITE " }] }),
            Site("window without a beginning", "recruitment.plan-site-opening-missing", OneMoreSite with { OpensBy = day }),
            Site("delay without a beginning", "recruitment.plan-site-opening-missing",
                OneMoreSite with { Delay = OpeningDelay.Uniform(1, 9) }),
            Site("window reversed", "recruitment.plan-site-window-reversed", OneMoreSite with { OpensOn = day, OpensBy = before }),
            Site("window and delay", "recruitment.plan-site-window-and-delay",
                OneMoreSite with { OpensOn = day, OpensBy = day, Delay = OpeningDelay.Uniform(1, 9) }),
            Site("closing before it opens", "recruitment.plan-site-closes-before-it-opens",
                OneMoreSite with { OpensOn = day, Closing = before }),
            Site("target of nobody", "recruitment.plan-site-target", OneMoreSite with { Target = 0 }),
            Site("cap negative", "recruitment.plan-site-cap", OneMoreSite with { Cap = -1 }),
            Site("rate not a number", "recruitment.plan-site-rate", OneMoreSite with { RatePerMonth = double.NaN }),
            Site("rate negative", "recruitment.plan-site-rate", OneMoreSite with { RatePerMonth = -0.1 }),
            Site("prior that says nothing", "recruitment.plan-site-prior", OneMoreSite with { Prior = default(RatePrior) }),
            Site("probability above 1", "recruitment.plan-site-never", OneMoreSite with { ProbabilityOfNeverOpening = 1.1 }),
        ];
    }

    private static IEnumerable<Slip<RecruitmentPlanDraft>> PlanParts() =>
    [
        Cap("missing", "recruitment.plan-part-missing", null!),
        Cap("of two parts", "recruitment.plan-part-ambiguous", new() { Group = "England", Site = OneMoreSite.Site, Recruits = 3 }),
        Cap("without a number", "recruitment.plan-part-recruits", new() { Site = OneMoreSite.Site }),
        Cap("negative", "recruitment.plan-part-recruits", new() { Site = OneMoreSite.Site, Recruits = -1 }),
        Cap("of a part that is not planned", "recruitment.plan-part-not-planned", new() { Group = "Atlantis", Recruits = 3 }),
        Cap("like an NHS number", Privacy, new() { Stratum = NhsNumber, Recruits = 3 }),
        new("target of nobody", "recruitment.plan-part-recruits", d => d with { Targets = [new() { Recruits = 0 }] }),
        new("target twice", "recruitment.plan-part-twice", d => d with { Targets = [new() { Recruits = 5 }, new() { Recruits = 6 }] }),
    ];

    private static Slip<RecruitmentPlanDraft> Site(string what, string code, PlannedSiteDraft wrong) =>
        new("site " + what, code, draft => draft with { Sites = [.. draft.Sites, wrong] });

    private static Slip<RecruitmentPlanDraft> Cap(string what, string code, RecruitmentPartDraft wrong) =>
        new("cap " + what, code, draft => draft with { Sites = [.. draft.Sites, OneMoreSite], Caps = [.. draft.Caps, wrong] });
}
