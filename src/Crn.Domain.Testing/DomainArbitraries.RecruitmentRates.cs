using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Testing;

/// <content>The room <c>Recruitment</c>: rates, openings and what is believed of them.</content>
public static partial class DomainArbitraries
{
    /// <summary>Courses of a rate of all kinds: constant, falling slowly or away, building up, seasonal, in steps.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RateCourse> RateCourses() => Arb.From(
        from a in Gen.Choose(1, 40)
        from factors in Gen.Choose(0, 20).ListOf(12).Where(f => f.Any(x => x > 0))
        from course in Gen.Elements<Func<RateCourse>>(
            () => RateCourse.Constant,
            () => RateCourse.Falling(a / 2000.0),
            () => RateCourse.Falling(a / 2000.0, a % 3 == 0 ? double.PositiveInfinity : 0.5),
            () => RateCourse.BuildingUp(3 * a),
            () => RateCourse.Seasonal(factors.Select(f => f / 10.0).ToValueList()),
            () => RateCourse.InSteps((30, a / 20.0), (30 + a, 0.5)))
        select course());

    /// <summary>Past trials of 1 to 40 sites that recruited 1 to 400 in 30 to 1,500 days; shrinks to fewer recruits.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PastTrial> PastTrials() => Arb.From(
        from days in Gen.Choose(30, 1500)
        from sites in Gen.Choose(1, 40)
        from recruited in Gen.Choose(1, 400)
        select new PastTrial(days, sites, recruited),
        trial => trial.Recruited > 1 ? [new PastTrial(trial.Days, trial.Sites, trial.Recruited / 2)] : []);

    /// <summary>Beliefs of how unlike sites are.</summary>
    /// <returns>The generator; shrinks towards that of past trials.</returns>
    public static Arbitrary<ShapePrior> ShapePriors() => Arb.From(
        from mean in Gen.Choose(-20, 15)
        from deviation in Gen.Choose(3, 30)
        select new ShapePrior(mean / 10.0, deviation / 10.0, Citation.Default("a belief made up for a test")),
        p => p == ShapePrior.PastTrials ? [] : [ShapePrior.PastTrials]);

    /// <summary>Beliefs in planned rates: factors from a third to a half more, doubts from a tenth to one and a half.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PlannedRateBelief> PlannedRateBeliefs() => Arb.From(
        from factor in Gen.Choose(-11, 4)
        from deviation in Gen.Choose(1, 15)
        from shape in Gen.Choose(2, 50)
        from recruits in Gen.Choose(0, 30)
        from sites in Gen.Choose(0, 6)
        select new PlannedRateBelief(factor / 10.0, deviation / 10.0, shape / 10.0, recruits, sites,
            Citation.Default("a belief made up for a test")));

    /// <summary>
    /// Planned openings in the 200 days after 1 May 2026: dates mostly, windows, delays, and openings that are not stated.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PlannedOpening> PlannedOpenings()
    {
        var day = Gen.Choose(0, 200).Select(StoodAt.PlusDays);
        return Arb.From(Gen.Frequency(
            (4, day.Select(PlannedOpening.On)),
            (2, from d in day from width in Gen.Choose(0, 90) select PlannedOpening.Within(d, d.PlusDays(width))),
            (2, from d in day from delay in OpeningDelays().Generator select PlannedOpening.After(d, delay)),
            (1, Gen.Constant(PlannedOpening.NotStated))));
    }

    /// <summary>Delays of all four laws with means of some weeks.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<OpeningDelay> OpeningDelays() => Arb.From(
        from a in Gen.Choose(1, 8)
        from b in Gen.Choose(1, 60)
        from law in Gen.Elements<Func<double, double, OpeningDelay>>(
            (x, y) => OpeningDelay.Gamma(x, 1 / y),
            (x, y) => OpeningDelay.LogNormal(y, x / 8),
            (x, y) => OpeningDelay.Uniform(x, x + y),
            (x, y) => OpeningDelay.Weibull(x / 4, y))
        select law(a, b));

    /// <summary>Gamma distributions of site rates with a mean of 0.1 to 5 a month and a shape of 0.2 to 5.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RatePrior> RatePriors() => Arb.From(
        from mean in Gen.Choose(1, 50)
        from shape in Gen.Choose(2, 50)
        select RatePrior.WithMeanPerMonth(mean / 10.0, shape / 10.0));

    /// <summary>Beliefs about the share that passes screening, from hardly anything to hundreds of people.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ScreeningPassRate> ScreeningPassRates() => Arb.From(
        from passed in Gen.Choose(1, 400)
        from failed in Gen.Choose(1, 400)
        select ScreeningPassRate.Beta(passed / 2.0, failed / 2.0));
}
