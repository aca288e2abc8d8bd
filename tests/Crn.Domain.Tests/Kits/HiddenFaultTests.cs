using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Testing.Kits;

namespace Crn.Domain.Tests.Kits;

/// <summary>Faults where nothing can be read: in a delegate, in a formula, in a list of answers, in a unit.</summary>
public class HiddenFaultTests
{
    private static readonly Fact<int> Beds = Fact.Count("trust.beds", "Beds");
    private static readonly Fact<int> Porters = Fact.Count("trust.porters", "Porters");
    private static readonly Fact<bool> Open = Fact.YesNo("trust.open", "Open");
    private static readonly Fact<decimal> Consent = Fact.Share("trust.consent", "Share that consents");
    private static readonly Fact<decimal> Grant = Fact.Number("trust.grant", "Length of the grant", Unit.Months);
    private static readonly Fact<decimal> Rate = Fact.Number("trust.rate", "Rate", Unit.Participants / Unit.Sites / Unit.Months);
    private static readonly Fact<LocalDate> Ends = Fact.Date("trust.ends", "End");
    private static readonly Fact<string> Phase = Fact.Choice("trust.phase", "Phase", ["I", "II", "III", "IV"]);
    private static readonly Citation Policy = Citation.Local("Trust policy 12", new LocalDate(2026, 1, 1));

