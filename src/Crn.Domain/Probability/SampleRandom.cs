using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability;

/// <summary>Random numbers of one site in one draw: the same for the same seed on any machine, whatever the other sites do and however many
/// threads there are.</summary>
/// <remarks>Handed to the site rates of a sampler, and good only while that runs. Not for two threads at once.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class SampleRandom
{
    private ulong key;
    private ulong place;

    internal SampleRandom()
    {
    }

    /// <summary>Random numbers of a seed, with which to try site rates of your own.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>The numbers, from the first.</returns>
    public static SampleRandom FromSeed(long seed)
    {
        var random = new SampleRandom();
        random.Reset(CounterRandom.Key(unchecked((ulong)seed)));
        return random;
    }

    /// <summary>A number from 0 up to 1, each as likely, 1 excluded.</summary>
    /// <returns>The number.</returns>
    public double Uniform() => CounterRandom.At(key, place++);

    /// <summary>A standard normal number.</summary>
    /// <returns>The number.</returns>
    public double Normal()
    {
        // Marsaglia's polar method; the second number of the pair is not kept, so that what was drawn before leaves no trace.
        while (true)
        {
            var x = (2 * Uniform()) - 1;
            var y = (2 * Uniform()) - 1;
            var s = (x * x) + (y * y);
            if (s is > 0 and < 1) return x * Math.Sqrt(-2 * PortableMath.Log(s) / s);
        }
    }

    /// <summary>An exponential number of mean 1.</summary>
    /// <returns>The number.</returns>
    public double Exponential() => -PortableMath.Log(1 - Uniform());

    /// <summary>A gamma number of scale 1, by the method of Marsaglia and Tsang (2000).</summary>
    /// <param name="shape">The shape, finite and above 0.</param>
    /// <returns>The number; its mean is the shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The shape is outside its range.</exception>
    public double Gamma(double shape)
    {
        Numbers.FiniteAndPositive(shape);
        // Below 1: a gamma of shape + 1 times a power of a uniform number.
        var factor = shape < 1 ? PortableMath.Exp(PortableMath.Log(1 - Uniform()) / shape) : 1;
        var d = (shape < 1 ? shape + 1 : shape) - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = 1 + (c * x);
            if (v <= 0) continue;
            v = v * v * v;
            var u = 1 - Uniform();
            if (u < 1 - (0.0331 * x * x * x * x) || PortableMath.Log(u) < (0.5 * x * x) + (d * (1 - v + PortableMath.Log(v))))
                return factor * d * v;
        }
    }

    /// <summary>A Poisson number: by inversion for means below 10, else by Hörmann's transformed rejection (1993).</summary>
    /// <param name="mean">The mean, finite and not negative.</param>
    /// <returns>The number; at most 2,147,483,647.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean is outside its range.</exception>
    public int Poisson(double mean)
    {
        Numbers.FiniteAndNotNegative(mean);
        return mean < 10 ? Inverted(mean) : Rejected(mean);
    }

    internal void Reset(ulong key) => (this.key, place) = (key, 0);

    internal double Beta(double a, double b)
    {
        var x = Gamma(a);
        var y = Gamma(b);
        return x <= 0 ? 0 : x / (x + y);
    }

    private int Inverted(double mean)
    {
        var u = Uniform();
        var p = PortableMath.Exp(-mean);
        var k = 0;
        for (var below = p; u >= below && p > 0; below += p) p *= mean / ++k;
        return k;
    }

    private int Rejected(double mean)
    {
        var b = 0.931 + (2.53 * Math.Sqrt(mean));
        var a = -0.059 + (0.02483 * b);
        var steep = 1.1239 + (1.1328 / (b - 3.4));
        var box = 0.9277 - (3.6224 / (b - 2));
        var logMean = PortableMath.Log(mean);
        while (true)
        {
            var u = Uniform() - 0.5;
            var v = 1 - Uniform();
            var left = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / left) + b) * u) + mean + 0.43);
            if (left >= 0.07 && v <= box) return (int)Math.Min(k, int.MaxValue);
            if (!(k >= 0) || (left < 0.013 && v > left)) continue;
            if (PortableMath.Log(v * steep / ((a / (left * left)) + b)) <= (k * logMean) - mean - PortableMath.LogFactorial(k))
                return (int)Math.Min(k, int.MaxValue);
        }
    }
}
