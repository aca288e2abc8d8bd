using Crn.Domain.Probability;
using Crn.Domain.Projection;

namespace Crn.Domain.Testing;

/// <content>The room <c>Recruitment</c>: sampling and its answers.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// What is known of sites when their rates are drawn: 0 to 60 recruits in 0 to 900 days open; shrinks to sites still to open.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SiteEvidence> SiteEvidences() => Arb.From(
        from site in RecruitingSites
        from nation in Gen.Elements("England", "Wales", null)
        from days in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 900)))
        from recruited in Gen.Choose(0, 60)
        select new SiteEvidence(site, nation, days == 0 ? 0 : recruited, days),
        known => known.DaysOpen > 0 ? [new SiteEvidence(known.Site, known.Group, 0, 0)] : []);

    /// <summary>Random numbers of any seed.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SampleRandom> SampleRandoms() =>
        Arb.From(Gen.Choose(int.MinValue, int.MaxValue).Select(seed => SampleRandom.FromSeed(seed)));

    /// <summary>Samplers of generated forecasts, of a Poisson-gamma one where a forecast cannot be drawn.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecruitmentSampler> RecruitmentSamplers() => Arb.From(
        RecruitmentForecasts().Generator.Select(forecast => RecruitmentSampler.Of(forecast) is { IsAccepted: true } drawn
            ? drawn.Value
            : RecruitmentSampler.Of(OfOneSite).Value));

    /// <summary>Samples of 2 to 40 draws, with counts on one day of the next two years.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecruitmentSample> RecruitmentSamples() => Arb.From(
        from sampler in RecruitmentSamplers().Generator
        from settings in SamplingRuns().Generator
        from days in Gen.Choose(0, 730)
        select sampler.Run(settings with { Draws = 2 + (settings.Draws / 10) }, [StoodAt.PlusDays(days)]));

    /// <summary>Sampled counts.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SampledCount> SampledCounts() => Arb.From(RecruitmentSamples().Generator.Select(s => s.Counts[0]));

    /// <summary>Sampled dates of completion.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SampledCompletion> SampledCompletions() => Arb.From(RecruitmentSamples().Generator.Select(s => s.Completion));

    /// <summary>Sampled probabilities and means, with their standard errors.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SampledEstimate> SampledEstimates() => Arb.From(
        from sample in RecruitmentSamples().Generator
        from mean in Gen.Elements(true, false)
        select mean ? sample.Counts[0].Mean : sample.Completion.ProbabilityEver());

    /// <summary>Sampled quantiles of counts.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SampledQuantile<int>> SampledQuantilesOfCounts() => Arb.From(
        from sample in RecruitmentSamples().Generator
        from percent in Gen.Choose(5, 95)
        select sample.Counts[0].Quantile(percent / 100.0));

    /// <summary>Sampled quantiles of dates of completion.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SampledQuantile<CompletionDate>> SampledQuantilesOfCompletion() => Arb.From(
        from sample in RecruitmentSamples().Generator
        from percent in Gen.Choose(5, 95)
        select sample.Completion.Quantile(percent / 100.0));
}
