using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Recruitment.Recording;

/// <summary>The reasons for which a recruitment ledger says no. The codes are part of the public API.</summary>
internal static class LedgerRefusals
{
    private static readonly Citation Order = Citation.Default("a recruitment ledger is written in the order in which things become known");
    private static readonly Citation Future =
        Citation.Stated("Monitoring rules of the network", "data quality: an activity date after today is rejected");
    private static readonly Citation SiteCourse = Citation.Default("a site opens, pauses, resumes and closes");
    private static readonly Citation CountedOnce =
        Citation.Inferred("Eligibility guidance of the network", "RC-07: a person counts once per study");

    public static Refusal InTheFuture(LocalDate day) => new(
        "recruitment.in-the-future", $"{Text.Iso(day)} is after the day of this entry.",
        "Give a day that is over; a month that is not over is reported to the day.", Future);

    public static Refusal RowsInTheFuture(int rows, RecruitmentCount first) => new(
        "recruitment.in-the-future", $"{Text.Of(rows)} rows end after the day of recording, first {first}.",
        "Report only days that are over; a month that is not over is reported to the day.", Future);

    public static Refusal NoRows { get; } =
        new("recruitment.no-rows", "There is no row to report.", "Report at least one row; nobody is a row with the count zero.", Order);

    public static Refusal OpenAlready(SiteOrStudy site) =>
        new("recruitment.open-already", $"{site} is open already.", "Correct its opening, or resume it after a closure.", SiteCourse);

    public static Refusal NotOpened(SiteOrStudy site) =>
        new("recruitment.not-opened", $"{site} is not known to have opened.", "Record its opening first.", SiteCourse);

    public static Refusal PausedAlready(SiteOrStudy site) =>
        new("recruitment.paused-already", $"{site} is paused already.", "Resume it first.", SiteCourse);

    public static Refusal Recruiting(SiteOrStudy site) =>
        new("recruitment.not-paused", $"{site} is neither paused nor closed.", "Only a paused or closed site resumes.", SiteCourse);

    public static Refusal ClosedAlready(SiteOrStudy site) =>
        new("recruitment.closed-already", $"{site} is closed already.", "Resume it first.", SiteCourse);

    public static Refusal TooEarly(SiteOrStudy site, LocalDate last) => new(
        "recruitment.too-early", $"{site} opened, paused, resumed or closed on {Text.Iso(last)}, and this would be before.",
        "Give a day on or after it, or correct what was recorded: an opening with CorrectOpening.", SiteCourse);

    public static Refusal ReportedAlready(int rows, RecruitmentCount first) => new(
        "recruitment.reported-already", $"{Text.Of(rows)} rows speak of a site, period and state that has its count, first {first}.",
        "Correct the count there is; add up the rows of one report first.", CountedOnce);

    public static Refusal CountedTwice(int rows, RecruitmentCount first) => new(
        "recruitment.counted-twice",
        $"{Text.Of(rows)} rows share days with another period of the same site and state, first {first}, so people would be counted twice.",
        "Report each day in one period only; withdraw the rows that are wrong.", CountedOnce);

    public static Refusal TotalsAndSites { get; } = new(
        "recruitment.totals-and-sites", "Counts of the whole study share days with counts of its sites, so people would be counted twice.",
        "Report a stretch of time either by site or for the whole study.", CountedOnce);

    public static Refusal NothingToCorrect(SiteOrStudy site, RecruitmentPeriod period) => new(
        "recruitment.nothing-to-correct", $"Nothing was reported for {site}, {period} in that state.", "Report it.", Order);

    public static Refusal AnotherDay(LocalDate last) => new(
        "recruitment.report-day", $"The day of a report is the last day of its rows, {Text.Iso(last)}.",
        "Date the report with that day.", Order);

    public static Refusal CompleteAlready(SiteOrStudy site, LocalDate day) => new(
        "recruitment.complete-already", $"The reports of {site} reach {Text.Iso(day)} already.", "Give a later day.", Order);

    public static Refusal CorrectsNothing(SiteOrStudy site) => new(
        "recruitment.corrects-nothing", $"The record of {site} says the same already.", "Correct only what is wrong.", Order);

    public static Refusal AnotherCount(RecruitmentCount was, int now) => new(
        "recruitment.another-count", $"The row that is to be corrected reads {Text.Of(now)} now, not {Text.Of(was.Count)}.",
        "Read the row again, and correct what it says now.", Order);

    public static Refusal TooManyPeople { get; } = new(
        "recruitment.too-many-people", $"The ledger would hold more than {Text.Of(Plausible.People)} people.",
        "Look for a count that is an identifier, a date or a total.", Order);

    public static Refusal NegativeCount { get; } = new("recruitment.negative-count", "A count is below zero.", "Give zero or more.", Order);

    public static Refusal ConfirmedAlready(SiteOrStudy site, RecruitmentPeriod period) => new(
        "recruitment.confirmed-already", $"The same statement of that day on {site}, {period}, is recorded already.",
        "Record a statement once.", Order);

    public static Refusal NotInOrder(LocalDate day) => new(
        "recruitment.not-in-order", $"The point of {Text.Iso(day)} is not after the one before it, or is before counting began.",
        "Give the points in order of date.", Order);

    public static Refusal TotalFalls(LocalDate day, int before, int total) => new(
        "recruitment.total-falls", $"The total falls from {Text.Of(before)} to {Text.Of(total)} on {Text.Iso(day)}.",
        "A fall is a correction: correct the earlier count and keep the audit.",
        Citation.Stated("Monitoring rules of the network", "data quality: recruits decrease between cuts"));
}
