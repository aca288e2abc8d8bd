using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions.Rows;

/// <summary>A row of the approval graph as it is written: what every row must say is required, so that none has a silent default.</summary>
internal sealed record ApprovalRow
{
    public required string Code { get; init; }

    public required ApprovalKind Kind { get; init; }

    public required Party Owner { get; init; }

    public required LocalDate From { get; init; }

    public LocalDate? To { get; init; }

    public required string Name { get; init; }

    public required Criterion Trigger { get; init; }

    public ValueList<string> WaitsFor { get; init; }

    // The kind of approval it is for a site; null when no site waits for it as such.
    public Gate? Gate { get; init; }

    // The kinds of approval of the study that must be there, of which only those count that bind where the step is taken.
    public ValueList<Gate> AfterGates { get; init; }

    // Whether it counts only once its answer is given: what nobody speaks of when it is not so.
    public bool IsOnlyWhenStated { get; init; }

    // Whether every other step of the site must be there: the opening.
    public bool IsAfterSiteSteps { get; init; }

    // Where it binds, when that is wider than where it is triggered.
    public Criterion? Binds { get; init; }

    // The nations whose decision it is; none when it is of the whole United Kingdom.
    public ValueList<Fact<bool>> Nations { get; init; }

    // What must be there before it begins; null when that is all it waits for. The rest must be there before a decision in favour.
    public ValueList<string>? BeginsAfter { get; init; }

    public ReviewPeriod? Period { get; init; }

    public ValueList<CountingConvention> Conventions { get; init; }

    // The step from whose beginning its clock counts, when that is not its own.
    public string? CountsFrom { get; init; }

    public required string Ends { get; init; }

    public required ValueList<(string Outcome, OutcomeMeaning Meaning)> Outcomes { get; init; }

    // The outcome that silence has, where the rule says so and only there (G8).
    public (string Outcome, Citation Source)? Silence { get; init; }

    public Continuation? Continuation { get; init; }

    public bool MayBeAppealed { get; init; }

    // A step of a change that each site concerned considers.
    public bool IsForEachSite { get; init; }

    public SetUpMilestone? Milestone { get; init; }

    // What no source that was read confirms, and whom to ask.
    public string NotConfirmed { get; init; } = "";

    public required Citation Source { get; init; }

    // The words the rows are written in.
    public static Citation Unconfirmed { get; } = Citation.Background("approval graph");

    public static Citation StatedClock { get; } = Citation.Stated("The source of the step", "its clock");

    public static Citation BackgroundClock { get; } = Citation.Background("clock of the step");

    public static LocalDate Day(int year, int month, int day) => new(year, month, day);

    public static Citation CitedFrom(string source) => Citation.Stated(source);

    public static ReviewPeriod Clock(int days, DayBasis basis, string countsFrom, Citation source) => new(days, basis, countsFrom, source);

    // A period that its source states in months, and about how many days they are.
    public static ReviewPeriod ClockOfMonths(int months, int days, string countsFrom, Citation source) =>
        new(days, DayBasis.Calendar, countsFrom, source, months);

    public static IEnumerable<(string Outcome, OutcomeMeaning Meaning)> Granted(params string[] outcomes) =>
        All(outcomes, OutcomeMeaning.Granted);

    public static IEnumerable<(string Outcome, OutcomeMeaning Meaning)> WithConditions(params string[] outcomes) =>
        All(outcomes, OutcomeMeaning.GrantedWithConditions);

    public static IEnumerable<(string Outcome, OutcomeMeaning Meaning)> StaysOpen(params string[] outcomes) =>
        All(outcomes, OutcomeMeaning.StaysOpen);

    public static IEnumerable<(string Outcome, OutcomeMeaning Meaning)> Continues(params string[] outcomes) =>
        All(outcomes, OutcomeMeaning.Continues);

    public static IEnumerable<(string Outcome, OutcomeMeaning Meaning)> MakeAgain(params string[] outcomes) =>
        All(outcomes, OutcomeMeaning.MakeAgain);

    public static IEnumerable<(string Outcome, OutcomeMeaning Meaning)> NotGranted(params string[] outcomes) =>
        All(outcomes, OutcomeMeaning.Refused);

    private static IEnumerable<(string Outcome, OutcomeMeaning Meaning)> All(string[] outcomes, OutcomeMeaning meaning) =>
        outcomes.Select(o => (o, meaning));
}
