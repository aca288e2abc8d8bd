using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Studies;

/// <summary>The UK nation whose research administration leads on a study. The numbers are the system's own.</summary>
[SuppressMessage("Design", "CA1008", Justification = "The system has no nation 0, and an unknown nation is null.")]
public enum LeadAdministration
{
    /// <summary>England.</summary>
    England = 1,

    /// <summary>Scotland.</summary>
    Scotland = 2,

    /// <summary>Wales.</summary>
    Wales = 3,

    /// <summary>Northern Ireland.</summary>
    NorthernIreland = 4,
}
