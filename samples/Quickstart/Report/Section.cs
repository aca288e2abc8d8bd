namespace Crn.Samples.Quickstart.Report;

/// <summary>One question and its answer: a headline, a few lines, tables. The terminal and the page render the same sections.</summary>
internal sealed record Section(string Question, string Headline, IReadOnlyList<string> Lines, IReadOnlyList<Table> Tables);

/// <summary>A table with a caption.</summary>
internal sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
