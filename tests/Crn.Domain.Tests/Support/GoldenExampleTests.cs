using System.Reflection;
using System.Text.RegularExpressions;
using Crn.Domain.Calendars;
using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Support;

namespace Crn.Domain.Tests.Support;

/// <summary>The 26 golden examples of how research is paid for and staffed: each has a test that asks a rule here, or stands
/// below.</summary>
public partial class GoldenExampleTests
{
    private static readonly FinancialYear Year = FinancialYear.Starting(2023);

    // Figures that no rule here decides, and why.
    private static readonly Dictionary<int, string> Undecided = new()
    {
        [15] = "two shares of one region's budget, printed in millions: the budget itself was not published, and no rule sets the shares",
        [20] = "a mean of durations before and after a change: an observation, which nothing here predicts",
        [24] = "a census of nurses and midwives: counted, not decided",
    };

    [Fact]
    public void Each_golden_example_asks_a_rule_or_it_is_said_why_not()
    {
        var tested = typeof(GoldenExampleTests).Assembly.GetTypes()
            .Where(t => t.Namespace is "Crn.Domain.Tests.Support" or "Crn.Domain.Tests.Workforce")
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(m => Named().Match(m.Name).Groups["number"].Captures).Select(c => int.Parse(c.ValueSpan, null)).ToHashSet();
        Assert.Equal(Enumerable.Range(1, 26), tested.Union(Undecided.Keys).Order());
        Assert.DoesNotContain(Undecided.Keys, tested.Contains);
    }

    /// <summary>What no rule decides agrees with itself, so that it was read rightly; of G25 the number of centres.</summary>
    [Fact]
    public void What_no_rule_decides_agrees_with_itself()
    {
        Assert.Equal((26.4m, 25.9m), (Millions(978_319 / 0.037m), Millions(517_000 / 0.02m)));
        Assert.Equal((-44.6m, -45m), (decimal.Round((118m - 213) / 213 * 100, 1), decimal.Round((118m - 213) / 213 * 100)));
        Assert.Equal((7_469, 7_469), (7_022 + 413 + 34, 6_355 + 588 + 265 + 104 + 157));
        Assert.Equal(20, 14 + 4 + 1 + 1);

        decimal Millions(decimal pounds) => decimal.Round(pounds / 1_000_000, 1, MidpointRounding.AwayFromZero);
    }

    /// <summary>The grade of the rule that decides an example: what is computed is never shown as stated.</summary>
    [Fact]
    public void The_rules_keep_the_grades_of_the_examples()
    {
        CostAnswer Threshold(UkNation nation, EtcProvider provider, int income) =>
            ExcessTreatmentCosts.ThresholdOf(nation, provider, Year, Pounds.Of(income));
        var etc = ExcessTreatmentCosts.Of(UkNation.England, EtcProvider.NhsTrust, Year, Pounds.Of(400_000_000),
            [new("A", Pounds.Of(350), 4, 4, 4, 0)]);
        var consent = CostAttribution.Of([ScheduledActivity.Published("Part B", AcordActivity.DataCollection, Pounds.Of(1))],
            FactSheet.Empty.With(CostFacts.IsCommercialContract, false).With(CostFacts.FunderIsAmrcMember, true)
                .With(CostFacts.FundedInOpenCompetition, true).With(CostFacts.DoneByExistingStaff, true), UkNation.England, Year.From);
        (string Id, EvidenceGrade Grade, Citation Source)[] rows =
        [
            ("G1", EvidenceGrade.Stated, SupportParameters.TrustThreshold.InForceOn(new(2021, 4, 1))!.Source),
            ("G2", EvidenceGrade.Inferred, Threshold(UkNation.England, EtcProvider.NhsTrust, 50_000_000).Source),
            ("G3, G4", EvidenceGrade.Inferred, etc.Payable.Source),
            ("G5", EvidenceGrade.Stated, SupportParameters.PrimaryCareSecondQuarterTrigger.Values.Versions[0].Source),
            ("G6", EvidenceGrade.Stated, Found(SupportRules.HighCostForecast, "EE-10")),
            ("G7", EvidenceGrade.Stated, Threshold(UkNation.Scotland, EtcProvider.NhsTrust, 1).Source),
            ("G8", EvidenceGrade.Stated, Found(SupportRules.StandardTreatment, "ES-01")),
            ("G9, G10", EvidenceGrade.Inferred, consent.Activities[0].Findings.First(f => f.Status == FindingStatus.Met).Rule.Source),
            ("G11", EvidenceGrade.Stated, consent.Activities[0].PayerFindings.First(f => f.Status == FindingStatus.Met).Rule.Source),
            ("G13", EvidenceGrade.Stated, SupportRules.CostAttributionForm.Source),
            ("G14", EvidenceGrade.Stated, ActivityFunding.Published.Large.InForceOn(new(2019, 4, 1))!.Source),
            ("G18", EvidenceGrade.Stated, Found(SupportRules.ResearchCapabilityFunding, "AE-03")),
        ];
        Assert.All(rows, row => Assert.Equal((row.Id, row.Grade), (row.Id, row.Source.Grade)));
    }

    private static Citation Found(RuleSet<Rule> rules, string code) => rules.Rules.Last(r => r.Code == code).Source;

    [GeneratedRegex("^(G(?<number>[0-9]+)_)+")]
    private static partial Regex Named();
}
