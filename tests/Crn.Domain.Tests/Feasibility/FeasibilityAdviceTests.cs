using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Feasibility;

public class FeasibilityAdviceTests
{
    private static readonly LocalDate Today = FeasibilityExamples.Today;

    private static readonly Fact<bool>[] Flags = [.. Enumerable.Range(0, 5).Select(i => Fact.YesNo($"flag.{i}", $"Flag {i}"))];

    private static Gen<Criterion> Statements(int depth)
    {
        var flag = Gen.Elements(Flags).SelectMany(f => Gen.Elements(f.IsTrue(), f.IsFalse()));
        if (depth == 0) return flag;
        var smaller = Statements(depth - 1);
        var some = Gen.Choose(2, 3).SelectMany(n => smaller.ListOf(n)).Select(l => l.ToValueList());
        return Gen.Frequency(
            (1, flag),
            (2, some.Select(s => Criterion.AllOf(s))),
            (3, some.Select(s => Criterion.AnyOf(s))),
            (1, smaller.Select(c => !c)),
            (1, some.SelectMany(s => Gen.Choose(1, s.Count).Select(k => Criterion.AtLeast(k, s)))));
    }

    private static Arbitrary<(RuleSet<FeasibilityRule> Rules, FactSheet Facts)> Cases() => Arb.From(
        from criteria in Statements(2).ListOf(3)
        from answers in Gen.Elements(true, false).ListOf(Flags.Length)
        select (
            RuleSet<FeasibilityRule>.Empty.With(criteria.Select((c, i) => Blocker($"B-{i}", c)).ToValueList()),
            Flags.Zip(answers).Aggregate(FactSheet.Empty, (sheet, pair) => sheet.With(pair.First, pair.Second))));

    [Property]
    public Property Advice_finds_every_smallest_set_of_changes_that_brute_force_finds() => Prop.ForAll(Cases(), @case =>
    {
        var now = @case.Rules.Assess(@case.Facts, Today);
        var working = now.Verdict != Verdict.NotFeasible ? [] : Enumerable.Range(1, (1 << Flags.Length) - 1)
            .Where(flips => @case.Rules.Assess(Flip(@case.Facts, flips), Today).Verdict != Verdict.NotFeasible)
            .ToArray();
        var smallest = working.Where(flips => !working.Any(other => other != flips && (other & flips) == other)).Order();
        var advised = now.Advice().Options().Select(o => o.Changes.Sum(c => 1 << Array.IndexOf(Flags, (Fact<bool>)c.Fact))).Order();
        Assert.Equal(smallest, advised);
    });

    [Fact]
    public void Advice_moves_a_number_just_as_far_as_it_must_go()
    {
        // 5 sites x 24 months x 0.9 = 108 of 130 wanted.
        var short22 = FeasibilityExamples.Study.With(StudyFacts.Target, 130).With(StudyFacts.AnnualPool, 2000m);
        var advice = FeasibilityCatalogue.Network.Assess(short22, Today).Advice();
        Assert.Equal(
            [
                "Months of recruitment planned: 24 to 28.8889 months",
                "Participants expected per site and month: 0.9 to 1.0834 participants per months per sites",
                "Participants wanted: 130 to 108 participants",
                "Sites planned: 5 to 7 sites",
            ],
            advice.Options().Select(o => o.ToString()));
        Assert.All(advice.Options(), option => Assert.NotEqual(Verdict.NotFeasible, option.AssessmentAfter().Verdict));
    }

    [Fact]
    public void A_caller_says_what_may_change_how_far_at_what_cost_and_by_whom()
    {
        var broken = FeasibilityExamples.Study.With(StudyFacts.Target, 130).With(StudyFacts.AnnualPool, 2000m)
            .With(StudyFacts.SponsorConfirmed, false);
        var advice = FeasibilityCatalogue.Network.Assess(broken, Today).Advice(
        [
            new ChangeLimit(StudyFacts.Sites, "trials unit", cost: 3, within: Bounds.AtMost(6)),
            new ChangeLimit(StudyFacts.MonthsOfRecruitment, "funder", cost: 5),
            new ChangeLimit(StudyFacts.SponsorConfirmed, "chief investigator"),
        ]);
        Assert.Equal(
            [
                "Months of recruitment planned: 24 to 28.8889 months (funder); A sponsor has confirmed in principle: no to yes (chief " +
                "investigator)",
                "Months of recruitment planned: 24 to 24.0741 months (funder); Sites planned: 5 to 6 sites (trials unit); A sponsor has " +
                "confirmed in principle: no to yes (chief investigator)",
            ],
            advice.Options().Select(o => o.ToString()));
        Assert.Equal([6m, 9m], advice.Options().Select(o => o.Cost));
        Assert.Same(advice.Options()[0], advice.Cheapest());
    }

