namespace Crn.Domain.Support.Tables;

/// <summary>By how much each part of a line changes, in pounds; of many movements their sum.</summary>
internal readonly record struct FundingSums(decimal Awarded, decimal Committed, decimal Spent, decimal Returned)
{
    public decimal Available => Awarded - Committed - Spent - Returned;

    public static FundingSums operator +(FundingSums one, FundingSums other) =>
        new(one.Awarded + other.Awarded, one.Committed + other.Committed, one.Spent + other.Spent, one.Returned + other.Returned);

    public static FundingSums operator -(FundingSums one, FundingSums other) =>
        new(one.Awarded - other.Awarded, one.Committed - other.Committed, one.Spent - other.Spent, one.Returned - other.Returned);
}
