namespace Crn.Domain.Studies;

/// <summary>The phase of development that a trial belongs to.</summary>
/// <remarks>Read from the spellings of registries by <see cref="StudyPhases"/>.</remarks>
public enum StudyPhase
{
    /// <summary>Phases do not apply: not a trial of a medicine, for example.</summary>
    NotApplicable,

    /// <summary>Early phase I: exploratory, before the usual first studies in people.</summary>
    EarlyPhase1,

    /// <summary>Phase I.</summary>
    Phase1,

    /// <summary>Phase I/II.</summary>
    Phase1And2,

    /// <summary>Phase II.</summary>
    Phase2,

    /// <summary>Phase II/III.</summary>
    Phase2And3,

    /// <summary>Phase III.</summary>
    Phase3,

    /// <summary>Phase III/IV.</summary>
    Phase3And4,

    /// <summary>Phase IV.</summary>
    Phase4,
}