    [Fact]
    public void Rules_that_share_no_fact_are_advised_apart()
    {
        var broken = FeasibilityExamples.Study.With(StudyFacts.Target, 130).With(StudyFacts.AnnualPool, 2000m)
            .With(StudyFacts.SponsorConfirmed, false);
        var advice = FeasibilityCatalogue.Network.Assess(broken, Today).Advice();
        Assert.Equal(["RAT-06", "GOV-04"], advice.Parts.Select(p => Assert.Single(p.Rules)));
        Assert.Equal([4, 1], advice.Parts.Select(p => p.Options.Count));
        Assert.Equal("GOV-04: A sponsor has confirmed in principle: no to yes", advice.Parts[1].ToString());
        Assert.Equal(4, advice.Options().Count);
        Assert.True(advice.IsComplete);
    }

    [Fact]
    public void When_there_are_more_options_than_one_can_read_the_cheapest_are_put_together_and_the_advice_says_so()
    {
        // Twelve rules that three answers each would repair: 531,441 sets of changes, all of them smallest.
        var answers = Enumerable.Range(0, 36).Select(i => Fact.YesNo($"answer.{i:00}", $"Answer {i}")).ToArray();
        var rules = answers.Chunk(3)
            .Select((three, i) => Blocker($"B-{i:00}", Criterion.AnyOf(three.Select(a => a.IsTrue()).ToValueList()))).ToValueList();
        var nothing = answers.Aggregate(FactSheet.Empty, (sheet, answer) => sheet.With(answer, false));
        var costs = answers.Select((answer, i) => new ChangeLimit(answer, cost: 1 + (i % 3))).ToValueList();
        var advice = RuleSet<FeasibilityRule>.Empty.With(rules).Assess(nothing, Today).Advice(costs);
        Assert.False(advice.IsComplete);
        Assert.All(advice.Parts, part => Assert.True(part.IsComplete));
        Assert.Equal(FeasibilityAdvice.MostOptions, advice.Options().Count);
        // By hand: one way costs 12; 12 cost 13; 78 cost 14; 352 cost 15; and of those that cost 16 the rest.
        Assert.Equal([(12m, 1), (13m, 12), (14m, 78), (15m, 352), (16m, 557)],
            advice.Options().GroupBy(o => o.Cost).Select(g => (g.Key, g.Count())));
        Assert.Equal(Verdict.Feasible, advice.Cheapest()!.AssessmentAfter().Verdict);
    }

    [Fact]
    public void A_search_that_is_cut_short_says_so()
    {
        // Each of fourteen statements needs one of two answers, and a count holds all of them in one part: 16,384 sets.
        var answers = Enumerable.Range(0, 28).Select(i => Fact.YesNo($"answer.{i:00}", $"Answer {i}")).ToArray();
        var pairs = answers.Chunk(2).Select(pair => pair[0].IsTrue() | pair[1].IsTrue()).ToValueList();
        var nothing = answers.Aggregate(FactSheet.Empty, (sheet, answer) => sheet.With(answer, false));
        var advice = RuleSet<FeasibilityRule>.Empty.With(Blocker("B-1", Criterion.AllOf(pairs))).Assess(nothing, Today).Advice();
        Assert.False(Assert.Single(advice.Parts).IsComplete);
        Assert.False(advice.IsComplete);
        Assert.All(advice.Options(), option => Assert.Equal(14, option.Changes.Count));
    }

    [Fact]
    public void A_choice_moves_to_an_answer_that_a_rule_names_or_to_any_other()
    {
        var specialty = Fact.Choice<string>("study.topic", "Topic");
        var rules = RuleSet<FeasibilityRule>.Empty.With(Blocker("B-1", !specialty.Is("stroke")),
            Blocker("B-2", !specialty.IsAnyOf("sepsis", "burns")));
        var stroke = FactSheet.Empty.With(specialty, "stroke");
        Assert.Equal("Topic: stroke to another answer", Assert.Single(rules.Assess(stroke, Today).Advice().Options()).ToString());
        Assert.Equal("Topic: stroke to asthma",
            Assert.Single(rules.Assess(stroke, Today).Advice([ChangeLimit.OneOf(specialty, ["asthma"])]).Options()).ToString());
        Assert.Empty(rules.Assess(stroke, Today).Advice([ChangeLimit.OneOf(specialty, ["sepsis"])]).Options());
    }

