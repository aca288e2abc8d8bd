using System.Globalization;
using System.Text.RegularExpressions;
using ChooseSitesSample = Crn.Samples.ChooseSites.ChooseSites;
using RescueSample = Crn.Samples.Rescue.Rescue;

namespace Quickstart.Tests;

/// <summary>
/// The two samples that write a page: what is on it, that it needs nothing else, and one line for whatever cannot be used.
/// </summary>
public sealed class PageSampleTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pages");

    private static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);

    [Fact]
    public void The_page_of_the_failing_study_has_gap_causes_actions_fans_and_frontier()
    {
        var page = Path.Combine(folder.FullName, "recovery.html");
        var (code, output, error) = Run(RescueSample.Run, Data("rescue"), page);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("C17", output, StringComparison.Ordinal);
        Assert.Contains("Least set:    a year more", output, StringComparison.Ordinal);
        var html = SelfContained(page, pictures: 3);
        foreach (var word in (string[])["Sites not opened", "Approach", "not quantified", "our own figure", "Where the gap comes from"])
            Assert.Contains(word, html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_the_choice_has_the_set_the_frontier_and_why_each_site_is_in_or_out()
    {
        var page = Path.Combine(folder.FullName, "sites.html");
        var (code, _, error) = Run(ChooseSitesSample.Run, Data("sites"), page);
        Assert.Equal((0, ""), (code, error));
        var html = SelfContained(page, pictures: 1);
        Assert.Contains("No cheaper set is as probable", html, StringComparison.Ordinal);
        Assert.Contains("It lacks what the study cannot do without.", html, StringComparison.Ordinal);
        Assert.Equal(25, Regex.Count(html.Split("Why each site is in or out")[1].Split("</table>")[0], "<tr>"));
    }

    [Theory]
    [InlineData("study.csv", "target,150", "target,many", "study.csv")]
    [InlineData("plan.csv", "2025-01-01", "2025-02-30", "plan.csv line")]
    [InlineData("plan.csv", "RWE", "943 476 5919", "NHS number")]
    [InlineData("counts.csv", "site,from", "place,from", "counts.csv has no column site")]
    [InlineData("openings.csv", "2025-10-31", "2024-10-31", "openings.csv line")]
    [InlineData("screening.csv", "RR8,2025-01-01,2025-01-31", "RR8,2025-01-31,2025-01-01", "screening.csv")]
    [InlineData("reasons.csv", "approached", "asked", "reasons.csv line 2: stage")]
    [InlineData("actions.csv", "rate,", "luck,", "actions.csv line")]
    [InlineData("actions.csv", "RX1 RTH RYJ", "RX1 XXX", "names XXX")]
    [InlineData("study.csv", "closes,2026-12-31", "closes,2024-12-31", "study.csv line 5: closes '2024-12-31'")]
    [InlineData("study.csv", "target,150", "target,0", "study.csv line 3: target")]
    [InlineData("study.csv", "eligible,0.5", "eligible,1.5", "eligible is no share above 0")]
    [InlineData("study.csv", "as at,2026-01-31", "as at,2024-01-31", "as at is before the study opens")]
    [InlineData("study.csv", "opens,", "target,9\nopens,", "study.csv line 4: name says target twice")]
    [InlineData("plan.csv", "RWE,Mid", "rr8,Mid", "plan.csv line 3: site names rr8 twice")]
    [InlineData("plan.csv", "1.2", "-1.2", "plan.csv line 2: rate is no number from 0")]
    [InlineData("counts.csv", "2025-01-31,1", "2024-01-31,1", "counts.csv line 2: to")]
    [InlineData("reasons.csv", "RR8,2025-01-01", "RR8,2025-01-02", "reasons.csv line 2: from is of no line of screening.csv")]
    [InlineData("reasons.csv", "approached", "7", "reasons.csv line 2: stage is no stage")]
    [InlineData("actions.csv", "40000", "792281625142643375935439503350", "actions.csv line 3: cost is no amount")]
    [InlineData("actions.csv", "40000", "79228162514264337593543950335", "A cost is above a million million pounds. State it in pounds.")]
    [InlineData("actions.csv", "2027-12-31", "2026-06-30", "closes no later than planned. Give a later day.")]
    [InlineData("actions.csv", ",125,", ",0,", "value is no target of at least 1")]
    [InlineData("actions.csv", ",1.8,", ",18,", "value is no factor above 0 and at most 10")]
    [InlineData("actions.csv", "R19", "R99", "name is no remedy of the catalogue, R01 to R29")]
    [InlineData("actions.csv", "R19", "R02", "say it as openings, sites, window, target or reopen")]
    [InlineData("actions.csv", "1.0,4", "1.0,", "sites is empty")]
    [InlineData("actions.csv", "a year more", "a smaller target", "Two actions have one name.")]
    public void A_broken_table_is_named_in_one_line(string file, string good, string bad, string says)
    {
        foreach (var source in Directory.GetFiles(Data("rescue")))
            File.Copy(source, Path.Combine(folder.FullName, Path.GetFileName(source)));
        var path = Path.Combine(folder.FullName, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(good, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + bad + text[(at + good.Length)..]);
        Refused(RescueSample.Run, says, folder.FullName, Path.Combine(folder.FullName, "page.html"));
    }

    [Fact]
    public void Every_part_of_the_gap_is_drawn_and_the_bars_sum_to_it()
    {
        var page = Path.Combine(folder.FullName, "recovery.html");
        Run(RescueSample.Run, Data("rescue"), page);
        var texts = Regex.Matches(File.ReadAllText(page).Split("</svg>")[0], ">([−+]?[0-9.]+)</text>")
            .Select(match => match.Groups[1].Value)
            .SkipWhile(text => text != "52").Select(text => double.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture)).ToList();
        Assert.True(texts.Count > 6);
        Assert.Equal(texts[0], texts[^1] + texts.Skip(1).SkipLast(1).Sum(), 0.06 * texts.Count);
    }

    [Fact]
    public void A_page_goes_where_it_is_told_or_to_a_folder_that_no_repository_keeps_and_nothing_is_left_of_a_failure()
    {
        Assert.Equal((Path.Combine("artifacts", "recovery.html"), Path.Combine("artifacts", "sites.html")),
            (RescueSample.DefaultPage, ChooseSitesSample.DefaultPage));
        var page = Path.Combine(folder.FullName, "page.html");
        Refused(RescueSample.Run, "There is no file", folder.FullName, page);
        Assert.False(File.Exists(page));
    }

    [Fact]
    public void Arguments_that_cannot_be_used_are_named_in_one_line()
    {
        foreach (var sample in (Func<string[], TextWriter, TextWriter, int>[])[RescueSample.Run, ChooseSitesSample.Run])
        {
            Refused(sample, "Usage", "--help");
            Refused(sample, "Usage", "a", "b", "c");
            Refused(sample, "There is no file", folder.FullName, Path.Combine(folder.FullName, "page.html"));
            Refused(sample, "cannot be written", Data("rescue"), "/no/such/folder/page.html");
        }
    }

    [Fact]
    public void A_site_given_twice_and_a_word_that_is_no_answer_are_refused()
    {
        var text = File.ReadAllLines(Path.Combine(Data("sites"), "sites.csv"));
        File.WriteAllLines(Path.Combine(folder.FullName, "sites.csv"), [.. text, text[1]]);
        Refused(ChooseSitesSample.Run, "twice", folder.FullName, Path.Combine(folder.FullName, "page.html"));
        File.WriteAllLines(Path.Combine(folder.FullName, "sites.csv"),
            [text[0], text[1].Replace("yes,yes", "perhaps,yes", StringComparison.Ordinal)]);
        Refused(ChooseSitesSample.Run, "yes, no or unknown", folder.FullName, Path.Combine(folder.FullName, "page.html"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string SelfContained(string page, int pictures)
    {
        var html = File.ReadAllText(page);
        Assert.Equal(2 * pictures, Regex.Count(html, "<svg "));
        Assert.DoesNotMatch("(src|href)=\"http", html);
        Assert.DoesNotContain("OxyPlot exception", html, StringComparison.Ordinal);
        var names = Regex.Matches(html, "clipPath id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(names.Distinct().Count(), names.Count);
        Assert.All(Regex.Matches(html, @"url\(#([^)]+)\)").Select(match => match.Groups[1].Value), name => Assert.Contains(name, names));
        return html;
    }

    private static void Refused(Func<string[], TextWriter, TextWriter, int> sample, string says, params string[] args)
    {
        var (code, _, error) = Run(sample, args);
        Assert.Equal(2, code);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private static (int Code, string Output, string Error) Run(Func<string[], TextWriter, TextWriter, int> sample, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (sample(args, output, error), output.ToString(), error.ToString());
    }
}
