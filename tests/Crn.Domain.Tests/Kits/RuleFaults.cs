using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Kits;

/// <summary>Rules as new users write them, each with a fault, and the law that finds it.</summary>
public static class RuleFaults
{
    private static readonly Fact<int> Rooms = Fact.Count("trust.isolation-rooms", "Isolation rooms free");
    private static readonly Fact<bool> Commercial = Fact.YesNo("trust.commercial", "Commercial");
    private static readonly Fact<LocalDate> Opens = Fact.Date("trust.opens", "Opening");
    private static readonly Fact<decimal> Share = Fact.Share("trust.share", "Share that consents");
    private static readonly Fact<Place> Care = Fact.Choice<Place>("trust.care", "Where is the \"care\"\ngiven?");
    private static readonly LocalDate Since = new(2026, 1, 1);

    public enum Place
    {
        Acute,
        Primary,
    }

    private static readonly Rule Sound = new("TRUST-01")
    {
        Question = "Are there enough isolation rooms?", Criterion = Rooms.AtLeast(2) | Commercial.IsFalse(),
        Source = Citation.Local("Trust policy 12", Since), Remedy = "book rooms",
    };

    /// <summary>An unknown that a delegate takes as "not met".</summary>
    public static Rule Counted { get; } = Delegate("rooms counted", s => Known(s) >= 2 ? Truth.True : Truth.False, Commercial);

    public static (string Law, Rule Subject)[] All { get; } =
    [
        ("A further fact never changes", Counted),
        ("A further fact never changes", Delegate("an interval taken as none", s => Known(s) >= 2 ? Truth.True : Truth.False)),
        ("A rule answers on every sheet", Delegate("throws", s => s.Find(Rooms) is { } o && o.Value.IsExact && Known(s) == 3
            ? throw new InvalidOperationException("no such room") : Rooms.AtLeast(2).Evaluate(s))),
        ("A rule answers on every sheet", Delegate("wants an exact number", s => s.Find(Rooms) is { Value.IsExact: false }
            ? throw new InvalidCastException("a range") : Rooms.AtLeast(2).Evaluate(s))),
        ("A rule gives the same answer", ByTurns(2)),
        ("A rule gives the same answer", ByTurns(3)),
        ("A rule is settled once", Delegate("stays unknown", s => Known(s) == 2 ? Truth.Unknown : Rooms.AtLeast(2).Evaluate(s))),
        ("A rule is settled once", Delegate("never sure", s => Rooms.AtLeast(2).Evaluate(s).IsTrue ? Truth.True : Truth.Unknown)),
        ("What is unknown names", Delegate("stays unknown", s => Known(s) == 2 ? Truth.Unknown : Rooms.AtLeast(2).Evaluate(s))),
        ("What is unknown names", Delegate("never sure", s => Rooms.AtLeast(2).Evaluate(s).IsTrue ? Truth.True : Truth.Unknown)),
        ("The missing facts are those", Delegate("declares what it does not read", Rooms.AtLeast(2).Evaluate, Commercial)),
        ("The missing facts are those", Delegate("reads a date and forgets it",
            s => Opens.OnOrAfter(Since).Evaluate(s).IsUnknown ? Rooms.AtLeast(2).Evaluate(s) : Rooms.AtLeast(2).Evaluate(s), Opens)),
        ("A rule gives the same answer", ByTurns(50)),
        ("A further fact never changes", Sound with
        {
            Criterion = Criterion.Opaque("primary care", [Care, Commercial],
                s => s.Observations.Count == 0 ? Truth.Unknown : Care.Is(Place.Primary).Evaluate(s).IsTrue ? Truth.True : Truth.False),
        }),
        ("A rule can be met", Sound with { Criterion = Rooms.AtLeast(2) & Rooms.AtMost(1) }),
        ("A rule can be met", Sound with { Criterion = Rooms.AtLeast(0) }),
        ("A threshold is dated", Sound with { Source = Citation.Local("Trust policy 12") }),
        ("A threshold is dated", Sound with { Criterion = Share.AtLeast(0.3m), Source = Citation.Default("share") }),
        ("A threshold is dated", Undated(Criterion.AtLeast(2, [Commercial.IsTrue(), Rooms.AtLeast(1), Opens.OnOrAfter(Since)]))),
        ("A threshold is dated", Undated(Criterion.Opaque("rooms enough", [Rooms], s => s.Find(Rooms) is null ? Truth.Unknown
            : Rooms.AtLeast(7).Evaluate(s)))),
        ("A threshold is an answer", Sound with { Criterion = Rooms.AtLeast(-1) }),
        ("A threshold is an answer", Sound with { Criterion = Share.AtLeast(30m) }),
        ("A threshold is an answer", Sound with { Criterion = Quantity.Of(Rooms).AtLeast(1.5m) }),
        ("A rule begins before it ends", Sound with { From = new LocalDate(2026, 2, 1), To = Since }),
        ("A rule begins before it ends", Sound with { To = new LocalDate(2025, 12, 31) }),
        ("A rule asks a question", Sound with { Question = "" }),
        ("A rule asks a question", Sound with { Question = "  " }),
        ("A rule says where", Sound with { Source = Citation.Local("TODO", Since) }),
        ("A rule says where", Sound with { Source = Citation.Local("TODO: ask the trials office", Since) }),
        ("A rule says where", Sound with { Source = Citation.Local("[to be confirmed]", Since) }),
        ("A rule says where", Sound with { Source = Citation.Stated("t.b.c.".Replace(".", "", StringComparison.Ordinal), "", Since) }),
        ("Where another answer would help", Delegate("read by a delegate", Rooms.AtLeast(2).Evaluate) with { Remedy = "" }),
        ("Where another answer would help", Sound with
        {
            Remedy = "", Criterion = Criterion.Opaque("none is commercial", [Commercial], Commercial.IsFalse().Evaluate),
        }),
    ];

