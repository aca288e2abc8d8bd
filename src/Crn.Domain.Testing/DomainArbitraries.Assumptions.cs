using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>The room <c>Engagement</c>: what was assumed of rates, held against what was achieved.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// Assumptions of a rate of 0 to 5 a site and month, made in 2026, some exact, some with an open end, held against what was achieved:
    /// they came true, they did not, or the number is too small to say. Shrinks to the ends of the assumption.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<AssumptionScore> AssumptionScores() => Arb.From(
        from assumption in AssumedRates
        from achieved in Achievements().Generator
        from percent in Gen.Choose(50, 95)
        let coverage = new Dated<decimal>(percent / 100m, null, null, Citation.Local("a team's own policy"))
        select AssumptionScore.Of(assumption, achieved, coverage),
        score => score.Assumption.Within is not { IsExact: false } within
            ? []
            : ((decimal?[])[within.Min, within.Max]).OfType<decimal>()
                .Select(end => AssumedRate(Bounds.Exactly(end), score.Assumption.LearntOn))
                .Select(exact => AssumptionScore.Of(exact, score.Achievement, score.Coverage)));

    /// <summary>How well one to six assumptions about a fact held; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<AssumptionRecord> AssumptionRecords() => Arb.From(
        from count in Gen.Choose(1, 6)
        from scores in AssumptionScores().Generator.ListOf(count)
        select AssumptionRecord.Of(scores)[0]);

    private static Gen<LearntFact> AssumedRates =>
        from low in Gen.Choose(0, 50)
        from width in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 20)))
        from open in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(2)))
        from day in Gen.Choose(0, 364)
        let within = open switch
        {
            0 => Bounds.Between(low / 10m, (low + width) / 10m),
            1 => Bounds.AtLeast(low / 10m),
            _ => Bounds.AtMost((low + width) / 10m),
        }
        select AssumedRate(within, new LocalDate(2026, 1, 1).PlusDays(day));

    private static LearntFact AssumedRate(Bounds within, LocalDate on) => new(
        FactSheet.Empty.With(StudyFacts.PlannedRate, within, "outline", on).Observations[0],
        Firmness.Estimated,
        on,
        EngagementStage.Outline);
}
