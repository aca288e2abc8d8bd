using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Support;
using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Kits;

/// <summary>Attribution and workload as a team may write them, each with a fault, and the law that finds it.</summary>
public static class SupportFaults
{
    private static readonly Fact<bool> Goes = Fact.YesNo("own.goes-on", "Would it go on after the study?");
    private static readonly Fact<bool> Cares = Fact.YesNo("own.cares", "Does it care for participants?");
    private static readonly Citation Guide = Citation.Local("Trust guide to costs", new LocalDate(2026, 1, 1));
    private static int asked;

    private static Criterion Never => Cares.IsTrue() & Cares.IsFalse();

    /// <summary>Rules of attribution without a fault.</summary>
    public static ValueList<(string Category, Rule Rule)> Sound { get; } =
        Rules(Goes.IsTrue(), Goes.IsFalse() & Cares.IsTrue(), Goes.IsFalse() & Cares.IsFalse());

    public static (string Law, ValueList<(string Category, Rule Rule)> Subject)[] Attribution { get; } =
    [
        ("A category has one rule", Sound.Add(("care", Sound[1].Rule))),
        ("A category has one rule", [Sound[0], Sound[0] with { Rule = Sound[1].Rule }, Sound[2]]),
        ("An activity of which all",
            Rules(Goes.IsTrue(), Goes.IsFalse() & Cares.IsTrue(), Goes.IsTrue() & Cares.IsFalse() & Cares.IsTrue())),
        ("An activity of which all", [Sound[0], Sound[1]]),
        ("An activity is of one", Rules(Goes.IsTrue(), Cares.IsTrue(), Goes.IsFalse() & Cares.IsFalse())),
        ("An activity is of one", Rules(Goes.IsTrue(), Goes.IsFalse() & Cares.IsTrue(), Goes.IsFalse())),
        // Not met, whatever it is of the other fact, and not known to be so.
        ("Where one category", Rules(Goes.IsTrue(), Goes.IsFalse() & Cares.IsTrue(), (Goes.IsFalse() & Cares.IsFalse()) | Never)),
        ("Where one category", Rules(Goes.IsTrue(), (Goes.IsFalse() & Cares.IsTrue()) | Never, Goes.IsFalse() & Cares.IsFalse())),
    ];

    public static (string Law, Func<ValueList<ScheduledActivity>, IReadOnlyDictionary<string, Pounds>> Subject)[] Splits { get; } =
    [
        ("Every schedule is split", s => new Dictionary<string, Pounds> { [s[0].Name] = Sum(s) }),
        ("Every schedule is split", s => s.Any(a => a.Basis == CostBasis.PerStudy) ? throw new NotSupportedException("study") : Split(s)),
        ("The same schedule", s => Changed(s, "support", asked++ % 2)),
        ("The same schedule", s => asked++ % 3 == 2 ? new Dictionary<string, Pounds> { ["support"] = Sum(s) } : Split(s)),
        ("The parts sum", s => Split([.. s.Where(a => a.Basis != CostBasis.PerSite)])),
        ("The parts sum", s => Split(s).ToDictionary(p => p.Key, p => Pounds.Of(Math.Floor(p.Value.Amount)))),
        ("The order of rows", s => s.IsEmpty ? Split(s) : new Dictionary<string, Pounds> { [s[0].Basis.ToString()] = Sum(s) }),
        ("The order of rows", s => new Dictionary<string, Pounds> { ["first"] = Sum(s.Take(1)), ["rest"] = Sum(s.Skip(1)) }),
        ("Two schedules together", s => new Dictionary<string, Pounds> { [Sum(s).Amount > 50 ? "large" : "small"] = Sum(s) }),
        ("Two schedules together", s => Shared(s)),
        ("No part is negative", s => Changed(s, "support", -1000)),
        ("No part is negative", s => new Dictionary<string, Pounds> { ["all"] = Sum(s) * 2, ["saved"] = Sum(s) * -1 }),
    ];

    public static (string Law, Func<StudyWorkload, DeliveryRole, WorkWeek, double> Subject)[] Workloads { get; } =
    [
        ("Every study has hours", (s, r, w) => s.Arrivals.Recruited.Single(a => a.Week == w).Participants),
        ("Every study has hours", (s, r, w) =>
            r == DeliveryRole.TrialsPharmacist ? throw new KeyNotFoundException("role") : Hours(s, r, w)),
        ("The same study", (s, r, w) => Hours(s, r, w) + (asked++ % 2)),
        ("The same study", (s, r, w) => Hours(s, r, asked++ % 3 == 0 ? w.Plus(1) : w)),
        ("Hours are a number", (s, r, w) => Hours(s, r, w) - 0.5),
        ("Hours are a number", (s, r, w) => Hours(s, r, w) / s.Arrivals.Recruited.Sum(a => a.Participants)),
        ("Nobody makes", (s, r, w) => Hours(s, r, w) + 2),
        ("Nobody makes", (s, r, w) => Math.Max(Hours(s, r, w), s.Schedule.HoursPerRecruit(r))),
        ("More participants", (s, r, w) => Hours(s, r, w) / Math.Pow(1 + s.Arrivals.Recruited.Sum(a => a.Participants), 2)),
        ("More participants", (s, r, w) => s.Arrivals.Expected.Sum(a => a.Participants) > 2 ? 0 : Hours(s, r, w)),
        ("Work moves", (s, r, w) => w.Monday == new LocalDate(2026, 1, 12) ? 0 : Hours(s, r, w)),
        ("Work moves", (s, r, w) => Hours(s, r, w) * (w.Monday.Month == 1 ? 1 : 1.1)),
        ("The order of visits", (s, r, w) => s.Schedule.Visits[0].MinutesOf(r) == 60 || s.Schedule.Visits[0].Day < 0 ? Hours(s, r, w) : 0),
        ("The order of visits", (s, r, w) => Hours(s, r, w) * (1 + s.Schedule.Visits[0].Activities[0].Minutes)),
    ];

    /// <summary>A split without a fault.</summary>
    public static Dictionary<string, Pounds> Split(ValueList<ScheduledActivity> schedule) =>
        schedule.GroupBy(a => a.Basis).ToDictionary(g => g.Key.ToString(), g => Sum(g));

    /// <summary>A model of workload without a fault: the library's own.</summary>
    public static double Hours(StudyWorkload study, DeliveryRole role, WorkWeek week) => study.HoursIn(role, week);

    private static ValueList<(string Category, Rule Rule)> Rules(params Criterion[] criteria) =>
        [.. criteria.Zip(["treatment", "care", "research"],
            (c, name) => (name, new Rule(name) { Question = name + "?", Criterion = c, Source = Guide }))];

    private static Pounds Sum(IEnumerable<ScheduledActivity> of) => Pounds.Sum(of.Select(a => a.Cost));

    // In thirds, a penny of which is lost or found as the sum has it.
    private static Dictionary<string, Pounds> Shared(ValueList<ScheduledActivity> schedule)
    {
        var parts = Sum(schedule).RoundedToPence().Allocate(1, 1, 1);
        return new() { ["one"] = parts[0], ["two"] = parts[1], ["three"] = parts[2] };
    }

    private static Dictionary<string, Pounds> Changed(ValueList<ScheduledActivity> schedule, string part, decimal by)
    {
        var parts = Split(schedule);
        parts[part] = parts.GetValueOrDefault(part) + Pounds.Of(by);
        return parts;
    }
}
