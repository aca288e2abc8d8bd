using System.Globalization;
using System.Text.RegularExpressions;
using Sample = Crn.Samples.Quickstart.Quickstart;

namespace Quickstart.Tests;

/// <summary>The default run: its figures agree with the same figures computed another way, and its page needs nothing else.</summary>
public sealed partial class DefaultRunTests
{
    private const int LinesAtMost = 54;

    private static readonly Lazy<string> Short = new(static () => Answer([]));

    private static readonly Lazy<(string Output, string Page)> Run = new(static () =>
    {
        var page = Path.GetTempFileName();
        try
        {
            return (Answer(["--full", "--report", page]), File.ReadAllText(page));
        }
        finally
        {
            File.Delete(page);
        }
    });

    [Fact]
    public void What_is_counted_agrees_with_the_file_added_up()
    {
        var rows = Rows();
        var known = rows.Where(r => string.CompareOrdinal(r.Month, "1994-06") <= 0).Sum(r => r.N);
        Assert.Contains($"{known:#,0} recruited by 1994-06-30", Run.Value.Output, StringComparison.Ordinal);
        Assert.Contains($"In the end: {rows.Sum(r => r.N):#,0} by 1996-05-31", Run.Value.Output, StringComparison.Ordinal);
        Assert.Contains("It recruited 25 of 81, 30.9% of its target.", Run.Value.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_expected_number_agrees_with_the_model_written_down_from_scratch()
    {
        var rows = Rows().Select(r => (r.Site, Month: NodaTime.Text.YearMonthPattern.Iso.Parse(r.Month).Value.ToDateInterval(), r.N))
            .Select(r => (r.Site, r.Month.Start, r.Month.End, r.N)).ToList();
        var cut = new LocalDate(1994, 6, 30);
        var total = rows.Where(r => r.End <= cut).Sum(r => r.N) + DefaultModelByHand.Expected(rows, cut, new LocalDate(1996, 5, 31));
        var printed = Row().Match(Run.Value.Output).Groups["expected"].Value;
        Assert.Equal(total, double.Parse(printed, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), 0.01 * total);
    }

    [Fact]
    public void What_was_recruited_in_the_end_lies_inside_the_projection_as_printed()
    {
        var row = Row().Match(Run.Value.Output);
        Assert.InRange(Rows().Sum(r => r.N), Printed("low"), Printed("high"));
        Assert.Contains("inside the central 90%", Run.Value.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

        double Printed(string group) => double.Parse(row.Groups[group].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void The_verdicts_come_first_and_the_rest_fits_on_a_screen()
    {
        var lines = Short.Value.TrimEnd().Split('\n');
        Assert.InRange(lines.Length, 20, LinesAtMost);
        Assert.Equal(
            ["Record", "Support", "Delivery", "To find out", "Approvals", "In time", "Why", "What if"],
            lines.Skip(2).TakeWhile(line => line.Trim().Length > 0).Select(line => line.Trim().Split("  ")[0]));
        Assert.Contains("32.5% likely to reach 6,000 by 1996-05-31", lines[7], StringComparison.Ordinal);
        Assert.Contains("--full", lines[^1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.TrimEnd('\r').Length, 0, 120));
    }

    [Fact]
    public void All_of_the_short_answer_stands_in_the_full_one()
    {
        foreach (var line in Short.Value.TrimEnd().Split('\n').SkipLast(1))
            Assert.Contains(line.Trim(), Run.Value.Output, StringComparison.Ordinal);
        Assert.True(Run.Value.Output.Split('\n').Length > 3 * LinesAtMost);
    }

    [Fact]
    public void What_goes_elsewhere_than_to_a_terminal_is_text_and_nothing_else()
    {
        foreach (var output in (string[])[Short.Value, Run.Value.Output])
        {
            Assert.DoesNotContain(output, letter => char.IsControl(letter) && letter is not ('\r' or '\n'));
        }
    }

    [Fact]
    public void Every_question_of_the_main_job_is_answered()
    {
        foreach (var question in (string[])["What is this study", "May the network support it", "Can it be delivered",
            "What is to be found out first, and who can say", "Which approvals does it need",
            "Will it reach its target in time", "If not, why", "What would make it likely"])
        {
            Assert.Contains(question, Run.Value.Output, StringComparison.Ordinal);
            Assert.Contains(question, Run.Value.Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_page_holds_its_chart_and_its_letters_and_asks_the_network_for_nothing()
    {
        Assert.Contains("<svg", Run.Value.Page, StringComparison.Ordinal);
        Assert.Contains("data:font/woff2;base64,", Run.Value.Page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(src|href)\s*=\s*[""']?https?:", Run.Value.Page);
        Assert.DoesNotMatch(@"url\(\s*[""']?https?:", Run.Value.Page);
    }

    private static string Answer(string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(0, Sample.Run(args, output, errors));
        Assert.Empty(errors.ToString());
        return output.ToString();
    }

    private static List<(string Site, string Month, int N)> Rows() =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "ist-uk", "counts.csv")).Skip(1)
            .Select(line => line.Split(',')).Select(c => (c[0], c[1], int.Parse(c[2], CultureInfo.InvariantCulture)))];

    [GeneratedRegex(@"\|\s*(?<low>[\d,]+) \| [\d,]+ \| [\d,]+ \| [\d,]+ \| (?<high>[\d,]+) \|\s*(?<expected>[\d,]+)\s*\|\s*[\d,]+\s*\|")]
    private static partial Regex Row();
}
