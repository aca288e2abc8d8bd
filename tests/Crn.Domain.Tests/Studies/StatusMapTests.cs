using Crn.Domain.Calendars;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Studies;

public class StatusMapTests
{
    private static readonly StatusList[] Lists = [.. Enum.GetValues<StatusList>().Where(list => list != StatusList.RegistryDates)];

    [Theory]
    [InlineData(StatusList.Cpms, 17)]
    [InlineData(StatusList.FhirR4, 11)]
    [InlineData(StatusList.FhirR5, 17)]
    [InlineData(StatusList.ClinicalTrialsGovV2, 14)]
    [InlineData(StatusList.Isrctn, 8)]
    [InlineData(StatusList.EuCtr, 15)]
    [InlineData(StatusList.Ctis, 22)]
    [InlineData(StatusList.Ictrp, 73)]
    public void Every_code_of_a_list_is_read_as_a_status_or_as_an_explicit_cannot_tell(StatusList list, int codes)
    {
        Assert.Equal(codes, StatusMaps.Codes(list).Distinct().Count());
        Assert.All(StatusMaps.Codes(list), code =>
        {
            var reading = StatusMaps.Read(list, code);
            Assert.Equal(code, reading.Code);
            if (reading.Candidates.IsEmpty) Assert.NotEmpty(reading.Loss);
        });
    }

    [Fact]
    public void What_is_written_is_read_back_with_its_own_status_among_the_candidates()
    {
        foreach (var list in Lists)
        {
            foreach (var status in StudyStatuses.All)
            {
                var written = StatusMaps.Write(status, list);
                Assert.Equal(written.IsExact, written.Loss.Length == 0);
                if (written.Code is not { } code) continue;
                Assert.Contains(code, StatusMaps.Codes(list).AsEnumerable());
                var read = StatusMaps.Read(list, code);
                Assert.Equal(written.Candidates, read.Candidates);
                Assert.Contains(status, read.Candidates.AsEnumerable());
                Assert.All(read.Candidates.Where(other => other != status),
                    other => Assert.Contains($"'{other.CpmsText()}'", written.Loss, StringComparison.Ordinal));
                Assert.Equal(status.Group(), read.Group);
            }
        }
    }

    [Fact]
    public void The_networks_own_list_loses_nothing() =>
        Assert.All(StudyStatuses.All,
            status => Assert.Equal((true, status),
                (StatusMaps.Write(status, StatusList.Cpms).IsExact, StatusMaps.Read(StatusList.Cpms, status.CpmsText()).Status)));

    [Theory]
    [InlineData(StatusList.FhirR4, "active", StudyStatusGroup.Open)]
    [InlineData(StatusList.FhirR5, "recruiting", StudyStatusGroup.Open)]
    [InlineData(StatusList.FhirR5, "not-yet-recruiting", StudyStatusGroup.InSetup)]
    [InlineData(StatusList.FhirR5, "temporarily-closed-to-accrual", StudyStatusGroup.Suspended)]
    [InlineData(StatusList.ClinicalTrialsGovV2, "ACTIVE_NOT_RECRUITING", StudyStatusGroup.ClosedInFollowUp)]
    [InlineData(StatusList.ClinicalTrialsGovV2, "Active, not recruiting", StudyStatusGroup.ClosedInFollowUp)]
    [InlineData(StatusList.ClinicalTrialsGovV2, "TERMINATED", StudyStatusGroup.Closed)]
    [InlineData(StatusList.ClinicalTrialsGovV2, "WITHDRAWN", StudyStatusGroup.Withdrawn)]
    [InlineData(StatusList.Cpms, "open, with recruitment", StudyStatusGroup.Open)]
    [InlineData(StatusList.Isrctn, "Stopped", StudyStatusGroup.Closed)]
    [InlineData(StatusList.EuCtr, "Prematurely Ended", StudyStatusGroup.Closed)]
    [InlineData(StatusList.EuCtr, "Temporarily Halted", StudyStatusGroup.Suspended)]
    [InlineData(StatusList.Ctis, "Authorised - recruitment pending", StudyStatusGroup.InSetup)]
    [InlineData(StatusList.Ctis, "Ongoing, recruitment ended", StudyStatusGroup.ClosedInFollowUp)]
    [InlineData(StatusList.Ictrp, "Closed: follow-up complete", StudyStatusGroup.Closed)]
    [InlineData(StatusList.Ictrp, "Open public recruiting", StudyStatusGroup.Open)]
    public void A_code_is_read_into_its_group(StatusList list, string code, StudyStatusGroup expected) =>
    Assert.Equal(expected, StatusMaps.Read(list, code).Group);

    [Theory]
    [InlineData(StatusList.ClinicalTrialsGovV2, "UNKNOWN")]
    [InlineData(StatusList.ClinicalTrialsGovV2, "Unknown status")]
    [InlineData(StatusList.ClinicalTrialsGovV2, "AVAILABLE")]
    [InlineData(StatusList.FhirR5, "overall-study")]
    [InlineData(StatusList.FhirR5, "disapproved")]
    [InlineData(StatusList.FhirR4, "recruiting")]
    [InlineData(StatusList.EuCtr, "Ongoing")]
    [InlineData(StatusList.EuCtr, "GB - no longer in EU/EEA")]
    [InlineData(StatusList.Ictrp, "Not recruiting")]
    [InlineData(StatusList.FhirR4, null)]
    [InlineData(StatusList.Cpms, "9434765919")]
    public void What_tells_nothing_is_said_to_tell_nothing(StatusList list, string? code)
    {
        var reading = StatusMaps.Read(list, code);
        Assert.Empty(reading.Candidates);
        Assert.NotEmpty(reading.Loss);
        Assert.DoesNotContain("9434765919", reading.ToString(), StringComparison.Ordinal);
    }

    [Property]
    public void Any_text_at_all_is_read_without_a_guess(string? text) =>
        Assert.All(Lists,
            list => Assert.True(StatusMaps.Read(list, text) is { } r && (r.Candidates.IsEmpty || StatusMaps.Codes(list).Contains(r.Code))));

    [Theory]
    [InlineData("2021-01-01", StudyStatusGroup.InSetup)]
    [InlineData("2021-10-07", StudyStatusGroup.Open)]
    [InlineData("2024-08-19", StudyStatusGroup.ClosedInFollowUp)]
    [InlineData("2025-09-10", StudyStatusGroup.Closed)]
    public void A_registry_without_a_status_is_read_by_its_dates(string on, StudyStatusGroup expected)
    {
        // The dates of ISRCTN62918594.
        var reading =
            StatusMaps.FromDates(new LocalDate(2021, 10, 7), new LocalDate(2024, 8, 19), new LocalDate(2025, 9, 10),
                PartialDate.Parse(on).Exact!.Value);
        Assert.Equal((expected, StatusList.RegistryDates), (reading.Group, reading.List));
    }

    [Fact]
    public void A_month_that_holds_the_day_of_reading_leaves_both_sides_open() =>
        Assert.Equal([StudyStatusGroup.InSetup, StudyStatusGroup.Open],
            StatusMaps.FromDates(PartialDate.Parse("2023-06"), PartialDate.Parse("2025"), PartialDate.Parse("2026"),
                new(2023, 6, 15)).Candidates.Select(c => c.Group()).Distinct());
}
