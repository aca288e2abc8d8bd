using Ardalis.GuardClauses;

namespace Crn.Domain.Recruitment;

/// <summary>What a study set out to recruit: how many, between which dates, at which sites.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record RecruitmentPlan
{
    /// <summary>Makes a plan.</summary>
    /// <param name="target">How many participants are wanted in all, at least 1.</param>
    /// <param name="opens">The first day of recruitment.</param>
    /// <param name="closes">The planned last day of recruitment.</param>
    /// <param name="sites">The sites that are to open; sites already in the ledger need not be named.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="target"/> is below 1, <paramref name="closes"/> is not after <paramref name="opens"/>, or a site is named twice.
    /// </exception>
    public RecruitmentPlan(int target, LocalDate opens, LocalDate closes, params ValueList<PlannedSite> sites)
    {
        Target = Guard.Against.NegativeOrZero(target);
        if (closes <= opens) throw new ArgumentException("Recruitment must close after it opens.", nameof(closes));
        if (sites.DistinctBy(s => s.Site, StringComparer.Ordinal).Count() != sites.Count) throw new ArgumentException("A site is named twice.", nameof(sites));
        (Opens, Closes, Sites) = (opens, closes, sites);
    }

    /// <summary>How many participants are wanted in all, those recruited so far included.</summary>
    public int Target { get; }

    /// <summary>The first day of recruitment.</summary>
    public LocalDate Opens { get; }

    /// <summary>The planned last day of recruitment.</summary>
    public LocalDate Closes { get; }

    /// <summary>The sites that are to open.</summary>
    public ValueList<PlannedSite> Sites { get; }
}
