using System.Text.RegularExpressions;
using Crn.Samples.Capacity;

namespace Quickstart.Tests;

/// <summary>The year of a delivery team: the answer on the example, and one clear line for whatever cannot be used.</summary>
public sealed class CapacityTests : IDisposable
{
    private static readonly string Example = Path.Combine(AppContext.BaseDirectory, "data", "capacity");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("capacity");

    [Fact]
    public void The_example_has_collisions_that_further_hours_dissolve()
    {
        var (code, output, error) = Run(Example, Page);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("144 of 3694 hours cannot be done", output, StringComparison.Ordinal);
        Assert.Contains("416 h of Flexible team: 144.0125 h fewer unserved, nothing left", output, StringComparison.Ordinal);
        var page = File.ReadAllText(Page);
        Assert.Contains("What collides?", page, StringComparison.Ordinal);
        // Each picture for a wide and for a narrow screen.
        Assert.Equal(4, page.Split("<svg").Length - 1);
        Assert.Distinct(Regex.Matches(page, " id=\"([^\"]*)\"").Select(m => m.Groups[1].Value));
        // Nothing is fetched from anywhere.
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", page.Replace("xlink:href", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staff.csv", "wte", "plenty", "staff.csv, line 2: wte must be a number with a dot.")]
    [InlineData("staff.csv", "wte", "1.5", "staff.csv, line 2: A post is above 0 and at most 1 whole-time equivalent.")]
    [InlineData("staff.csv", "from", "01/04/2024", "staff.csv, line 2: from must be a date written YYYY-MM-DD.")]
    [InlineData("staff.csv", "funded_by", "Luck", "staff.csv, line 2: funded_by must be one of Network, CommercialIncome, Grant, Other.")]
    [InlineData("visits.csv", "minutes", "0", "visits.csv, line 2: An activity takes from 1 to 1440 minutes.")]
    [InlineData("visits.csv", "probability", "1.2", "visits.csv, line 2: A probability lies from 0 to 1.")]
    [InlineData("visits.csv", "study", "", "visits.csv, line 2: study is blank.")]
    [InlineData("studies.csv", "shape", "-1", "studies.csv, line 2: A shape is above 0.")]
    [InlineData("studies.csv", "study", "NOBODY", "studies.csv names NOBODY, of which visits.csv has no visit.")]
    [InlineData("staff.csv", "post", "943 476 5919", "staff.csv, line 2:")]
    [InlineData("staff.csv", "post", "rn-2", "staff.csv names rn-2 of Leeds delivery team twice.")]
    [InlineData("staff.csv", "wte", "NaN", "staff.csv, line 2: wte must be a number with a dot.")]
    [InlineData("staff.csv", "wte", "1e40", "staff.csv, line 2: wte must be a number with a dot.")]
    [InlineData("staff.csv", "to", "2020-01-01", "staff.csv, line 2: A post cannot end before it begins.")]
    [InlineData("staff.csv", "sites", "", "staff.csv, line 2: sites is blank.")]
    [InlineData("studies.csv", "study", "STROKE-1", "studies.csv names STROKE-1 at RR8 twice.")]
    [InlineData("studies.csv", "closes", "2025-12-31", "studies.csv, line 2: closes lies before opens.")]
    [InlineData("studies.csv", "expected_per_week", "NaN", "studies.csv, line 2: A week has from 0 to 100000 participants.")]
    [InlineData("studies.csv", "recruited_in_last_12_weeks", "-1", "studies.csv, line 2: A week has from 0 to 100000 participants.")]
    [InlineData("studies.csv", "screened_per_recruit", "0", "studies.csv, line 2: From 1 to 10,000 people are screened")]
    [InlineData("visits.csv", "study", "ASTHMA-9", "visits.csv names ASTHMA-9, which studies.csv does not.")]
    [InlineData("visits.csv", "phase", "Later", "visits.csv, line 2: phase must be one of")]
    [InlineData("visits.csv", "day", "1.5", "visits.csv, line 2: day must be a whole number.")]
    public void A_field_that_cannot_be_used_is_named_with_its_line(string file, string column, string value, string says)
    {
        foreach (var name in Directory.GetFiles(Example)) File.Copy(name, Path.Combine(folder.FullName, Path.GetFileName(name)));
        var lines = File.ReadAllLines(Path.Combine(folder.FullName, file));
        var fields = lines[1].Split(',');
        fields[Array.IndexOf(lines[0].Split(','), column)] = value;
        lines[1] = string.Join(',', fields);
        File.WriteAllLines(Path.Combine(folder.FullName, file), lines);
        Refused(says, folder.FullName, Page);
    }

    [Fact]
    public void A_folder_a_page_or_an_option_that_cannot_be_is_named()
    {
        Refused("visits.csv cannot be read", folder.FullName, Page);
        Refused("Could not find a part of the path", Example, Path.Combine(folder.FullName, "no", "such", "page.html"));
        Refused("Usage", "--help");
        Refused("Usage", Example, Page, "more");
        File.WriteAllText(Path.Combine(folder.FullName, "visits.csv"), "study,visit\n");
        Refused("visits.csv has no column phase", folder.FullName, Page);
        File.WriteAllText(Path.Combine(folder.FullName, "visits.csv"), "");
        Refused("visits.csv is empty.", folder.FullName, Page);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Page => Path.Combine(folder.FullName, "page.html");

    private static void Refused(string says, params string[] args)
    {
        var (code, _, error) = Run(args);
        Assert.Equal(2, code);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("943 476 5919", error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (Job.Run(args, output, error), output.ToString(), error.ToString());
    }
}
