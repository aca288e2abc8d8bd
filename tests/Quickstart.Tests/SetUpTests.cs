using System.Net;
using System.Text.RegularExpressions;
using Crn.Samples.SetUp;

namespace Quickstart.Tests;

/// <summary>
/// The sample of set-up: whatever is wrong with its argument it says in one line, and its page holds the answer and whole labels.
/// </summary>
public sealed partial class SetUpTests
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("setup-").FullName;

    private static readonly Lazy<(int Code, string Output, string Page)> Good = new(static () =>
    {
        var path = Path.Combine(Folder, "page.html");
        var (code, output, errors) = Run(path);
        Assert.Equal("", errors);
        return (code, output, File.ReadAllText(path));
    });

    public static TheoryData<string[]> Bad => new(
        [""], ["  "], ["-"], ["--help"], ["a.html", "b.html"], ["a", "b", "c"], [Folder], [Path.Combine(Folder, "missing", "page.html")],
        [Path.Combine(Folder, "line\nbreak", "page.html")], ["/dev/null/page.html"], ["with\0null.html"],
        [Folder + Path.DirectorySeparatorChar],
        [Path.Combine(Folder, new string('x', 5_000))], ["/"]);

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_argument_ends_with_code_2_and_one_line(string[] args)
    {
        var (code, output, errors) = Run(args);
        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.Single(errors.TrimEnd('\r', '\n').Split('\n'));
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(errors));
    }

    [Fact]
    public void A_page_that_could_not_be_written_leaves_nothing_behind_and_one_that_stood_there_stays()
    {
        var path = Path.Combine(Folder, "kept");
        Directory.CreateDirectory(path);
        Assert.Equal(2, Run(path).Code);
        Assert.True(Directory.Exists(path));
        Assert.Empty(Directory.EnumerateFiles(path));
    }

    [Fact]
    public void The_page_has_the_answer_on_top_and_a_line_for_the_benchmark()
    {
        var (code, output, page) = Good.Value;
        Assert.Equal(0, code);
        Assert.Contains("Written: ", output, StringComparison.Ordinal);
        var answer = page.IndexOf("class=\"answer\"", StringComparison.Ordinal);
        Assert.InRange(answer, 0, page.IndexOf("<h2>", StringComparison.Ordinal));
        Assert.Contains("width=device-width", page, StringComparison.Ordinal);
        Assert.Contains("@media print", page, StringComparison.Ordinal);
        Assert.Contains("class=\"line\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("text-overflow", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_of_the_plan_has_a_lane_a_nation_dates_owners_and_the_critical_way()
    {
        var chart = WebUtility.HtmlDecode(
            Regex.Match(Good.Value.Page, "<pre>(?<chart>.*?)</pre>", RegexOptions.Singleline).Groups["chart"].Value);
        Assert.StartsWith("gantt", chart, StringComparison.Ordinal);
        Assert.Contains("section The whole study", chart, StringComparison.Ordinal);
        Assert.Contains("section England (SITE-A and SITE-B)", chart, StringComparison.Ordinal);
        Assert.Contains("crit, ", chart, StringComparison.Ordinal);
        var tasks = chart.Split('\n').Where(l => l.Contains(" :", StringComparison.Ordinal)).ToList();
        Assert.True(tasks.Count > 12);
        Assert.All(tasks, task => Assert.Matches(Task(), task));
        // The way to the first participant is marked to its end.
        foreach (var code in new[]
            { "IRAS_SUBMIT", "REC_FULL", "HRA_APPROVAL", "CC_FORMAL", "GREEN_LIGHT", "SITE_OPEN", "FIRST_PARTICIPANT" })
        {
            Assert.Contains(tasks, task => task.Contains($"({code},", StringComparison.Ordinal)
                && task.Contains(":crit", StringComparison.Ordinal));
        }

        Assert.Contains(tasks, task => task.Contains("(MHRA_CTA_SPECIAL,", StringComparison.Ordinal)
            && !task.Contains("crit", StringComparison.Ordinal));
    }

    // One colon, a tag or two, two dates written plainly.
    [GeneratedRegex(@"^    [^:;#]+, [A-Z][A-Za-z ]+\) :(crit, )?(milestone, )?\d{4}-\d{2}-\d{2}, \d{4}-\d{2}-\d{2}\r?$")]
    private static partial Regex Task();

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using StringWriter output = new(), errors = new();
        return (SetUpSample.Run(args, output, errors), output.ToString(), errors.ToString());
    }
}
