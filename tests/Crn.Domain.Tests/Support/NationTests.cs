using Crn.Domain.Calendars;
using Crn.Domain.Money;
using Crn.Domain.Rules;
using Crn.Domain.Support;
using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Support;

/// <summary>Each rule names its nations and years; nothing of one nation is applied in another, and what is not known says whom to
/// ask.</summary>
public class NationTests
{
    private static readonly UkNation[] Nations = Enum.GetValues<UkNation>();

    private static readonly LocalDate[] Days =
    [
        new(2009, 4, 1), new(2013, 4, 1), new(2017, 1, 31), new(2017, 2, 1), new(2020, 2, 29), new(2020, 3, 1), new(2023, 5, 31),
        new(2023, 6, 1), new(2024, 9, 30), new(2024, 10, 1), new(2026, 5, 1),
    ];

    /// <summary>The sets of rules asked by themselves: the nation that has a rule, from when, and what the others answer with.</summary>
    public static TheoryData<string, UkNation, string> Sets() => new()
    {
        { nameof(SupportRules.StandardTreatment), UkNation.Scotland, "2017-02-01" },
        { nameof(SupportRules.HighCostForecast), UkNation.England, "2024-10-01" },
        { nameof(SupportRules.ResearchCapabilityFunding), UkNation.England, "2020-03-01" },
    };

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_rule_of_one_nation_and_era_is_applied_in_no_other(string set, UkNation nation, string from)
    {
        var (rules, byAnswer) = Set(set);
        var first = NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value;
        // All that England or Scotland asks for is known, and says yes.
        var all = FactSheet.Empty.With(SupportRules.TotalExcess, 9_000_000m).With(SupportRules.ExcessPerParticipant, 30_000m)
            .With(SupportRules.IncomePassesTrigger, false).With(SupportRules.RecruitsInYear, 900).With(SupportRules.RoutineAtABoard, true);
        foreach (var (where, day) in from n in Nations from d in Days select (n, d))
        {
            var facts = all.With(SupportRules.Nation, where);
            var finding = Assert.Single(rules.Ask(facts, day), f => f.Status != FindingStatus.NotApplicable);
            if (where == nation && day >= first)
            {
                Assert.Equal(FindingStatus.Met, finding.Status);
                continue;
            }

            Assert.Equal((FindingStatus.Unknown, byAnswer), (finding.Status, Assert.Single(finding.MissingFacts)));
            Assert.StartsWith("No rule was found: ask ", finding.Rule.Remedy, StringComparison.Ordinal);
            Assert.NotEmpty(finding.Rule.WhoCanAct);
            var answered = rules.Ask(facts.With((Fact<bool>)byAnswer, false), day);
            Assert.Equal(FindingStatus.NotMet, Assert.Single(answered, f => f.Status != FindingStatus.NotApplicable).Status);
        }

        // While the nation is not known, nothing is.
        Assert.All(Days.SelectMany(day => rules.Ask(all, day).AsEnumerable()), finding => Assert.Equal(
            (FindingStatus.Unknown, true), (finding.Status, finding.MissingFacts.Contains(SupportRules.Nation))));
    }

    /// <summary>Who can pay in a nation; what is not known says whom to ask there.</summary>
    [Property]
    public void Each_nation_has_its_own_payers(CostAttribution costs)
    {
        Assert.All(costs.Activities, activity =>
        {
            if (activity.Payer is { } payer) Assert.Contains(payer, Payers(costs.Nation));
            if (activity.Ask.Length > 0) Assert.Contains(Office(costs.Nation), activity.Ask, StringComparison.Ordinal);
            if (activity.Payer is null) Assert.True(activity.Ask.Length > 0 || !activity.MissingFacts.IsEmpty);
            if (costs.AsAt < new LocalDate(2012, 5, 31)) Assert.True(activity is { HasGuidance: false, Category: null });
        });
    }

    [Theory]
    [InlineData("2012-05-30", "")]
    [InlineData("2012-05-31", "England")]
    [InlineData("2012-06-30", "England Scotland")]
    [InlineData("2012-09-07", "England Scotland NorthernIreland")]
    [InlineData("2013-01-01", "England Wales Scotland NorthernIreland")]
    public void The_guidance_begins_in_each_nation_on_its_own_day(string day, string nations)
    {
        var asAt = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var consent = ScheduledActivity.Published("Consent", AcordActivity.InformedConsent, Pounds.Of(1));
        var answers = Nations.Select(n => CostAttribution.Of([consent], FactSheet.Empty, n, asAt).Activities[0]).ToList();
        Assert.Equal(nations, string.Join(' ', Nations.Where((_, i) => answers[i].HasGuidance)));
        Assert.All(answers.Zip(Nations).Where(a => !a.First.HasGuidance), a => Assert.Contains(Office(a.Second), a.First.Ask,
            StringComparison.Ordinal));
    }

