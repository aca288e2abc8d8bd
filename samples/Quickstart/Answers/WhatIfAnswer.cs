using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Samples.Quickstart.Report;

namespace Crn.Samples.Quickstart.Answers;

/// <summary>What would make the target likely: more days, more sites or fewer participants, each in its unit.</summary>
internal static class WhatIfAnswer
{
    // How sure somebody who plans wants to be.
    private const double Sure = 0.8;
    private const int DaysToOpen = 90;
    private const int MostSites = 100;

    public static Section Of(RecruitmentQuestion question, RecruitmentForecast forecast)
    {
        var (ledger, plan, asAt, _) = question;
        var by = plan.Window.PlannedClosure;
        var probability = forecast.ProbabilityOfReaching(plan.Target, by);
        if (probability >= Sure)
        {
            return new Section("What if", Questions.WhatIf, $"Nothing more is needed: it is {Text.Percent(probability)} likely.",
                [], [], []);
        }

        var days = RecruitmentWhatIf.MoreDaysNeeded(forecast, by, Sure);
        var within = forecast.CountOn(by).Quantile(1 - Sure);
        var opens = asAt.PlusDays(DaysToOpen);
        var sites = opens < by ? Sites(ledger, plan, asAt, opens) : null;
        var more = opens >= by ? "No site that opens in 90 days opens in time."
            : sites is { } number ? $"{number} more sites that open on {Text.Iso(opens)} and recruit like the others."
            : $"Not even {MostSites} more sites that open on {Text.Iso(opens)} and recruit like the others.";
        return new Section(
            "What if",
            Questions.WhatIf,
            $"For {Text.Percent(Sure)} certainty: {(days is { } d ? $"{Text.Count(d)} more days" : "no number of days is enough")}, " +
                $"{(sites is { } s ? $"or {s} more sites, " : "")}or a target of {Text.Count(within)} participants.",
            [
                days is { } late ? $"More time: {Text.Count(late)} days, to {Text.Iso(by.PlusDays(late))}."
                    : "More time alone is not enough.",
                $"More sites: {more}",
                $"Fewer participants: {Text.Count(within)} by {Text.Iso(by)}, {Text.Count(plan.Target - within)} fewer than wanted.",
            ],
            [],
            []);
    }

    private static int? Sites(RecruitmentLedger ledger, RecruitmentPlan plan, LocalDate asAt, LocalDate opens) =>
        RecruitmentWhatIf.SitesNeeded(plan, changed => RecruitmentForecaster.Project(changed, ledger, asAt).Value,
            PlannedSite.ToBeNamed(1, PlannedOpening.On(opens)), plan.Window.PlannedClosure, Sure, MostSites);
}
