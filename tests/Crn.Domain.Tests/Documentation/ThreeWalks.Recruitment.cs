using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Documentation;

/// <content>A table of recruitment to a quantile.</content>
public partial class ThreeWalks
{
    [Fact]
    public void A_table_of_recruitment_to_a_quantile()
    {
        string[] table = ["RR8 4 6 5 3 4 5 6 4 5 4 6 5", "7A4 1 2 0 2 3 1 2 2 1 3 2 1"]; // recruits of each month of 2025
        var rows = from line in table
                   let cells = line.Split(' ')
                   from month in Enumerable.Range(1, 12)
                   let recruits = int.Parse(cells[month], CultureInfo.InvariantCulture)
                   select new RecruitmentCount(SiteCode.From(cells[0]), RecruitmentPeriod.Month(new(2025, month)), recruits);
        var (opens, today) = (new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31));
        var plan = new RecruitmentPlan(target: 120, RecruitmentWindow.Between(opens, opens.PlusYears(2)));
        var ledger = RecruitmentLedger.Start(on: opens, by: Party.Sponsor).State.Report([.. rows], by: Party.Sponsor).State;
        var forecast = RecruitmentForecaster.Project(plan, ledger, asAt: today).Value;
        Assert.Equal(77, forecast.Recruited);
        Assert.Equal("2026-09-01", forecast.Completion.Quantile(0.5).ToString());
        Assert.Equal("2027-03-11", forecast.Completion.Quantile(0.8).ToString());
    }
}
