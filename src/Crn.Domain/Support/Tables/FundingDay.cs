namespace Crn.Domain.Support.Tables;

/// <summary>What the movements of one day change on a line.</summary>
internal readonly record struct FundingDay(LocalDate On, FundingSums Moved);
