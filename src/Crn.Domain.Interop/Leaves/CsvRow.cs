namespace Crn.Domain.Interop.Leaves;

/// <summary>One row of a table, or why the rest of it cannot be read.</summary>
internal readonly record struct CsvRow(int Number, string[] Cells, RecordProblem? Problem = null);
