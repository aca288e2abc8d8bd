using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Probability;

namespace Crn.Domain.Recruitment;

/// <summary>The reasons for which a recruitment ledger says no. The codes are part of the public API.</summary>
internal static class LedgerRefusals
{
    private static readonly Citation Order = Citation.Default("a recruitment ledger is written in the order in which things become known");
    private static readonly Citation Future = Citation.Stated("Monitoring rules of the network", "data quality: an activity date after today is rejected");
    private static readonly Citation Life = Citation.Default("a site opens, pauses, resumes and closes");
    private static readonly Citation Once = Citation.Inferred("Eligibility guidance of the network", "RC-07: a person counts once per study");

    public static Refusal OutOfOrder(LocalDate last) => new(
        "recruitment.recorded-out-of-order", $"Something was already recorded on {Text.Iso(last)}.", "Record it on that day or later.", Order);

    public static Refusal InTheFuture(LocalDate day) => new(
        "recruitment.in-the-future", $"{Text.Iso(day)} is after the day of recording.", "Record it when it has happened; a month that is not over is reported to the day.", Future);

    public static Refusal RowsInTheFuture(int rows, RecruitmentCount first) => new(
        "recruitment.in-the-future", $"{Text.Of(rows)} rows end after the day of recording, first {first}.", "Report only days that are over; a month that is not over is reported to the day.", Future);

    public static Refusal NoRows { get; } = new("recruitment.no-rows", "There is no row to report.", "Report at least one row; nobody is a row with the count zero.", Order);

    public static Refusal OpenAlready(SiteOrStudy site) => new("recruitment.open-already", $"{site} is open already.", "Correct its opening, or resume it after a closure.", Life);

    public static Refusal NotOpened(SiteOrStudy site) => new("recruitment.not-opened", $"{site} is not known to have opened.", "Record its opening first.", Life);

    public static Refusal PausedAlready(SiteOrStudy site) => new("recruitment.paused-already", $"{site} is paused already.", "Resume it first.", Life);

    public static Refusal Recruiting(SiteOrStudy site) => new("recruitment.not-paused", $"{site} is neither paused nor closed.", "Only a paused or closed site resumes.", Life);

    public static Refusal ClosedAlready(SiteOrStudy site) => new("recruitment.closed-already", $"{site} is closed already.", "Resume it first.", Life);

    public static Refusal TooEarly(SiteOrStudy site, LocalDate last) => new(
        "recruitment.too-early", $"{site} opened, paused, resumed or closed on {Text.Iso(last)}, and this would be before.", "Give a day on or after it, or correct what was recorded: an opening with CorrectOpening.", Life);

    public static Refusal ReportedAlready(int rows, RecruitmentCount first) => new(
        "recruitment.reported-already", $"{Text.Of(rows)} rows speak of a site, period and state that has its count, first {first}.",
        "Correct the count there is; add up the rows of one report first.", Once);

    public static Refusal CountedTwice(int rows, RecruitmentCount first) => new(
        "recruitment.counted-twice", $"{Text.Of(rows)} rows share days with another period of the same site and state, first {first}, so people would be counted twice.",
        "Report each day in one period only; withdraw the rows that are wrong.", Once);

    public static Refusal TotalsAndSites { get; } = new(
        "recruitment.totals-and-sites", "Counts of the whole study share days with counts of its sites, so people would be counted twice.",
        "Report a stretch of time either by site or for the whole study.", Once);

    public static Refusal NothingToCorrect(SiteOrStudy site, RecruitmentPeriod period) => new(
        "recruitment.nothing-to-correct", $"Nothing was reported for {site}, {period} in that state.", "Report it.", Order);

    public static Refusal NotInOrder(LocalDate day) => new(
        "recruitment.not-in-order", $"The point of {Text.Iso(day)} is not after the one before it, or is before counting began.", "Give the points in order of date.", Order);

    public static Refusal TotalFalls(LocalDate day, int before, int total) => new(
        "recruitment.total-falls", $"The total falls from {Text.Of(before)} to {Text.Of(total)} on {Text.Iso(day)}.",
        "A fall is a correction: correct the earlier count and keep the audit.", Citation.Stated("Monitoring rules of the network", "data quality: recruits decrease between cuts"));
}
