using Crn.Domain.Rules;

namespace Crn.Domain.Sites;

/// <summary>A site that a blocker excludes, and the cheapest changes that would bring it back.</summary>
/// <remarks>Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class NearMiss
{
    internal NearMiss(SiteMatch match, ValueList<Change> changes) => (Match, Changes) = (match, changes);

    /// <summary>The site.</summary>
    public SiteMatch Match { get; }

    /// <summary>The changes, ordered by the codes of their facts. After all of them no blocker is known not to be met; without any one of
    /// them one is.</summary>
    public ValueList<Change> Changes { get; }

    /// <summary>What they cost together, in the caller's own units.</summary>
    public decimal Cost => Changes.Sum(c => c.Cost);

    /// <summary>Site and changes.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Match.Site}: {string.Join("; ", Changes)}";
}
