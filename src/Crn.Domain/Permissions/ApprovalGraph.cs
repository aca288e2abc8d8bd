using Crn.Domain.Permissions.Cases;
using Crn.Domain.Permissions.Plans;
using Crn.Domain.Permissions.Rows;

namespace Crn.Domain.Permissions;

/// <summary>The approvals of every era as data: which steps there are, what triggers them and what they wait for.</summary>
public static class ApprovalGraph
{
    /// <summary>Every row, of every era.</summary>
    public static ValueList<ApprovalDefinition> Rows { get; } = Defined(ApprovalRows.All);

    private static HashSet<string> Codes { get; } = Rows.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>The rows in force on a date.</summary>
    /// <param name="asAt">The date of submission, or of the event for site steps and changes.</param>
    /// <returns>The rows, in the order of the graph.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public static ValueList<ApprovalDefinition> InForceOn(LocalDate asAt) => ApprovalEra.Of(Guarded.Iso(asAt)).Rows;

    // The name that a code had last.
    internal static string NameOf(string code) => Rows.Last(row => row.Code == code).Name;

    private static ValueList<ApprovalDefinition> Defined(ValueList<ApprovalRow> rows) =>
        rows.Select(row => new ApprovalDefinition(row, Gates.WaitsFor(row, rows))).ToValueList();

    // Two versions of a code can begin on one day, in different nations.
    internal static ApprovalDefinition Row(string code, LocalDate from, string name) =>
        Rows.FirstOrDefault(row => row.Code == Known(code, nameof(code)) && row.From == from && row.Name == name)
            ?? throw new ArgumentException("The approval graph has no step of that code, date and name.", nameof(from));

    internal static bool Has(string code) => Codes.Contains(code);

    // The code that somebody may have meant.
    internal static string Nearest(string code) => NearestWord.Of(code, Codes);

    internal static string Known(string code, string parameterName) =>
        Has(code) ? code
            : throw new ArgumentException($"The approval graph has no such step; the nearest is {Nearest(code)}.", parameterName);
}
