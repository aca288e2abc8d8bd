using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Engagement;

public class AssumptionTests
{
    private static readonly LocalDate Today = new(2026, 5, 4);

    private static readonly Dated<decimal> Fourfifths = EngagementPolicy.Network.Coverage;

    [Fact]
    public void What_was_assumed_early_is_scored_when_reality_arrives()
    {
        var enquiry = Enquiry.Start("ENQ-17", ApplicationRoute.TwoStageGrant, EngagementStage.Outline, Today, Party.Researcher).State
            .Learn(FactSheet.Empty.With(StudyFacts.PlannedRate, Bounds.Between(0.8m, 1.2m), "outline", null)
                .With(StudyFacts.Sites, 12, "outline", null), Firmness.Estimated, Today, Party.Researcher).State
            .Learn(StudyFacts.ConsentShare, 0.7m, "pilot", Firmness.Estimated, Today, Party.Researcher).State
            .Reach(EngagementStage.FullApplication, Today.PlusDays(90), Party.Researcher).State
            .Learn(StudyFacts.PlannedRate, 0.9m, "full application", Firmness.Estimated, Today.PlusDays(90), Party.Researcher).State
            .Close(EnquiryClosure.StudyOpened, Today.PlusDays(400), Party.Network).State
            .Achieve(Achievement.Rate(StudyFacts.PlannedRate, 46, 71.5m, "recruitment ledger", Today.PlusDays(800)), Today.PlusDays(800),
                Party.Network).State
            .Achieve(Achievement.Count(StudyFacts.Sites, 9, "recruitment ledger", Today.PlusDays(800)), Today.PlusDays(800),
                Party.Network).State
            .Achieve(Achievement.Share(StudyFacts.ConsentShare, 70, 100, "screening log", Today.PlusDays(800)), Today.PlusDays(800),
                Party.Network).State;
        var scores = enquiry.Scores(EngagementPolicy.Network).ToDictionary(s => $"{s.Assumption.Fact} {s.Assumption.Stage}");
        Assert.Equal(4, scores.Count);

        // 46 / 71.5 = 0.6434 a month; the interval began at 0.8, so the score is 0.4 + 10 x 0.1566.
        var rate = scores["study.planned-rate Outline"];
        Assert.Equal(1.9664m, Math.Round(rate.Score!.Value, 4));
        Assert.Equal(0.6434m, Math.Round(rate.Ratio!.Value, 4));
        Assert.False(rate.IsHeld);
        // Chance alone could make 0.643 of a rate in the interval: 0.48 to 0.86.
        Assert.True(rate.CameTrue.IsUnknown);
        Assert.Equal(2.5664m, Math.Round(scores["study.planned-rate FullApplication"].Score!.Value, 4));
        Assert.Equal((30m, 0.75m), (scores["study.sites Outline"].Score!.Value, scores["study.sites Outline"].Ratio!.Value));
        Assert.True(scores["study.sites Outline"].CameTrue.IsFalse);
        Assert.Equal(0m, scores["study.consent-share Outline"].Score);

        var record = AssumptionRecord.Of(enquiry.Scores(EngagementPolicy.Network));
        Assert.Equal(["study.consent-share", "study.planned-rate", "study.sites"], record.Select(r => r.Fact.Code));
        Assert.Equal((2, 0, 0m), (record[1].Count, record[1].Held, record[1].HeldShare));
        Assert.Equal(Math.Round((0.6434m + 0.7149m) / 2, 3), Math.Round(record[1].MedianRatio!.Value, 3));
    }

