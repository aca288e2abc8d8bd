using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Rules;

public class PossibleAnswersTests
{
    private static readonly Fact<int> Rooms = Domain.Rules.Fact.Count("trust.rooms", "Rooms");
    private static readonly Fact<decimal> Share = Domain.Rules.Fact.Share("trust.share", "Share");
    private static readonly Fact<decimal> Any = Domain.Rules.Fact.Number("trust.degrees", "Degrees", Unit.Named("degrees"));
    private static readonly Fact<LocalDate> Day = Domain.Rules.Fact.Date("trust.day", "Day");

    public static TheoryData<Criterion> AtTheEnds() =>
    [
        Rooms.MoreThan(int.MaxValue), Rooms.AtLeast(int.MaxValue), Rooms.LessThan(0), Rooms.LessThan(int.MinValue), Rooms.Exactly(-1),
        Any.AtLeast(decimal.MaxValue), Any.MoreThan(decimal.MaxValue), Any.AtMost(decimal.MinValue), Any.LessThan(decimal.MinValue),
        Any.AtLeast(decimal.MaxValue) & Any.AtMost(decimal.MinValue), Any.AtLeast(decimal.MaxValue) | Any.AtMost(decimal.MinValue),
        Share.MoreThan(1), Share.LessThan(0), Share.AtLeast(1.5m), Share.AtLeast(1),
        Day.After(LocalDate.MaxIsoValue), Day.Before(LocalDate.MinIsoValue), Day.OnOrAfter(LocalDate.MaxIsoValue),
    ];

    [Theory]
    [MemberData(nameof(AtTheEnds))]
    public void Advice_proposes_only_answers_that_exist_and_nothing_throws_at_the_ends(Criterion criterion)
    {
        var rule = new FeasibilityRule("E-1")
            { Question = "?", Criterion = criterion, Severity = Severity.Blocker, Source = Citation.Default("t") };
        var rules = RuleSet<FeasibilityRule>.Empty.With(rule);
        Assert.NotNull(rules.Assess(FactSheet.Empty, FirstDay).NextQuestions().ToString());
        Assert.NotNull(RuleSetAnalysis.Of<Rule>([rule], []).ToString());
        var known = FactSheet.Empty.With(Rooms, 3).With(Share, 0.5m).With(Any, 0m).With(Day, FirstDay);
        foreach (var option in rules.Assess(known, FirstDay).Advice().Options())
        {
            Assert.All(option.Changes, change =>
            {
                var to = Assert.IsType<FactValue.Range>(change.To).Within;
                var all = change.Fact.AnswerType == typeof(int) ? Bounds.Between(int.MinValue, int.MaxValue)
                    : change.Fact.AnswerType == typeof(LocalDate) ? Bounds.Between(-4371222, 2932896) : Bounds.Anything;
                Assert.True(all.Contains(to) && change.Fact.Possible.Contains(to), change.ToString());
            });
            Assert.Equal(Verdict.Feasible, option.AssessmentAfter().Verdict);
        }
    }

    private static LocalDate FirstDay { get; } = new(2026, 5, 1);

    [Property]
    public void A_count_below_nothing_and_a_share_outside_0_to_1_are_refused_at_every_door(NegativeInt count, decimal share)
    {
        Assert.Throws<ArgumentException>(() => FactSheet.Empty.With(Rooms, count.Get));
        Assert.Throws<ArgumentException>(() => FactSheet.Empty.With(Rooms, Bounds.Between(count.Get, 3)));
        Assert.Throws<ArgumentException>(() => FactSheet.Empty.With(Rooms, Bounds.AtMost(count.Get)));
        Assert.Throws<ArgumentException>(() => CapabilityClaim.Of(SiteCode.From("RRK"), Rooms, count.Get, "form", FirstDay));
        Assert.Throws<ArgumentException>(() => PlausibleAnswers.Of(Rooms, [(count.Get, 1.0)]));
        if (share is >= 0 and <= 1)
        {
            Assert.Equal(share, FactSheet.Empty.With(Share, share)
                .Find(Share)!.Value is FactValue.Range { Within.Min: { } min } ? min : -1);
            return;
        }

        Assert.Throws<ArgumentException>(() => FactSheet.Empty.With(Share, share));
        Assert.Throws<ArgumentException>(() => FactSheet.Empty.With(Share, Bounds.Exactly(share)));
    }

    [Fact]
    public void Whoever_measures_below_nothing_says_so_with_limits_of_their_own()
    {
        Assert.NotNull(FactSheet.Empty.With(Any, -80m));
        Assert.NotNull(FactSheet.Empty.With(Rooms.Within(Bounds.Anything), -1));
        Assert.Throws<ArgumentException>(() => FactSheet.Empty.With(Any.Within(Bounds.AtLeast(-273.15m)), -300m));
        Assert.Throws<InvalidOperationException>(() => Day.Within(Bounds.AtLeast(0)));
    }

    [Fact]
    public void Every_number_the_network_asks_for_has_limits()
    {
        var facts = FeasibilityCatalogue.Network.Rules.Concat(FeasibilityCatalogue.Site.Rules)
            .SelectMany(r => r.Applies.Facts.Concat(r.Criterion.Facts)).Distinct()
            .Where(f => f.AnswerType == typeof(int) || f.AnswerType == typeof(decimal)).ToList();
        Assert.All(facts, f => Assert.True(f.Possible.Min >= 0 || f.Equals(StudyFacts.ExcessTreatmentCost), f.Code));
        Assert.All(facts
            .Where(f => f.Code.Contains("share", StringComparison.Ordinal) || f.Code.Contains("discount", StringComparison.Ordinal)),
            f => Assert.Equal(Bounds.Between(0, 1), f.Possible));
    }
}
