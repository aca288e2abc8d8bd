namespace Crn.Domain.Feasibility;

/// <summary>How the people who could take part were counted.</summary>
public enum PoolMethod
{
    /// <summary>A clinician's opinion.</summary>
    Opinion = 0,

    /// <summary>A search of the records with the real criteria.</summary>
    RecordSearch = 1,

    /// <summary>A disease registry.</summary>
    Registry = 2,

    /// <summary>The screening log of an earlier study.</summary>
    EarlierLog = 3,
}
