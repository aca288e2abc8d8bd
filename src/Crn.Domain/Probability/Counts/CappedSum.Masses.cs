using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>The whole distribution.</content>
internal sealed partial class CappedSum
{
    private double[] masses = [];

    /// <summary>The masses of the sum from a first count on; good until the next are asked for.</summary>
    public ReadOnlySpan<double> Masses(out int first)
    {
        var isSeries = Error(Variance) <= Allowed;
        if (!isSeries && IsSmall)
        {
            var table = OfTables();
            first = table.First + (int)certain;
            return tables.Masses(table);
        }

        var mean = Mean;
        first = (int)Math.Max(0, Math.Floor(mean - bounds.ReachDown));
        var length = ((int)Math.Ceiling(mean + (others.Count > 0 ? ReachOfOthers() : bounds.ReachUp)) - first + 4) & ~3;
        var waves = Waves.Of(lengths, LengthFor(length, isSeries));
        if (masses.Length < length) masses = new double[2 * length];
        var own = masses.AsSpan(0, length);
        own.Clear();
        if (!isSeries) MultiplyOut(waves);
        for (var i = 0; i < waves.Angles.Length; i++)
        {
            Vector256<double> re, im;
            if (isSeries)
            {
                var (log, phase) = LogAt(waves, i);
                if (Vector256.LessThanAll(log, Vector256.Create(LogNothing))) break;
                var (sin, cos) = VectorMath.SinCos(phase);
                var size = VectorMath.Exp(log);
                (re, im) = (size * cos, size * sin);
            }
            else (re, im) = (multiplied[2 * i], multiplied[(2 * i) + 1]);

            var scale = Vector256.Create(2.0) * waves.Weights[i];
            Waves.Add(own, re * scale, im * scale, waves.Angles[i], mean - first);
        }

        foreach (ref var mass in own) mass = Math.Max(0, mass);
        return own;
    }

    // How far above the mean a Poisson count and others with masses of their own lie together, by Chernoff's bound: the tails of those may
    // be longer than those of a Poisson count.
    private double ReachOfOthers()
    {
        var (deviation, least) = (Math.Max(Math.Sqrt(Variance), 0.4), double.PositiveInfinity);
        foreach (var tries in (ReadOnlySpan<Vector256<double>>)[Vector256.Create(7.5, 5.5, 4, 2.5), Vector256.Create(1.5, 0.8, 0.4, 0.1)])
        {
            var (s, isBetter) = (tries / Vector256.Create(deviation), false);
            var turn = VectorMath.Exp(s);
            var log = Vector256.Create(free) * (turn - Vector256<double>.One);
            foreach (var (at, count, times) in others)
            {
                var sum = Vector256<double>.Zero;
                for (var n = count - 1; n >= 0; n--) sum = (sum * turn) + Vector256.Create(ofOthers[at + n]);
                log += Vector256.Create((double)times)
                    * Vector256.Create(Math.Log(sum[0]), Math.Log(sum[1]), Math.Log(sum[2]), Math.Log(sum[3]));
            }

            var reach = ((log - Vector256.Create(LogNothing)) / s) - Vector256.Create(Mean - certain);
            for (var i = 0; i < 4; i++)
            {
                isBetter = reach[i] < least || !double.IsFinite(reach[i]);
                if (double.IsFinite(reach[i]) && reach[i] < least) least = reach[i];
            }

            if (!isBetter) break;
        }

        return least;
    }

    /// <summary>The sum as a table of a workspace.</summary>
    public CountTables.Table Table(CountTables into)
    {
        if (!IsPoisson)
        {
            var own = Masses(out var first);
            return into.From(first, own);
        }

        var table = into.Poisson(free, int.MaxValue - 1);
        return table with { First = table.First + (int)certain };
    }

    /// <summary>Adds the sum, times a weight, to a mixture of many.</summary>
    public void AddTo(CountMixture mixture, double weight)
    {
        if (IsPoisson)
        {
            mixture.AddPoisson((int)certain, free, weight);
        }
        else if (Error(Variance) > Allowed)
        {
            var own = Masses(out var first);
            mixture.AddMasses(first, own, weight);
        }
        else
        {
            var first = (int)Math.Max(0, Math.Floor(Mean - bounds.ReachDown));
            if (mixture.WindowOf(first, Mean + bounds.ReachUp - first, weight, lengths) is not { } window) return;
            var (waves, mean) = (window.Waves, Vector256.Create(Mean - window.First));
            for (var i = 0; i < waves.Angles.Length; i++)
            {
                var (log, phase) = LogAt(waves, i);
                if (Vector256.LessThanAll(log, Vector256.Create(LogNothing))) break;
                var (sin, cos) = VectorMath.SinCos(phase + (waves.Angles[i] * mean));
                var size = VectorMath.Exp(log) * Vector256.Create(weight);
                window.Add(i, size * cos, size * sin);
            }
        }
    }
}
