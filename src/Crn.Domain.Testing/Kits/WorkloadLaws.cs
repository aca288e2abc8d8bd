using System.Runtime.CompilerServices;
using Crn.Domain.Sites;
using Crn.Domain.Workforce;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of a team's own model of workload: hours are some or none, nobody makes no work, more participants never make less, and work
/// moves with its start.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_workload_keeps_its_laws() => WorkloadLaws.Check((study, role, week) => Trust.Hours(study, role, week));
/// </code>
/// </example>
public static class WorkloadLaws
{
    private const string Total = "Every study has hours.";
    private const string Pure = "The same study has the same hours.";
    private const string Finite = "Hours are a number, and not negative.";
    private const string Nobody = "Nobody makes no work.";
    private const string More = "More participants never make less work.";
    private const string Moves = "Work moves with its start.";
    private const string Order = "The order of visits changes no hours.";

    private static readonly WorkWeek First = WorkWeek.Of(new(2026, 1, 5));
    private static readonly DeliveryRole[] Roles = [DeliveryRole.ResearchNurse, DeliveryRole.TrialsPharmacist];

    private static readonly VisitSchedule[] Schedules =
    [
        new([Visit("Baseline", VisitPhase.FollowUp, 0, 60)]),
        new([Visit("Screening", VisitPhase.Screening, -10, 45), Visit("Baseline", VisitPhase.FollowUp, 0, 90),
            Visit("Week 4", VisitPhase.FollowUp, 28, 30)]) { ScreenedPerRecruit = 2 },
    ];

    /// <summary>Checks a model of workload.</summary>
    /// <param name="hours">For a study, a role and a week: the expected hours.</param>
    /// <param name="expression">What the caller wrote for the hours: left to the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hours"/> is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check(
        Func<StudyWorkload, DeliveryRole, WorkWeek, double> hours, [CallerArgumentExpression(nameof(hours))] string expression = "hours") =>
        Laws.Throw(Of(hours, expression));

    /// <summary>The laws that a model of workload breaks.</summary>
    /// <param name="hours">For a study, a role and a week: the expected hours.</param>
    /// <param name="expression">What the caller wrote for the hours: left to the compiler.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hours"/> is null.</exception>
    public static ValueList<BrokenLaw> Of(
        Func<StudyWorkload, DeliveryRole, WorkWeek, double> hours, [CallerArgumentExpression(nameof(hours))] string expression = "hours")
    {
        ArgumentNullException.ThrowIfNull(hours);
        var laws = new Laws("Workload");
        var caller = CSharp.Caller(expression, "Func<StudyWorkload, DeliveryRole, WorkWeek, double>");
        foreach (var schedule in Schedules)
        {
            foreach (var (recruited, expected) in new[] { (0, 0.0), (1, 0.0), (0, 1.5), (4, 2.0), (9, 12.5) })
            {
                foreach (var role in Roles)
                {
                    foreach (var week in First.Plus(-2).Through(10)) One(laws, hours, caller, schedule, (recruited, expected), role, week);
                }
            }
        }

        return laws.All;
    }

    private static void One(Laws laws, Func<StudyWorkload, DeliveryRole, WorkWeek, double> hours, string caller, VisitSchedule schedule,
        (int Recruited, double Expected) people, DeliveryRole role, WorkWeek week)
    {
        var size = (10 * schedule.Visits.Count) + people.Recruited + (int)people.Expected;
        var study = Study(schedule, people, 0);
        if (Asked(study, week) is not { } now) return;
        if (Asked(study, week) is { } again && !again.Equals(now)) Broken(Pure, $"They are {CSharp.Of(now)}, and then {CSharp.Of(again)}.");
        if (!(now >= 0 && double.IsFinite(now))) Broken(Finite, $"They are {CSharp.Of(now)}.");
        if (people == (0, 0) && now > 0) Broken(Nobody, $"They are {CSharp.Of(now)}.");
        if (Asked(Study(schedule, (people.Recruited + 1, people.Expected), 0), week) is { } one && one < now - 1e-9)
            Broken(More, $"They are {CSharp.Of(now)}, and with one recruited more {CSharp.Of(one)}.");
        if (Asked(Study(schedule, (people.Recruited, people.Expected + 1), 0), week) is { } awaited && awaited < now - 1e-9)
            Broken(More, $"They are {CSharp.Of(now)}, and with one expected more {CSharp.Of(awaited)}.");
        if (Asked(Study(schedule, people, 3), week.Plus(3)) is { } moved && Math.Abs(moved - now) > 1e-9)
            Broken(Moves, $"They are {CSharp.Of(now)}, and three weeks later {CSharp.Of(moved)}.");
        VisitSchedule turned = new([.. schedule.Visits.Reverse()]) { ScreenedPerRecruit = schedule.ScreenedPerRecruit };
        if (Asked(Study(turned, people, 0), week) is { } back && Math.Abs(back - now) > 1e-9)
            Broken(Order, $"They are {CSharp.Of(now)}, and backwards {CSharp.Of(back)}.");

        double? Asked(StudyWorkload of, WorkWeek at) => laws.Try(Total, () => (double?)hours(of, role, at), () => Call(of, at), size);
        string Call(StudyWorkload of, WorkWeek at) => $"{caller}({CSharp.Of(of)}, {CSharp.Of(role)}, {CSharp.Of(at)})";
        void Broken(string law, string because) => laws.Add(law, because, Call(study, week), size);
    }

    private static StudyWorkload Study(VisitSchedule schedule, (int Recruited, double Expected) people, int later) =>
        new("STUDY", SiteCode.From("RR8"), schedule,
            new([(First.Plus(later), people.Recruited)], [(First.Plus(1 + later), people.Expected)]));

    private static PlannedVisit Visit(string name, VisitPhase phase, int day, int minutes) =>
        new(name, phase, day, [new VisitActivity("Work", DeliveryRole.ResearchNurse, minutes)]);
}
