using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Studies;

/// <summary>Which changes by a sponsor the network reviews before they take effect (DT-05).</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EditPolicy
{
    /// <summary>Makes a policy.</summary>
    /// <param name="reviewsStatus">Whether a change of status waits for review.</param>
    /// <param name="reviewsNonCommercialTarget">Whether a change of the UK target of a non-commercial study waits for review.</param>
    /// <param name="source">Where the policy comes from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public EditPolicy(bool reviewsStatus, bool reviewsNonCommercialTarget, Citation source) =>
        (ReviewsStatus, ReviewsNonCommercialTarget, Source) = (reviewsStatus, reviewsNonCommercialTarget, Guard.Against.Null(source));

    /// <summary>The behaviour of the network's sponsor tool in 2023-24. Later wording is looser.</summary>
    public static EditPolicy Published { get; } = new(true, true, StudySources.Review);

    /// <summary>Whether a change of status waits for review. Dates stated with it wait with it.</summary>
    public bool ReviewsStatus { get; }

    /// <summary>Whether a change of the UK target of a non-commercial study waits for review.</summary>
    public bool ReviewsNonCommercialTarget { get; }

    /// <summary>Where the policy comes from.</summary>
    public Citation Source { get; }
}
