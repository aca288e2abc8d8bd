using Sample = Crn.Samples.Quickstart.Quickstart;

namespace Quickstart.Tests;

/// <summary>What stands in a record or table and cannot be used is refused or asked about: then the record is never called sound.</summary>
public sealed class DoubtfulRecordTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quickstart");

    [Theory]
    [InlineData("<recruitmentStart>2021-10-07T00:00:00.000Z<", "<recruitmentStart>2021-13-07T00:00:00.000Z<",
        "recruitmentStart is no date")]
    [InlineData("<recruitmentStart>2021-10-07T00:00:00.000Z<", "<recruitmentStart>07/10/2021<", "recruitmentStart is no date")]
    [InlineData("<recruitmentStart>2021-10-07T00:00:00.000Z<", "<recruitmentStart>0021-10-07T00:00:00.000Z<",
        "recruitmentStart is no date")]
    [InlineData("<recruitmentEnd>2024-08-19T", "<recruitmentEnd>soon T", "recruitmentEnd is no date")]
    [InlineData("<targetEnrolment>81<", "<targetEnrolment>eighty-one<", "targetEnrolment is no number of people")]
    [InlineData("<targetEnrolment>81<", "<targetEnrolment>0<", "targetEnrolment is no number of people")]
    [InlineData("<targetEnrolment>81<", "<targetEnrolment>-81<", "targetEnrolment is no number of people")]
    [InlineData("<country>United Kingdom</country><country>England</country>", "<country>United Kingdom</country><country>France</country>",
        "The target of 81 is for all countries; how many are wanted in the UK?")]
    [InlineData("<irasNumber>298897<", "<irasNumber>1234567890123<", "IRAS number: Not")]
    [InlineData("<isrctn dateAssigned=\"2026-06-25T15:29:43.155978Z\">62918594<", "<isrctn>12345678<", "ISRCTN: Not")]
    [InlineData("<clinicalTrialsGovNumber>NCT05057013<", "<clinicalTrialsGovNumber>NCT03129282<", "is the trial registered twice")]
    [InlineData("<clinicalTrialsGovNumber>NCT05057013</clinicalTrialsGovNumber>",
        "<clinicalTrialsGovNumber>NCT05057013</clinicalTrialsGovNumber><clinicalTrialsGovNumber>NCT03129282</clinicalTrialsGovNumber>",
        "is the trial registered twice")]
    [InlineData("CPMS: 49816, CRUKD/22/002", "ISRCTN76463425, CRUKD/22/002", "is the trial registered twice")]
    public void What_cannot_be_used_is_asked_about(string was, string now, string says)
    {
        var (code, output, errors) = Run("--study", Record(was, now));
        if (code == 0)
        {
            Assert.Contains(says, output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("The record is sound.", output, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(2, code);
            Assert.Contains(says, errors, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<irasNumber>298897<", "<irasNumber>298898<")]
    [InlineData("CPMS: 49816, CRUKD/22/002", "CPMS: 49817, CRUKD/22/002")]
    public void A_second_number_of_one_registry_is_refused(string was, string now)
    {
        var (code, output, errors) = Run("--study", Record(was, now));
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("[identifiers.second-value]", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_start_after_the_end_is_refused()
    {
        var (code, _, errors) = Run("--study", Record("<recruitmentStart>2021-10-07T", "<recruitmentStart>2025-10-07T"));
        Assert.Equal(2, code);
        Assert.StartsWith("The record is not sound:", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_for_all_countries_is_asked_for_first_and_is_no_target_here()
    {
        var (_, output, _) = Run("--study", Record("<country>United Kingdom</country>", "<country>Netherlands</country>"));
        Assert.Contains("1. Participants wanted", output, StringComparison.Ordinal);
        Assert.DoesNotContain("of its target", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Doubled_rows_and_one_of_another_century_are_set_apart_and_asked_about()
    {
        var counts = Path.Combine(folder.FullName, "counts.csv");
        File.WriteAllText(counts,
            "site,month,n\nA,1889-03,2\nA,2024-01,3\nA,2024-02,4\nA,2024-02,4\nB,2024-01,5\nB,2024-03,2\nA,2024-03,1\n");
        var (code, output, errors) = Run("--recruitment", counts, "--as-at", "2024-03-31", "--by", "2025-06-01", "--target", "100");
        Assert.True(code == 0, errors);
        Assert.Contains("rows of the file are set apart and not counted", output, StringComparison.Ordinal);
        Assert.Contains("To ask about:", output, StringComparison.Ordinal);
        Assert.Contains("11 recruited by 2024-03-31", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--target", "10", "--target", "11")]
    [InlineData("--by", "2025-06-01", "--by", "2026-06-01")]
    public void An_option_given_twice_is_refused(params string[] args)
    {
        var (code, output, errors) = Run(args);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(args[0], errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Record(string was, string now)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "isrctn", "ISRCTN62918594.xml"));
        Assert.Contains(was, text, StringComparison.Ordinal);
        var path = Path.Combine(folder.FullName, "record.xml");
        File.WriteAllText(path, text.Replace(was, now, StringComparison.Ordinal));
        return path;
    }

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (Sample.Run(args, output, errors), output.ToString(), errors.ToString());
    }
}
