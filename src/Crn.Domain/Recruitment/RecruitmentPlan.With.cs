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
    public RecruitmentPlan WithTarget(int target) => new(target, Window, Sites, Targets, Caps, Expected);

    /// <summary>The plan with another window.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The new plan.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="window"/> is <c>default</c>.</exception>
    public RecruitmentPlan WithWindow(RecruitmentWindow window) => new(Target, window, Sites, Targets, Caps, Expected);

    /// <summary>The plan with more sites; a site of the same code replaces the one there is.</summary>
    /// <param name="sites">The sites.</param>
    /// <returns>The new plan.</returns>
    /// <exception cref="ArgumentException">Two of the sites share a code, or one closes before it could open.</exception>
    public RecruitmentPlan WithSites(params ValueList<PlannedSite> sites)
    {
        var replaced = Guarded.Items(sites).Select(s => s.Code).ToHashSet();
        return new(Target, Window, Sites.Where(s => !replaced.Contains(s.Code)).ToValueList().AddRange(sites), Targets, Caps, Expected);
    }

    /// <summary>The plan with more sites; a site of the same code replaces the one there is.</summary>
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
        return target.Scope.IsWholeStudy
            ? WithTarget(target.Recruits)
            : new(this, targets.With(target.Scope, target), caps, target.Scope, nameof(target));
    }

    /// <summary>The plan with a limit of the study or a part of it; one of the same scope is replaced.</summary>
    /// <param name="cap">The limit.</param>
    /// <returns>The new plan.</returns>
    /// <exception cref="ArgumentException">The plan has no such group, stratum or site.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="cap"/> is null.</exception>
    public RecruitmentPlan WithCap(RecruitmentCap cap)
    {
        Guard.Against.Null(cap);
        return new(this, targets, caps.With(cap.Scope, cap), cap.Scope, nameof(cap));
    }

    /// <summary>The plan with another expected curve.</summary>
    /// <param name="expected">The curve.</param>
    /// <returns>The new plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="expected"/> is null.</exception>
    public RecruitmentPlan WithExpected(ExpectedCurve expected) => new(Target, Window, Sites, Targets, Caps, Guard.Against.Null(expected));
}
