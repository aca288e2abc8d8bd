using Crn.Domain.Decisions;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>The bootstrap of a weekly series is the distribution of its blocks, and says where it should not be used.</summary>
public class BlockBootstrapTests
{
    private static readonly LocalDate Today = new(2026, 5, 3);
    private static readonly SiteCode All = SiteCode.From("all");

    [Property(MaxTest = 30 / Share.Of)]
    public void Every_week_counts_alike_and_the_mean_goes_on(int seed)
    {
        var weeks = Weeks(seed, 12 + (Math.Abs(seed % 50)));
        var forecast = Project(weeks, 1_000);
        foreach (var ahead in (int[])[1, 4, 9, 52])
        {
            var count = forecast.CountOn(Today.PlusDays(7 * ahead));
            Assert.Equal(forecast.Recruited + (ahead * weeks.Average()), count.Mean, 1e-8);
            Assert.Equal(1, count.ProbabilityOfAtLeast(forecast.Recruited), 1e-12);
            var middle = count.Quantile(0.5);
            Assert.Equal(count.ProbabilityOfAtLeast(middle), forecast.ProbabilityOfReaching(middle, Today.PlusDays(7 * ahead)), 1e-12);
            Assert.True(forecast.ProbabilityOfReaching(middle, Today.PlusDays((7 * ahead) - 1))
                <= forecast.ProbabilityOfReaching(middle, Today.PlusDays(7 * ahead)) + 1e-12);
        }
    }

    [Fact]
    public void The_law_is_that_of_every_way_to_lay_the_blocks()
    {
        // Twenty-seven weeks in blocks of three: all 27 x 27 ways to lay two blocks and the first week of the second one.
        var weeks = Weeks(5, 27);
        var forecast = Project(weeks, 1_000);
        var counts = new double[400];
        for (var first = 0; first < 27; first++)
        {
            for (var second = 0; second < 27; second++)
                counts[Enumerable.Range(0, 3).Sum(i => weeks[(first + i) % 27]) + weeks[second]] += 1 / (27.0 * 27);
        }

        var count = forecast.CountOn(Today.PlusDays(28));
        for (var k = 0; k < 60; k++) Assert.Equal(counts[k], count.ProbabilityOf(forecast.Recruited + k), 1e-13);
    }

    [Theory]
    [InlineData(SeasonWeighting.Binomial)]
    [InlineData(SeasonWeighting.Cauchy)]
    public void With_seasons_the_law_is_that_of_every_way_to_lay_the_blocks_each_with_its_weight(SeasonWeighting season)
    {
        // Fifty-four weeks in blocks of four: two whole blocks and the first week of a third.
        var weeks = Weeks(5, 54);
        var forecast = RecruitmentForecaster.BlockBootstrap(Plan(1_000), Ledger(weeks), Today, season).Value;
        double Weight(int start, int ahead)
        {
            var apart = Math.Abs(start - 54 - ahead) % 52;
            var distance = Math.Min(apart, 52 - apart);
            return season == SeasonWeighting.Cauchy ? 1 / (1 + Math.Pow(distance / (26.0 / 3), 2))
                : MathNet.Numerics.SpecialFunctions.Binomial(52, 26 + distance) / 1e15;
        }

        double[] Block(int ahead, int length)
        {
            var sums = new double[200];
            for (var start = 0; start < 54; start++) sums[Enumerable.Range(start, length).Sum(i => weeks[i % 54])] += Weight(start, ahead);
            return [.. sums.Select(p => p / sums.Sum())];
        }

        var counts = new double[600];
        var (first, second, third) = (Block(0, 4), Block(4, 4), Block(8, 1));
        for (var a = 0; a < 40; a++)
        {
            for (var b = 0; b < 40; b++)
            {
                for (var c = 0; c < 20; c++) counts[a + b + c] += first[a] * second[b] * third[c];
            }
        }

        var count = forecast.CountOn(Today.PlusDays(63));
        for (var k = 0; k < 60; k++) Assert.Equal(counts[k], count.ProbabilityOf(forecast.Recruited + k), 1e-12);
        // After two years the blocks come round again: the distribution of four years is that of two, twice.
        var (two, four) = (forecast.CountOn(Today.PlusDays(7 * 104)), forecast.CountOn(Today.PlusDays(7 * 208)));
        Assert.Equal(2 * (two.Mean - forecast.Recruited), four.Mean - forecast.Recruited, 1e-8);
        Assert.Equal(2 * two.Variance, four.Variance, 1e-6);
    }

    [Fact]
    public void Seasons_that_alternate_go_on_alternating_when_weeks_are_weighted_by_season()
    {
        // Two years of a busy half and a quiet half, the busy half to come.
        var weeks = Enumerable.Range(0, 104).Select(i => i % 52 < 26 ? 6 : 1).ToArray();
        double Mean(SeasonWeighting season) =>
            RecruitmentForecaster.BlockBootstrap(Plan(2_000), Ledger(weeks), Today, season).Value.CountOn(Today.PlusDays(7 * 26)).Mean
                - weeks.Sum();
        Assert.Equal(26 * 3.5, Mean(SeasonWeighting.None), 1e-8);
        Assert.InRange(Mean(SeasonWeighting.Cauchy), 110, 130);
        Assert.InRange(Mean(SeasonWeighting.Binomial), 130, 26 * 6);
        Assert.Equal("recruitment.series-too-short",
            Assert.Single(RecruitmentForecaster.BlockBootstrap(Plan(50), Ledger(weeks[..51]), Today, SeasonWeighting.Cauchy).Reasons).Code);
        Assert.Throws<System.ComponentModel.InvalidEnumArgumentException>(() =>
            RecruitmentForecaster.BlockBootstrap(Plan(50), Ledger(weeks), Today, (SeasonWeighting)9));
    }

