using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.SetUp;

/// <summary>Dates far away are answered or refused by the name of the argument, and never fail inside.</summary>
public class ExtremeDateTests
{
    private static readonly LocalDate[] Days =
    [
        LocalDate.MinIsoValue, new(1, 1, 1), new(1899, 12, 31), new(1999, 1, 1), new(1999, 12, 31), new(2000, 1, 1), new(2004, 4, 30),
        new(2045, 12, 31), new(2046, 1, 1), new(2050, 12, 31), new(2051, 1, 1), new(3001, 1, 1), LocalDate.MaxIsoValue.PlusDays(-1),
        LocalDate.MaxIsoValue,
    ];

    private static readonly FactSheet Answers = FactSheet.Empty.With(PermissionFacts.RecRequired, true)
        .With(PermissionFacts.ProportionateReview, true).With(PermissionFacts.Nhs, true);

    private static readonly ValueList<PermissionSite> Sites = [new(SiteCode.From("LEEDS"), UkNation.England)];

    [Fact]
    public void Plans_are_made_or_refused()
    {
        var made = 0;
        var longest = StepDurations.Published.With(Approvals.RecPr, 36_500, DayBasis.Working, Citation.Local("ours"))
            .With(Approvals.RadiationAssurance, 36_500, DayBasis.Working, Citation.Local("ours"));
        foreach (var day in Days)
        {
            made += Answered(() => PermissionPlan.For(Answers, Sites, day).ToOutline());
            Answered(() => PermissionPlan.For(Answers.With(PermissionFacts.IonisingRadiation, true), Sites, day, longest).ToMermaid());
            var plan = PermissionPlan.For(Answers, new LocalDate(2026, 5, 11));
            _ = plan.DutiesOn(day);
            Answered(() => PermissionPlan.For(Answers.With(PermissionFacts.LocalPackReadyOn, day), Sites, new(2026, 5, 11)).ToOutline());
            foreach (var period in ApprovalGraph.Rows.Select(r => r.Period).OfType<ReviewPeriod>().Distinct())
                Answered(() => period.EndsOn(day, WorkingDayCalendar.Scotland).ToString());
        }

        Assert.Equal(3, made);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            StepDurations.Published.With(Approvals.RecPr, 36_501, DayBasis.Working, Citation.Local("ours")));
    }

    [Fact]
    public void Cases_and_forecasts_are_answered_or_refused()
    {
        var on = new LocalDate(2026, 5, 11);
        var permission = PermissionCase.Start(Answers, Sites, on, on, Party.Sponsor).State;
        var site = SiteCode.From("LEEDS");
        foreach (var day in Days)
        {
            Answered(() => PermissionCase.Start(Answers, Sites, day, day, Party.Sponsor).ToString());
            Answered(() => PermissionCase.Start(Answers, Sites, on, day, Party.Sponsor).ToString());
            Answered(() => permission.Submit(Approvals.SponsorConfirm, day, Party.Sponsor).ToString());
            Answered(() => permission.Submit(Approvals.SponsorConfirm, on, Party.Sponsor, day).ToString());
            Answered(() => permission.AddSite(new(SiteCode.From("YORK"), UkNation.England), day, Party.Sponsor).ToString());
            Answered(() => permission.ReportUrgentSafetyMeasure(day, day, Party.Sponsor, day).ToString());
            Answered(() => permission.Learn(FactSheet.Empty.With(PermissionFacts.LocalPackReadyOn, day), on, Party.Sponsor).ToString());
            _ = permission.TimeHeld(StepKey.AtSite(Approvals.SiteOpen, site), day);
            _ = permission.DaysInHandOf(Party.Sponsor, StepKey.AtSite(Approvals.SiteOpen, site), day);
            _ = permission.HasLapsedBy(day);
            Answered(() =>
            {
                var forecast = SetUpForecast.For(permission, day, StageDurations.Published, new() { Draws = 3, Seed = 1 }, true);
                return forecast.FirstParticipant!.ProbabilityBy(day) + forecast.WhatIf(Approvals.RecPr, 3);
            });
        }
    }

    [Fact]
    public void A_pack_given_for_a_day_far_away_leaves_a_forecast_whole()
    {
        var on = new LocalDate(2026, 5, 11);
        foreach (var day in Days)
        {
            Answered(() =>
            {
                var permission =
                    PermissionCase.Start(Answers.With(PermissionFacts.LocalPackReadyOn, day), Sites, on, on, Party.Sponsor).State;
                return SetUpForecast.For(permission, on, StageDurations.Limits, new() { Draws = 3, Seed = 1 }, true).AllSitesOpen!
                    .ToString();
            });
        }
    }

    [Fact]
    public void Benchmarks_are_judged_or_refused()
    {
        foreach (var (start, asAt) in Days.SelectMany(a => Days.Select(b => (a, b))))
        {
            _ = SetUpBenchmarks.InUseFor(Answers, asAt);
            foreach (var benchmark in SetUpBenchmarks.All)
            {
                var record = SetUpRecord.Of("S").With(benchmark.From, start);
                Assert.NotEmpty(SetUpPerformance.Of(benchmark, [record, record.With(benchmark.To, asAt)], asAt).ToString());
                Assert.NotEmpty(benchmark.Judge(record, asAt).ToString()!);
                Answered(() => benchmark.DueOn(start).ToString());
            }
        }
    }

    // Answers, or refuses as an argument.
    private static int Answered(Func<string?> answer)
    {
        try
        {
            Assert.NotNull(answer());
            return 1;
        }
        catch (ArgumentException refused)
        {
            Assert.False(string.IsNullOrEmpty(refused.ParamName));
            return 0;
        }
    }
}
