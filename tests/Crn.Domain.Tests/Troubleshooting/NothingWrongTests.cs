using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Troubleshooting;

public class NothingWrongTests
{
    private static readonly LocalDate Opens = new(2026, 1, 1);

    // CGD at seven tenths of its time: the rate was low, and the study was ahead of the curve of its openings.
    [Fact]
    public void A_cause_that_says_nothing_is_wrong_does_not_lead_where_the_tree_found_trouble()
    {
        var diagnosis = Diagnosed(recruitsOfFirst: 11, recruitsOfLast: 1);
        Assert.Equal(DiagnosisBranch.Rate, diagnosis.Branch);
        var straightLine = diagnosis.Causes.Single(cause => cause.Cause.Code == "C34");
        Assert.Equal(0, straightLine.Cause.StartLevel);
        Assert.DoesNotContain("first C34", diagnosis.ToString(), StringComparison.Ordinal);
        Assert.Same(straightLine, diagnosis.Causes[^1]);
        Assert.DoesNotContain("share of the gap", straightLine.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_only_the_straight_line_is_behind_it_leads()
    {
        var diagnosis = Diagnosed(recruitsOfFirst: 19, recruitsOfLast: 2);
        Assert.NotEqual(DiagnosisBranch.Rate, diagnosis.Branch);
        Assert.Equal("C34", diagnosis.Causes[0].Cause.Code);
    }

    // Four sites that open one after another, four recruits a site and month planned; by the plan's openings 17 of 60 are due after half
    // a year, and 30 by the straight line.
    private static StudyDiagnosis Diagnosed(int recruitsOfFirst, int recruitsOfLast)
    {
        int[] days = [0, 120, 150, 170];
        var through = Opens.PlusDays(180);
        var plan = new RecruitmentPlan(60, RecruitmentWindow.Between(Opens, Opens.PlusDays(364)), days.Select((day, i) =>
            new PlannedSite(Code(i), PlannedOpening.On(Opens.PlusDays(day))) { Rate = RecruitmentRate.PerSiteMonth(4) }).ToValueList());
        var ledger = RecruitmentLedger.Start(Opens, Party.Sponsor).State;
        for (var i = 0; i < days.Length; i++)
        {
            ledger = ledger.Open(Code(i), Opens.PlusDays(days[i]), Party.SiteOrganisation, through).State;
            var recruits = i switch { 0 => recruitsOfFirst, 1 => 5, 2 => 3, _ => recruitsOfLast };
            ledger = ledger.Report([new(Code(i), RecruitmentPeriod.Between(Opens.PlusDays(days[i]), through), recruits)],
                Party.SiteOrganisation, through).State;
        }

        return StudyDiagnosis.Of(StudySignals.Of(plan, ledger, through));
    }

    private static SiteCode Code(int i) => SiteCode.From("S" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
