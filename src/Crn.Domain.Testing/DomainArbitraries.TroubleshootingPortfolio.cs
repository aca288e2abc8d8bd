using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Testing;

/// <content>The room <c>Troubleshooting</c>: pilots, funnels, and which studies first.</content>
public static partial class DomainArbitraries
{
    /// <summary>Progression criteria of every measure; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ProgressionCriterion> ProgressionCriteria() => Arb.From(
        from measure in Gen.Elements(Enum.GetValues<ProgressionMeasure>())
        from amber in Gen.Choose(2, 7)
        from more in Gen.Choose(0, 4)
        select new ProgressionCriterion(measure, Math.Min(10, amber + more) / 10.0, amber / 10.0));

    /// <summary>Judgements of the pilot of a study of two open sites; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PilotProgression> PilotProgressions() => Arb.From(
        from recruits in Gen.Choose(0, 6).ListOf(3)
        from log in Gen.Frequency((4, ScreeningLogs().Generator.Select(log => (ScreeningLog?)log)), (1, Gen.Constant<ScreeningLog?>(null)))
        from count in Gen.Choose(1, 3)
        from criteria in ProgressionCriteria().Generator.ListOf(count)
        let study = BehindStudy(recruits)
        select PilotProgression.Judge(study.Plan, study.Ledger, RecoveryFrom, log, criteria.ToValueList()));

    /// <summary>What single criteria say; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ProgressionAnswer> ProgressionAnswers() => Arb.From(
        from pilot in PilotProgressions().Generator
        from answer in Gen.Elements(pilot.Answers.ToArray())
        select answer);

    /// <summary>Funnels, some of which let nobody through; shrinks to one that lets everybody through.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ScreeningFunnel> ScreeningFunnels() => Arb.From(
        from screened in Gen.Choose(0, 300)
        from shares in Gen.Choose(0, 10).ListOf(4)
        select new ScreeningFunnel(screened / 10.0, shares[0] / 10.0, shares[1] / 10.0, shares[2] / 10.0, shares[3] / 10.0),
        funnel => funnel == new ScreeningFunnel(funnel.ScreenedPerMonth, 1, 1, 1, 1) ? [] : [new(funnel.ScreenedPerMonth, 1, 1, 1, 1)]);

    /// <summary>Studies of a portfolio, a little or far behind; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<TroubledStudy> TroubledStudies() => Arb.From(
        from number in Gen.Choose(1, 99)
        from recruits in Gen.Choose(0, 6).ListOf(3)
        let study = BehindStudy(recruits)
        select new TroubledStudy("study " + number.ToString(System.Globalization.CultureInfo.InvariantCulture), study.Plan, study.Ledger));

    /// <summary>Priorities of studies in portfolios of one to three; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StudyPriority> PrioritiesOfStudies() => Arb.From(Gen.Elements(Ranked.Value));

    // A priority asks for half a dozen forecasts: some portfolios are drawn once, and one of their studies is taken each time.
    private static readonly Lazy<StudyPriority[]> Ranked = new(() =>
        [.. RankedPortfolios().Sample(8, new Rnd(20260501, 20260503), 20).SelectMany(ranked => ranked)]);

    private static Gen<ValueList<StudyPriority>> RankedPortfolios() =>
        from count in Gen.Choose(1, 3)
        from studies in TroubledStudies().Generator.ListOf(count)
        from order in Gen.Elements(PriorityOrder.Participants, PriorityOrder.Probability)
        select StudyPriorities.Rank(studies.DistinctBy(study => study.Name).ToValueList(), RecoveryFrom, order);
}
