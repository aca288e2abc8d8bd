using Crn.Domain.Probability;
using MathNet.Numerics.Distributions;

namespace Crn.Domain.Tests.Probability;

/// <summary>The four families of delays against their peers, and what is left of a delay.</summary>
public class OpeningDelayTests
{
    [Property]
    public void A_delay_has_the_distribution_of_its_family(PositiveInt shape, PositiveInt scale, PositiveInt place)
    {
        double a = (shape.Get % 40 + 1) / 8.0, days = scale.Get, x = place.Get * days / 20.0;
        (OpeningDelay Delay, IContinuousDistribution Peer)[] families =
        [
            (OpeningDelay.Gamma(a, 1 / days), new Gamma(a, 1 / days)),
            (OpeningDelay.LogNormal(days, a), new LogNormal(Math.Log(days), a)),
            (OpeningDelay.Uniform(days, days * (1 + a)), new ContinuousUniform(days, days * (1 + a))),
            (OpeningDelay.Weibull(a, days), new Weibull(a, days)),
        ];
        foreach (var (delay, peer) in families)
        {
            Assert.Equal(1, delay.MeanDays / peer.Mean, 1e-9);
            // The Weibull distribution of the peer is up to 1e-7 off: at shape 1, scale 1 and x = 0.05 it is 3e-9 from exp(-x).
            Assert.Equal(1 - peer.CumulativeDistribution(x), delay.Survival(x), peer is Weibull ? 1e-7 : 1e-9);
            Assert.Equal(peer.Density(x), delay.Density(x), 1e-9 * Math.Max(1, peer.Density(x)));
            Assert.Equal(1, delay.Survival(0));
        }

        // What the peer has no digits for: at its scale one in e of Weibull delays is longer, whatever its shape, and of shape 1 it is
        // exponential.
        Assert.Equal(Math.Exp(-1), OpeningDelay.Weibull(a, days).Survival(days), 1e-15);
        Assert.Equal(Math.Exp(-x / days), OpeningDelay.Weibull(1, days).Survival(x), 1e-15);
    }

    [Property(MaxTest = 10 / Share.Of)]
    public void Drawn_delays_and_what_is_left_of_them_have_their_means(PositiveInt shape, byte waited)
    {
        const int draws = 4_000;
        var a = 1 + (shape.Get % 20 / 8.0);
        foreach (var delay in (OpeningDelay[])[OpeningDelay.Gamma(a, a / 30), OpeningDelay.LogNormal(30, 0.6),
            OpeningDelay.Uniform(10, 300), OpeningDelay.Weibull(a, 30)])
        {
            var random = SampleRandom.FromSeed(shape.Get);
            Near(delay.MeanDays, [.. Enumerable.Range(0, draws).Select(_ => delay.Draw(random))]);
            if (WaitingTime.For(delay, waited) is not { } rest) continue;
            Near(rest.MeanDays, [.. Enumerable.Range(0, draws).Select(_ => rest.Draw(random))]);
        }

        // Six standard errors of the mean that was drawn.
        static void Near(double expected, double[] drawn)
        {
            var mean = drawn.Average();
            var error = Math.Sqrt(drawn.Sum(d => (d - mean) * (d - mean))) / drawn.Length;
            Assert.InRange(mean, expected - (6 * error) - 1e-9, expected + (6 * error) + 1e-9);
        }
    }

    [Fact]
    public void A_fit_bears_what_goes_on_far_longer_than_all_that_has_ended()
    {
        // More than a hundred standard deviations of the two that have ended.
        var fit = LogNormalFit.Of([ObservedTime.Ended(10), ObservedTime.Ended(11), ObservedTime.SoFar(3_000)])!.Value;
        Assert.InRange(fit.Median, 11, 3_000);
        Assert.InRange(fit.Spread, 1, 10);
        Assert.Null(LogNormalFit.Of([ObservedTime.Ended(10), ObservedTime.Ended(10), ObservedTime.SoFar(3_000)]));
    }
}
