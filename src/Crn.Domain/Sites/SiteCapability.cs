using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Sites;

/// <summary>Something a site may hold that a study may need: held, not held, or unknown, never assumed.</summary>
/// <remarks>The catalogue is <see cref="SiteCapabilities"/>; a caller can add its own. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteCapability
{
    /// <summary>Makes a capability.</summary>
    /// <param name="group">The part of a site that offers it.</param>
    /// <param name="code">The stable code: lower-case words with hyphens.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="source">Where it is known from.</param>
    /// <exception cref="ArgumentException">A text is blank or looks like an NHS number, or there is no such group.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public SiteCapability(CapabilityGroup group, string code, string name, Citation source)
    {
        Group = Guard.Against.EnumOutOfRange(group);
        Code = Guard.Against.BlankOrNhsNumber(code);
        Name = Guard.Against.BlankOrNhsNumber(name);
        Source = Guard.Against.Null(source);
        Held = HeldFact(code, name);
    }

    /// <summary>The part of a site that offers it.</summary>
    public CapabilityGroup Group { get; }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Where it is known from.</summary>
    public Citation Source { get; }

    /// <summary>The fact whether a site holds it.</summary>
    public Fact<bool> Held { get; }

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    // What is asked of a site, for this catalogue and for the one of the feasibility rules.
    internal static Fact<bool> HeldFact(string code, string name) =>
        Fact.YesNo("site.holds." + code, "The site holds: " + name).From("site", "SetUp");
}
