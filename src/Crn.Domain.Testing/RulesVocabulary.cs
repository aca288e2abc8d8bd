using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <summary>
/// A small vocabulary of facts, with generators of criteria and sheets over it: enough to meet every case of the rule language.
/// </summary>
public static class RulesVocabulary
{
    /// <summary>A yes-or-no fact.</summary>
    public static Fact<bool> Pharmacy { get; } = Fact.YesNo("site.pharmacy", "Aseptic pharmacy held");

    /// <summary>Another yes-or-no fact.</summary>
    public static Fact<bool> Equipoise { get; } = Fact.YesNo("site.equipoise", "Clinicians in equipoise");

    /// <summary>A count.</summary>
    public static Fact<int> Nurses { get; } = Fact.Count("site.nurses", "Research nurses available", Unit.WholeTimeEquivalents);

    /// <summary>Another count of the same unit.</summary>
    public static Fact<int> NursesNeeded { get; } = Fact.Count("study.nurses", "Research nurses needed", Unit.WholeTimeEquivalents);

    /// <summary>A share.</summary>
    public static Fact<decimal> ConsentShare { get; } = Fact.Number("study.consent-share", "Share that consents", Unit.One);

    /// <summary>A date.</summary>
    public static Fact<LocalDate> Opening { get; } = Fact.Date("study.opening", "Planned opening");

    /// <summary>A choice among three phases.</summary>
    public static Fact<string> Phase { get; } = Fact.Choice<string>("study.phase", "Phase");

    /// <summary>Every fact of the vocabulary.</summary>
    public static ValueList<Fact> Facts { get; } = [Pharmacy, Equipoise, Nurses, NursesNeeded, ConsentShare, Opening, Phase];

    internal static LocalDate FirstDate { get; } = new(2026, 1, 1);

    internal static string[] Phases { get; } = ["I", "II", "III"];

    /// <summary>Criteria over the vocabulary.</summary>
    /// <param name="depth">How deep statements may be nested, from 0.</param>
    /// <returns>The generator.</returns>
    public static Gen<Criterion> Criterion(int depth)
    {
        var statement = Gen.Frequency(
            (3, Gen.Elements(Pharmacy, Equipoise).SelectMany(f => Gen.Elements(f.IsTrue(), f.IsFalse()))),
            (3, from limit in Gen.Choose(0, 6) from fact in Gen.Elements(Nurses, NursesNeeded)
                from c in Gen.Elements(fact.AtLeast(limit), fact.AtMost(limit), fact.MoreThan(limit), fact.LessThan(Math.Max(1, limit)),
                    fact.Exactly(limit)) select c),
            (1, Gen.Choose(0, 10).Select(tenths => ConsentShare.AtMost(tenths / 10m))),
            (1, Gen.Choose(0, 400).Select(days => Opening.OnOrAfter(FirstDate.PlusDays(days)))),
            (1, Gen.Elements(Phases).Select(p => Phase.Is(p))),
            (1, Gen.Constant(Phase.IsAnyOf("II", "III"))),
            (1, Gen.Choose(-2, 2).Select(n => (Quantity.Of(Nurses) - Quantity.Of(NursesNeeded)).AtLeast(n))),
            (1, Gen.Choose(0, 4).Select(n => (Quantity.Of(Nurses) * Quantity.Of(ConsentShare)).AtLeast(n))));
        if (depth <= 0) return statement;
        var smaller = Criterion(depth - 1);
        var some = Gen.Choose(1, 3).SelectMany(n => smaller.ListOf(n)).Select(l => l.ToValueList());
        return Gen.Frequency(
            (3, statement),
            (2, some.Select(s => Rules.Criterion.AllOf(s))),
            (2, some.Select(s => Rules.Criterion.AnyOf(s))),
            (1, smaller.Select(c => !c)),
            (1, from a in smaller from b in smaller select a.Implies(b)),
            (1, from s in some from k in Gen.Choose(0, s.Count) select Rules.Criterion.AtLeast(k, s)));
    }

    /// <summary>Sheets over the vocabulary.</summary>
    /// <param name="missing">How often a fact is missing, in eighths.</param>
    /// <returns>The generator.</returns>
    public static Gen<FactSheet> Sheet(int missing)
    {
        Gen<Func<FactSheet, FactSheet>> Maybe(Gen<Func<FactSheet, FactSheet>> known) =>
            Gen.Frequency((missing, Gen.Constant<Func<FactSheet, FactSheet>>(s => s)), (8 - missing, known));

        Gen<Func<FactSheet, FactSheet>> Flag(Fact<bool> fact) =>
            Maybe(Gen.Elements(true, false).Select(v => (Func<FactSheet, FactSheet>)(s => s.With(fact, v))));
        Gen<Func<FactSheet, FactSheet>> Count(Fact<int> fact) => Maybe(Gen.Frequency(
            (3, Gen.Choose(0, 6).Select(v => (Func<FactSheet, FactSheet>)(s => s.With(fact, v)))),
            (1, from low in Gen.Choose(0, 6) from width in Gen.Choose(0, 3)
                select (Func<FactSheet, FactSheet>)(s => s.With(fact, Bounds.Between(low, low + width)))),
            (1, Gen.Choose(0, 6).Select(v => (Func<FactSheet, FactSheet>)(s => s.With(fact, Bounds.AtLeast(v)))))));
        var share = Maybe(Gen.Choose(0, 10).Select(v => (Func<FactSheet, FactSheet>)(s => s.With(ConsentShare, v / 10m))));
        var date = Maybe(Gen.Choose(0, 400).Select(v => (Func<FactSheet, FactSheet>)(s => s.With(Opening, FirstDate.PlusDays(v)))));
        var phase = Maybe(Gen.Frequency(
            (3, Gen.Elements(Phases).Select(v => (Func<FactSheet, FactSheet>)(s => s.With(Phase, v)))),
            (1, Gen.Constant<Func<FactSheet, FactSheet>>(s => s.WithOneOf(Phase, ["II", "III"])))));
        return
            from steps in Gen.CollectToList([Flag(Pharmacy), Flag(Equipoise), Count(Nurses), Count(NursesNeeded), share, date, phase])
            select steps.Aggregate(FactSheet.Empty, (sheet, step) => step(sheet));
    }
}
