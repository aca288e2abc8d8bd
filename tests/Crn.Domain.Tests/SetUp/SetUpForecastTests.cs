using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.SetUp;

public partial class SetUpForecastTests
{
    private static readonly LocalDate Monday = new(2026, 5, 11);
    private static readonly Citation Ours = Citation.Local("our own figures");
    private static readonly SiteCode Oxford = SiteCode.From("RTH08");
    private static readonly SiteCode Leeds = SiteCode.From("RR801");

    [Fact]
    public void With_certain_durations_every_date_is_the_critical_path()
    {
        // Checked by hand: 7 days of validation and 30 to decide from Monday 11 May; the pack goes out at once, and the site has 40 days
        // from it.
        var forecast = SetUpForecast.For(Opened(Oxford), Monday, StageDurations.Limits, Sampling(50, 1), false);
        LocalDate? On(string code, SiteCode? site = null) =>
            forecast.Of(site is { } s ? StepKey.AtSite(code, s) : StepKey.OfStudy(code))!.Median?.Date;
        Assert.Equal(new LocalDate(2026, 5, 18), On("CT_VALIDATION"));
        Assert.Equal(new LocalDate(2026, 6, 17), On("CT_APPROVAL"));
        Assert.Equal(new LocalDate(2026, 6, 17), On("HRA_APPROVAL"));
        Assert.Equal(new LocalDate(2026, 6, 20), On("CC_FORMAL", Oxford));
        Assert.Equal(new LocalDate(2026, 6, 20), On("SITE_OPEN", Oxford));
        Assert.Equal(new LocalDate(2026, 7, 20), On("FIRST_PARTICIPANT", Oxford));
        Assert.Equal(new LocalDate(2026, 7, 20), forecast.FirstParticipant!.Median?.Date);
        Assert.Equal(["CC_FORMAL", "FIRST_PARTICIPANT"], forecast.Criticality.Where(c => c.Share == 1).Select(c => c.Step.Code).Order());
        Assert.Equal(1, forecast.DaysGained(StepKey.AtSite("FIRST_PARTICIPANT", Oxford), 5));
        Assert.Equal(1, forecast.DaysGained(StepKey.AtSite("CC_FORMAL", Oxford), 3));

        // Saving ten days in the confirmation gains only three: then the approval decides.
        Assert.Equal(0.3, forecast.DaysGained(StepKey.AtSite("CC_FORMAL", Oxford), 10), 12);
        Assert.Equal(0, forecast.DaysGained(StepKey.OfStudy("CT_APPROVAL"), 10));
    }

    [Property(MaxTest = 40 / Share.Of)]
    public void With_any_certain_durations_the_forecast_equals_an_independent_critical_path(byte validation, byte decision, byte approval,
        byte support, byte agreement, byte visit)
    {
        StageDuration Days(int days) => StageDuration.Certain(days, DayBasis.Calendar, Ours);
        var durations = StageDurations.Limits
            .With("CT_VALIDATION", Days(validation)).With("CT_APPROVAL", Days(decision)).With("HRA_APPROVAL", Days(approval))
            .With("LOCAL_SUPPORT", Days(support)).With("SITE_AGREEMENT", Days(agreement)).With("SIV", Days(visit));
        var forecast = SetUpForecast.For(Opened(Oxford, Leeds), Monday, durations, Sampling(3, 9), false);
        var approved = Math.Max(validation + decision, (int)approval);
        var confirmed = new[] { 40, approved, support, agreement }.Max();
        var open = new[] { confirmed, agreement + visit, approved }.Max();
        Assert.Equal(Monday.PlusDays(approved), forecast.Approved!.Median?.Date);
        Assert.Equal(Monday.PlusDays(open), forecast.FirstSiteOpen!.Median?.Date);
        Assert.Equal(Monday.PlusDays(open), forecast.AllSitesOpen!.Median?.Date);
        Assert.Equal(Monday.PlusDays(open + 30), forecast.FirstParticipant!.Quantile(0.01)?.Date);
        Assert.Equal(Monday.PlusDays(open + 30), forecast.FirstParticipant.Quantile(1)?.Date);
    }

    [Fact]
    public void What_is_exact_agrees_with_what_is_sampled_and_with_the_formula()
    {
        var forecast = SetUpForecast.For(Opened(Oxford), Monday, StageDurations.Published, Sampling(100_000, 7), false);
        var exact = forecast.Of(StepKey.OfStudy("HRA_APPROVAL"))!;
        var stage = StageDurations.Published.Of(ExactRow, false, Monday)!;
        Assert.True(exact.IsExact);
        Assert.False(forecast.Approved!.IsExact);
        for (var day = 0; day < 300; day += 7)
        {
            // The letter comes with or after the decision of day 37.
            var by = Monday.PlusDays(day);
            Assert.Equal(day < 37 ? 0 : stage.ProbabilityWithin(day), exact.ProbabilityBy(by), 6);
            Assert.InRange(forecast.Approved.ProbabilityBy(by) - exact.ProbabilityBy(by), -0.007, 0.007);
            Assert.InRange(forecast.Approved.StandardError(by), 0, 0.0016);
        }
    }

