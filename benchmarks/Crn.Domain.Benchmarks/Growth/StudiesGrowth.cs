using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Specialties;
using Crn.Domain.Studies;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class StudiesGrowth
{
    private static readonly LocalDate Registered = new(2020, 1, 1);
    private static readonly LocalDate Today = new(2025, 6, 2);
    private static readonly NetworkRegion NorthWest =
        NetworkRegions.Find(NetworkRegionKind.RegionalResearchDeliveryNetwork, "north-west")!;

    public static GrowthRow[] Rows { get; } =
    [
        Row("Study.ReportRecruitment, Study.Change, Study.Open: n reports one by one", 250, n => Reported(n)),
        Row("Study.Replay, Study.TryReplay: n events", 250, n => Reported(n).Events, events => Study.Replay(events)),
        Row("StudyHistory.With, StudyHistory.TryWith: n events one by one", 250, n => Reported(n).Events,
            events => events.Skip(1).Aggregate(StudyHistory.Of([events[0]]), (history, e) => history.With([e]))),
        Row("StudyHistory.Of, StudyHistory.TryOf: n events at once", 250, n => Reported(n).Events, events => StudyHistory.Of(events)),
        Row("StudyHistory.AsOf: n days of n events", 250, n => StudyHistory.Of(Reported(n).Events),
            h => Enumerable.Range(0, h.Events.Count).Count(i => h.AsOf(Registered.PlusDays(i)) is not null)),
        Row("SpecialtyCommunity.Appoint: n people one by one", 100, n => Appointed(n)),
        Row("SpecialtyCommunity.EndTerm: n people one by one", 100, n => Appointed(n),
            community => community.Appointments.Aggregate(community,
            (c, a) => c.EndTerm(a, Today.PlusDays(30), Today, Party.Network).State)),
        Row("SpecialtyCommunity.DeclareInterest, SpecialtyCommunity.WithdrawInterest: n people one by one", 100, n => (n, Appointed(n)),
            x => Enumerable.Range(0, x.n).Aggregate(x.Item2, (c, i) => c.DeclareInterest(Person(i),
                new DeclaredInterest.InOrganisation("A trust"), Today, Party.Network).State)),
        Row("SpecialtyCommunity.TakeReview, SpecialtyCommunity.ReturnReview: n studies, one reviewer each", 100, n => (n, Appointed(n)),
            x => Enumerable.Range(0, x.n).Aggregate(x.Item2, (c, i) => c.TakeReview(Request(i), Person(i), Today, Party.Network).State)),
        Row("SpecialtyCommunity.Reviewers: among n people", 100, n => Appointed(n), community => community.Reviewers(Request(1), Today)),
        Row("SpecialtyCommunity.Replay, SpecialtyCommunity.TryReplay: n events", 100, AppointedEvents, e => SpecialtyCommunity.Replay(e)),
    ];

    public static StudyHistory History(int number) => StudyHistory.Of(Register(number).Events);

    private static Decision<Study, StudyEvent> Register(int number) => Study.Register(
        new StudyDraft
        {
            Identifiers = [new(IdentifierScheme.Cpms, FormattableString.Invariant($"{number + 1}"))],
            Title = "A study",
            Status = StudyStatus.InSetup,
            PlannedOpening = new LocalDate(2020, 6, 1),
            PlannedClosure = new LocalDate(2026, 6, 1),
            UkTarget = 100,
            ManagingSpecialty = "Cancer",
        },
        Registered, Party.Sponsor);

    public static (Study State, ValueList<StudyEvent> Events) Reported(int n)
    {
        var registered = Register(1);
        var (study, events) = (registered.State, registered.Events);
        void Take(Decision<Study, StudyEvent> next) => (study, events) = (next.State, events.AddRange(next.Events));
        Take(study.Open(new LocalDate(2020, 6, 1), new(2020, 6, 1), Party.Sponsor));
        Take(study.ConfirmFirstRecruit(null, new(2020, 6, 2), Party.Network));
        for (var i = 1; i <= n; i++)
        {
            var day = new LocalDate(2020, 6, 2).PlusDays(i);
            Take(study.ReportRecruitment(new(i, day), day, Party.Sponsor));
        }

        return (study, events);
    }

    private static PersonReference Person(int i) => PersonReference.From(FormattableString.Invariant($"p{i}"));

    private static ReviewRequest Request(int i) =>
        new(StudyIdentifiers.Of(CpmsId.Parse(FormattableString.Invariant($"{i + 1}"))), Specialty.Stroke);

    public static SpecialtyCommunity Appointed(int n) => SpecialtyCommunity.Replay(AppointedEvents(n));

    private static ValueList<CommunityEvent> AppointedEvents(int n)
    {
        var start = SpecialtyCommunity.Start(Today, Party.Network);
        var (community, events) = (start.State, start.Events);
        for (var i = 0; i < n; i++)
        {
            var next = community.Appoint(new Appointment(Person(i), CommunityRole.RegionalSpecialtyLead, [Specialty.Stroke],
                new(2025, 1, 1), new(2027, 12, 31), NorthWest) { IsShared = true }, Today, Party.Network);
            (community, events) = (next.State, events.AddRange(next.Events));
        }

        return events;
    }
}
