namespace Crn.Domain.Studies;

/// <summary>A point in the life of a study that its record dates.</summary>
public enum Milestone
{
    /// <summary>Opening to recruitment at the first UK site.</summary>
    Opening,

    /// <summary>The first participant recruited.</summary>
    FirstParticipant,

    /// <summary>Closure to recruitment in the UK.</summary>
    Closure,

    /// <summary>Re-opening after a suspension.</summary>
    Reopening,

    /// <summary>The end of the study, follow-up included.</summary>
    EndOfStudy,
}
