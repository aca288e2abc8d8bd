using Ardalis.GuardClauses;
using Crn.Domain.Feasibility.Answers;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Feasibility;

/// <summary>
/// Whether a study can be delivered by its sites (FE-06): the study's own verdict and those of its sites stay apart, and the study is
/// deliverable only when the sites that are feasible reach its target, with an allowance for sites that recruit nobody.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyDelivery
{
    internal StudyDelivery(FeasibilityAssessment study, ValueList<SiteResult> sites, decimal allowance) =>
        (Study, Sites, ZeroRecruiters) = (study, sites, allowance);

    /// <summary>The assessment of the study.</summary>
    public FeasibilityAssessment Study { get; }

    /// <summary>The assessments of its sites.</summary>
    public ValueList<SiteResult> Sites { get; }

    /// <summary>The share of sites allowed to recruit nobody.</summary>
    public decimal ZeroRecruiters { get; }

    /// <summary>
    /// Participants that feasible sites bring: from what is certain now to what all sites bring that may still be found feasible.
    /// </summary>
    public Bounds Reached => BoundsArithmetic.Multiply(
        Sites.Aggregate(Bounds.Exactly(0), (sum, site) => BoundsArithmetic.Add(sum, site.Brings(withConcerns: true))),
        Bounds.Exactly(1 - ZeroRecruiters));

    /// <summary>Participants that sites without any concern bring.</summary>
    public Bounds ReachedWithoutConcerns => BoundsArithmetic.Multiply(
        Sites.Aggregate(Bounds.Exactly(0), (sum, site) => BoundsArithmetic.Add(sum, site.Brings(withConcerns: false))),
        Bounds.Exactly(1 - ZeroRecruiters));

    /// <summary>Whether the sites reach the target of the study.</summary>
    public Truth EnoughSites => Reached.Is(Relation.AtLeast, Target);

    /// <summary>
    /// The verdict over both levels: not feasible when the study is not or the sites cannot reach its target; nothing asked when nothing
    /// was asked of the study; open while either is; with
    /// concerns when the study has some or its target hangs on sites that have; feasible otherwise.
    /// </summary>
    public Verdict Verdict
    {
        get
        {
            if (Study.Verdict == Verdict.NotFeasible || EnoughSites.IsFalse) return Verdict.NotFeasible;
            if (Study.Verdict == Verdict.NothingAsked) return Verdict.NothingAsked;
            if (Study.Verdict == Verdict.CannotSayYet || EnoughSites.IsUnknown) return Verdict.CannotSayYet;
            return ReachedWithoutConcerns.Is(Relation.AtLeast, Target).IsTrue ? Study.Verdict : Verdict.FeasibleWithConcerns;
        }
    }

    /// <summary>Combines the assessments of a study and of its sites.</summary>
    /// <param name="study">The assessment of the study, which knows its target.</param>
    /// <param name="sites">The assessments of its sites, each with the site's target.</param>
    /// <param name="zeroRecruiters">The share of sites allowed to recruit nobody; the published 11% when left out.</param>
    /// <returns>The combined answer.</returns>
    /// <exception cref="ArgumentException">A site stands twice in the list, or the share is not from 0 to below 1.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static StudyDelivery Of(FeasibilityAssessment study, ValueList<SiteResult> sites, Dated<decimal>? zeroRecruiters = null)
    {
        var share = (zeroRecruiters ?? FeasibilityParameters.ZeroRecruiterShare).Value;
        if (share is < 0 or >= 1) throw new ArgumentException("A share of sites lies from 0 to below 1.", nameof(zeroRecruiters));
        if (Guarded.Items(sites).Select(s => s.Site).Distinct().Count() != sites.Count)
            throw new ArgumentException("Each site is assessed once.", nameof(sites));
        return new(Guard.Against.Null(study), sites, share);
    }

    /// <summary>The answer as one line.</summary>
    /// <returns>The verdict, and what the sites bring of the target.</returns>
    public override string ToString() =>
        $"{FeasibilityText.Of(Verdict)}: {Text.Count(Sites.Count, "site brings", "sites bring")} {Reached} of {Target}";

    private Bounds Target => Study.Facts.Range(StudyFacts.Target);
}
