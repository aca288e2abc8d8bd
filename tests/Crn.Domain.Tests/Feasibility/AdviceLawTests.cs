using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Feasibility;

/// <summary>Advice beside every assignment of answers that there is.</summary>
public class AdviceLawTests
{
    private const int Most = 5;
    private static readonly LocalDate Today = FeasibilityExamples.Today;
    private static readonly LocalDate Monday = new(2026, 6, 1);

    private static readonly Fact<bool> Sponsor = Fact.YesNo("answer.sponsor", "Sponsor confirmed");
    private static readonly Fact<int> Nurses = Fact.Count("answer.nurses", "Nurses");
    private static readonly Fact<int> Rooms = Fact.Count("answer.rooms", "Rooms");
    private static readonly Fact<Phase> Stage = Fact.Choice<Phase>("answer.phase", "Phase");
    private static readonly Fact<LocalDate> Opens = Fact.Date("answer.opens", "Opening");

    private enum Phase
    {
        One,
        Two,
        Three,
        Four,
    }

    // One answer to each of the five facts.
    private sealed record Answers(bool Sponsor, int Nurses, int Rooms, Phase Stage, int Opens)
    {
        public FactSheet Sheet => FactSheet.Empty.With(AdviceLawTests.Sponsor, Sponsor).With(AdviceLawTests.Nurses, Nurses)
            .With(AdviceLawTests.Rooms, Rooms)
            .With(AdviceLawTests.Stage, Stage).With(AdviceLawTests.Opens, Monday.PlusDays(Opens));

        public object[] Values => [Sponsor, Nurses, Rooms, Stage, Opens];
    }

    private static readonly Answers[] All =
    [
        .. from sponsor in (bool[])[false, true]
           from nurses in Enumerable.Range(0, Most + 1)
           from rooms in Enumerable.Range(0, Most + 1)
           from stage in Enum.GetValues<Phase>()
           from opens in Enumerable.Range(0, 4)
           select new Answers(sponsor, nurses, rooms, stage, opens),
    ];

    private static Gen<Criterion> AboutOneFact { get; } = Gen.OneOf(
        Gen.Elements(Sponsor.IsTrue(), Sponsor.IsFalse()),
        from count in Gen.Elements(Nurses, Rooms)
        from limit in Gen.Choose(1, Most - 1)
        from statement in Gen.Elements(count.AtLeast(limit), count.AtMost(limit), count.Exactly(limit))
        select statement,
        from some in Gen.SubListOf(Enum.GetValues<Phase>())
        select Stage.IsAnyOf(some.ToValueList()),
        from day in Gen.Choose(1, 2)
        from statement in Gen.Elements(Opens.OnOrAfter(Monday.PlusDays(day)), Opens.OnOrBefore(Monday.PlusDays(day)))
        select statement);

    private static Gen<Criterion> AboutSeveral { get; } =
        from limit in Gen.Choose(1, 2 * Most)
        from statement in Gen.Elements(
            (Quantity.Of(Nurses) + Quantity.Of(Rooms)).AtLeast(limit), (Quantity.Of(Nurses) * Quantity.Of(Rooms)).AtLeast(limit),
            (Quantity.Of(Nurses) + Quantity.Of(Rooms)).AtMost(limit), Quantity.Of(Nurses).AtLeast(Quantity.Of(Rooms)))
        select statement;

    private static Gen<Criterion> Statements(Gen<Criterion> about, int depth)
    {
        if (depth == 0) return about;
        var smaller = Statements(about, depth - 1);
        var some = Gen.Choose(2, 3).SelectMany(n => smaller.ListOf(n)).Select(l => l.ToValueList());
        return Gen.Frequency(
            (2, about),
            (2, some.Select(s => Criterion.AllOf(s))),
            (2, some.Select(s => Criterion.AnyOf(s))),
            (1, smaller.Select(c => !c)),
            (1, some.SelectMany(s => Gen.Choose(1, s.Count).Select(k => Criterion.AtLeast(k, s)))));
    }

