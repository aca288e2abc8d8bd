namespace Crn.Domain.Interop.Tables;

/// <summary>What a column of a table of recruitment holds.</summary>
internal enum TableColumn
{
    Other,
    Site,
    Day,
    Month,
    Year,
    From,
    To,
    WeekFrom,
    WeekTo,
    Count,
    Cumulative,
    Sum,
    Screened,
    Eligible,
    Approached,
    Consented,
    Randomised,
    Reason,
}
