using Crn.Domain.Specialties;

namespace Crn.Domain.Testing;

/// <content>The room <c>Specialties</c>.</content>
public static partial class DomainArbitraries
{
    /// <summary>The thirty specialties, equally often.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Specialty> Specialties() => Arb.From(Gen.Elements(Specialty.All.ToArray()));
}
