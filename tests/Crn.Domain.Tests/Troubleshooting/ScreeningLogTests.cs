using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Troubleshooting;

public class ScreeningLogTests
{
    private static readonly ScreeningLineDraft March = new()
    {
        Site = "RR8", From = new(2026, 3, 1), To = new(2026, 3, 31), Screened = 40, Eligible = 22, Approached = 9, Consented = 6,
        Randomised = 5, Reasons = [new(ScreeningStage.Approached, "no staff", 11), new(ScreeningStage.Approached, "Other study", 2)],
    };

    [Fact]
    public void A_log_adds_up_people_and_reasons_by_code()
    {
        var april = March with
        {
            From = new(2026, 4, 1), To = new(2026, 4, 30), Reasons = [new(ScreeningStage.Approached, "OTHER STUDY", 13)],
        };
        var log = ScreeningLog.Of(March, april, March with { Site = "R1H", Reasons = [] }).Value;
        Assert.Equal(66, log.People(ScreeningStage.Eligible));
        Assert.Equal(44, log.People(ScreeningStage.Eligible, SiteCode.From("rr8")));
        Assert.Null(log.People(ScreeningStage.Eligible, SiteCode.From("elsewhere")));
        Assert.Equal([("Other study", 15), ("no staff", 11)],
            log.Reasons(ScreeningStage.Approached).Select(reason => (reason.Code!, reason.People)));
        Assert.True(log.Covers(SiteCode.From("RR8"), RecruitmentPeriod.Between(new(2026, 3, 5), new(2026, 4, 30))));
        Assert.False(log.Covers(SiteCode.From("RR8"), RecruitmentPeriod.Between(new(2026, 2, 28), new(2026, 4, 30))));
    }

    [Fact]
    public void Every_fault_of_every_line_is_reported_at_once()
    {
        var outcome = ScreeningLog.Of(
            March with { Site = " ", To = new(2026, 2, 1) },
            March with { From = null, Eligible = 50 },
            March with { Screened = null, Eligible = null, Approached = null, Consented = null, Randomised = null, Reasons = [] },
            March with { Site = "R1H", Randomised = -1 },
            March with { Site = "RWE", Reasons = [new(ScreeningStage.Approached, "", 1), new(ScreeningStage.Screened, "x", 0),
                new(ScreeningStage.Consented, "travel", 4)] },
            March with { To = new(2026, 5, 1) });
        Assert.Equal(
            ["negative", "no-counts", "overlap", "period-missing", "period-reversed", "reason-code", "reason-people", "reason-stage",
                "reasons-exceed", "rises", "site"],
            outcome.Reasons.Select(fault => fault.Code["screening.".Length..]).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(outcome.Reasons, fault => fault.Because.Contains("travel", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reason_that_looks_like_an_NHS_number_is_refused_and_not_echoed()
    {
        var outcome = ScreeningLog.Of(March with { Reasons = [new(ScreeningStage.Approached, "943 476 5919", 1)] });
        Assert.Equal("privacy.nhs-number", Assert.Single(outcome.Reasons).Code);
        Assert.DoesNotContain("943", outcome.ToString(), StringComparison.Ordinal);
    }

    [Property]
    public void A_table_is_a_log_or_says_why_not(ScreeningLineDraft line)
    {
        var outcome = ScreeningLog.Of(line);
        Assert.Equal(outcome.IsAccepted, outcome.Reasons.IsEmpty);
        if (outcome.IsAccepted) Assert.Equal(line.Screened, outcome.Value.People(ScreeningStage.Screened));
    }
}
