using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Feasibility;
using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;
using Crn.Domain.Studies;
using Crn.Domain.Support;
using Crn.Domain.Troubleshooting;
using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Doors;

/// <summary>What provokes the documented refusals that no extreme argument provokes.</summary>
internal static class Provocations
{
    private static readonly LocalDate Day = new(2026, 5, 4);
    private static readonly Pounds Then = Pounds.Of(10, FinancialYear.Starting(2020));
    private static readonly Pounds Now = Pounds.Of(10, FinancialYear.Starting(2025));
    private static readonly Fact<int> Nurses = Fact.Count("provoked.nurses", "Nurses");
    private static readonly Fact<decimal> Hours = Fact.Number("provoked.hours", "Hours", Unit.Hours);
    private static readonly Criterion Opaque = Criterion.Opaque("holds", [], _ => Truth.True);

    // Rules, and a row made for others.
    private static readonly CompiledRules Compiled = CompiledRules.Of<Rule>([Made(Nurses.AtLeast(2))]);
    private static readonly FactRow Foreign = CompiledRules.Of<Rule>([Made(Nurses.AtLeast(3))]).Row(FactSheet.Empty);

    /// <summary>Members whose documented refusal cannot be provoked here, and why.</summary>
    internal static IReadOnlyDictionary<string, string> Excused { get; } = new Dictionary<string, string>
    {
        ["WeeklyArrivals.Of"] = "a count of the ledger before 1900 or a week of too many: in ArrivalsOfLedgerTests",
    };

    /// <summary>A call for each member.</summary>
    internal static IReadOnlyList<(string Member, Action Call)> ByHand { get; } =
    [
        ("ActivityFunding.NorthEastTotal", () => ActivityFunding.NorthEastTotal(Pounds.Of(-1), reachesForecast: true)),
        ("ActivityFunding.NorthThamesParts", () => ActivityFunding.NorthThamesParts(Pounds.Of(-1))),
        ("ActivityFunding.PeninsulaGuarantee", () => ActivityFunding.PeninsulaGuarantee(Pounds.Of(1), Pounds.Of(-1))),
        ("ActivityFunding.ScottishServiceSupport", () => ActivityFunding.ScottishServiceSupport(Then, Now, Now, Now)),
        ("ActivityFunding.ScottishServiceSupport", () => ActivityFunding.ScottishServiceSupport(Pounds.Of(-1), Now, Now, Now)),
        ("CapacityPlan.Of", () => CapacityPlan.Of([TooMuchWork()], [], [WorkWeek.Of(Day)])),
        ("CompiledFeasibility.Verdicts", () => CompiledFeasibility.Of(FeasibilityCatalogue.Network, Day)
            .Verdicts(FactColumns.OfRows(2), new Verdict[1])),
        ("CompiledRules.Ask", () => Compiled.Ask(Foreign, 0)),
        ("CompiledRules.Ask", () => Compiled.Ask(Compiled.Row(FactSheet.Empty), 1)),
        ("CompiledRules.Ask", () => Compiled.Ask(Compiled.Row(FactSheet.Empty), -1)),
        ("CompiledRules.Explain", () => Compiled.Explain(Compiled.Row(FactSheet.Empty), Array.Empty<RuleAnswer>())),
        ("Criterion.Screen", () => Opaque.Screen(FactColumns.OfRows(1), new sbyte[1])),
        ("CriterionText.Write", () => CriterionText.Write(Opaque)),
        ("DeliveryTeam.Offer", () => TooManyPosts().Offer([WorkWeek.Of(Day)])),
        ("FactSheet.Find", () => FactSheet.Empty.With(Nurses, 1).Find(Fact.YesNo(Nurses.Code, "Are there nurses?"))),
        ("Quantity.AtLeast", () => Quantity.Of(Nurses).AtLeast(Quantity.Of(Hours))),
        ("Quantity.AtMost", () => Quantity.Of(Nurses).AtMost(Quantity.Of(Hours))),
        ("ExcessTreatmentCosts.PerParticipant", () => ExcessTreatmentCosts.PerParticipant(Then, Now)),
        ("ExcessTreatmentCosts.Saving", () => ExcessTreatmentCosts.Saving(Then, Now)),
        ("EtcClaim.new", () => _ = new EtcClaim("A", Pounds.Of(-1), 1, 1, 1, 1)),
        ("SitePrice.ChangeLocally", () => SitePrice.Of([], []).ChangeLocally(Pounds.Of(-1), FactSheet.Empty)),
        ("Pounds.Allocate", () => Now.Allocate(1m, -1m)),
        ("Pounds.CompareTo", () => Then.CompareTo(Now)),
        ("Pounds.Max", () => Pounds.Max(Then, Now)),
        ("Pounds.Min", () => Pounds.Min(Then, Now)),
        ("Pounds.Sum", () => Pounds.Sum([Then, Now])),
        ("Pounds.op_Addition", () => _ = Then + Now),
        ("Pounds.op_Subtraction", () => _ = Then - Now),
        ("Pounds.op_Division", () => _ = Then / Now),
        ("Pounds.op_GreaterThan", () => _ = Then > Now),
        ("Pounds.op_GreaterThanOrEqual", () => _ = Then >= Now),
        ("Pounds.op_LessThan", () => _ = Then < Now),
        ("Pounds.op_LessThanOrEqual", () => _ = Then <= Now),
        ("RunningCosts.new", () => _ = new RunningCosts(Then, Now)),
        ("SelectedSites.NearMisses", () => Selected().NearMisses(0)),
        ("SelectedSites.Reserves", () => Selected().Reserves(0)),
        ("SelectedSites.WithMore", () => Selected().WithMore(Pounds.Of(-1))),
        ("SiteKnowledgeBase.Of", () => SiteKnowledgeBase.Of(new(), Period.FromHours(1))),
        ("SitePrice.Of", () => SitePrice.Of([new CostedResource("Nurse", 1, Then), new CostedResource("Scan", 1, Now)], [])),
        ("PlannedSite.ToBeNamed", () => PlannedSite.ToBeNamed(0, PlannedOpening.On(Day))),
        ("Study.AcceptChange", () => Pending().AcceptChange(Day, (Party)99)),
        ("Study.ConfirmFirstRecruit", () => InState(StudyStatus.OpenToRecruitment).ConfirmFirstRecruit(Day, Day, (Party)99)),
        ("StudyWorkload.Demands", () => TooMuchWork().Demands([WorkWeek.Of(Day)])),
        ("WeeklyArrivals.new", () => _ = new WeeklyArrivals([(WorkWeek.Of(Day), -1)], [])),
        ("WeeklyArrivals.new", () => _ = new WeeklyArrivals([], [(WorkWeek.Of(Day), double.NaN)])),
    ];