    /// <summary>A study of two nations is attributed in each by its own rules: one answer is no part of the other.</summary>
    [Fact]
    public void A_study_of_two_nations_is_paid_for_by_each_in_its_own_way()
    {
        var day = new LocalDate(2026, 5, 1);
        var consent = ScheduledActivity.Published("Consent", AcordActivity.InformedConsent, Pounds.Of(40));
        var study = FactSheet.Empty.With(CostFacts.IsCommercialContract, false).With(CostFacts.OnPortfolio, true)
            .With(CostFacts.FundedByInfrastructureAward, false).With(CostFacts.DoneByNhsBody, true)
            .With(CostFacts.OutsideSecondaryCare, false).With(CostFacts.OutlineApplicationOn, new LocalDate(2024, 1, 1));
        var parts = Nations.Select(n => CostAttribution.Of([consent], study, n, day)).ToList();
        Assert.Equal([CostPayer.Network, CostPayer.LocalDeliveryFunding, CostPayer.HealthBoard, CostPayer.HscResearchFunding],
            parts.Select(p => p.Activities[0].Payer!.Value));
        // What England asks, its portfolio and its awards, decides nothing elsewhere.
        var other = study.With(CostFacts.OnPortfolio, false).With(CostFacts.FundedByInfrastructureAward, true);
        Assert.Equal([true, false, false, false],
            Nations.Select((n, i) => CostAttribution.Of([consent], other, n, day).Activities[0].Payer != parts[i].Activities[0].Payer));
        // Twelve participants at two sites of each nation.
        Assert.Equal(Pounds.Of(4 * 12 * 40), Pounds.Sum(parts.Select((p, i) => p.ForStudy([i, 12 - i]).Support)));
    }

    /// <summary>Shares by activity, excess treatment costs: England's figures, and no other nation gets them.</summary>
    [Fact]
    public void Published_figures_of_England_give_no_amount_elsewhere() => Assert.All(
        from nation in Nations.Where(n => n != UkNation.England)
        from start in Enumerable.Range(2005, 25)
        select (nation, year: FinancialYear.Starting(start)),
        row =>
        {
            var shared = ActivityFunding.Published.Share(Pounds.Of(1), row.nation, row.year, [new("A", 1, 1, 1)]);
            Assert.Contains(Office(row.nation), Assert.Single(shared.Reasons).Remedy, StringComparison.OrdinalIgnoreCase);
            Assert.All(Enum.GetValues<EtcProvider>(), provider => Assert.Contains(Office(row.nation),
                ExcessTreatmentCosts.ThresholdOf(row.nation, provider, row.year, Pounds.Of(1)).Ask, StringComparison.OrdinalIgnoreCase));
        });

    /// <summary>The national contract value review is that of all four nations, by the day of submission.</summary>
    [Theory]
    [InlineData("2022-09-30", FindingStatus.NotMet, FindingStatus.NotMet)]
    [InlineData("2022-10-01", FindingStatus.Met, FindingStatus.NotMet)]
    [InlineData("2023-10-01", FindingStatus.Met, FindingStatus.Met)]
    public void The_contract_value_review_has_its_eras(string day, FindingStatus review, FindingStatus price)
    {
        var study = FactSheet.Empty.With(CostFacts.IsCommercialContract, true).With(SitePrice.NumberOfSites, 2)
            .With(SitePrice.IsPrimaryCare, false).With(SitePrice.IsEarlyPhaseOrAdvancedTherapy, false)
            .With(SitePrice.SubmittedOn, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        Assert.All(Nations, nation => Assert.Equal((review, price),
            (SitePrice.OneResourceReview.Ask(study.With(SupportRules.Nation, nation)).Status,
            SitePrice.NationalPriceBinds.Ask(study.With(SupportRules.Nation, nation)).Status)));
    }

    [Theory]
    [InlineData("2024-03-31", "37.5 37.5 37.5 37.5")]
    [InlineData("2024-04-01", "37.5 37.5 37 37.5")]
    [InlineData("2026-03-31", "37.5 37.5 37 37.5")]
    [InlineData("2026-04-01", "37.5 37.5 36 37.5")]
    public void The_full_week_of_a_post_is_that_of_its_nation_and_day(string day, string hours) => Assert.Equal(hours, string.Join(' ',
        Nations.Select(n => Text.Of(WorkingTime.FullTimeWeek(n, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value)))));

    private static (RuleSet<Rule> Rules, Fact ByAnswer) Set(string name) => name switch
    {
        nameof(SupportRules.StandardTreatment) => (SupportRules.StandardTreatment, SupportRules.StandardByAnswer),
        nameof(SupportRules.HighCostForecast) => (SupportRules.HighCostForecast, SupportRules.ForecastByAnswer),
        _ => (SupportRules.ResearchCapabilityFunding, SupportRules.LeastAllocationByAnswer),
    };

    private static CostPayer[] Payers(UkNation nation) =>
    [
        CostPayer.Funder, CostPayer.Company, .. nation switch
        {
            UkNation.England => (CostPayer[])[CostPayer.Network, CostPayer.SponsorOrFunder, CostPayer.Commissioner],
            UkNation.Scotland => [CostPayer.HealthBoard],
            UkNation.Wales => [CostPayer.LocalDeliveryFunding, CostPayer.WelshCentralBudget, CostPayer.Commissioner],
            UkNation.NorthernIreland => [CostPayer.HscResearchFunding, CostPayer.Commissioner],
        },
    ];

    private static string Office(UkNation nation) => nation switch
    {
        UkNation.England => "the network's coordinating centre",
        UkNation.Scotland => "the Chief Scientist Office",
        UkNation.Wales => "Health and Care Research Wales",
        UkNation.NorthernIreland => "HSC R&D Division",
    };
}