    [Fact]
    public void The_target_is_met_in_the_first_week_that_reaches_it()
    {
        // Two every week, for certain: six more take exactly three weeks, not the week in which there are more than six.
        var completion = Project([.. Enumerable.Repeat(2, 40)], (2 * 40) + 6).Completion;
        Assert.Equal(1, completion.ProbabilityBy(Today.PlusDays(21)), 1e-12);
        Assert.True(completion.ProbabilityBy(Today.PlusDays(20)) < 1);
        Assert.InRange(completion.DaysAt(0.999)!.Value, 14, 21);
    }

    [Fact]
    public void A_series_that_falls_is_a_finding_and_a_steady_one_is_not()
    {
        int[] falling = [.. Enumerable.Range(0, 52).Select(i => i < 26 ? 6 + (i % 3) : 2 + (i % 3))];
        Assert.Contains(Project(falling, 500).Findings, f => f.Code == "projection.series-not-steady");
        Assert.DoesNotContain(Project([.. Enumerable.Range(0, 52).Select(i => 3 + (i % 3))], 500).Findings,
            f => f.Code == "projection.series-not-steady");
        Assert.Contains(Project(Weeks(1, 20), 500).Findings, f => f.Code == "projection.short-series");
    }

    [Fact]
    public void Sites_still_to_open_are_a_finding_and_a_plan_without_any_is_not()
    {
        int[] weeks = [.. Enumerable.Range(0, 52).Select(i => 3 + (i % 3))];
        var awaiting = Plan(500).WithSites(new PlannedSite(SiteCode.From("truro"), PlannedOpening.On(Today.PlusDays(30))),
            new PlannedSite(SiteCode.From("leeds"), PlannedOpening.On(Today.PlusDays(60))));
        var found = Assert.Single(RecruitmentForecaster.BlockBootstrap(awaiting, Ledger(weeks), Today).Value.Findings,
            f => f.Code == "projection.openings-left-out");
        Assert.StartsWith("2 sites are still to open", found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Project(weeks, 500).Findings, f => f.Code == "projection.openings-left-out");
    }

    [Fact]
    public void Nobody_in_all_those_weeks_means_never_and_a_cap_ends_it()
    {
        Assert.Equal(0, Project(new int[30], 5).Completion.ProbabilityEver());
        var capped = Project([.. Enumerable.Repeat(2, 40)], 100, cap: 90);
        Assert.Equal(0, capped.Completion.ProbabilityEver());
        Assert.Equal(90, capped.CountOn(Today.PlusDays(365)).Quantile(0.5));
    }

    [Fact]
    public void Months_are_not_weeks_and_a_few_weeks_are_no_series()
    {
        var months =
            RecruitmentLedger.Start(Today.PlusDays(-300), Party.Sponsor).State.Open(All, Today.PlusDays(-300), Party.Sponsor, Today).State
            .Report([new(All, RecruitmentPeriod.Between(new(2026, 3, 1), new(2026, 3, 31)), 5),
                new(All, RecruitmentPeriod.Between(new(2026, 4, 1), new(2026, 4, 30)), 5)], Party.Sponsor, Today).State;
        Assert.Equal("recruitment.weeks-not-known",
            Assert.Single(RecruitmentForecaster.BlockBootstrap(Plan(50), months, Today).Reasons).Code);
        Assert.Equal("recruitment.series-too-short",
            Assert.Single(RecruitmentForecaster.BlockBootstrap(Plan(50), Ledger([1, 2, 3]), Today).Reasons).Code);
    }

    private static int[] Weeks(int seed, int count)
    {
        var random = SampleRandom.FromSeed(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Poisson(4 * random.Uniform()))];
    }

    private static RecruitmentForecast Project(int[] weeks, int target, int? cap = null)
    {
        var plan = cap is { } most ? Plan(target).WithCap(new RecruitmentCap(RecruitmentScope.Study, most)) : Plan(target);
        return RecruitmentForecaster.BlockBootstrap(plan, Ledger(weeks), Today).Value;
    }

    private static RecruitmentPlan Plan(int target) => new(target, RecruitmentWindow.Between(Today.PlusDays(-500), Today.PlusDays(500)));

    private static RecruitmentLedger Ledger(int[] weeks)
    {
        var opened = Today.PlusDays(-7 * weeks.Length);
        return RecruitmentLedger.Start(opened, Party.Sponsor).State.Open(All, opened, Party.Sponsor, Today).State
            .Report(weeks
                .Select((n, i) =>
                    new RecruitmentCount(All, RecruitmentPeriod.Between(opened.PlusDays((7 * i) + 1), opened.PlusDays(7 * (i + 1))), n))
                    .ToValueList(), Party.Sponsor, Today).State;
    }
}
