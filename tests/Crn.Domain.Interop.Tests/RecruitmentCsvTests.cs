using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Interop.Tests;

public class RecruitmentCsvTests
{
    private static readonly LocalDate Today = new(2026, 11, 29);

    [Theory]
    [InlineData("site,month,n\nRR8,2026-01,4\nRR8,2026-02,3\nRJ1,2026-01,2\n", RecruitmentCsvForm.ByRow)]
    [InlineData("Site;Month;Recruited\r\nRR8;Jan 2026;4\r\nRR8;Feb 2026;3\r\nRJ1;01/2026;2\r\n", RecruitmentCsvForm.ByRow)]
    [InlineData("Centre\tYear\tMonth\tCount\nRR8\t2026\t1\t4\nRR8\t2026\tFebruary\t3\nRJ1\t2026\t1\t2\n", RecruitmentCsvForm.ByRow)]
    [InlineData("Hospital,2026-01,2026-02,Total\nRR8,4,3,7\nRJ1,2,,2\n", RecruitmentCsvForm.ByColumn)]
    [InlineData("Site,Jan-26,Feb-26\n\"RR8\",4,3\nRJ1,2,\n", RecruitmentCsvForm.ByColumn)]
    [InlineData("month,RR8,RJ1\n2026-01,4,2\n2026-02,3,\n", RecruitmentCsvForm.ByColumn)]
    [InlineData("site,month,cumulative\nRR8,2026-01,4\nRR8,2026-02,7\nRJ1,2026-01,2\n", RecruitmentCsvForm.ByRow)]
    [InlineData("site,month,screened,randomised\nRR8,2026-01,9,4\nRR8,2026-02,5,3\nRJ1,2026-01,6,2\n", RecruitmentCsvForm.Screening)]
    public void A_table_however_laid_out_gives_the_same_ledger(string text, RecruitmentCsvForm form)
    {
        var reading = RecruitmentCsv.Read(text);
        Assert.Equal((form, true), (reading.Form, reading.IsReadable));
        var loaded = reading.Table.LoadInto(Ledger(), Party.Sponsor, Today);
        Assert.Empty(loaded.ToValidationResult().Errors);
        Assert.Equal(
            ["RJ1, 2026-01: 2", "RR8, 2026-01: 4", "RR8, 2026-02: 3"],
            loaded.Rows.Select(r => $"{r.Site}, {r.Period.From:yyyy-MM}: {r.Count}").Order());
        Assert.Equal(9, loaded.Ledger.Sites.Sum(s => s.Recruited.TotalBy(Today)));
        Assert.Equal(reading.Account.Count, text.Trim().Split('\n').Skip(1).Sum(line => line.Split(',', ';', '\t').Length));
    }

    [Theory]
    [InlineData("date,n\n2026-03-05,2\n06/03/2026,1\n", "2026-03-05 2;2026-03-06 1")]
    [InlineData("week commencing,n\n2026-03-02,2\n2026-03-09,1\n", "2026-03-02 2;2026-03-09 1")]
    [InlineData("week ending,n\n08/03/2026,2\n15/03/2026,1\n", "2026-03-02 2;2026-03-09 1")]
    [InlineData("from,to,recruited\n1 Mar 2026,31 Mar 2026,3\n", "2026-03-01 3")]
    public void Counts_of_the_whole_study_have_no_site(string text, string expected)
    {
        var loaded = RecruitmentCsv.Read(text).Table.LoadInto(Ledger(), Party.Sponsor, Today);
        Assert.Empty(loaded.ToValidationResult().Errors);
        Assert.All(loaded.Rows, row => Assert.True(row.Site.IsWholeStudy));
        Assert.Equal(expected, string.Join(';', loaded.Rows.Select(r => $"{r.Period.From:yyyy-MM-dd} {r.Count}")));
    }

