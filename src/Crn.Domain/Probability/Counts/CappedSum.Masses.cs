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
        var length = ((int)Math.Ceiling(mean + bounds.ReachUp) - first + 4) & ~3;
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
