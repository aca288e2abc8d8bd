using Crn.Domain.Calendars;
using Crn.Domain.Sites;
using Crn.Domain.Workforce;

namespace Crn.Domain.Testing;

/// <content>Generators of roles, posts, teams, visits and the participants who have them.</content>
public static partial class DomainArbitraries
{
    private static readonly LocalDate FirstWorkday = new(2026, 6, 29);

    /// <summary>Roles of delivery staff: those of the library, and now and then one of a team's own. Shrinks to research nurse.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<DeliveryRole> DeliveryRoles() => Arb.From(
        Gen.Frequency((5, Gen.Elements(DeliveryRole.Known.ToArray())),
            (1, Gen.Elements("sonographer", "play-specialist").Select(code => DeliveryRole.Of(code, "Role " + code)))),
        role => role.Equals(DeliveryRole.ResearchNurse) ? [] : [DeliveryRole.ResearchNurse]);

    /// <summary>Weeks of two years from June 2026. Shrinks towards the first.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<WorkWeek> WorkWeeks() => Arb.From(
        Gen.Choose(0, 104).Select(n => WorkWeek.Of(FirstWorkday).Plus(n)),
        week => week.Monday <= FirstWorkday ? [] : [WorkWeek.Of(FirstWorkday), week.Plus(-1)]);

    /// <summary>Patterns of work: a share of a full week, or hours on one to four days. Shrinks to a full post.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<WorkingPattern> WorkingPatterns() => Arb.From(
        Gen.OneOf(
            Gen.Choose(1, 20).Select(n => WorkingPattern.Of(n / 20m)),
            from count in Gen.Choose(1, 4)
            from days in Gen.Choose(1, 7).ListOf(count)
            from quarters in Gen.Choose(4, 24)
            select WorkingPattern.OnDays([.. days.Distinct().Select(day => ((IsoDayOfWeek)day, quarters / 4m))])),
        pattern => pattern == WorkingPattern.Of(1) ? [] : [WorkingPattern.Of(1)]);

    /// <summary>Trainings of the last five years, with and without expiry. Shrinks towards one without.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<TrainingRecord> TrainingRecords() => Arb.From(
        from course in Gen.Elements("GCP", "Informed consent", "Venepuncture")
        from ago in Gen.Choose(0, 5 * 365)
        from months in Gen.Elements<int?>(null, 24, 36)
        let day = FirstWorkday.PlusDays(-ago)
        select new TrainingRecord(course, day, months is { } n ? day.PlusMonths(n) : null),
        record => record.ExpiresOn is null ? [] : [new(record.Course, record.CompletedOn)]);

    /// <summary>
    /// Posts filled from up to two years ago, some with an end, leave, trainings and further roles. Shrinks to a full post.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StaffPost> StaffPosts() => Arb.From(
        from number in Gen.Choose(1, 99)
        from role in DeliveryRoles().Generator
        from pattern in WorkingPatterns().Generator
        from funding in Gen.Elements(Enum.GetValues<PostFunding>())
        from ago in Gen.Choose(-60, 730)
        from lasting in Gen.Elements<int?>(null, null, 10, 400)
        from further in Gen.Frequency((2, Gen.Constant<DeliveryRole[]>([])), (1, DeliveryRoles().Generator.ArrayOf(2)))
        from trainings in TrainingRecords().Generator.ListOf(2)
        from away in Gen.Elements<int?>(null, null, 3, 30)
        from band in Gen.Elements<AgendaForChangeBand?>(null, AgendaForChangeBand.Band6)
        let first = FirstWorkday.PlusDays(-ago)
        select new StaffPost($"P-{number}", role, pattern, funding, first)
        {
            To = lasting is { } days ? first.PlusDays(days) : null,
            AlsoTrainedFor = further.ToValueList(),
            Training = trainings.ToValueList(),
            Band = band,
            Away = away is { } start ? [new DateInterval(FirstWorkday.PlusDays(start), FirstWorkday.PlusDays(start + 10))] : [],
        },
        post => new StaffPost(post.Reference, post.Role, WorkingPattern.Of(1), post.FundedBy, post.From) is var simplest && simplest == post
            ? []
            : [simplest]);

    /// <summary>Teams of up to five posts, in every nation, of one to three sites. Shrinks by leaving posts out.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<DeliveryTeam> DeliveryTeams() => Arb.From(
        from name in Gen.Elements("Research nurses", "Pharmacy", "Flexible team")
        from nation in Gen.Elements(Enum.GetValues<UkNation>())
        from sites in Gen.SubListOf(WorkforceSites).Where(s => s.Count > 0)
        from posts in StaffPosts().Generator.ListOf(5)
        from headroom in Gen.Choose(0, 40)
        select new DeliveryTeam(name, nation, sites.ToValueList(), posts.DistinctBy(p => p.Reference).ToValueList())
        {
            Headroom = headroom / 100m,
        },
        team => team.Posts.IsEmpty ? []
            : [new(team.Name, team.Nation, team.Sites, team.Posts.Skip(1).ToValueList()) { Headroom = team.Headroom }]);

    /// <summary>Work at visits, of 5 to 120 minutes. Shrinks to five minutes of a research nurse.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<VisitActivity> VisitActivities() => Arb.From(
        from name in Gen.Elements("Bloods", "Questionnaire", "Dispensing", "Scan")
        from role in DeliveryRoles().Generator
        from fives in Gen.Choose(1, 24)
        select new VisitActivity(name, role, fives * 5),
        activity => new VisitActivity("Bloods", DeliveryRole.ResearchNurse, 5) is var simplest && simplest == activity ? [] : [simplest]);

    /// <summary>Visits up to a year after recruitment, with windows and probabilities. Shrinks to one that is sure.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PlannedVisit> PlannedVisits() => Arb.From(
        from phase in Gen.Elements(Enum.GetValues<VisitPhase>())
        from day in phase == VisitPhase.Screening ? Gen.Choose(-28, 0) : Gen.Choose(0, 365)
        from activities in VisitActivities().Generator.ArrayOf(2)
        from before in Gen.Elements(0, 0, 7, 10)
        from after in Gen.Elements(0, 0, 7, 21)
        from percent in Gen.Elements(100, 100, 90, 50, 0)
        select new PlannedVisit($"Day {day}", phase, day, activities.ToValueList())
        {
            DaysBefore = before, DaysAfter = after, Probability = percent / 100.0,
        },
        visit => new PlannedVisit(visit.Name, visit.Phase, visit.Day, visit.Activities) is var simplest && simplest == visit ? []
            : [simplest]);

    /// <summary>Schedules of up to four visits. Shrinks by leaving visits out.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<VisitSchedule> VisitSchedules() => Arb.From(
        from count in Gen.Choose(0, 4)
        from visits in PlannedVisits().Generator.ArrayOf(count)
        from screened in Gen.Elements(1.0, 1.5, 4.0)
        select new VisitSchedule(visits.ToValueList()) { ScreenedPerRecruit = screened },
        schedule => schedule.Visits.IsEmpty ? [] : [new(schedule.Visits.Skip(1).ToValueList())]);

    /// <summary>Participants of up to six weeks before and six weeks after June 2026. Shrinks by leaving those recruited out.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<WeeklyArrivals> WeeklyArrivalsOfStudies() => Arb.From(
        from recruited in Gen.Choose(0, 4).ArrayOf(6)
        from tenths in Gen.Choose(0, 30).ArrayOf(6)
        from shape in Gen.Elements(double.PositiveInfinity, 0.5, 3.0)
        from hasScenarios in Gen.Elements(true, false)
        let first = WorkWeek.Of(FirstWorkday)
        select new WeeklyArrivals(
            [.. recruited.Select((n, i) => (first.Plus(i - 6), n))], [.. tenths.Select((n, i) => (first.Plus(i), n / 10.0))])
        {
            Shape = shape,
            // One time in four twice as many come, and else two thirds.
            Scenarios = hasScenarios
                ? [(0.25, tenths.Select(n => n / 5.0).ToValueList()), (0.75, tenths.Select(n => n / 15.0).ToValueList())]
                : [],
        },
        arrivals => arrivals.Recruited.IsEmpty && arrivals.Scenarios.IsEmpty ? []
            : [new([], arrivals.Expected) { Shape = arrivals.Shape }]);

    /// <summary>Work that a study brings to one of three sites. Shrinks its schedule.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StudyWorkload> StudyWorkloads() => Arb.From(
        from study in Gen.Elements("ASTHMA-2", "STROKE-1", "HIP-4", "SEPSIS-3")
        from site in Gen.Elements(WorkforceSites)
        from schedule in VisitSchedules().Generator
        from arrivals in WeeklyArrivalsOfStudies().Generator
        from priority in Gen.Choose(0, 2)
        select new StudyWorkload(study, site, schedule, arrivals) { Priority = priority },
        work => VisitSchedules().Shrinker(work.Schedule)
            .Select(schedule => new StudyWorkload(work.Study, work.Site, schedule, work.Arrivals) { Priority = work.Priority }));

    private static SiteCode[] WorkforceSites => [SiteCode.From("RR8"), SiteCode.From("RAE"), SiteCode.From("SITE-3")];
}
