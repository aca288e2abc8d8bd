using System.Globalization;
using System.Text.RegularExpressions;
using MathNet.Numerics;
using Sample = Crn.Samples.Quickstart.Quickstart;

namespace Quickstart.Tests;

/// <summary>The default run: its figures agree with the same figures computed another way, and its page needs nothing else.</summary>
public sealed partial class DefaultRunTests
{
    private static readonly Lazy<(string Output, string Page)> Run = new(static () =>
    {
        var page = Path.GetTempFileName();
        try
        {
            using var output = new StringWriter();
            using var errors = new StringWriter();
            Assert.Equal(0, Sample.Run(["--report", page], output, errors));
            Assert.Empty(errors.ToString());
            return (Ansi().Replace(output.ToString(), ""), File.ReadAllText(page));
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
        Assert.Contains($"What really happened: {rows.Sum(r => r.N):#,0} by 1996-05-31", Run.Value.Output, StringComparison.Ordinal);
        Assert.Contains("It recruited 25 of 81, 30.9% of its target.", Run.Value.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_expected_number_agrees_with_a_plain_sum_over_a_grid_of_rates()
    {
        // Gamma-distributed site rates, written down from scratch: a grid over shape and mean rate, weighted by likelihood and prior.
        var sites = Rows().Where(r => string.CompareOrdinal(r.Month, "1994-06") <= 0).GroupBy(r => r.Site).Select(Site).ToList();
        var ahead = Period.DaysBetween(new LocalDate(1994, 6, 30), new LocalDate(1996, 5, 31));
        var grid = from i in Enumerable.Range(0, 60)
                   from j in Enumerable.Range(0, 60)
                   let shape = Math.Exp(-2 + (i * 5.0 / 59))
                   let mean = Math.Exp(-4.5 + (j * 3.0 / 59))
                   let z = (Math.Log(shape) - 0.2) / 2
                   select (
                       Log: sites.Sum(s => Likelihood(s, shape, shape / mean)) - (z * z / 2),
                       Expected: sites.Sum(s => (shape + s.N) / ((shape / mean) + s.Days) * ahead));
        var points = grid.ToList();
        var top = points.Max(p => p.Log);
        var expected = points.Sum(p => Math.Exp(p.Log - top) * p.Expected) / points.Sum(p => Math.Exp(p.Log - top));
        var total = expected + Rows().Where(r => string.CompareOrdinal(r.Month, "1994-06") <= 0).Sum(r => r.N);

        var printed = Row().Match(Run.Value.Output).Groups["expected"].Value;
        Assert.Equal(total, double.Parse(printed, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), 0.003 * total);
    }

    [Fact]
    public void Every_question_of_the_main_job_is_answered()
    {
        foreach (var question in (string[])["What is this study", "May the network support it", "Can it be delivered", "Which approvals does it need", "Will it reach its target in time", "If not, why"])
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

    private static double Likelihood((int N, double Days) site, double shape, double days) =>
        SpecialFunctions.GammaLn(shape + site.N) - SpecialFunctions.GammaLn(shape) + (shape * Math.Log(days)) - ((shape + site.N) * Math.Log(days + site.Days));

    // Known by its first recruit: that one stands in for the opening, on average one (n+1)th into its month.
    private static (int N, double Days) Site(IEnumerable<(string Site, string Month, int N)> rows)
    {
        var ordered = rows.OrderBy(r => r.Month, StringComparer.Ordinal).ToList();
        var month = NodaTime.Text.YearMonthPattern.Iso.Parse(ordered[0].Month).Value.ToDateInterval();
        var open = Period.DaysBetween(month.Start, new LocalDate(1994, 6, 30)) - ((double)month.Length / (ordered[0].N + 1));
        return (ordered.Sum(r => r.N) - 1, open);
    }

    private static List<(string Site, string Month, int N)> Rows() =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "ist-uk", "counts.csv")).Skip(1).Select(line => line.Split(',')).Select(c => (c[0], c[1], int.Parse(c[2], CultureInfo.InvariantCulture)))];

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Ansi();

    [GeneratedRegex(@"\|\s*[\d,]+ \| [\d,]+ \| [\d,]+ \| [\d,]+ \| [\d,]+ \|\s*(?<expected>[\d,]+)\s*\|\s*[\d,]+\s*\|")]
    private static partial Regex Row();
}
