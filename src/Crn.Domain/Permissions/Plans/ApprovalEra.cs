namespace Crn.Domain.Permissions.Plans;

/// <summary>The rows of the approval graph that are in force from one day on which a row begins or has ended to the next.</summary>
internal sealed class ApprovalEra
{
    private static readonly LocalDate[] Begins =
    [
        LocalDate.MinIsoValue,
        .. ApprovalGraph.Rows.SelectMany(row => row.To is { } to ? (LocalDate[])[row.From, to.PlusDays(1)] : [row.From]).Distinct().Order(),
    ];

    // Two who work one out at the same time come to the same.
    private static readonly ApprovalEra?[] Eras = new ApprovalEra?[Begins.Length];

    private ApprovalEra(LocalDate asAt)
    {
        Rows = ApprovalGraph.Rows.Where(row => row.IsInForceOn(asAt)).ToValueList();
        OfCodes = [.. Rows.GroupBy(row => row.Code, StringComparer.Ordinal).Select(rows => rows.ToArray())];
    }

    /// <summary>The rows, in the order of the graph.</summary>
    public ValueList<ApprovalDefinition> Rows { get; }

    /// <summary>The rows of each code, in the order of the first of them.</summary>
    public ApprovalDefinition[][] OfCodes { get; }

    public static ApprovalEra Of(LocalDate asAt)
    {
        var at = Array.BinarySearch(Begins, asAt);
        if (at < 0) at = ~at - 1;
        return Eras[at] ??= new(Begins[at]);
    }
}