    [Fact]
    public void The_boundary_table_finds_the_threshold_that_a_delegate_holds()
    {
        Assert.Contains("    7: not met\n    8: met\n    9: met\n", BoundaryTable.Of(Rule(By(Beds, n => n > 7))), StringComparison.Ordinal);
        Assert.Contains("    0.35: not met\n    0.36: met\n    0.37: met\n", BoundaryTable.Of(Rule(By(Consent, n => n > 0.35m))),
            StringComparison.Ordinal);
        Assert.Contains("    333: not met\n    334: met\n", BoundaryTable.Of(Rule(By(Beds, n => n > 333, Open))), StringComparison.Ordinal);
        var last = new LocalDate(2027, 9, 14);
        var dated = Criterion.Opaque("it ends in time", [Ends], sheet => Ends.OnOrBefore(last).Evaluate(sheet));
        Assert.Contains("    2027-09-14: met\n    2027-09-15: not met\n    2027-09-16: not met\n", BoundaryTable.Of(Rule(dated)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_boundary_table_finds_where_a_formula_turns_and_names_units()
    {
        var table = BoundaryTable.Of(Rule((Quantity.Of(Beds) * Quantity.Of(Grant)).AtLeast(Quantity.Of(60, Unit.Months))));
        Assert.Contains("    59: not met\n    60: met\n", table, StringComparison.Ordinal);
        Assert.Contains("  trust.grant, in months (with trust.beds = ", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_in_a_delegate_is_dated_and_what_is_only_compared_has_none()
    {
        var undated = Citation.Local("Trust policy 13");
        var broken = Assert.Single(RuleLaws.Of(Rule(By(Beds, n => n >= 7, Open)) with { Source = undated, Remedy = "add beds" }));
        Assert.Equal("\"beds enough\" turns at 7 of trust.beds, and holds for ever: give the rule or its citation a date.", broken.Because);
        Assert.Empty(RuleLaws.Of(Rule(By(Beds, n => n > 0, Open)) with { Source = undated, Remedy = "add beds" }));
        var compared = Criterion.Opaque("a porter for each bed", [Beds, Porters],
            sheet => Quantity.Of(Porters).AtLeast(Quantity.Of(Beds)).Evaluate(sheet));
        Assert.Empty(RuleLaws.Of(Rule(compared) with { Source = undated, Remedy = "add porters" }));
        Assert.Empty(RuleLaws.Of(Rule(Criterion.AtLeast(2, [Open.IsTrue(), Phase.Is("I")])) with { Source = undated }));
    }

    [Fact]
    public void A_bound_of_a_delegate_a_formula_and_a_list_that_is_one_off_survives_tests_that_do_not_look_there()
    {
        Assert.Equal(["\"beds enough\" turned", "\"beds enough\": trust.beds one step less", "\"beds enough\": trust.beds one step more"],
            Changes(Rule(By(Beds, n => n > 7))));
        // Tests on both sides of the bound notice either.
        Assert.DoesNotContain(RuleMutants.Survivors(Rule(By(Beds, n => n > 7)), rule =>
        {
            RuleAssert.Met(rule.Ask(FactSheet.Empty.With(Beds, 8)));
            RuleAssert.NotMet(rule.Ask(FactSheet.Empty.With(Beds, 7)));
        }), mutant => mutant.Change.Contains("beds", StringComparison.Ordinal));
        var formula = Changes(Rule((Quantity.Of(Beds) * Quantity.Of(Porters)).AtLeast(60)));
        Assert.Contains(formula, change => change.EndsWith("60 to 61", StringComparison.Ordinal));
        Assert.Contains(formula, change => change.EndsWith("60 to 59", StringComparison.Ordinal));
        Assert.Contains(Changes(Rule(Quantity.Of(2).AtMost(Quantity.Of(Beds)))),
            change => change.EndsWith("2 to 3", StringComparison.Ordinal));
        var list = Changes(Rule(Phase.IsAnyOf("I", "II")));
        Assert.Contains("\"Phase is I or II\": without II", list);
        Assert.Contains("\"Phase is I or II\": III too", list);
    }

    [Fact]
    public void What_is_shown_is_the_fact_itself_whatever_its_question_type_and_unit()
    {
        var rule = Rule(Criterion.Opaque("fast", [Rate, Open], sheet => sheet.Observations.Count == 0 ? Truth.Unknown
            : Rate.AtLeast(3).Evaluate(sheet).IsTrue ? Truth.True : Truth.False));
        var shown = RuleLaws.Of(rule, "Subject").First(b => b.Counterexample.Length > 0).Counterexample;
        var slow = Rule(Criterion.Opaque("slow", [Rate, Open], sheet => sheet.Observations.Count == 0 ? Truth.Unknown
            : Rate.AtMost(3).Evaluate(sheet).IsTrue && Open.IsTrue().Evaluate(sheet).IsTrue ? Truth.True : Truth.False));
        shown += RuleLaws.Of(slow, "Subject").First(b => b.Counterexample.Length > 0).Counterexample;
        Assert.DoesNotContain("per", shown, StringComparison.Ordinal);
        Assert.Equal(Rate, Fact.Number("trust.rate", "Rate",
            Unit.Named("participants") / Unit.Named("months") / Unit.Named("sites")));
    }

    [Fact]
    public void A_map_leads_to_statuses_that_there_are_and_declares_those_it_has()
    {
        var days = Enum.GetValues<DayOfWeek>();
        var strange = StatusMapLaws.Of(days, day => day == DayOfWeek.Friday ? (IsoDayOfWeek)99 : (IsoDayOfWeek)(int)day,
            other => other == (IsoDayOfWeek)99 ? DayOfWeek.Friday : (DayOfWeek)(int)other);
        Assert.Equal("Friday becomes 99, which is no status.", Assert.Single(strange).Because);
        var unlisted = StatusMapLaws.Of(days[..6], day => (IsoDayOfWeek)(int)day, other => (DayOfWeek)(int)other, [days[6]]);
        Assert.Equal("Saturday is declared lost, and is not among the statuses.", Assert.Single(unlisted).Because);
    }

    private static List<string> Changes(Rule rule) =>
        [.. RuleMutants.Of(rule).Select(mutant => mutant.Change).Where(change => !change.StartsWith("in force", StringComparison.Ordinal))];

    private static Rule Rule(Criterion criterion) => new("TRUST-01") { Question = "May it?", Criterion = criterion, Source = Policy };

    private static Criterion By(Fact fact, Func<decimal, bool> holds, params ValueList<Fact> further) => Criterion.Opaque("beds enough",
        [fact, .. further], sheet => sheet.Find(fact)?.Value is FactValue.Range { IsExact: true, Within.Min: { } n }
            ? holds(n) && further.All(f => sheet.Find(f) is not null) ? Truth.True : holds(n) ? Truth.Unknown : Truth.False
            : Truth.Unknown);
}
