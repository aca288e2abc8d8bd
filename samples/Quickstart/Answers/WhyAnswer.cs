using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Samples.Quickstart.Report;

namespace Crn.Samples.Quickstart.Answers;

/// <summary>
/// What the recruitment so far says of why a target is at risk: the pace asked for against the pace achieved, and where it comes from.
/// </summary>
internal static class WhyAnswer
{
    private const double MonthDays = 365.25 / 12;

    public static Section Of(RecruitmentLedger ledger, RecruitmentPlan plan, RecruitmentForecast forecast)
    {
        var cut = forecast.DataCut;
        var remaining = Math.Max(0, plan.Target - forecast.Recruited);
        var monthsLeft = Period.DaysBetween(cut, plan.Window.PlannedClosure) / MonthDays;
        var yearAgo = cut.PlusYears(-1) > plan.Window.Opening ? cut.PlusYears(-1) : plan.Window.Opening;
        var recent = (forecast.Recruited - ledger.RecruitedBy(yearAgo).AtLeast) / (Period.DaysBetween(yearAgo, cut) / MonthDays);
        var needed = remaining / monthsLeft;
        var sites = ledger.Sites.Where(s => s.Recruited.FirstPeriod is { } first && first.To <= cut).ToList();
        var silent = sites.Count(s => s.Recruited.TotalBy(cut) == s.Recruited.TotalBy(cut.PlusMonths(-6)));
        var expected = forecast.Sites(plan.Window.PlannedClosure).OrderByDescending(s => s.Expected).ToList();
        var headline = needed <= recent
            ? $"The pace asked for, {needed:0.#} a month, is below the pace of the last year, {recent:0.#} a month."
            : $"The pace asked for, {needed:0.#} a month, is above the pace of the last year, {recent:0.#} a month.";
        return new Section(
            "Why",
            Questions.WhyNot,
            headline,
            [
                $"{sites.Count} sites have recruited; {silent} of them recruited nobody in the last six months.",
                $"Half of what is expected comes from {Half(expected)} of {expected.Count} sites. Sites that open later add to it; none " +
                $"are planned in this file.",
            ],
            [],
            [new("The sites most is expected of",
                ["site", "recruited so far", $"expected by {Text.Iso(plan.Window.PlannedClosure)}", "chance of nobody"],
                [.. expected.Take(5)
                    .Select(s =>
                        (IReadOnlyList<string>)[s.Site.ToString(), Text.Count(ledger.Find(s.Site)?.Recruited.TotalBy(cut) ?? 0),
                            $"{s.Expected:0.#}", Text.Percent(s.ProbabilityOfNone)])])]);
    }

    private static int Half(List<SiteForecast> expected)
    {
        var half = expected.Sum(s => s.Expected) / 2;
        var (sites, sum) = (0, 0.0);
        while (sites < expected.Count && sum < half) sum += expected[sites++].Expected;
        return sites;
    }
}
