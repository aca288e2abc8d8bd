using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Testing;
using Crn.Domain.Testing.Kits;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

// Three rules as a team may write them, each with a fault, and the way in which the kit finds it.
public class KitTests
{
    private static readonly Fact<int> Rooms = Fact.Count("trust.isolation-rooms", "Isolation rooms free");
    private static readonly Fact<bool> Commercial = Fact.YesNo("trust.commercial", "Is it a commercial study?");
    private static readonly Citation Policy = Citation.Local("Trust policy 12", new NodaTime.LocalDate(2026, 1, 1));

    // The policy says: at least two rooms.
    private static readonly Rule WrongBound = new("TRUST-01")
    {
        Question = "Are there enough isolation rooms?", Criterion = Rooms.MoreThan(2), Source = Policy,
    };

    private static readonly Rule UnknownTakenAsNo = new("TRUST-02")
    {
        Question = "May it start here?",
        Criterion = Criterion.Opaque("there are rooms, or nobody pays", [Rooms, Commercial], sheet =>
            sheet.Observations.Count == 0 ? Truth.Unknown
            : Rooms.AtLeast(2).Evaluate(sheet).IsTrue || Commercial.IsFalse().Evaluate(sheet).IsTrue ? Truth.True : Truth.False),
        Source = Policy,
    };

    private static readonly Rule Undated = new("TRUST-03")
    {
        Question = "Is there a room to spare?", Criterion = Rooms.AtLeast(3), Source = Citation.Local("Trust policy 13"),
    };

    // The same slip where nothing can be read: in the code of a delegate.
    private static readonly Rule WrongBoundInside = new("TRUST-04")
    {
        Question = "Are there enough isolation rooms for two studies?", Source = Policy,
        Criterion = Criterion.Opaque("rooms for two", [Rooms], sheet => Rooms.MoreThan(40).Evaluate(sheet)),
    };

    [Fact]
    public void A_wrong_bound_in_a_delegate_is_seen_too()
    {
        Assert.Contains("    40: not met\n    41: met\n", BoundaryTable.Of(WrongBoundInside));
        Assert.Contains(RuleMutants.Survivors(WrongBoundInside, rule => RuleAssert.Met(rule.Ask(FactSheet.Empty.With(Rooms, 90)))),
            mutant => mutant.Change.EndsWith("one step more"));
    }

    [Fact]
    public void A_wrong_bound_is_seen_in_the_boundary_table_and_survives_tests_that_do_not_look_there()
    {
        Assert.Contains("    2: not met\n    3: met\n", BoundaryTable.Of(WrongBound));
        var survivors = RuleMutants.Survivors(WrongBound, rule =>
        {
            RuleAssert.Met(rule.Ask(FactSheet.Empty.With(Rooms, 9)));
            RuleAssert.NotMet(rule.Ask(FactSheet.Empty.With(Rooms, 0)));
        });
        Assert.Contains(survivors, mutant => mutant.Change.Contains("MoreThan to AtLeast"));
    }

    [Fact]
    public void An_unknown_taken_as_no_breaks_a_law_and_is_shown_as_CSharp()
    {
        var broken = Assert.Throws<LawBrokenException>(() => RuleLaws.Check(UnknownTakenAsNo)).Message;
        Assert.Contains("A further fact never changes an answer that was settled.", broken);
        Assert.Contains("UnknownTakenAsNo.Ask(FactSheet.Empty.With(", broken);
    }

    [Fact]
    public void An_undated_threshold_breaks_a_law() =>
        Assert.Contains("A threshold is dated", Assert.Throws<LawBrokenException>(() => RuleLaws.Check(Undated)).Message);

    [Property]
    public Property No_sheet_over_the_teams_facts_breaks_the_page() => Prop.ForAll(
        Sheets.Over([Rooms, Commercial], WrongBound), sheet => WrongBound.Ask(sheet).ToMarkdown().Length > 0);
}
