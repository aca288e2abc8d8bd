using System.Globalization;
using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment.Typing;

/// <summary>From a sound draft to a plan, and back.</summary>
internal static class PlanTyping
{
    private const string ToBeNamed = "to-be-named-";

    /// <summary>Never argues: the draft was validated.</summary>
    public static RecruitmentPlan Made(RecruitmentPlanDraft draft)
    {
        var numbers = Numbers(draft.Sites);
        return new(
            draft.Target!.Value,
            RecruitmentWindow.Between(draft.Opening!.Value, draft.PlannedClosure!.Value),
            draft.Sites.Select((s, i) => Made(s, numbers[i])).ToValueList(),
            draft.Targets.Select(t => new RecruitmentTarget(Scope(t), t.Recruits!.Value)).ToValueList(),
            draft.Caps.Select(c => new RecruitmentCap(Scope(c), c.Recruits!.Value)).ToValueList(),
            draft.Expected);
    }

    public static RecruitmentPlanDraft Typed(RecruitmentPlan plan) => new()
    {
        Target = plan.Target,
        Opening = plan.Window.Opening,
        PlannedClosure = plan.Window.PlannedClosure,
        Sites = plan.Sites.Select(Typed).ToValueList(),
        Targets = plan.Targets.Select(t => Typed(t.Scope, t.Recruits)).ToValueList(),
        Caps = plan.Caps.Select(c => Typed(c.Scope, c.Recruits)).ToValueList(),
        Expected = plan.Expected,
    };

    /// <summary>The part of the study that a target or a cap holds for.</summary>
    public static RecruitmentScope Scope(RecruitmentPartDraft part) =>
        Said(part.Group) is { } group ? RecruitmentScope.Group(group)
        : Said(part.Stratum) is { } stratum ? RecruitmentScope.Stratum(stratum)
        : Said(part.Site) is { } site ? RecruitmentScope.Site(SiteCode.From(site))
        : RecruitmentScope.Study;

    public static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The code that each site will have.</summary>
    public static string[] Keys(ValueList<PlannedSiteDraft> sites)
    {
        var numbers = Numbers(sites);
        return [.. sites
            .Select((s, i) => Said(s?.Site) ?? ToBeNamed + numbers[i].GetValueOrDefault().ToString(CultureInfo.InvariantCulture))];
    }

    // The number of each place for which no site is named: the one typed, or the next that is free.
    private static int?[] Numbers(ValueList<PlannedSiteDraft> sites)
    {
        var typed = sites.Select(s => Number(Said(s?.Site))).ToArray();
        var taken = typed.OfType<int>().ToHashSet();
        var next = 1;
        return [.. sites.Select((s, i) => Said(s?.Site) is null ? Free() : typed[i])];

        int Free()
        {
            while (!taken.Add(next)) next++;
            return next;
        }
    }

    private static int? Number(string? key) =>
        key is not null && key.StartsWith(ToBeNamed, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(key.AsSpan(ToBeNamed.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        && key.Length == ToBeNamed.Length + number.ToString(CultureInfo.InvariantCulture).Length ? number : null;

    private static PlannedSite Made(PlannedSiteDraft draft, int? number)
    {
        var opening = draft switch
        {
            { OpensOn: { } from, OpensBy: { } to } => PlannedOpening.Within(from, to),
            { OpensOn: { } due, Delay: { } delay } => PlannedOpening.After(due, delay),
            { OpensOn: { } day } => PlannedOpening.On(day),
            _ => PlannedOpening.NotStated,
        };
        var site = number is { } place ? PlannedSite.ToBeNamed(place, opening) : new(SiteCode.From(draft.Site!), opening);
        return site with
        {
            Group = Said(draft.Group),
            Stratum = Said(draft.Stratum),
            Closing = draft.Closing,
            Target = draft.Target,
            Cap = draft.Cap,
            Rate = draft.RatePerMonth is { } rate ? RecruitmentRate.PerSiteMonth(rate) : null,
            Prior = draft.Prior,
            ProbabilityOfNeverOpening = draft.ProbabilityOfNeverOpening ?? 0,
        };
    }

    public static PlannedSiteDraft Typed(PlannedSite site) => new()
    {
        Site = site.Code.Value,
        Group = site.Group,
        Stratum = site.Stratum,
        OpensOn = site.Opening.Earliest,
        OpensBy = site.Opening.WindowEnd,
        Delay = site.Opening.Delay,
        Closing = site.Closing,
        Target = site.Target,
        Cap = site.Cap,
        RatePerMonth = site.Rate?.InSiteMonths,
        Prior = site.Prior,
        ProbabilityOfNeverOpening = site.ProbabilityOfNeverOpening,
    };

    private static RecruitmentPartDraft Typed(RecruitmentScope scope, int recruits) => new()
    {
        Group = scope.GroupName,
        Stratum = scope.StratumName,
        Site = scope.SiteCode?.Value,
        Recruits = recruits,
    };
}
