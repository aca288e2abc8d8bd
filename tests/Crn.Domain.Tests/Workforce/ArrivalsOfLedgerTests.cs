using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Troubleshooting;
using Crn.Domain.Troubleshooting;
using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Workforce;

public class ArrivalsOfLedgerTests
{
    [Fact]
    public void Counts_of_a_week_that_has_no_number_or_too_many_people_are_refused()
    {
        var study = new SimulatedStudy(7, ShortfallCause.Approach);
        var forecast = RecruitmentForecaster.Project(study.Plan, study.Ledger, SimulatedStudy.AsAt).Value;
        var start = RecruitmentLedger.Start(new(1890, 1, 1), Party.Sponsor).State;
        var (early, many) = (Reporting(new(1890, 5, 5), 1), Reporting(new(2024, 5, 6), 5_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeeklyArrivals.Of(early, forecast, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeeklyArrivals.Of(many, forecast, []));
        Assert.Single(WeeklyArrivals.Of(Reporting(new(2024, 5, 6), 5), forecast, []).Recruited);

        SiteRecruitment Reporting(LocalDate day, int count) => start.Report(
            [new(SiteCode.From("Leeds"), RecruitmentPeriod.Day(day), count)], Party.SiteOrganisation, SimulatedStudy.AsAt).State
            .Find(SiteCode.From("Leeds"))!;
    }
}
