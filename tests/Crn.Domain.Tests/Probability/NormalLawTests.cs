using Crn.Domain.Probability;

namespace Crn.Domain.Tests.Probability;

public class NormalLawTests
{
    [Fact]
    public void Both_tails_are_accurate_relative_to_themselves()
    {
        for (var z = -37.0; z <= 37; z += 0.0625)
        {
            var expected = MathNet.Numerics.SpecialFunctions.Erfc(z / Math.Sqrt(2)) / 2;
            Assert.Equal(1, NormalDistribution.Above(z) / expected, 1e-12);
            Assert.Equal(1, NormalDistribution.Above(z) + NormalDistribution.Above(-z), 1e-15);
        }

        Assert.Equal(0, NormalDistribution.Above(double.PositiveInfinity));
        Assert.Equal(1, NormalDistribution.Above(double.NegativeInfinity));
    }
}
