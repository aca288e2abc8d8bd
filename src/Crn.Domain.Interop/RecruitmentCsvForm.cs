namespace Crn.Domain.Interop;

/// <summary>How a table of recruitment is laid out.</summary>
public enum RecruitmentCsvForm
{
    /// <summary>In no way that is read.</summary>
    Unknown,

    /// <summary>One count a row: site, day or month, number.</summary>
    ByRow,

    /// <summary>One site a row and one day or month a column, or the other way round.</summary>
    ByColumn,

    /// <summary>A screening log: people by stage in each row.</summary>
    Screening,
}
