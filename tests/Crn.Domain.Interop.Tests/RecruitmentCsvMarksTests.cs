using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Interop.Tests;

public class RecruitmentCsvMarksTests
{
    private static readonly LocalDate Today = new(2026, 11, 29);

    [Theory]
    [InlineData("3,5", null)]
    [InlineData("3,0", null)]
    [InlineData("12,3", null)]
    [InlineData("1,20", null)]
    [InlineData("0,5", null)]
    [InlineData("1,2,3", null)]
    [InlineData("0,123", null)]
    [InlineData(",123", null)]
    [InlineData("1,,234", null)]
    [InlineData("1234,567", null)]
    [InlineData("1,204,", null)]
    [InlineData("3.5", null)]
    [InlineData("2.000", null)]
    [InlineData("1.204", null)]
    [InlineData("1,204", 1204)]
    [InlineData("12,345", 12345)]
    [InlineData("1,204.0", 1204)]
    [InlineData("75.0", 75)]
    [InlineData("0", 0)]
    [InlineData("0.000", 0)]
    public void A_comma_or_point_is_of_thousands_only_where_it_can_be_nothing_else(string cell, int? people)
    {
        foreach (var text in new[]
            { $"Site;Jan 2026;Feb 2026\nLeeds;{cell};1\n", $"site;month;n\nLeeds;2026-01;{cell}\nLeeds;2026-02;1\n" })
        {
            var reading = RecruitmentCsv.Read(text);
            var loaded = reading.Table.LoadInto(Ledger(), Party.Sponsor, Today);
            Assert.Equal((people ?? 0) + 1, loaded.Ledger.Recruited);
            Assert.Equal(people is null ? ["recruitment.table-count"] : [], loaded.Findings.Select(f => f.Code));
            Assert.Equal(people is null ? LeafFate.NotUnderstood : LeafFate.Read,
                Assert.Single(reading.Account, e => e.Value == cell).Fate);
        }

        // A number with both marks stays out of a screening log.
        if (cell.Contains(',', StringComparison.Ordinal) && cell.Contains('.', StringComparison.Ordinal)) return;
        var log = RecruitmentCsv.Read($"site;month;screened\nLeeds;2026-01;{cell}\n");
        Assert.Equal(people, Assert.Single(log.Screening).Screened);
    }

    [Theory]
    [InlineData("Site;Jan 2026;Feb 2026;Total to date\nRR8;3;4;7\nRJ1;2;5;7")]
    [InlineData("Site;Jan 2026;Feb 2026;Cumulative\nRR8;3;4;7\nRJ1;2;5;7")]
    [InlineData("Site;Total;Jan 2026;Running total;Feb 2026\nRR8;7;3;3;4\nRJ1;7;2;2;5")]
    public void The_header_of_one_column_says_nothing_of_the_others(string text)
    {
        var reading = RecruitmentCsv.Read(text);
        Assert.Equal(14, reading.Table.LoadInto(Ledger(), Party.Sponsor, Today).Ledger.Recruited);
        Assert.Equal(text.Split("otal").Length > 2 ? 4 : 2, reading.Account.Count(e => e.Note == "a total, which follows from the counts"));
    }

