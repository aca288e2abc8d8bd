using Ardalis.GuardClauses;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Feasibility;

/// <summary>The assessment of one site of a study.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteResult
{
    /// <summary>The result of a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="assessment">Its assessment, which knows the target of the site.</param>
    /// <exception cref="ArgumentException"><paramref name="site"/> is <c>default</c>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    public SiteResult(SiteCode site, FeasibilityAssessment assessment) =>
        (Site, Assessment) = (Guard.Against.Default(site), Guard.Against.Null(assessment));

    /// <summary>The site.</summary>
    public SiteCode Site { get; }

    /// <summary>Its assessment.</summary>
    public FeasibilityAssessment Assessment { get; }

    /// <summary>The result as one line.</summary>
    /// <returns>The site and its assessment.</returns>
    public override string ToString() => $"{Site}: {Assessment}";

    // From what is certain to what is possible: a site not found feasible yet may bring nobody or its target.
    internal Bounds Brings(bool withConcerns)
    {
        var target = Assessment.Facts.Range(SiteFacts.Target);
        var most = target.Max is { } max ? Bounds.Between(0, Math.Max(0, max)) : Bounds.AtLeast(0);
        var least = target.Min is { } min && min > 0 ? target : most;
        return Assessment.Verdict switch
        {
            Verdict.NotFeasible => Bounds.Exactly(0),
            Verdict.CannotSayYet or Verdict.NothingAsked => most,
            Verdict.FeasibleWithConcerns => withConcerns ? least : Bounds.Exactly(0),
            Verdict.Feasible => least,
        };
    }
}
