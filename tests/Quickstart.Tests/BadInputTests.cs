using Sample = Crn.Samples.Quickstart.Quickstart;

namespace Quickstart.Tests;

/// <summary>Whatever the user gives, the program answers with one clear line and exit code 2, never with a stack trace.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quickstart");

    [Theory]
    [InlineData("--as-at", "1994-02-30", "--as-at must be a real date")]
    [InlineData("--as-at", "yesterday", "--as-at must be a real date")]
    [InlineData("--by", "31/05/1996", "--by must be a real date")]
    [InlineData("--by", "9999-12-31", "--by must be a real date written YYYY-MM-DD, from 1900 to 2199")]
    [InlineData("--as-at", "0001-01-01", "--as-at must be a real date")]
    [InlineData("--target", "0", "--target must be a whole number above 0")]
    [InlineData("--target", "many", "--target must be a whole number above 0")]
    [InlineData("--target", "99999999999", "--target must be a whole number above 0")]
    [InlineData("--full", "maybe", "maybe")]
    [InlineData("record.xml", "counts.csv", "record.xml")]
    [InlineData("--report", "/no/such/folder/report.html", "The report cannot be written")]
    [InlineData("--colour", "red", "--colour")]
    [InlineData("--study", "/no/such/record.xml", "There is no file")]
    [InlineData("--recruitment", "/no/such/counts.csv", "There is no file")]
    public void An_option_that_cannot_be_used_is_named(string option, string value, string says) => Refused(says, option, value);

    [Fact]
    public void An_option_without_its_value_is_named() => Refused("--target", "--target");

    [Fact]
    public void A_target_date_before_the_date_stood_at_is_refused() =>
    Refused("--by must be after --as-at", "--as-at", "1994-07-01", "--by", "1994-06-30");

    [Fact]
    public void A_date_before_anybody_was_recruited_is_refused() => Refused("before", "--as-at", "1980-01-01");

    [Theory]
    [InlineData("", "empty")]
    [InlineData("site,month,n\n", "no rows")]
    [InlineData("site,week,n\nA,1,2\n", "no column month")]
    [InlineData("month,n\n2024-01,2\n", "no column site")]
    [InlineData("site,month,n\nA,2024-13,2\n", "line 2: month")]
    [InlineData("site,month,n\nA,2024-01,2\nA,2024-02,-1\n", "line 3: n")]
    [InlineData("site,month,n\nA,2024-01,1.5\n", "line 2: n")]
    [InlineData("site,month,n\n,2024-01,1\n", "line 2: site")]
    [InlineData("site,date,n\nA,2024-02-30,1\n", "line 2: date")]
    [InlineData("site,month,n\n943 476 5919,2024-01,1\n", "NHS number")]
    public void A_broken_recruitment_file_is_refused_by_line_and_column(string text, string says)
    {
        var file = Write("counts.csv", text);
        Refused(says, "--recruitment", file, "--as-at", "2024-06-01", "--by", "2025-06-01", "--target", "10");
    }

    [Theory]
    [InlineData("", "not XML")]
    [InlineData("<html/>", "not an ISRCTN record")]
    [InlineData("{\"a\":1}", "not XML")]
    public void A_file_that_is_not_a_study_record_is_refused(string text, string says) =>
    Refused(says, "--study", Write("study.xml", text));

    [Fact]
    public void Nothing_that_looks_like_an_NHS_number_is_echoed()
    {
        var (_, _, errors) =
            Run("--recruitment", Write("counts.csv", "site,month,n\n9434765919,2024-01,1\n"), "--as-at", "2024-06-01", "--by", "2025-06-01",
                "--target", "10");
        Assert.DoesNotContain("9434765919", errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static void Refused(string says, params string[] args)
    {
        var (code, output, errors) = Run(args);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(says, errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (Sample.Run(args, output, errors), output.ToString(), errors.ToString());
    }
}
