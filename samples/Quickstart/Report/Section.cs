namespace Crn.Samples.Quickstart.Report;

/// <summary>
/// One question and its answer: the verdict in a sentence, the few lines that matter most, the other lines, tables. The terminal shows the
/// first two unless everything is asked for; the page shows everything.
/// </summary>
/// <param name="Name">What the question is about, in one or two words.</param>
/// <param name="Question">The question.</param>
/// <param name="Headline">The verdict.</param>
/// <param name="Key">What is read first.</param>
/// <param name="Further">What else there is to say.</param>
/// <param name="Tables">The figures behind it.</param>
internal sealed record Section(
    string Name,
    string Question,
    string Headline,
    IReadOnlyList<string> Key,
    IReadOnlyList<string> Further,
    IReadOnlyList<Table> Tables);

/// <summary>A table with a caption.</summary>
internal sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
