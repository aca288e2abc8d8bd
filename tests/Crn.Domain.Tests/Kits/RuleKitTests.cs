using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Testing;
using Crn.Domain.Testing.Kits;

namespace Crn.Domain.Tests.Kits;

/// <summary>The kit for rules is sharp: each law finds planted faults, and finds none in rules that keep it.</summary>
public class RuleKitTests
{
    private static readonly Fact<int> Rooms = Fact.Count("trust.isolation-rooms", "Isolation rooms free");
    private static readonly Fact<bool> Commercial = Fact.YesNo("trust.commercial", "Commercial");
    private static readonly Fact<LocalDate> Opens = Fact.Date("trust.opens", "Opening");
    private static readonly Fact<decimal> Share = Fact.Share("trust.share", "Share that consents");

    private static readonly Rule Sound = new("TRUST-01")
    {
        Question = "Are there enough isolation rooms?",
        Criterion = Rooms.AtLeast(2) | Commercial.IsFalse(),
        Source = Citation.Local("Trust policy 12", new LocalDate(2026, 1, 1)),
    };

    [Fact]
    public void A_rule_that_keeps_the_laws_passes() => RuleLaws.Check(RuleSet<Rule>.Empty.With(Sound));

    [Fact]
    public void An_unknown_turned_into_not_met_is_shown_as_CSharp_that_compiles()
    {
        var rule = RuleFaults.Counted;
        var thrown = Assert.Throws<LawBrokenException>(() => RuleLaws.Check(rule));
        Assert.Contains(
            """rule.Ask(FactSheet.Empty.With(Fact.YesNo("trust.commercial", "Commercial"), true))""", thrown.Message,
            StringComparison.Ordinal);
        Assert.Contains("It is not met, and with trust.isolation-rooms = 2 it is met.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_boundary_table_shows_a_wrong_bound_to_whoever_knows_the_policy() => Assert.Equal(
        """
        TRUST-01: Are there enough isolation rooms?
          in force 2026-01-01 to further notice
          trust.commercial (with trust.isolation-rooms = 0)
            true: not met
            false: met
            missing: unknown
          trust.isolation-rooms (with trust.commercial = true)
            0: not met
            1: not met
            2: met
            3: met
            missing: unknown

        """.ReplaceLineEndings("\n"), BoundaryTable.Of(Sound));

    [Fact]
    public void Tests_of_a_rule_are_as_good_as_the_mutants_they_kill()
    {
        void Weak(Rule rule)
        {
            RuleAssert.Met(rule.Ask(Sheet(5, commercial: true)));
            RuleAssert.NotMet(rule.Ask(Sheet(0, commercial: true)));
        }

        void Strong(Rule rule)
        {
            Weak(rule);
            RuleAssert.Met(rule.Ask(Sheet(2, commercial: true)));
            RuleAssert.NotMet(rule.Ask(Sheet(1, commercial: true)));
            RuleAssert.Met(rule.Ask(Sheet(0, commercial: false)));
            RuleAssert.Unknown(rule.Ask(FactSheet.Empty));
            Assert.True(rule.IsInForceOn(new LocalDate(2026, 1, 1)));
            Assert.False(rule.IsInForceOn(new LocalDate(2025, 12, 31)));
        }

        var survivors = RuleMutants.Survivors(Sound, Weak).Select(m => m.Change).ToList();
        Assert.Contains("\"Isolation rooms free is at least 2\": 2 to 1", survivors);
        Assert.Contains("\"Isolation rooms free is at least 2\": AtLeast to MoreThan", survivors);
        Assert.Contains("in force from the start of time", survivors);
        Assert.Empty(RuleMutants.Survivors(Sound, Strong));
        RuleMutants.Check(Sound, Strong);
        Assert.Contains("changed rules pass the tests of TRUST-01",
            Assert.Throws<LawBrokenException>(() => RuleMutants.Check(Sound, Weak)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_that_the_rule_itself_fails_are_said_to_fail() =>
        Assert.StartsWith("TRUST-01 itself fails the tests", Assert.Throws<LawBrokenException>(
            () => RuleMutants.Survivors(Sound, rule => RuleAssert.Met(rule.Ask(FactSheet.Empty)))).Message, StringComparison.Ordinal);

    [Property]
    public void A_mutant_answers_otherwise_somewhere_or_at_another_time(Rule rule)
    {
        if (rule.Criterion.Facts.Count > 4) throw Foundations.Counted.Skip();
        foreach (var mutant in RuleMutants.Of(rule)) Assert.NotEqual(rule, mutant.Rule);
    }

    [Fact]
    public void Sheets_over_a_teams_facts_have_every_kind_of_answer_and_every_side_of_a_threshold()
    {
        Rule rule = Sound with { Criterion = Rooms.AtLeast(2) & Opens.OnOrAfter(new LocalDate(2026, 4, 1)) & Share.AtLeast(0.3m) };
        var sheets = Sheets.Over([Rooms, Commercial, Opens, Share], rule).Generator.Sample(400, new Rnd(1, 3), 20).ToList();
        void Often(string what, Func<FactSheet, bool> is_) => Assert.True(sheets.Count(is_) >= 20, what + " " + sheets.Count(is_));
        foreach (var n in new[] { 1, 2, 3 }) Often($"{n} rooms", s => Rooms.Exactly(n).Evaluate(s) == Truth.True);
        Often("the day before", s => Opens.On(new LocalDate(2026, 3, 31)).Evaluate(s) == Truth.True);
        Often("just below", s => (Share.AtLeast(0.29m) & Share.AtMost(0.29m)).Evaluate(s) == Truth.True);
        Often("missing", s => s.Find(Rooms) is null);
        Often("suppressed", s => s.Find(Rooms)?.Value is FactValue.Range { IsSuppressed: true });
        Often("an interval", s => s.Find(Share)?.Value.IsExact == false);
        Often("stale", s => s.Observations.Any(o => o.AsAt < new LocalDate(2025, 1, 1)));
        Often("unknown", s => rule.Ask(s).Status == FindingStatus.Unknown);
        Often("met or not met", s => rule.Ask(s).Status != FindingStatus.Unknown);
        var shrinker = Sheets.Over([Rooms, Commercial], rule);
        Assert.Equal([FactSheet.Empty], shrinker.Shrinker(FactSheet.Empty.With(Rooms, 2)));
    }

    [Fact]
    public void An_assertion_that_fails_explains_itself()
    {
        Assert.Equal(
            """
            Expected TRUST-01 to be met; it is not met.
            Are there enough isolation rooms?
            Why: Isolation rooms free is at least 2: no (trust.isolation-rooms = 1); Commercial is no: no (trust.commercial = yes)
            Smallest change: Commercial: yes to no; or Isolation rooms free: 1 to 2.
            """.ReplaceLineEndings("\n"),
            Message(() => RuleAssert.Met(Sound.Ask(FactSheet.Empty.With(Commercial, true).With(Rooms, 1)))));
        Assert.Equal(
            """
            Expected TRUST-01 to be met; it is unknown.
            Are there enough isolation rooms?
            Why: Isolation rooms free is at least 2: not known (missing: Isolation rooms free)
            Missing: trust.isolation-rooms.
            """.ReplaceLineEndings("\n"),
            Message(() => RuleAssert.Met(Sound.Ask(FactSheet.Empty.With(Commercial, true)))));
        Assert.StartsWith("Expected TRUST-01 to be not met; it is met.",
            Message(() => RuleAssert.NotMet(Sound.Ask(FactSheet.Empty.With(Rooms, 2)))),
            StringComparison.Ordinal);

        static string Message(Action fails) => Assert.Throws<LawBrokenException>(fails).Message;
        var other = Assert.Throws<LawBrokenException>(() =>
            RuleAssert.Unknown(Sound.Ask(FactSheet.Empty.With(Commercial, true)), Commercial)).Message;
        Assert.Equal("Expected TRUST-01 to be unknown for want of trust.commercial; it is unknown for want of trust.isolation-rooms.",
            other);
    }

    [Fact]
    public void A_smallest_change_after_which_it_is_still_not_as_expected_says_what_is_missing_then()
    {
        var rule = Sound with { Criterion = Rooms.AtLeast(2) & Commercial.IsFalse() };
        var sheet = FactSheet.Empty.With(Rooms, 1);
        Assert.EndsWith("\nSmallest change: Isolation rooms free: 1 to 2 (it is then unknown, for want of trust.commercial).",
            Assert.Throws<LawBrokenException>(() => RuleAssert.Met(rule.Ask(sheet))).Message, StringComparison.Ordinal);
        var set = RuleSet<FeasibilityRule>.Empty.With(new FeasibilityRule("TRUST-01")
        {
            Question = "Enough?", Criterion = rule.Criterion, Source = rule.Source, Severity = Severity.Blocker,
        });
        Assert.EndsWith("\nSmallest change: Isolation rooms free: 1 to 2 (it is then CannotSayYet, for want of trust.commercial).",
            Assert.Throws<LawBrokenException>(() => RuleAssert.HasVerdict(Verdict.Feasible,
                set.Assess(sheet, new(2026, 6, 1)))).Message, StringComparison.Ordinal);
        Assert.EndsWith("\nSmallest change: Isolation rooms free: 1 to 2.",
            Assert.Throws<LawBrokenException>(() => RuleAssert.Met(rule.Ask(sheet.With(Commercial, false)))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_of_the_library_keep_the_laws_of_answers()
    {
        var answered = Crn.Domain.Feasibility.FeasibilityCatalogue.Network.Rules.SelectMany(rule => RuleLaws.Of(rule).AsEnumerable())
            // Published thresholds often have no published date; RAT-01 divides by sites and months, of which there may be none.
            .Where(b => !b.Law.StartsWith("A threshold is dated", StringComparison.Ordinal) && b.Rule != "RAT-01")
            .Select(b => b.ToString()).ToList();
        Assert.True(answered.Count == 0, string.Join("\n", answered));
    }

    private static FactSheet Sheet(int rooms, bool commercial) => FactSheet.Empty.With(Rooms, rooms).With(Commercial, commercial);
}