    [Theory]
    [InlineData("Total", true)]
    [InlineData("Trust total", true)]
    [InlineData("Subtotal", true)]
    [InlineData("Sub-total", true)]
    [InlineData("Overall", true)]
    [InlineData("Study total", true)]
    [InlineData("Total recruits", true)]
    [InlineData("Total (all sites)", true)]
    [InlineData("UK total", true)]
    [InlineData("Yorkshire & Humber sub-total:", true)]
    [InlineData("Leeds (total)", true)]
    [InlineData("North West - Overall", true)]
    [InlineData("Total for Leeds", true)]
    [InlineData("Total 2026", true)]
    [InlineData("Cumulative", true)]
    [InlineData("Cumulative recruitment to date", true)]
    [InlineData("Sum", true)]
    [InlineData("All UK sites", true)]
    [InlineData("All sites combined", true)]
    [InlineData("Total across all trusts", true)]
    [InlineData("Totally", false)]
    [InlineData("Summerfield", false)]
    [InlineData("Allerton", false)]
    [InlineData("All Saints Hospital", false)]
    [InlineData("Overall Road Surgery", false)]
    [InlineData("Total Joint Replacement Centre", false)]
    [InlineData("Whole Street Practice", false)]
    [InlineData("Leeds (all sites)", false)]
    public void A_row_of_sums_is_found_by_a_word_and_its_cells_say_so(string name, bool isSum)
    {
        var reading = RecruitmentCsv.Read($"Site;Jan 2026;Feb 2026\nRR8;3;4\nRJ1;2;5\n{name};5;9\n");
        var loaded = reading.Table.LoadInto(Ledger(), Party.Sponsor, Today);
        Assert.Equal(isSum ? 14 : 28, loaded.Ledger.Recruited);
        Assert.Equal(isSum ? ["recruitment.table-total-row"] : [], loaded.Findings.Select(f => f.Code));
        Assert.Equal(isSum ? 3 : 0, reading.Account.Count(e => e.Path.StartsWith("row[4]", StringComparison.Ordinal)
            && e.Fate == LeafFate.NoPlace && e.Note.EndsWith("set apart", StringComparison.Ordinal)));
        if (isSum) Assert.StartsWith("row[4].Jan 2026: ", loaded.Findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Site;Jan 2026\nRR8;3\nRJ1;2", 5)]
    [InlineData(";Jan 2026\nRR8;3\nRJ1;2", 5)]
    [InlineData("Hospital,2026-01,Total to date\nRR8,3,9\nRJ1,2,7", 5)]
    [InlineData("Recruitment of the ABC trial\nSite;Jan 2026;Feb 2026\nRR8;3;4\nRJ1;2;5", 14)]
    [InlineData("ABC trial, recruitment, all sites\nSite;Jan 2026;Feb 2026\nRR8;3;4\nRJ1;2;5", 14)]
    [InlineData("Recruitment;;\n\nAs at;29/11/2026;\nSite;Jan 2026;Feb 2026\nRR8;3;4\nRJ1;2;5", 14)]
    [InlineData("Recruitment\nSite,Month,n\nRR8,2026-01,3\nRJ1,2026-01,2", 5)]
    [InlineData("Report\nSite;Jan 2026\nRR8;3\nRJ1;2", 5)]
    [InlineData("Site;15/01/2026\nRR8;3", null)]
    [InlineData("Site;Jan 2026;Recruited\nRR8;3;4", null)]
    [InlineData("study,opened,closed\nABC,2026-01-02,2026-02-03\nDEF,2026-01-02,2026-02-03", null)]
    [InlineData("Jan 2026\n3", null)]
    public void One_month_and_lines_above_the_header_are_read_where_they_are_clear(string text, int? recruited)
    {
        var reading = RecruitmentCsv.Read(text);
        Assert.Equal(recruited is not null, reading.IsReadable);
        var loaded = reading.Table.LoadInto(Ledger(), Party.Sponsor, Today);
        Assert.Empty(loaded.Findings);
        Assert.Equal(recruited ?? 0, loaded.Ledger.Recruited);
    }

    [Fact]
    public void What_is_set_apart_is_named_by_the_row_and_column_of_the_file()
    {
        var wide = RecruitmentCsv.Read("Report\nHospital;Jan 2026;Feb 2026\nRR8;3;-\nRJ1;n/a;5\nTotal;3;5\n");
        var loaded = wide.Table.LoadInto(Ledger(), Party.Sponsor, Today);
        Assert.Equal(["row[3].Feb 2026", "row[4].Jan 2026", "row[5].Jan 2026", "row[5].Feb 2026"],
            loaded.ToValidationResult().Errors.Select(e => e.PropertyName));
        Assert.Equal(["row[3].Feb 2026: The count is no whole number of people that can be. 2 rows in all.",
            "row[5].Jan 2026: The row seems to be the sum of the others; it would count everybody twice. 2 rows in all."],
            loaded.Findings.Select(f => f.Message));
        Assert.All(wide.Account.Where(e => e.Value is "-" or "n/a"), e => Assert.Equal(
            (LeafFate.NotUnderstood, "The count is no whole number of people that can be. It is set apart."), (e.Fate, e.Note)));
        // In a table of one count a row the cell that is wrong is named, and the row where it is wrong as a whole.
        var rows = RecruitmentCsv.Read("Trust,Period,Recruits\nRR8,2026-01,4\nRR8,the " +
            "spring,3\nRR8,2026-02,x\nSum,2026-02,9\nRR8,2026-01,4\n");
        Assert.Equal(["row[2]", "row[3].Period", "row[4].Recruits", "row[5].Trust", "row[6]"], rows.Table.Rows.Select(r => r.Place));
        Assert.Equal([LeafFate.ReadInPart, LeafFate.ReadInPart, LeafFate.NotUnderstood, LeafFate.NoPlace, LeafFate.ReadInPart],
            rows.Account.Where(e => e.Path.EndsWith("Recruits", StringComparison.Ordinal)).Select(e => e.Fate));
        var columns = RecruitmentCsv.Read("month,RR8,Subtotal\n2026-01,4,4\n2026-02,x,4\n");
        Assert.Equal(["row[2].RR8", "row[2].Subtotal", "row[3].RR8", "row[3].Subtotal"], columns.Table.Rows.Select(r => r.Place));
    }

    [Fact]
    public void A_place_that_looks_like_an_nhs_number_is_not_named()
    {
        var table = new RecruitmentTable { Rows = [new() { Site = "RR8", Month = "2026-01", Count = "x", Place = "row[2].943 476 5919" }] };
        Assert.Equal("Rows[0].Count", Assert.Single(table.Read(Today).ToValidationResult().Errors).PropertyName);
    }

    private static RecruitmentLedger Ledger() => RecruitmentLedger.Start(new LocalDate(2025, 1, 1), Party.Sponsor).State;
}
