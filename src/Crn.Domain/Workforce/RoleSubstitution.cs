using Ardalis.GuardClauses;

namespace Crn.Domain.Workforce;

/// <summary>Staff of one role may do the work of another. For both directions give two of them.</summary>
/// <remarks>Substitutions do not chain: a nurse who stands in for an assistant does not stand in for whom an assistant stands in for.
/// Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RoleSubstitution
{
    /// <summary>Makes a substitution.</summary>
    /// <param name="of">Whose work.</param>
    /// <param name="by">Who may do it.</param>
    /// <exception cref="ArgumentNullException">A role is null.</exception>
    public RoleSubstitution(DeliveryRole of, DeliveryRole by) => (Of, By) = (Guard.Against.Null(of), Guard.Against.Null(by));

    /// <summary>Whose work.</summary>
    public DeliveryRole Of { get; }

    /// <summary>Who may do it.</summary>
    public DeliveryRole By { get; }

    /// <summary>The substitution as words.</summary>
    /// <returns>For example <c>Research nurse or midwife for Clinical trials assistant</c>.</returns>
    public override string ToString() => $"{By} for {Of}";
}
