using Crn.Domain.Calendars;
using Crn.Domain.Sites;
using Crn.Domain.Workforce;

namespace Crn.Domain.Benchmarks.Workforce;

/// <summary>Trusts with studies and staff, the same on every run: of each some weeks cannot be staffed.</summary>
internal static class Trusts
{
    private static readonly DeliveryRole[] Roles =
    [
        DeliveryRole.ResearchNurse, DeliveryRole.TrialsAssistant, DeliveryRole.Practitioner, DeliveryRole.PharmacyTechnician,
        DeliveryRole.TrialsCoordinator,
    ];

    public static WorkWeek First { get; } = WorkWeek.Of(new LocalDate(2026, 6, 29));

    /// <summary>A plan of so many trusts, each of some studies, 60 posts in five roles, and 52 weeks.</summary>
    public static CapacityPlan Plan(int trusts, int studies, int weeks = 52) => CapacityPlan.Of(
        [.. Enumerable.Range(0, trusts).SelectMany(t => Enumerable.Range(0, studies).Select(s => Work(t, s, weeks)))],
        [.. Enumerable.Range(0, trusts).Select(Team)], First.Through(weeks),
        new RoleSubstitution(of: DeliveryRole.TrialsAssistant, by: DeliveryRole.ResearchNurse));

    private static StudyWorkload Work(int trust, int study, int weeks)
    {
        var role = Roles[study % Roles.Length];
        var schedule = new VisitSchedule(
        [
            new("Screening", VisitPhase.Screening, -7, [new("Checks", DeliveryRole.ResearchNurse, 30)]),
            new("Baseline", VisitPhase.Baseline, 0, [new("Consent", DeliveryRole.ResearchNurse, 60), new("Data", role, 45)]),
            new("Week 4", VisitPhase.FollowUp, 28, [new("Visit", role, 60)]) { DaysBefore = 7, DaysAfter = 7, Probability = 0.95 },
            new("Week 12", VisitPhase.FollowUp, 84, [new("Visit", role, 90)]) { DaysAfter = 14, Probability = 0.9 },
        ]) { ScreenedPerRecruit = 1.5 + (study % 3) };
        var expected = Enumerable.Range(0, weeks).Select(w => (First.Plus(w), 0.4 + (((study * 7) + (w * 3)) % 10 / 4.0)));
        return new($"STUDY-{study}", Code(trust), schedule, new([], [.. expected]) { Shape = 3 });
    }

    private static DeliveryTeam Team(int trust) => new($"Team {trust}", UkNation.England, [Code(trust)],
        [.. Enumerable.Range(0, 60).Select(i => new StaffPost(
            $"P-{i}", Roles[i % 2 == 0 ? 0 : i % Roles.Length], WorkingPattern.Of(0.5m + (i % 3 * 0.25m)), PostFunding.Network,
            new LocalDate(2020, 1, 1)))]);

    private static SiteCode Code(int trust) => SiteCode.From(FormattableString.Invariant($"T{trust:000}"));
}
