using Crn.Domain.Specialties;

namespace Crn.Domain.Portfolio;

/// <summary>How many studies count under a specialty.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Studies">Its studies.</param>
public readonly record struct SpecialtyCount(Specialty Specialty, int Studies);
