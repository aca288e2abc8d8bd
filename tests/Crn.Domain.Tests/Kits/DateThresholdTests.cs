using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Testing.Kits;

namespace Crn.Domain.Tests.Kits;

/// <summary>A threshold on the days or months between two dates is found as one on a number is: in the table, among the mutants.</summary>
public class DateThresholdTests
{
    private static readonly Fact<LocalDate> A = Fact.Date("t.a", "Notice given");
    private static readonly Fact<LocalDate> B = Fact.Date("t.b", "Opening");
    private static readonly Fact<LocalDate> C = Fact.Date("t.c", "First visit");
    private static readonly Fact<int> Notice = Fact.Count("t.notice", "Notice wanted", Unit.Days);
    private static readonly Fact<bool> Urgent = Fact.YesNo("t.urgent", "Urgent");

    [Fact]
    public void The_table_shows_where_the_days_between_two_dates_turn() => Assert.Equal(
        """
        T-01: May it?
          t.a (with t.b = 2026-01-15)
            2026-01-01: met
            2026-01-02: not met
            2026-01-03: not met
            missing: unknown
          t.b (with t.a = 2026-01-01)
            2026-01-01: not met
            2026-01-14: not met
            2026-01-15: met
            2026-01-16: met
            missing: unknown

        """.ReplaceLineEndings("\n"), BoundaryTable.Of(Rule(Quantity.DaysBetween(A, B).AtLeast(14))));

    [Fact]
    public void Both_bounds_of_an_interval_of_days_turn_in_one_table()
    {
        var days = Quantity.DaysBetween(A, B);
        var table = BoundaryTable.Of(Rule(days.AtLeast(14) & days.AtMost(28)));
        Assert.Contains("    2026-01-14: not met\n    2026-01-15: met\n", table, StringComparison.Ordinal);
        Assert.Contains("    2026-01-29: met\n    2026-01-30: not met\n", table, StringComparison.Ordinal);
    }

    public static TheoryData<string> Bounds => [.. Wanted.Keys];

    // A rule whose policy is another, and tests that look at dates a year apart.
    private static Dictionary<string, (Criterion Criterion, int Bounds)> Wanted { get; } = new()
    {
        ["days at least"] = (Quantity.DaysBetween(A, B).AtLeast(41), 1),
        ["days at most"] = (Quantity.DaysBetween(A, B).AtMost(41), 1),
        ["days, the other way about"] = (Quantity.Of(41, Unit.Days).AtMost(Quantity.DaysBetween(A, B)), 1),
        ["days more than"] = (Quantity.DaysBetween(A, B).Compare(Relation.MoreThan, Quantity.Of(41, Unit.Days)), 1),
        ["days exactly"] = (Quantity.DaysBetween(A, B).Compare(Relation.EqualTo, Quantity.Of(41, Unit.Days)), 1),
        ["days, longer than rules are old"] = (Quantity.DaysBetween(A, B).AtLeast(50_000), 1),
        ["days before"] = (Quantity.DaysBetween(A, B).AtLeast(-41), 1),
        ["days between"] = (Quantity.DaysBetween(A, B).AtLeast(14) & Quantity.DaysBetween(A, B).AtMost(28), 2),
        ["months"] = (Quantity.MonthsBetween(A, B).AtLeast(12), 1),
        ["months between"] = (Quantity.MonthsBetween(A, B).AtLeast(6) & Quantity.MonthsBetween(A, B).AtMost(12), 2),
        ["months exactly"] = (Quantity.MonthsBetween(A, B).Compare(Relation.EqualTo, Quantity.Of(12, Unit.Months)), 1),
        ["age"] = (Quantity.AgeInMonths(A, B).AtLeast(216), 1),
        ["age between"] = (Quantity.AgeInMonths(A, B).AtLeast(216) & Quantity.AgeInMonths(A, B).AtMost(780), 2),
        ["from a date on"] = (Quantity.DaysBetween(A, B).AtLeast(14) & A.OnOrAfter(new LocalDate(2026, 4, 1)), 1),
        ["unless urgent"] = (Quantity.DaysBetween(A, B).AtLeast(14) | Urgent.IsTrue(), 1),
        ["not within"] = (!Quantity.DaysBetween(A, B).AtMost(14), 1),
        ["a chain of dates"] = (Quantity.DaysBetween(A, B).AtLeast(14) & Quantity.DaysBetween(B, C).AtLeast(30)
            & A.OnOrAfter(new LocalDate(2026, 4, 1)), 2),
        ["with a number added"] = ((Quantity.DaysBetween(A, B) - Quantity.Of(Notice)).AtLeast(14), 1),
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void A_bound_of_days_or_months_that_is_a_step_off_is_among_the_changed_rules(string name)
    {
        var (criterion, bounds) = Wanted[name];
        var changes = RuleMutants.Of(Rule(criterion)).Select(mutant => mutant.Change)
            .Where(change => change.Contains("days", StringComparison.Ordinal) || change.Contains("months", StringComparison.Ordinal))
            .ToList();
        // Of each bound: a step less, a step more, the bound itself in or out, turned.
        Assert.Equal(2 * bounds, changes.Count(change => System.Text.RegularExpressions.Regex.IsMatch(change, @"""\: -?\d+ to -?\d+$")));
        Assert.Equal(2 * bounds, changes.Count(change => change.Contains("\": At", StringComparison.Ordinal)
            || change.Contains("\": MoreThan", StringComparison.Ordinal) || change.Contains("\": EqualTo", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tests_with_dates_a_year_apart_do_not_pass_for_a_rule_of_41_days()
    {
        static void Weak(Rule rule)
        {
            RuleAssert.Met(rule.Ask(Sheet(new(2026, 1, 1), new(2027, 1, 1))));
            RuleAssert.NotMet(rule.Ask(Sheet(new(2027, 1, 1), new(2026, 1, 1))));
            RuleAssert.Unknown(rule.Ask(FactSheet.Empty), A, B);
        }

        static void Strong(Rule rule)
        {
            Weak(rule);
            RuleAssert.Met(rule.Ask(Sheet(new(2026, 1, 1), new(2026, 2, 11))));
            RuleAssert.NotMet(rule.Ask(Sheet(new(2026, 1, 1), new(2026, 2, 10))));
        }

        var rule = Rule(Quantity.DaysBetween(A, B).AtLeast(41));
        Assert.Throws<LawBrokenException>(() => RuleMutants.Check(rule, Weak));
        RuleMutants.Check(rule, Strong);
    }

    [Fact]
    public void A_delegate_that_reads_two_dates_has_its_turn_in_the_table()
    {
        var days = Quantity.DaysBetween(A, B).AtLeast(14);
        Assert.Contains("t.b (with t.a = 2026-01-01)\n    2026-01-01: not met\n    2026-01-14: not met\n    2026-01-15: met\n",
            BoundaryTable.Of(Rule(Criterion.Opaque("in time", [A, B], days.Evaluate))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_of_days_keeps_the_laws()
    {
        var days = Quantity.DaysBetween(A, B);
        Assert.Empty(RuleLaws.Of(Rule(days.AtLeast(14) & days.AtMost(28)) with
        {
            Source = Citation.Local("Policy", new LocalDate(2026, 1, 1)), Remedy = "ask earlier",
        }));
    }

    private static FactSheet Sheet(LocalDate a, LocalDate b) => FactSheet.Empty.With(A, a).With(B, b);

    private static Rule Rule(Criterion criterion) =>
        new("T-01") { Question = "May it?", Criterion = criterion, Source = Citation.Local("Policy") };
}
