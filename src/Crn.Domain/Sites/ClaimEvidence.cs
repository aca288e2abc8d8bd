using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Sites;

/// <summary>Who stated a capability, as at when, and until when the statement stands.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record ClaimEvidence
{
    /// <summary>Makes the evidence.</summary>
    /// <param name="statedBy">Who or which document said so.</param>
    /// <param name="asAt">The date it was true.</param>
    /// <param name="validTo">The last day the statement stands; null when none is stated: the knowledge base then applies its own term.</param>
    /// <exception cref="ArgumentException">The text is blank or looks like an NHS number, or <paramref name="validTo"/> is before <paramref name="asAt"/>.</exception>
    public ClaimEvidence(string statedBy, LocalDate asAt, LocalDate? validTo = null)
    {
        StatedBy = Guard.Against.BlankOrNhsNumber(statedBy);
        if (validTo < asAt) throw new ArgumentException("A statement cannot run out before it is made.", nameof(validTo));
        (AsAt, ValidTo) = (asAt, validTo);
    }

    /// <summary>Who or which document said so.</summary>
    public string StatedBy { get; }

    /// <summary>The date it was true.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The last day the statement stands; null when none is stated.</summary>
    public LocalDate? ValidTo { get; }
}