    // Score intervals worked out with another program: Wilson for shares; for a rate, the square root form.
    [Theory]
    [InlineData(70, 100, 0.6042, 0.7811)]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1)]
    public void The_interval_of_a_share_is_wilsons(int count, int of, double low, double high)
    {
        var share = Achievement.Share(StudyFacts.ConsentShare, count, of, "screening log", Today);
        Assert.Equal((decimal)low, Math.Round(share.Within.Min!.Value, 4));
        Assert.Equal((decimal)high, Math.Round(share.Within.Max!.Value, 4));
    }

    [Fact]
    public void The_interval_of_a_rate_is_the_score_interval_and_contains_every_rate_that_the_count_does_not_refute()
    {
        var rate = Achievement.Rate(StudyFacts.PlannedRate, 46, 71.5m, "recruitment ledger", Today);
        foreach (var end in (decimal[])[rate.Within.Min!.Value, rate.Within.Max!.Value])
        {
            // At an end the count lies 1.96 standard errors from what the rate expects.
            var expected = (double)(end * 71.5m);
            Assert.Equal(1.959964, Math.Abs(46 - expected) / Math.Sqrt(expected), 5);
        }

        Assert.Equal(0m, Achievement.Rate(StudyFacts.PlannedRate, 0, 10m, "recruitment ledger", Today).Within.Min);
    }

    [Property]
    public void An_achievement_lies_in_its_interval(Achievement achievement) => Assert.True(achievement.Within.Contains(achievement.Value));

    [Property]
    public void A_score_is_never_below_the_width_and_is_the_width_exactly_when_the_interval_held(AssumptionScore score)
    {
        if (score.Assumption.Within is { Min: { } min, Max: { } max })
        {
            Assert.True(score.Score >= max - min);
            Assert.Equal(score.IsHeld, score.Score == max - min);
        }
        else
        {
            Assert.Null(score.Score);
            Assert.Null(score.Ratio);
        }
    }

    [Property]
    public void What_came_true_beyond_chance_was_held_and_what_failed_beyond_chance_was_not(AssumptionScore score)
    {
        if (score.CameTrue.IsUnknown) throw Counted.Skip();
        Assert.Equal(score.CameTrue.IsTrue, score.IsHeld);
    }

    [Fact]
    public void The_rule_rewards_honesty()
    {
        // Of all intervals, the one that leaves a tenth on either side of what is believed scores best on average.
        var believed = Enumerable.Range(0, 100).Select(i => Achievement.Count(StudyFacts.Sites, i, "belief", Today)).ToList();
        var best = (from low in Enumerable.Range(0, 100)
                    from high in Enumerable.Range(low, 100 - low)
                    let assumption = Assumed(Bounds.Between(low, high))
                    orderby believed.Average(b => AssumptionScore.Of(assumption, b, Fourfifths).Score)
                    select (low, high)).First();
        Assert.InRange(best.low, 9, 10);
        Assert.InRange(best.high, 89, 90);
    }

    [Property]
    public void Every_estimate_ever_given_is_kept_as_an_assumption(Enquiry enquiry)
    {
        var estimates = enquiry.History.ToArray().OfType<EnquiryEvent.FactsLearnt>()
            .Where(e => e.Firmness == Firmness.Estimated && e.Site is null)
            .SelectMany(e => e.Answers.Observations).Count(o => o.Value is FactValue.Range);
        Assert.Equal(estimates, enquiry.Assumptions().Count);
        Assert.All(enquiry.Scores(EngagementPolicy.Network), s => Assert.Contains(s.Assumption, enquiry.Assumptions()));
    }

    [Fact]
    public void Different_facts_are_not_held_against_each_other()
    {
        var assumption = Assumed(Bounds.Exactly(9));
        Assert.Throws<ArgumentException>(() =>
            AssumptionScore.Of(assumption, Achievement.Share(StudyFacts.ConsentShare, 1, 2, "log", Today), Fourfifths));
        Assert.Throws<ArgumentOutOfRangeException>(() => EngagementPolicy.Network.WithCoverage(1m, Citation.Local("ours")));
    }

    private static LearntFact Assumed(Bounds sites) =>
        new(FactSheet.Empty.With(StudyFacts.Sites, sites, "outline", Today).Observations[0], Firmness.Estimated, Today,
            EngagementStage.Outline);
}
