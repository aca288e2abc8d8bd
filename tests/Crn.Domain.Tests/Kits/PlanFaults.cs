using System.Collections.Concurrent;
using Crn.Domain.Permissions;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Kits;

/// <summary>Ways to plan as a team may write them, each with a fault, and the law that finds it.</summary>
public static class PlanFaults
{
    private static readonly ConcurrentDictionary<(FactSheet, LocalDate, StepDurations), PermissionPlan> Plans = new();

    private static int asked;

    public static (string Law, Func<int, int, LocalDate, RecruitmentPlan> Subject)[] Recruitment { get; } =
    [
        ("A plan is made for every target", (t, n, d) => t == 7 ? throw new InvalidOperationException("seven") : Plan(t, n, d)),
        ("A plan is made for every target", (t, n, d) => Plan(t / (n - 2 == 0 ? 0 : 1), n, d)),
        ("The same question", (t, n, d) => Plan(t, n, d.PlusDays(asked++ % 2))),
        ("The same question", (t, n, d) => Plan(t, n, d).WithCap(new(RecruitmentScope.Study, t + (asked++ % 3)))),
        ("A plan keeps", (t, n, d) => Plan(t + 1, n, d)),
        ("A plan keeps", (t, n, d) => Plan(t, Math.Min(n, 3), d)),
        ("Sites open within", (t, n, d) => Plan(t, n, d, opens: d.PlusDays(-1))),
        ("Sites open within", (t, n, d) => Plan(t, n, d, opens: d.PlusYears(60))),
        ("The sites reach", (t, n, d) => Plan(t, n, d, months: Math.Max(1, Months(t, n) / 2))),
        ("The sites reach", (t, n, d) => Plan(t, n, d, opens: d.PlusMonths(2))),
        ("The expected curve", (t, n, d) => Curve(Plan(t, n, d), early: t)),
        ("The expected curve", (t, n, d) => Curve(Plan(t, n, d), last: t + 5)),
        ("Caps leave room", (t, n, d) => Plan(t, n, d).WithCap(new(RecruitmentScope.Study, Math.Max(1, t - 1)))),
        ("Caps leave room", (t, n, d) => Plan(t, n, d, cap: Math.Max(1, t / (2 * n)))),
        ("More sites never", (t, n, d) => Plan(t, n, d, months: Months(t, 1) + n)),
        ("More sites never", (t, n, d) => Plan(t, n, d, months: Months(t, n) + (n == 3 ? 100 : 0))),
        ("A larger target", (t, n, d) => Plan(t, n, d, months: Months(t, n) + (t % 2 == 0 ? 9 : 0))),
        ("A larger target", (t, n, d) => Plan(t, n, d, months: Math.Max(Months(t, n), 400 - t))),
    ];

    public static (string Law, Func<FactSheet, LocalDate, PermissionPlan> Subject)[] Permission { get; } =
    [
        ("A plan is made", (a, d) => a.Find(PermissionFacts.Ctimp) is null ? throw new KeyNotFoundException("ctimp")
            : Planned(a, d)),
        ("A plan is made", (a, d) => d.Year > 2025 ? throw new NotSupportedException("2026") : Planned(a, d)),
        ("The same question", (a, d) => Planned(a, d.PlusDays(asked++ % 2))),
        ("The same question", (a, d) =>
            Planned(asked++ % 2 == 0 ? a : FactSheet.Empty.Merge(a).With(PermissionFacts.Nhs, true), d)),
        ("A plan is for the day", (a, d) => Planned(a, d.PlusDays(30))),
        ("A plan is for the day", (a, d) => Planned(a, d.Year < 2016 ? new(2016, 4, 1) : d)),
        ("A plan rests on", (a, d) => Planned(a.Without(PermissionFacts.Scotland), d)),
        ("A plan rests on", (a, d) => Planned(a.With(PermissionFacts.Nhs, true), d)),
        ("No answer that is learnt adds", (a, d) => Planned(Filled(a, PermissionFacts.Ctimp, false), d)),
        ("No answer that is learnt adds", (a, d) => Planned(Filled(a, PermissionFacts.Nhs, false), d)),
        ("A step that is needed", (a, d) => Planned(Filled(a, PermissionFacts.Ctimp, true), d)),
        ("A step that is needed", (a, d) => Planned(Filled(a, PermissionFacts.England, true), d)),
        ("No answer that is learnt makes", (a, d) => Planned(a, d,
            a.Find(PermissionFacts.England) is null ? StepDurations.Shortest : StepDurations.Published)),
        ("No answer that is learnt makes", (a, d) =>
            Planned(a, d, a.Find(PermissionFacts.England) is null ? StepDurations.Published : Slow)),
    ];

    /// <summary>A plan without a fault: every site open from the first day, at one recruit a month.</summary>
    public static RecruitmentPlan Sound(int target, int sites, LocalDate opens) => Plan(target, sites, opens);

    private static StepDurations Slow =>
        StepDurations.Published.With(Approvals.RecFull, 400, Crn.Domain.Calendars.DayBasis.Calendar,
            Crn.Domain.Policies.Citation.Local("seen here"));

    private static int Months(int target, int sites) => (int)Math.Ceiling(target * 1.02 / sites) + 1;

    private static RecruitmentPlan Plan(
        int target, int sites, LocalDate first, int? months = null, LocalDate? opens = null, int? cap = null) =>
        new(target, RecruitmentWindow.Between(first, first.PlusMonths(months ?? Months(target, sites))),
            [.. Enumerable.Range(1, sites).Select(n => new PlannedSite(SiteCode.From($"S{n}"), PlannedOpening.On(opens ?? first))
            {
                Rate = RecruitmentRate.PerSiteMonth(1), Cap = cap,
            })]);

    private static RecruitmentPlan Curve(RecruitmentPlan plan, double? early = null, double? last = null) => plan.WithExpected(
        ExpectedCurve.Through(new ExpectedPoint(plan.Window.Opening.PlusDays(-1), early ?? 0),
            new ExpectedPoint(plan.Window.PlannedClosure, last ?? plan.Target)));

    // Faults ask about the same studies: what is the same question was answered for another.
    private static PermissionPlan Planned(FactSheet answers, LocalDate submitting, StepDurations? durations = null) => Plans.GetOrAdd(
        (answers, submitting, durations ?? StepDurations.Published), asked => PermissionPlan.For(asked.Item1, asked.Item2, asked.Item3));

    private static FactSheet Filled(FactSheet answers, Fact<bool> fact, bool value) =>
        answers.Find(fact) is null ? answers.With(fact, value) : answers;
}
