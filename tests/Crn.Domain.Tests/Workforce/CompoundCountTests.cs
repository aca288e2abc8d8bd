using Crn.Domain.Workforce.Loads;

namespace Crn.Domain.Tests.Workforce;

public class CompoundCountTests
{
    [Theory]
    [InlineData(1e3)]
    [InlineData(1e6)]
    [InlineData(1e9)]
    [InlineData(1e15)]
    [InlineData(1e17)]
    public void A_rate_that_is_all_but_certain_makes_all_but_a_poisson_number(double shape)
    {
        var (mean, x) = (10.0, 10.0 / shape);
        var none = CompoundCount.Masses([0, mean], mean, shape, 60)[0];
        // The series of the logarithm of 1 + x, over x.
        var log = -mean * Enumerable.Range(0, 12).Sum(k => Math.Pow(-x, k) / (k + 1));
        Assert.InRange(none / Math.Exp(log), 1 - 1e-12, 1 + 1e-12);
    }
}