    private static Arbitrary<(RuleSet<FeasibilityRule> Rules, Answers Now)> Cases(Gen<Criterion> about) => Arb.From(
        from criteria in Statements(about, 1).ListOf(3)
        from applies in Gen.Frequency((3, Gen.Constant(Criterion.Always)), (1, about))
        from severities in Gen.Elements(Severity.Blocker, Severity.Concern).ListOf(3)
        from now in Gen.Elements(All)
        select (
            RuleSet<FeasibilityRule>.Empty.With(criteria.Select((c, i) => new FeasibilityRule($"R-{i}")
            {
                Question = "Can it be done?",
                Applies = i == 0 ? applies : Criterion.Always,
                Criterion = c,
                Severity = severities[i],
                Source = Citation.Default("test"),
            }).ToValueList()),
            now));

    [Property]
    public Property Advice_is_exactly_the_smallest_and_nearest_changes_that_work() => Prop.ForAll(Cases(AboutOneFact), @case =>
    {
        var now = @case.Rules.Assess(@case.Now.Sheet, Today);
        Func<Answers, bool> better = now.Verdict switch
        {
            Verdict.NotFeasible => to => @case.Rules.Assess(to.Sheet, Today).Verdict != Verdict.NotFeasible,
            Verdict.FeasibleWithConcerns => to => @case.Rules.Assess(to.Sheet, Today).Verdict == Verdict.Feasible,
            _ => _ => false,
        };
        var working = All.Where(better).ToArray();
        var smallest = working.Where(to => !working.Any(other => other != to && IsNoFarther(@case.Now, other, to)))
            .Select(a => a.ToString());
        var advice = now.Advice();
        Assert.True(advice.IsComplete);
        var advised = advice.Options().SelectMany(option => Reached(@case.Now, option)).Select(a => a.ToString());
        Assert.Equal(smallest.Order(StringComparer.Ordinal), advised.Order(StringComparer.Ordinal));
    });

    [Property]
    public Property Within_limits_advice_finds_a_way_for_every_smallest_set_of_facts() =>
    Prop.ForAll(Cases(Gen.OneOf(AboutOneFact, AboutSeveral)), @case =>
    {
        var now = @case.Rules.Assess(@case.Now.Sheet, Today);
        if (now.Verdict != Verdict.NotFeasible) throw Counted.Skip();
        ValueList<ChangeLimit> limits =
        [
            new(Sponsor), new(Nurses, within: Bounds.AtMost(Most)), new(Rooms, within: Bounds.AtMost(Most)), new(Stage),
            ChangeLimit.OnDates(Opens, Monday, Monday.PlusDays(3)),
        ];
        var working = All.Where(to => @case.Rules.Assess(to.Sheet, Today).Verdict != Verdict.NotFeasible)
            .Select(to => Changed(@case.Now, to)).ToHashSet();
        var smallest = working.Where(facts => !working.Any(other => other != facts && (other & facts) == other)).Order();
        var advised = now.Advice(limits).Options().SelectMany(option => Reached(@case.Now, option)).Select(to => Changed(@case.Now, to))
            .ToHashSet();
        Assert.Equal(smallest, advised.Where(facts => !advised.Any(other => other != facts && (other & facts) == other)).Order());
    });

    [Property]
    public Property Making_the_changes_betters_the_verdict_and_leaving_one_out_or_making_it_smaller_does_not() =>
    Prop.ForAll(Cases(Gen.OneOf(AboutOneFact, AboutSeveral)), @case =>
    {
        var now = @case.Rules.Assess(@case.Now.Sheet, Today);
        if (now.Advice().Options().IsEmpty) throw Counted.Skip();
        foreach (var option in now.Advice().Options())
        {
            Assert.True(now.Verdict == Verdict.NotFeasible ? option.AssessmentAfter().Verdict != Verdict.NotFeasible
                : option.AssessmentAfter().Verdict == Verdict.Feasible, option.ToString());
            foreach (var reached in Reached(@case.Now, option))
                Assert.Equal(option.AssessmentAfter().Verdict, @case.Rules.Assess(reached.Sheet, Today).Verdict);
            foreach (var less in Reached(@case.Now, option).SelectMany(to => Less(@case.Now, to)))
            {
                var then = @case.Rules.Assess(less.Sheet, Today).Verdict;
                Assert.True(now.Verdict == Verdict.NotFeasible ? then == Verdict.NotFeasible : then != Verdict.Feasible,
                    $"{option} | {less}");
            }
        }
    });

