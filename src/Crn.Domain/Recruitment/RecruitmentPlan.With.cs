using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;

namespace Crn.Domain.Recruitment;

/// <content>Plans that differ in one thing.</content>
public sealed partial record RecruitmentPlan
{
    /// <summary>The plan with another study target.</summary>
    /// <param name="target">Recruits wanted, at least 1.</param>
    /// <returns>The new plan.</returns>
    /// <exception cref="ArgumentException">The target is below 1.</exception>
    public RecruitmentPlan WithTarget(int target) => this with { Target = Guard.Against.NegativeOrZero(target) };

    /// <summary>The plan with another window.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The new plan.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="window"/> is <c>default</c>.</exception>
    public RecruitmentPlan WithWindow(RecruitmentWindow window)
    {
        _ = window.Opening;
        return this with { Window = window };
    }

    /// <summary>The plan with more sites: they are added, and one of the same code replaces the one there is. Sites that are not named
    /// stay; this does not set the list.</summary>
    /// <param name="sites">The sites.</param>
    /// <returns>The new plan.</returns>
    /// <exception cref="ArgumentException">Two of the sites share a code, or one closes before it could open.</exception>
    public RecruitmentPlan WithSites(params ValueList<PlannedSite> sites)
    {
        Check(sites, nameof(sites));
        PlannedSite[] replaced = [.. sites.Select(s => Find(s.Code)).OfType<PlannedSite>()];
        var plan = this with { sites = With(sites) };
        plan.parts = parts is null ? null : Counted(Counted(parts, replaced, -1), sites, 1);
        plan.CheckGone(replaced);
        return plan;
    }

    /// <summary>The plan with more sites: they are added, and one of the same code replaces the one there is. Sites that are not named
    /// stay; this does not set the list.</summary>
    /// <param name="sites">The sites.</param>
    /// <returns>The new plan.</returns>
    /// <exception cref="ArgumentException">Two of the sites share a code, or one closes before it could open.</exception>
    [OverloadResolutionPriority(-1)]
    public RecruitmentPlan WithSites(params PlannedSite[] sites) =>
        WithSites(Guarded.Sequence(sites));

    /// <summary>The plan with a target of a part of the study; one of the same scope is replaced.</summary>
    /// <param name="target">The target.</param>
    /// <returns>The new plan.</returns>
    /// <exception cref="ArgumentException">The plan has no such group, stratum or site.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    public RecruitmentPlan WithTarget(RecruitmentTarget target)
    {
        Guard.Against.Null(target);
        if (target.Scope.IsWholeStudy) return WithTarget(target.Recruits);
        CheckPart(target.Scope, nameof(target));
        return this with { targets = targets.With(target.Scope, target) };
    }

    /// <summary>The plan with a limit of the study or a part of it; one of the same scope is replaced.</summary>
    /// <param name="cap">The limit.</param>
    /// <returns>The new plan.</returns>
    /// <exception cref="ArgumentException">The plan has no such group, stratum or site.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="cap"/> is null.</exception>
    public RecruitmentPlan WithCap(RecruitmentCap cap)
    {
        Guard.Against.Null(cap);
        CheckPart(cap.Scope, nameof(cap));
        return this with { caps = caps.With(cap.Scope, cap) };
    }

    /// <summary>The plan with another expected curve.</summary>
    /// <param name="expected">The curve.</param>
    /// <returns>The new plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="expected"/> is null.</exception>
    public RecruitmentPlan WithExpected(ExpectedCurve expected) =>
        this with { Expected = Guard.Against.Null(expected) };
}
