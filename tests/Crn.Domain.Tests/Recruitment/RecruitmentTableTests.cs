using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Recruitment;

public class RecruitmentTableTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Theory]
    [InlineData("Site")]
    [InlineData("From")]
    [InlineData("To")]
    [InlineData("Month")]
    [InlineData("Count")]
    public void A_number_like_a_patients_in_any_field_sets_the_row_apart_and_is_not_shown(string field)
    {
        const string number = "943 476 5919";
        string? Typed(string name, string? ordinary) => name == field ? number : ordinary;
        var row = new RecruitmentRowDraft
        {
            Site = Typed("Site", "RR8"),
            From = Typed("From", field == "Month" ? null : "2026-01-05"),
            To = Typed("To", field == "Month" ? null : "2026-01-06"),
            Month = Typed("Month", null),
            Count = Typed("Count", "2"),
        };
        var errors = new RecruitmentTable { Rows = [row] }.Read(new LocalDate(2026, 3, 1)).ToValidationResult().Errors;
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.DoesNotContain("943", error.ErrorMessage, StringComparison.Ordinal));
    }

    [Fact]
    public void One_call_says_everything_wrong_and_keeps_the_rest()
    {
        var table = Table(
            new() { Site = "Leeds", Month = "2026-01", Count = "4" },
            new() { Site = "", Month = "Feb 2026", Count = "3" },
            new() { Site = "Leeds", From = "3/3/2026", To = "1/3/2026", Count = "x" },
            new() { Site = "Cardiff", From = "1 Mar 2026", To = "2026-03-31", Count = "1,204" },
            new() { Site = "Cardiff", Month = "2026-05", Count = "1" },
            new() { Site = "Cardiff", Month = "2026-01", From = "2026-01-01", Count = "-1" },
            new() { Site = "Total", Month = "2026-01", Count = "9" },
            new() { Site = "NHS 943 476 5919", From = "2026-01-05", Count = "1.5" });
        var reading = table.Read(Today);
        Assert.Equal([(SiteCode.From("Leeds"), 4), (SiteCode.From("Cardiff"), 1204)],
            reading.Rows.Select(r => (r.Site.Site!.Value, r.Count)));
        Assert.Equal([1, 2, 4, 5, 6, 7], reading.SetApart);
        Assert.Equal(
            [
                ("Rows[1].Site", "recruitment.table-site-missing"), ("Rows[2].To", "recruitment.table-days-reversed"),
                ("Rows[2].Count", "recruitment.table-count"), ("Rows[4].Month", "recruitment.in-the-future"),
                ("Rows[5].Month", "recruitment.table-month-and-days"), ("Rows[5].Count", "recruitment.negative-count"),
                ("Rows[6].Site", "recruitment.table-total-row"), ("Rows[7].Site", "privacy.nhs-number"),
                ("Rows[7].Count", "recruitment.table-count"),
            ],
            reading.ToValidationResult().Errors.Select(e => (e.PropertyName, e.ErrorCode)));
        Assert.DoesNotContain("5919", reading.ToValidationResult().ToString(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => reading.Ledger);
    }

    [Fact]
    public void A_row_a_century_before_the_others_is_set_apart_case_recruit_century()
    {
        var reading = Table([new() { Site = "Leeds", From = "1889-03-04", Count = "1" }, .. Months("Leeds", 3, 1, 4, 2, 5, 1)]).Read(Today);
        Assert.Equal([0], reading.SetApart);
        Assert.Equal((6, 16), (reading.Rows.Count, reading.Rows.Sum(r => r.Count)));
        Assert.Equal("recruitment.first-recruit-long-before", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void A_doubled_row_is_asked_about_and_not_summed_case_recruit_doubled_rows()
    {
        var reading = Table([.. Months("Leeds", 3, 1, 4), .. Months("leeds", 3), .. Months("Cardiff", 2)]).Read(Today);
        Assert.Equal([0, 3], reading.SetApart);
        Assert.Equal(7, reading.Rows.Sum(r => r.Count));
        Assert.Equal("recruitment.table-row-doubled", Assert.Single(reading.Findings).Code);
        // Rows that share days count people twice too.
        var shared = Table([.. Months("Leeds", 3, 1, 4), new() { Site = "Leeds", From = "2025-01-20", To = "2025-02-03", Count = "2" }])
            .Read(Today);
        Assert.Equal([0, 1, 3], shared.SetApart);
    }

    [Fact]
    public void Totals_are_asked_about_and_counted_once_it_is_said_that_they_are()
    {
        var table = Table([.. Months("Leeds", 2, 4, 7, 9, 12), .. Months("Cardiff", 3, 1, 2, 5, 2)]);
        var asked = table.Read(Today);
        Assert.Equal((13, [0, 1, 2, 3, 4]), (asked.Rows.Sum(r => r.Count), asked.SetApart));
        Assert.Equal("recruitment.table-totals", Assert.Single(asked.Findings).Code);
        Assert.Equal(34 + 13, (table with { AreTotals = false }).Read(Today).Rows.Sum(r => r.Count));
        var totals = (Table(Months("Leeds", 2, 4, 7, 9, 12)) with { AreTotals = true }).Read(Today);
        Assert.Equal([2, 2, 3, 2, 3], totals.Rows.Select(r => r.Count));
        var falls = (Table(Months("Leeds", 2, 4, 3, 9)) with { AreTotals = true }).Read(Today);
        Assert.Equal(("recruitment.total-falls", 9), (Assert.Single(falls.Findings).Code, falls.Rows.Sum(r => r.Count)));
    }

    [Fact]
    public void One_site_written_in_two_ways_is_counted_and_asked_about()
    {
        var reading = Table([.. Months("St. Mary's Hospital", 3, 1), .. Months("St Marys", 2, 2)]).Read(Today);
        Assert.Equal(8, reading.Rows.Sum(r => r.Count));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("recruitment.site-written-twice", 2), (finding.Code, finding.Sites.Count));
        Assert.Equal(FluentValidation.Severity.Warning, Assert.Single(reading.ToValidationResult().Errors).Severity);
    }

    [Fact]
    public void A_table_without_sites_is_of_the_whole_study()
    {
        var reading = Table(new RecruitmentRowDraft { Month = "3/2026", Count = "12" }).Read(Today);
        Assert.Equal(SiteOrStudy.WholeStudy, Assert.Single(reading.Rows).Site);
    }

    [Fact]
    public void What_the_ledger_has_already_is_set_apart_and_a_table_can_be_loaded_again()
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State;
        var table = Table(Months("Leeds", 3, 1, 4));
        var first = table.LoadInto(ledger, Party.Sponsor, Today);
        Assert.Equal((8, 2), (first.Ledger.Recruited, first.Ledger.Version));
        Assert.IsType<RecruitmentEvent.Reported>(first.Event);
        var again = (table with { Rows = table.Rows.AddRange(Months("Cardiff", 2)) }).LoadInto(first.Ledger, Party.Sponsor, Today);
        Assert.Equal((10, [0, 1, 2]), (again.Ledger.Recruited, again.SetApart));
        Assert.Equal(["recruitment.reported-already"], again.Findings.Select(f => f.Code));
        // Recorded before what the ledger holds: nothing is loaded, and the reason is given.
        var early = Table(Months("Leeds", 1)).LoadInto(ledger, Party.Sponsor, Today.PlusDays(-1));
        Assert.Equal(ledger, early.Ledger);
        Assert.Equal(["history.recorded-out-of-order"], early.Refusals.Select(r => r.Code));
    }

    [Property(MaxTest = 300 / Share.Of)]
    public void Every_row_is_counted_or_set_apart_with_a_reason_and_what_is_left_can_be_reported(RecruitmentTable table,
        RecruitmentLedger ledger)
    {
        var day = ledger.LastRecordedOn;
        var reading = table.LoadInto(ledger, Party.Sponsor, day);
        Assert.Equal(table.Rows.Count, reading.Rows.Count + reading.SetApart.Count);
        Assert.Empty(reading.Refusals);
        Assert.Equal(ledger.Total(table.State) + reading.Rows.Sum(r => r.Count), reading.Ledger.Total(table.State));
        Assert.Equal(ledger.Version + (reading.Rows.IsEmpty ? 0 : 1), reading.Ledger.Version);
        var errors = reading.ToValidationResult().Errors.Where(e => e.Severity == FluentValidation.Severity.Error).ToList();
        Assert.All(reading.SetApart, i => Assert.Contains(errors, e => table.Rows[i].Place is { } place
            ? e.PropertyName == place : e.PropertyName.StartsWith($"Rows[{i}]", StringComparison.Ordinal)));
        Assert.Equal(reading.Findings.Select(f => (f.Code, f.Sites)).Distinct().Count(), reading.Findings.Count);
    }

    private static RecruitmentTable Table(params RecruitmentRowDraft[] rows) => new() { Rows = [.. rows] };

    private static RecruitmentRowDraft[] Months(string site, params int[] counts) =>
        [.. counts.Select((n, i) => new RecruitmentRowDraft { Site = site, Month = $"2025-0{i + 1}", Count = $"{n}" })];
}
