using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Tests.Probability;

/// <summary>The normal and the log-normal distribution: laws, and values of 60 digits (mpmath 1.3).</summary>
public class NormalDistributionTests
{
    /// <summary>z, the probability above it, and the density there over that probability.</summary>
    public static TheoryData<double, double, double> Tails => new()
    {
        { 0, 0.5, 0.79788456080286535588 },
        { 1e-08, 0.49999999601057719599, 0.79788456716906309046 },
        { 0.1, 0.46017216272297101633, 0.86261747153093614384 },
        { 0.5, 0.30853753872598689636, 1.1410777703680644809 },
        { 1, 0.15865525393145705141, 1.5251352761609812091 },
        { 1.5, 0.066807201268858066004, 1.9386771666225431895 },
        { 1.9, 0.028716559816001805229, 2.2849469154767392032 },
        { 2, 0.0227501319481792072, 2.3732155328228408673 },
        { 2.1, 0.017864420562816552877, 2.462077951298108776 },
        { 2.5, 6.209665325776135167e-3, 2.8227447976639072505 },
        { 3, 1.3498980316300945267e-3, 3.2830986549304365069 },
        { 4, 3.1671241833119921254e-5, 4.2256071444894710728 },
        { 5, 2.8665157187919391167e-7, 5.1865039671258421156 },
        { 8, 6.2209605742717841235e-16, 8.1213681122361126807 },
        { 12, 1.7764821120776789977e-33, 12.08221417525428433 },
        { 20, 2.7536241186062336951e-89, 20.049753068527850542 },
        { 30, 4.9067139271481870595e-198, 30.033259667433677037 },
        { 37, 5.7255712225245768227e-300, 37.026987686126990096 },
    };

    /// <summary>Probabilities and the z below which they lie.</summary>
    public static TheoryData<double, double> Quantiles => new()
    {
        { 1e-300, -37.047096299361199237 },
        { 1e-100, -21.273453560965324294 },
        { 1e-20, -9.2623400897984075796 },
        { 1e-10, -6.3613409024040561991 },
        { 0.0001, -3.7190164854556805523 },
        { 0.001, -3.0902323061678135354 },
        { 0.01, -2.3263478740408410931 },
        { 0.025, -1.9599639845400542118 },
        { 0.05, -1.644853626951472688 },
        { 0.1, -1.2815515655446004353 },
        { 0.25, -0.6744897501960817432 },
        { 0.4, -0.25334710313579974132 },
        { 0.4999, -2.5066283008800749239e-4 },
        { 0.5, 0 },
        { 0.50001, 2.5066282748820862706e-5 },
        { 0.6, 0.25334710313579974132 },
        { 0.75, 0.6744897501960817432 },
        { 0.9, 1.2815515655446005935 },
        { 0.95, 1.6448536269514722843 },
        { 0.975, 1.9599639845400538556 },
        { 0.999, 3.0902323061678132778 },
        { 0, double.NegativeInfinity },
        { 1, double.PositiveInfinity },
    };

    [Theory]
    [MemberData(nameof(Tails))]
    public void Tail_and_hazard_are_accurate_relative_to_themselves(double z, double above, double hazard)
    {
        Assert.Equal(1, NormalDistribution.Above(z) / above, z <= 5 ? 1e-14 : 2e-13);
        Assert.Equal(1, NormalDistribution.Hazard(z) / hazard, 1e-14);
        Assert.Equal(1 - above, NormalDistribution.Above(-z), 1e-15);
    }

    [Theory]
    [MemberData(nameof(Quantiles))]
    public void Quantiles_are_those_of_the_reference(double probability, double z)
    {
        // Below 1/2 the probability has all its digits; above, those of one less it.
        if (double.IsInfinity(z)) Assert.Equal(z, NormalDistribution.Quantile(probability));
        else Assert.Equal(z, NormalDistribution.Quantile(probability), 1e-14 * Math.Max(1, Math.Abs(z)));
    }

    [Fact]
    public void Tails_agree_with_the_peer_and_never_rise()
    {
        var before = 1.0;
        for (var z = -37.0; z <= 37; z += 0.0625)
        {
            var above = NormalDistribution.Above(z);
            Assert.Equal(1, above / (MathNet.Numerics.SpecialFunctions.Erfc(z / Math.Sqrt(2)) / 2), 1e-12);
            Assert.True(above <= before);
            before = above;
        }

        Assert.Equal(0, NormalDistribution.Above(double.PositiveInfinity));
        Assert.Equal(1, NormalDistribution.Above(double.NegativeInfinity));
    }

    [Fact]
    public void Hazards_rise_and_lie_between_z_and_the_next_of_Laplaces_fractions_however_far_out()
    {
        double before = 0;
        for (var z = 0.01; z < 1e12; z *= 1.07)
        {
            var hazard = NormalDistribution.Hazard(z);
            Assert.InRange(hazard, z, (z + (1 / z)) * (1 + 1e-15));
            Assert.True(hazard >= before);
            before = hazard;
        }

        Assert.Equal(0, NormalDistribution.Hazard(double.NegativeInfinity));
    }

    [Property]
    public void A_quantile_has_its_probability_below_it_and_is_that_of_the_other_side_turned_round(NormalFloat number)
    {
        var probability = 1 / (1 + Math.Exp(number.Get % 40));
        var z = NormalDistribution.Quantile(probability);
        Assert.Equal(1, NormalDistribution.Above(-z) / probability, 1e-12);
        if (probability > 1e-3) Assert.Equal(-z, NormalDistribution.Quantile(1 - probability), 1e-11);
    }

    [Property]
    public void A_log_normal_distribution_is_a_normal_one_of_the_logarithm(PositiveInt median, PositiveInt tenths, PositiveInt place)
    {
        var (days, x) = (LogNormalDistribution.WithMedian(median.Get, tenths.Get / 10.0), place.Get / 3.0);
        var peer = new MathNet.Numerics.Distributions.LogNormal(Math.Log(median.Get), tenths.Get / 10.0);
        Assert.Equal(0.5, days.Above(days.Median), 1e-13);
        Assert.Equal(1 - peer.CumulativeDistribution(x), days.Above(x), 1e-12);
        Assert.Equal(peer.Density(x), days.Density(x), 1e-12 * Math.Max(1, peer.Density(x)));
        Assert.Equal(1, days.Mean / peer.Mean, 1e-12);
    }
}