    /// <summary>Sets of rules, each with a fault among them.</summary>
    public static (string Law, ValueList<Rule> Subject)[] Sets { get; } =
    [
        ("Versions of a rule leave no gap", [Sound with { From = new(2025, 1, 1), To = new(2025, 6, 30) }, Sound]),
        ("Versions of a rule leave no gap", [Sound with { From = new(2020, 1, 1), To = new(2025, 12, 30) }, Sound]),
        ("Versions of a rule do not overlap", [Sound with { From = new(2025, 1, 1), To = Since }, Sound]),
        ("Versions of a rule do not overlap", [Sound with { From = new(2025, 1, 1) }, Sound]),
        ("A fact means the same", [Grant("A", Unit.Months), Grant("B", Unit.Years)]),
        ("A fact means the same", [Sound, Sound with { Criterion = Fact.YesNo("trust.isolation-rooms", "Is there a room?").IsTrue() }]),
    ];

    /// <summary>Advice of a team's own on rooms, each with a fault.</summary>
    public static (string Law, Func<FactSheet, IEnumerable<FactSheet>> Subject)[] Advice { get; } =
    [
        ("What is advised works", sheet => [sheet.With(Rooms, 1)]),
        ("What is advised works", sheet => sheet.Find(Commercial) is null ? [] : throw new KeyNotFoundException("rooms")),
        ("Nothing that is advised", sheet => [sheet.With(Rooms, 2).With(Commercial, false)]),
        ("Nothing that is advised", sheet => [sheet.With(Commercial, false), sheet.With(Rooms, 2).With(Opens, Since)]),
        ("Where another answer", _ => []),
        ("Where another answer", sheet => Known(sheet) == 0 ? [] : [sheet.With(Rooms, 2)]),
    ];

    /// <summary>The rule on which it advises.</summary>
    public static Rule Advised { get; } = Sound with { Remedy = "" };

    private static Rule Undated(Criterion criterion) =>
        Sound with { Criterion = criterion, Source = Citation.Local("Trust policy 12") };

    private static Rule Grant(string code, Unit unit) => Sound with
    {
        Criterion = Fact.Number("grant.length", "How long is the grant?", unit).AtLeast(code == "A" ? 24 : 2),
    };

    private static decimal Known(FactSheet sheet) =>
        sheet.Find(Rooms)?.Value is FactValue.Range { Within: { IsExact: true, Min: { } n } } ? n : 0;

    private static Rule Delegate(string words, Func<FactSheet, Truth> evaluate, params ValueList<Fact> further) =>
        Sound with { Criterion = Criterion.Opaque(words, [Rooms, .. further], Lenient(evaluate)) };

    private static Rule ByTurns(int n)
    {
        var asked = 0;
        return Delegate("by turns", s => s.Find(Rooms) is null ? Truth.Unknown : asked++ % n == 0 ? Truth.True : Truth.False);
    }

    // The library refuses a delegate that answers an empty sheet when the rule is made, so that the fault is planted behind its back.
    private static Func<FactSheet, Truth> Lenient(Func<FactSheet, Truth> evaluate)
    {
        var made = false;
        return sheet =>
        {
            if (made || sheet.Observations.Count > 0) return evaluate(sheet);
            made = true;
            return Truth.Unknown;
        };
    }
}
