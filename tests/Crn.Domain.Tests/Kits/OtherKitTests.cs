using Crn.Domain.Feasibility;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Studies;
using Crn.Domain.Support;
using Crn.Domain.Testing;
using Crn.Domain.Testing.Kits;

namespace Crn.Domain.Tests.Kits;

/// <summary>Kits for whatever has a life and for maps of statuses, assertions on assessments, and scenarios.</summary>
public class OtherKitTests
{
    [Fact]
    public void What_has_a_life_in_the_library_keeps_the_laws_of_lives()
    {
        LifeLaws.Check<FundingLedger, FundingEvent>(DomainArbitraries.FundingHistories());
        LifeLaws.Check<ContractValueReview, ContractValueEvent>(DomainArbitraries.ContractValueHistories());
        LifeLaws.Check<Study, StudyEvent>(DomainArbitraries.StudyEventLists(), 50);
    }

    [Theory]
    [InlineData(Fault.ForgetsAnEvent, "is not their fold")]
    [InlineData(Fault.CountsTwice, "does not make version")]
    [InlineData(Fault.TakesASecondStart, "A second start is accepted")]
    [InlineData(Fault.NeedsNoStart, "A history without its start is accepted")]
    public void A_planted_fault_of_a_life_is_found_with_the_shortest_history(Fault fault, string says)
    {
        FaultyLog.Planted = fault;
        var message = Assert.Throws<LawBrokenException>(() => LifeLaws.Check<FaultyLog, FaultyEvent>(FaultyLog.Histories())).Message;
        Assert.Contains(says, message, StringComparison.Ordinal);
        FaultyLog.Planted = Fault.None;
        LifeLaws.Check<FaultyLog, FaultyEvent>(FaultyLog.Histories());
    }

    [Fact]
    public void A_map_that_loses_a_status_in_silence_is_found()
    {
        string Map(int status) => status switch { 1 => "open", 2 => "closed", 3 => "closed", _ => throw new KeyNotFoundException("4") };
        int Back(string status) => status == "open" ? 1 : 2;
        StatusMapLaws.Check([1, 2], Map, Back);
        StatusMapLaws.Check([1, 2, 3], Map, Back, lossyOnPurpose: [3]);
        Assert.Contains("3 becomes closed, which is 2 again", Broken([1, 2, 3], []), StringComparison.Ordinal);
        Assert.Contains("4 is not mapped: KeyNotFoundException", Broken([1, 4], []), StringComparison.Ordinal);
        Assert.Contains("1 is declared lost, and comes back", Broken([1], [1]), StringComparison.Ordinal);

        string Broken(int[] all, int[] declared) =>
            Assert.Throws<LawBrokenException>(() => StatusMapLaws.Check(all, Map, Back, declared)).Message;
    }

    [Fact]
    public void A_verdict_that_is_another_names_what_decides_it_and_the_smallest_change()
    {
        var assessment = FeasibilityCatalogue.Network.Assess(FactSheet.Empty.With(StudyFacts.ResearchCostsFunded, false), new(2026, 5, 1));
        RuleAssert.HasVerdict(assessment.Verdict, assessment);
        var message = Assert.Throws<LawBrokenException>(() => RuleAssert.HasVerdict(Verdict.Feasible, assessment)).Message;
        Assert.StartsWith($"The verdict is {assessment.Verdict}, and not Feasible.", message, StringComparison.Ordinal);
        Assert.Contains("CST-01", message, StringComparison.Ordinal);
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