    [Property(MaxTest = 40 / Share.Of)]
    public void Advice_keeps_within_the_limits_of_who_may_change_what(FeasibilityAssessment now, ChangeLimit one, ChangeLimit other)
    {
        ValueList<ChangeLimit> limits = one.Fact.Equals(other.Fact) ? [one] : [one, other];
        var advice = now.Advice(limits);
        Assert.Equal(advice, now.Advice(limits));
        if (advice.Options().IsEmpty) throw Counted.Skip();
        foreach (var option in advice.Options())
        {
            Assert.NotEqual(now.Verdict, option.AssessmentAfter().Verdict);
            Assert.Equal(option.Changes.Sum(c => c.Cost), option.Cost);
            foreach (var change in option.Changes)
            {
                var limit = limits.Single(l => l.Fact.Equals(change.Fact));
                Assert.Equal((limit.By, limit.Cost), (change.By, change.Cost));
                if (change.Fact.Equals(RulesVocabulary.Nurses))
                    Assert.True(limit.Within.Contains(((FactValue.Range)change.To).Within), option.ToString());
            }
        }

        Assert.Equal(advice.Options().OrderBy(o => o.Cost).ThenBy(o => o.Changes.Count), advice.Options());
    }

    // The answers after an option; several where it leaves open to which of several answers a choice moves.
    private static IEnumerable<Answers> Reached(Answers now, AdvisedChanges option)
    {
        IEnumerable<Answers> reached = [now];
        foreach (var change in option.Changes)
        {
            reached = reached.SelectMany(a => change.To switch
            {
                FactValue.OneOf<bool> yes => yes.Values.Select(v => a with { Sponsor = v }),
                FactValue.OneOf<Phase> phases => phases.Values.Select(v => a with { Stage = v }),
                FactValue.Range range when change.Fact.Equals(Nurses) => [a with { Nurses = (int)range.Within.Min!.Value }],
                FactValue.Range range when change.Fact.Equals(Rooms) => [a with { Rooms = (int)range.Within.Min!.Value }],
                FactValue.Range range =>
                    [a with { Opens = Period.DaysBetween(Monday, new LocalDate(1970, 1, 1).PlusDays((int)range.Within.Min!.Value)) }],
                _ => throw new InvalidOperationException("No such answer."),
            });
        }

        return reached;
    }

    // Everything with one change undone, or a number one step nearer to what is known.
    private static IEnumerable<Answers> Less(Answers now, Answers to)
    {
        if (to.Sponsor != now.Sponsor) yield return to with { Sponsor = now.Sponsor };
        if (to.Stage != now.Stage) yield return to with { Stage = now.Stage };
        if (to.Nurses != now.Nurses) yield return to with { Nurses = to.Nurses + Math.Sign(now.Nurses - to.Nurses) };
        if (to.Rooms != now.Rooms) yield return to with { Rooms = to.Rooms + Math.Sign(now.Rooms - to.Rooms) };
        if (to.Opens != now.Opens) yield return to with { Opens = to.Opens + Math.Sign(now.Opens - to.Opens) };
    }

    private static int Changed(Answers now, Answers to) =>
        now.Values.Zip(to.Values).Select((pair, i) => pair.First.Equals(pair.Second) ? 0 : 1 << i).Sum();

    private static bool IsNoFarther(Answers now, Answers one, Answers other)
    {
        var (from, near, far) = (now.Values, one.Values, other.Values);
        for (var i = 0; i < from.Length; i++)
        {
            if (near[i].Equals(from[i]) || near[i].Equals(far[i])) continue;
            if (from[i] is not int start) return false;
            var (a, b) = ((int)near[i] - start, (int)far[i] - start);
            if (Math.Sign(a) != Math.Sign(b) || Math.Abs(a) > Math.Abs(b)) return false;
        }

        return true;
    }
}