    [Fact]
    public void A_convolution_of_two_stages_is_exact()
    {
        var durations = StageDurations.Limits
            .With("CT_VALIDATION", StageDuration.Observed([1, 2], DayBasis.Calendar, Ours))
            .With("CT_APPROVAL", StageDuration.Observed([10, 20, 20], DayBasis.Calendar, Ours));
        var decided = SetUpForecast.For(Opened(Oxford), Monday, durations, Sampling(10, 1), false).Of(StepKey.OfStudy("CT_APPROVAL"))!;
        Assert.True(decided.IsExact);
        Assert.Equal([1 / 6.0, 2 / 6.0, 4 / 6.0, 1.0], new[] { 11, 12, 21, 22 }.Select(d => decided.ProbabilityBy(Monday.PlusDays(d))),
            new Near());
    }

    [Fact]
    public void Working_days_are_counted_in_the_nation_of_the_site()
    {
        // 5 working days after Thursday 11 June 2026: 18 June in England, 19 June in Scotland, which has the 15th off.
        var on = new LocalDate(2026, 6, 11);
        var durations = StageDurations.Limits.With("LOCAL_SUPPORT", StageDuration.Certain(5, DayBasis.Working, Ours));
        var scottish =
            PermissionCase.Start(DrugTrial.With(Scotland, true), [new(Oxford, UkNation.England), new(Leeds, UkNation.Scotland)], on, on,
                Party.Sponsor).State;
        var forecast = SetUpForecast.For(scottish, on, durations, Sampling(10, 1), false);
        Assert.Equal(new LocalDate(2026, 6, 18), forecast.Of(StepKey.AtSite("LOCAL_SUPPORT", Oxford))!.Median?.Date);
        Assert.Equal(new LocalDate(2026, 6, 19), forecast.Of(StepKey.AtSite("LOCAL_SUPPORT", Leeds))!.Median?.Date);
    }

    [Property(MaxTest = 20 / Share.Of)]
    public void What_has_lasted_so_long_can_only_last_longer(StageDuration stage, byte so)
    {
        var elapsed = so % 90;
        var durations = StageDurations.Limits.With("CT_VALIDATION", stage);
        var later = Monday.PlusDays(elapsed);
        var validated = SetUpForecast.For(Validating(), later, durations, Sampling(10, 3), false).Of(StepKey.OfStudy("CT_VALIDATION"))!;
        Assert.True(validated.IsExact);
        Assert.Equal(0, validated.ProbabilityBy(later.PlusDays(-1)));
        if (stage.Basis == DayBasis.Working) throw Counted.Skip();
        var before = stage.ProbabilityWithin(elapsed - 1);
        for (var day = 0; day < 60; day += 9)
        {
            var expected = before >= 1 ? 1 : (stage.ProbabilityWithin(elapsed + day) - before) / (1 - before);
            Assert.Equal(expected, validated.ProbabilityBy(later.PlusDays(day)), 6);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_forecast_and_another_seed_another()
    {
        MilestoneForecast First(long seed) =>
            SetUpForecast.For(Opened(Oxford, Leeds), Monday, StageDurations.Published, Sampling(2_000, seed), false).FirstParticipant!;
        Assert.Equal(First(1), First(1));
        Assert.NotEqual(First(1), First(2));
    }

    [Fact]
    public void Draws_are_uniform_and_those_of_two_steps_are_independent()
    {
        // Two certain-free stages of ten equally likely days each: every one of the hundred pairs comes up as often, by Pearson's test.
        var ten = StageDuration.Observed([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], DayBasis.Calendar, Ours);
        var hundred = StageDuration.Observed([0, 10, 20, 30, 40, 50, 60, 70, 80, 90], DayBasis.Calendar, Ours);
        var durations = StageDurations.Limits.With("CT_VALIDATION", ten).With("CT_APPROVAL", hundred);
        var approved = SetUpForecast.For(Opened(Oxford, Leeds), Monday, durations, Sampling(100_000, 5), false).Approved!;
        var statistic = 0.0;
        for (var day = 0; day < 100; day++)
        {
            var count = 100_000 * (approved.ProbabilityBy(Monday.PlusDays(day)) - approved.ProbabilityBy(Monday.PlusDays(day - 1)));
            statistic += (count - 1_000) * (count - 1_000) / 1_000;
        }

        // The central 99.8 % of the chi-squared distribution with 99 degrees of freedom.
        Assert.InRange(statistic, 60, 149);
    }
}