    [Theory]
    [InlineData("date,n\n04/05/2024,2\n04/25/2024,1\n", "2024-04-05 2;2024-04-25 1")]
    [InlineData("date,n\n04/05/2024,2\n25/04/2024,1\n", "2024-05-04 2;2024-04-25 1")]
    [InlineData("date,n\n04/05/2024,2\n06/05/2024,1\n", "2024-05-04 2;2024-05-06 1")]
    [InlineData("from,to,n\n02/01/2024,02/29/2024,3\n03/01/2024,03/31/2024,4\n", "2024-02-01 3;2024-03-01 4")]
    [InlineData("week ending,n\n04/07/2024,2\n04/14/2024,1\n", "2024-04-01 2;2024-04-08 1")]
    [InlineData("site,04/05/2024,04/25/2024\nRR8,2,1\n", "2024-04-05 2;2024-04-25 1")]
    public void All_dates_of_a_table_are_read_one_way(string text, string expected)
    {
        var reading = RecruitmentCsv.Read(text);
        Assert.True(reading.IsReadable);
        var loaded = reading.Table.LoadInto(RecruitmentLedger.Start(new LocalDate(2023, 1, 1), Party.Sponsor).State, Party.Sponsor, Today);
        Assert.Empty(loaded.ToValidationResult().Errors);
        Assert.Equal(expected, string.Join(';', loaded.Rows.Select(r => $"{r.Period.From:yyyy-MM-dd} {r.Count}")));
        // Only what nothing proves is assumed.
        Assert.Equal(text.Contains("06/05", StringComparison.Ordinal) ? 2 : 0, reading.Account.Count(e => e.Fate == LeafFate.ReadInPart));
    }

    [Theory]
    [InlineData("date,n\n04/05/2024,2\n04/25/2024,1\n26/04/2024,1\n", "row[4]", "row[3]")]
    [InlineData("from,to,n\n13/01/2024,02/29/2024,3\n", "row[2]", "row[2]")]
    [InlineData("site,25/04/2024,04/26/2024\nRR8,2,1\n", "the header", "the header")]
    public void A_table_with_dates_in_two_orders_is_refused_with_the_rows_named(string text, string dayFirst, string monthFirst)
    {
        var reading = RecruitmentCsv.Read(text);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal("table.date-orders", problem.Code);
        Assert.Contains($"the day first in {dayFirst} and the month first in {monthFirst}:", problem.Message, StringComparison.Ordinal);
        Assert.Equal($"{dayFirst}, {monthFirst}", problem.Where);
        Assert.Empty(reading.Table.Rows);
    }

    [Fact]
    public void What_cannot_be_right_is_for_the_librarys_own_door_to_say()
    {
        var reading =
            RecruitmentCsv.Read("site,month,n\nRR8,2026-01,4\nRR8,2026-01,4\nRR8,the spring,3\nTotal,2026-02,9\nRJ1,2026-02,-1\n");
        var loaded = reading.Table.LoadInto(Ledger(), Party.Sponsor, Today);
        Assert.Empty(loaded.Rows);
        Assert.Equal(
            ["recruitment.negative-count", "recruitment.table-month", "recruitment.table-row-doubled", "recruitment.table-total-row"],
            loaded.ToValidationResult().Errors.Select(e => e.ErrorCode).Distinct().Order());
    }

    [Theory]
    [InlineData("Subtotal", true)]
    [InlineData("Sub-total England", true)]
    [InlineData("Grand Total:", true)]
    [InlineData("TOTAL (all sites)", true)]
    [InlineData("Overall", true)]
    [InlineData("Total recruited", true)]
    [InlineData("All centres", true)]
    [InlineData("Total Fitness Clinic", false)]
    [InlineData("Overall Hospital", false)]
    [InlineData("Allerton", false)]
    [InlineData("England", false)]
    public void A_row_of_sums_counts_nobody_twice(string name, bool isSum)
    {
        var reading = RecruitmentCsv.Read($"site|month|n\nRR8|2026-01|4\nRJ1|2026-01|1\n{name}|2026-01|5\n");
        var loaded = reading.Table.LoadInto(Ledger(), Party.Sponsor, Today);
        Assert.Equal(isSum ? 5 : 10, loaded.Ledger.Recruited);
        Assert.Equal(isSum ? ["recruitment.table-total-row"] : [], loaded.Findings.Select(f => f.Code));
        var wide = RecruitmentCsv.Read($"month,RR8,RJ1,{name}\n2026-01,4,1,5\n");
        Assert.Equal(isSum ? 5 : 10, wide.Table.LoadInto(Ledger(), Party.Sponsor, Today).Ledger.Recruited);
        var log = RecruitmentCsv.Read($"site,month,screened,randomised\nRR8,2026-01,9,4\n{name},2026-01,9,4\n").ToScreeningLog();
        Assert.Equal(isSum ? ["screening.total-row"] : [], log.IsAccepted ? [] : log.Reasons.Select(r => r.Code));
    }

