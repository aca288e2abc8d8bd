using Crn.Domain.Policies;

namespace Crn.Domain.Specialties;

/// <summary>One row of the catalogue.</summary>
internal sealed record SpecialtyRow(string Code, int Division, Citation PredecessorsSource, ValueList<string> Predecessors,
    ValueList<SpecialtyName> Names);
