using Spectre.Console;

namespace Crn.Samples.Quickstart.Report;

/// <summary>Prints the verdicts, then what matters first of each question, or everything. With boxes on a terminal, plain text when the
/// output goes elsewhere.</summary>
internal static class TerminalReport
{
    private const int WidthElsewhere = 120;
    private const int Indent = 3;

    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Heading = new(Color.DodgerBlue1, decoration: Decoration.Bold);

    public static void Print(IAnsiConsole console, string title, IReadOnlyList<Section> sections, bool full)
    {
        var terminal = console.Profile.Out.IsTerminal;
        if (!terminal) console.Profile.Width = WidthElsewhere;
        Line(console, title, Bold);
        console.WriteLine();
        var verdicts = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(Indent, 0, 2, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0) });
        foreach (var section in sections)
            verdicts.AddRow(new Spectre.Console.Text(section.Name, Heading), new Spectre.Console.Text(section.Headline, Bold));
        console.Write(verdicts);
        var number = 1;
        foreach (var section in sections)
        {
            console.WriteLine();
            Line(console, $"{number++}. {section.Question}", Heading);
            foreach (var line in full ? section.Key.Concat(section.Further) : section.Key)
                Write(console, new Spectre.Console.Text(line), 0);
            if (!full) continue;
            foreach (var table in section.Tables) Write(console, Boxed(table, terminal), 1);
        }

        if (full) return;
        console.WriteLine();
        Line(console, "Every rule, step, assumption and table: --full. The same as a page with a fan chart: --report FILE.html.",
            Style.Plain);
    }

    private static void Line(IAnsiConsole console, string text, Style style)
    {
        console.Write(new Spectre.Console.Text(text, style));
        console.WriteLine();
    }

    private static void Write(IAnsiConsole console, Spectre.Console.Rendering.IRenderable what, int above) =>
        console.Write(new Padder(what, new Padding(Indent, above, 0, 0)));

    private static Spectre.Console.Table Boxed(Table table, bool terminal)
    {
        var boxed = new Spectre.Console.Table
        {
            Border = terminal ? TableBorder.Rounded : TableBorder.Ascii2,
            Title = new TableTitle(Markup.Escape(table.Caption), Style.Plain),
        };
        foreach (var column in table.Columns) boxed.AddColumn(new TableColumn(new Spectre.Console.Text(column)));
        foreach (var row in table.Rows) boxed.AddRow(row.Select(cell => new Spectre.Console.Text(cell)));
        return boxed;
    }
}