    [Fact]
    public void Columns_of_a_screening_log_go_by_the_words_that_sites_use_and_rows_not_filled_in_say_nothing()
    {
        var log = RecruitmentCsv.Read(
            "Centre,Week commencing,No. screened,Number of patients eligible,N approached (new),No. of people consented,Randomised (n),"
            + "Declined - too far,Not approached \u2013 no staff\nLeeds,02/03/2026,40,22,9,7,6,2,11\nLeeds,09/03/2026,,,,,,,\n")
            .ToScreeningLog().Value;
        var line = Assert.Single(log.Lines);
        Assert.Equal((new(2026, 3, 2), new LocalDate(2026, 3, 8)), (line.From, line.To));
        Assert.Equal((40, 22, 9, 7, 6), (line.Screened, line.Eligible, line.Approached, line.Consented, line.Randomised));
        Assert.Equal(["too far 2", "no staff 11"], line.Reasons.Select(reason => $"{reason.Code} {reason.People}"));
    }

    [Fact]
    public void A_screening_log_has_stages_and_coded_reasons()
    {
        var reading = RecruitmentCsv.Read(
            "site,month,screened,eligible,approached,consented,randomised,not approached: no staff,declined: too far,notes\n"
            + "RR8,2026-03,40,22,9,6,6,11,2,call back\nRJ1,2026-03,10,5,5,4,,0,1,\n");
        var log = reading.ToScreeningLog().Value;
        Assert.Equal((50, 27, 14, 10, null), (log.People(ScreeningStage.Screened), log.People(ScreeningStage.Eligible),
            log.People(ScreeningStage.Approached), log.People(ScreeningStage.Consented), log.People(ScreeningStage.Randomised)));
        Assert.Equal(11, Assert.Single(log.Reasons(ScreeningStage.Approached)).People);
        Assert.Equal(6, Assert.Single(reading.Table.LoadInto(Ledger(), Party.Sponsor, Today).Rows).Count);
        Assert.Equal("a column that is not read", Assert.Single(reading.Account, e => e.Value == "call back").Note);
        Assert.Equal(20, reading.Account.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name,telephone\nA,1\n")]
    [InlineData("site,month\nRR8,2026-01\n")]
    public void A_table_without_what_is_needed_says_so(string text)
    {
        var reading = RecruitmentCsv.Read(text);
        Assert.False(reading.IsReadable);
        Assert.Empty(reading.Table.Rows);
    }

    [Fact]
    public void Half_a_character_in_the_name_of_a_site_is_read()
    {
        // Found by mutation: the comparison of spellings took the name apart, which half a surrogate pair cannot be.
        Assert.Equal("A\uFFFDB", RecruitmentCsv.Read("site,month,n\nA\uD800B,2026-01,4\n").Table.Rows[0].Site);
        var table = new RecruitmentTable { Rows = [new() { Site = "A\uD800B", Month = "2026-01", Count = "4" }] };
        Assert.Single(table.Read(Today).Rows);
    }

    [Fact]
    public void An_nhs_number_is_neither_kept_nor_shown()
    {
        var reading = RecruitmentCsv.Read("site,month,n,notes\n943 476 5919,2026-01,4,patient 9434765919\nRR8,2026-02,3,\n");
        Assert.DoesNotContain("943", string.Join('\n', reading.Account) + string.Join('\n', reading.Account.Select(e => e.Value))
            + string.Join('\n', reading.Table.Rows.Select(r => r.Site)), StringComparison.Ordinal);
        Assert.Equal(2, reading.Account.Count(e => e.Fate == LeafFate.LeftOut));
    }

    private static RecruitmentLedger Ledger() => RecruitmentLedger.Start(new LocalDate(2025, 1, 1), Party.Sponsor).State;
}