    [Fact]
    public void Dates_are_advised_to_the_day()
    {
        var late = FeasibilityExamples.Study.With(StudyFacts.GrantEnds, new LocalDate(2028, 2, 1));
        var advice = FeasibilityCatalogue.Network.Assess(late, Today).Advice([new ChangeLimit(StudyFacts.GrantEnds, "funder")]);
        Assert.Equal("Date the grant ends: 2028-02-01 to 2028-03-31 (funder)", Assert.Single(advice.Options()).ToString());
        var march = ChangeLimit.OnDates(StudyFacts.GrantEnds, null, new LocalDate(2028, 3, 30), "funder");
        Assert.Empty(FeasibilityCatalogue.Network.Assess(late, Today).Advice([march]).Options());
    }

    // What another number of the formula may do for it, it may do wherever the formula stands.
    [Fact]
    public void A_number_goes_part_of_the_way_in_a_formula_deep_in_a_statement_of_several_parts()
    {
        var (sites, months) = (Fact.Count("part.sites", "Sites"), Fact.Count("part.months", "Months"));
        var (beds, nurses) = (Fact.Count("part.beds", "Beds"), Fact.Count("part.nurses", "Nurses"));
        var rule = Blocker("B-1", Criterion.AllOf(
            (Quantity.Of(beds) * Quantity.Of(nurses)).AtLeast(10),
            Criterion.AllOf(Flags[0].IsTrue(), (Quantity.Of(sites) * Quantity.Of(months)).AtLeast(100))));
        var facts = FactSheet.Empty.With(Flags[0], true).With(beds, 5).With(nurses, 5).With(sites, 5).With(months, 10);
        var advice = RuleSet<FeasibilityRule>.Empty.With(rule).Assess(facts, Today)
            .Advice([new ChangeLimit(sites, within: Bounds.AtMost(6)), new ChangeLimit(months)]);
        Assert.Equal(["Months: 10 to 20", "Months: 10 to 17; Sites: 5 to 6"], advice.Options().Select(o => o.ToString()));
    }

    [Fact]
    public void Concerns_can_be_advised_away()
    {
        var worried = FeasibilityExamples.Study.With(StudyFacts.OpeningsAreStaggered, false);
        var advice = FeasibilityCatalogue.Network.Assess(worried, Today).Advice();
        Assert.Equal(Verdict.Feasible, Assert.Single(advice.Options()).AssessmentAfter().Verdict);
    }

    [Fact]
    public void A_delegate_is_opaque_and_the_advice_says_so()
    {
        var rule = Blocker("LOCAL-1", Criterion.Opaque("the formula of the trust holds", [Flags[0]],
            sheet => sheet.Find(Flags[0]) is null ? Truth.Unknown : Truth.False));
        var advice = RuleSet<FeasibilityRule>.Empty.With(rule).Assess(FactSheet.Empty.With(Flags[0], true), Today).Advice();
        Assert.Empty(advice.Options());
        Assert.Equal(["LOCAL-1"], advice.OpaqueRules);
    }

    [Fact]
    public void Nothing_is_advised_where_nothing_is_wrong_or_nothing_is_known()
    {
        Assert.Empty(FeasibilityCatalogue.Network.Assess(FeasibilityExamples.Study, Today).Advice().Options());
        Assert.Empty(FeasibilityCatalogue.Network.Assess(FactSheet.Empty, Today).Advice().Options());
    }

    private static FactSheet Flip(FactSheet facts, int flips) => Flags
        .Where((_, i) => (flips >> i & 1) == 1)
        .Aggregate(facts, (sheet, flag) => sheet.With(flag, !flag.IsTrue().Evaluate(facts).IsTrue));

    private static FeasibilityRule Blocker(string code, Criterion criterion) =>
        new(code) { Question = "Can it be done?", Criterion = criterion, Severity = Severity.Blocker, Source = Citation.Default("test") };
}