    private static Rule Made(Criterion criterion) =>
        new("A") { Question = "Can it be done?", Criterion = criterion, Source = Citation.Default("test") };

    private static SelectedSites Selected() => SiteSelector.Cheapest(
        [new SiteCandidate(new PlannedSite(SiteCode.From("S1"), PlannedOpening.On(Day)) { Rate = RecruitmentRate.PerSiteMonth(3) },
            Pounds.Of(500))],
        new SelectionRequest(2, Day.PlusYears(1)), 0.5).Value;

    // A full day of a nurse for each of 100,000 participants of a week.
    private static StudyWorkload TooMuchWork() => new("HUGE", SiteCode.From("RR8"),
        new VisitSchedule([new PlannedVisit("Day", VisitPhase.Baseline, 0, [new("Work", DeliveryRole.ResearchNurse, 1440)])]),
        new([], [(WorkWeek.Of(Day), 100_000.0)]));

    private static DeliveryTeam TooManyPosts() => new("HUGE", UkNation.England, [SiteCode.From("RR8")], Enumerable.Range(0, 60_000)
        .Select(i => new StaffPost(FormattableString.Invariant($"P{i}"), DeliveryRole.ResearchNurse, WorkingPattern.Of(1),
            PostFunding.Network, Day)).ToValueList());

    private static Study Pending() =>
        InState(StudyStatus.InSetup).Submit(new() { UkTarget = 300 }, EditPolicy.Published, Day, Party.Sponsor).State;

    private static Study InState(StudyStatus status) => Study.Register(
        new() { Title = "A study", Status = status, UkTarget = 240, ActualOpening = status.HasOpened() == true ? Day : null }, Day,
        Party.Sponsor).State;
}
