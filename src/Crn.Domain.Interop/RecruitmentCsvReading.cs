using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Interop;

/// <summary>What a table of recruitment gives: rows for a ledger, lines of a screening log, and an account of every cell.</summary>
/// <remarks>Made by <see cref="RecruitmentCsv"/>. Equality is by content. Immutable.</remarks>
public sealed record RecruitmentCsvReading
{
    internal RecruitmentCsvReading(RecruitmentCsvForm form) => Form = form;

    /// <summary>How the table is laid out.</summary>
    public RecruitmentCsvForm Form { get; }

    /// <summary>Why the table could not be read; empty when it could.</summary>
    public ValueList<RecordProblem> Problems { get; internal init; }

    /// <summary>Whether the table could be read.</summary>
    public bool IsReadable => Problems.IsEmpty;

    /// <summary>The counts as rows, dates in one form. What is wrong with them the library's own door says:
    /// <see cref="RecruitmentTable.LoadInto"/>. Its rows stand in the order of the file.</summary>
    public RecruitmentTable Table { get; internal init; } = new();

    /// <summary>The lines of a screening log; empty for other tables.</summary>
    public ValueList<ScreeningLineDraft> Screening { get; internal init; }

    /// <summary>Every cell below the header, each exactly once.</summary>
    public ValueList<AccountEntry> Account { get; internal init; }

    /// <summary>Makes the screening log.</summary>
    /// <returns>The log, or every fault of every line.</returns>
    public Outcome<ScreeningLog> ToScreeningLog() => ScreeningLog.Of(Screening);

    /// <summary>The reading in one line.</summary>
    /// <returns>The form and how many rows and lines there are.</returns>
    public override string ToString() => IsReadable
        ? $"{Form}: {Table.Rows.Count} counts, {Screening.Count} screening lines"
        : $"{Form}: {Problems[0]}";
}
