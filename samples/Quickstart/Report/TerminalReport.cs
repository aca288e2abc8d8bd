using Spectre.Console;

namespace Crn.Samples.Quickstart.Report;

/// <summary>Prints sections to the terminal: with rules and boxes on a terminal, plain text when the output goes elsewhere.</summary>
internal static class TerminalReport
{
    private const int WidthElsewhere = 120;

    public static void Print(IAnsiConsole console, string title, IEnumerable<Section> sections)
    {
        var terminal = console.Profile.Out.IsTerminal;
        if (!terminal) console.Profile.Width = WidthElsewhere;
        console.Write(new Spectre.Console.Text(title, new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        var number = 1;
        foreach (var section in sections)
        {
            console.WriteLine();
            console.Write(new Spectre.Console.Text($"{number++}. {section.Question}", new Style(Color.DodgerBlue1, decoration: Decoration.Bold)));
            console.WriteLine();
            console.Write(new Padder(new Spectre.Console.Text(section.Headline, new Style(decoration: Decoration.Bold)), new Padding(3, 0, 0, 0)));
            foreach (var line in section.Lines) console.Write(new Padder(new Spectre.Console.Text(line), new Padding(3, 0, 0, 0)));
            foreach (var table in section.Tables) console.Write(new Padder(Boxed(table, terminal), new Padding(3, 1, 0, 0)));
        }
    }

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
