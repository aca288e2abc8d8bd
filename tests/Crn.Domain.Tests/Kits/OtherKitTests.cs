using Crn.Domain.Feasibility;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Testing;
using Crn.Domain.Testing.Kits;

namespace Crn.Domain.Tests.Kits;

/// <summary>The kit for maps of statuses, assertions on assessments, and scenarios.</summary>
public class OtherKitTests
{
    [Fact]
    public void Maps_of_statuses()
    {
        StatusMapLaws.Check([1, 2, 3, 4], MapFaults.Map, MapFaults.Back, lossyOnPurpose: [4]);
        KitProof.IsSharp([typeof(StatusMapLaws)], [.. MapFaults.All.Select(f => f.Law)], i => StatusMapLaws.Of(
            [1, 2, 3, 4], MapFaults.All[i].Map, MapFaults.All[i].Back, MapFaults.All[i].Lost, $"MapFaults.All[{i}].Map",
            $"MapFaults.All[{i}].Back"));
    }

    [Fact]
    public void A_verdict_that_is_another_names_what_decides_it_and_the_smallest_change()
    {
        var assessment = FeasibilityCatalogue.Network.Assess(FactSheet.Empty.With(StudyFacts.ResearchCostsFunded, false), new(2026, 5, 1));
        RuleAssert.HasVerdict(assessment.Verdict, assessment);
        var message = Assert.Throws<LawBrokenException>(() => RuleAssert.HasVerdict(Verdict.Feasible, assessment)).Message;
        Assert.StartsWith($"Expected the verdict Feasible; it is {assessment.Verdict}.\nDecided by:\n  ", message,
            StringComparison.Ordinal);
        Assert.Contains("CST-01", message, StringComparison.Ordinal);
        Assert.Contains("\nSmallest change: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_open_at_three_sites_that_has_been_behind_for_two_months_is_one_expression()
    {
        var behind = StudyScenario.WithTarget(120).OpenAt("Leeds", "York", "Hull").ForMonths(8).BehindForMonths(2)
            .At(RecruitmentRate.PerSiteMonth(2));
        // Three sites, two a month for six months and one a month for two.
        Assert.Equal(42, behind.Ledger.Recruited);
        Assert.Equal(48, behind.BehindForMonths(0).Ledger.Recruited);
        Assert.Equal(new LocalDate(2026, 9, 4), behind.AsAt);
        Assert.True(RecruitmentForecaster.Project(behind.Plan, behind.Ledger, behind.AsAt).IsAccepted);
        Assert.Throws<ArgumentOutOfRangeException>("months", () => behind.BehindForMonths(9));
        Assert.Throws<ArgumentException>("sites", () => behind.OpenAt("Leeds", "leeds"));
    }
}
