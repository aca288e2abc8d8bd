using Crn.Domain.Monitoring;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Samples.Quickstart.Report;

namespace Crn.Samples.Quickstart.Answers;

/// <summary>
/// Whether the target is reached in time, with what certainty, and if not, why; beside it, how many were recruited in the end.
/// </summary>
internal sealed record RecruitmentAnswer(IReadOnlyList<Section> Sections, FanPicture Picture)
{
    public static RecruitmentAnswer Of(RecruitmentQuestion question)
    {
        var (ledger, plan, asAt, doubts) = question;
        var forecast = RecruitmentForecaster.Project(plan, ledger, asAt).Match(
            answer => answer,
            reasons => throw new BadInputException(string.Join(" ", reasons.Select(r => r.Because + " " + r.Remedy))));
        var count = forecast.CountOn(plan.Window.PlannedClosure);
        var figure = TimeAndTarget.Of(forecast.Recruited, plan.Target, plan.Window.Opening, plan.Window.PlannedClosure, forecast.DataCut);
        var actual = ledger.RecruitedBy(plan.Window.PlannedClosure).AtLeast;
        var known = ledger.Sites.Any(s => s.Recruited.LastPeriod is { } last && last.To > forecast.DataCut);
        var probability = forecast.ProbabilityOfReaching(plan.Target, plan.Window.PlannedClosure);

        var inTime = new Section(
            "In time",
            Questions.InTime,
            $"{Text.Percent(probability)} likely to reach {Text.Count(plan.Target)} by {Text.Iso(plan.Window.PlannedClosure)}; " +
            $"{Text.Count(forecast.Recruited)} recruited by {Text.Iso(forecast.DataCut)}.",
            [
                .. doubts,
                $"As likely as not by {forecast.Completion.Quantile(0.5)}, with 90% between {forecast.Completion.Quantile(0.05)} and " +
                $"{forecast.Completion.Quantile(0.95)}.",
                $"By {Text.Iso(plan.Window.PlannedClosure)} {Text.Count(count.Mean)} are expected, with 90% between " +
                $"{Text.Count(count.Quantile(0.05))} and {Text.Count(count.Quantile(0.95))}.",
                figure is null ? "Time and target: not open long enough."
                    : $"Time and target, the figure trial offices use: {Text.Percent(figure.ShareOfTarget)} of the target in " +
                        $"{Text.Percent(figure.ShareOfTime)} of the time.",
                .. InTheEnd(known, actual, count, plan),
            ],
            [
                $"Model: {forecast.Model}. {forecast.WhyThisModel} Probabilities are computed, not sampled, to " +
                $"{forecast.NumericalErrorBound:0e0}.",
                .. forecast.Assumptions,
            ],
            [
                new("When the target is reached", ["probability", "by"],
                    [.. new[] { 0.05, 0.25, 0.5, 0.75, 0.95 }
                        .Select(p => (IReadOnlyList<string>)[Text.Percent(p), forecast.Completion.Quantile(p).ToString()])]),
                new($"How many by {Text.Iso(plan.Window.PlannedClosure)}", ["5%", "25%", "50%", "75%", "95%", "expected", "in the end"],
                    [[.. new[] { 0.05, 0.25, 0.5, 0.75, 0.95 }.Select(p => Text.Count(count.Quantile(p))), Text.Count(count.Mean),
                        known ? Text.Count(actual) : "not in the file"]]),
            ]);
        return new([inTime, WhyAnswer.Of(ledger, plan, forecast), WhatIfAnswer.Of(question, forecast)],
            Draw(ledger, plan, forecast, known));
    }

    private static IEnumerable<string> InTheEnd(bool known, int actual, CountDistribution count, RecruitmentPlan plan)
    {
        if (!known) yield break;
        var inside = actual >= count.Quantile(0.05) && actual <= count.Quantile(0.95);
        yield return $"In the end: {Text.Count(actual)} by {Text.Iso(plan.Window.PlannedClosure)}, {(inside ? "inside" : "outside")} " +
            $"the central 90% of the projection; the target was {(actual >= plan.Target ? "reached" : "missed")}.";
    }

    private static FanPicture Draw(RecruitmentLedger ledger, RecruitmentPlan plan, RecruitmentForecast forecast, bool known)
    {
        var ends = ledger.Sites.SelectMany(s => s.Recruited.Rows).Select(r => r.Period.To).Distinct().Order().ToList();
        List<(LocalDate, double)> Path(IEnumerable<LocalDate> dates) => [.. dates.Select(d => (d, (double)ledger.RecruitedBy(d).AtLeast))];
        var step = Math.Max(1, Period.DaysBetween(forecast.DataCut, plan.Window.PlannedClosure) / 12);
        var fan = forecast.Fan(forecast.DataCut, plan.Window.PlannedClosure, step, 0.05, 0.25, 0.5, 0.75, 0.95);
        return new FanPicture(
            [(plan.Window.Opening, 0), .. Path(ends.Where(d => d <= forecast.DataCut))],
            [.. fan.Select(d => new Report.FanPoint(d.Date, d.Counts[0], d.Counts[1], d.Counts[2], d.Counts[3], d.Counts[4]))],
            known ? Path(ends.Where(d => d >= forecast.DataCut)) : [],
            plan.Target,
            plan.Window.PlannedClosure);
    }
}
