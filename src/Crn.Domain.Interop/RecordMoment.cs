namespace Crn.Domain.Interop;

/// <summary>What a date of a record speaks of.</summary>
public enum RecordMoment
{
    /// <summary>Recruitment begins: the study opens or, in some registries, the first participant is enrolled.</summary>
    Start,

    /// <summary>The first participant is recruited.</summary>
    FirstParticipant,

    /// <summary>Recruitment begins again after a suspension.</summary>
    Reopening,

    /// <summary>Recruitment ends.</summary>
    RecruitmentEnd,

    /// <summary>The last participant was examined for the primary outcome.</summary>
    PrimaryCompletion,

    /// <summary>The study ends, follow-up included.</summary>
    Completion,

    /// <summary>The study was registered, or its number assigned.</summary>
    Registered,

    /// <summary>The record was first published.</summary>
    FirstPosted,

    /// <summary>The record was last changed.</summary>
    Updated,

    /// <summary>Somebody last confirmed that the record is right.</summary>
    Verified,

    /// <summary>Results were submitted or published.</summary>
    Results,

    /// <summary>An ethics committee gave its opinion.</summary>
    EthicsOpinion,

    /// <summary>A protocol or amendment was approved or took effect.</summary>
    Governance,

    /// <summary>A status began or ended that is none of the above.</summary>
    StatusChange,

    /// <summary>The record was exported.</summary>
    Exported,

    /// <summary>The study as a whole begins, with what is done before recruitment.</summary>
    OverallStart,
}
