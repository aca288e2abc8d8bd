using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The sum of independent counts up to a time, and in the time that follows it, as one distribution of two numbers: by the characteristic
/// function of both. Caps on the sum make the second number depend on the first.
/// </summary>
/// <remarks>
/// Chernoff's bounds say between which numbers all but a tolerance lies of what comes before, of what comes after and of both. Where the
/// cap is certainly not met, or certainly met by the end, one number alone says it all; only where that is in doubt both are worked out, at
/// the angles where the characteristic function is above a thirtieth of the tolerance. Every mass is within some ten times the tolerance.
/// </remarks>
/// <param name="tolerance">The tolerance: more for what weighs less.</param>
internal sealed partial class JointCount(double tolerance = JointCount.Finest)
{
    /// <summary>What rounding leaves.</summary>
    public const double Finest = 3e-14;

    // Of what weighs hardly anything no more than the course is asked.
    private const double Coarsest = 1e-6;

    private readonly List<Gamma> sure = [];
    private readonly List<Factor> factors = [];
    private readonly double tolerance = Math.Clamp(tolerance, Finest, Coarsest);
    private double before;
    private double then;
    private int certain;

    /// <summary>Whether it is one Poisson process, beside what is certain.</summary>
    public bool IsPoisson => sure.Count == 0 && factors.Count == 0;

    /// <summary>The mean of its Poisson process in the time.</summary>
    public double Then => then;

    /// <summary>Adds a Poisson process: its means up to the time and after it.</summary>
    public void AddPoisson(double before, double then) => (this.before, this.then) = (this.before + before, this.then + then);

    /// <summary>Adds so many Poisson processes alike, each with a cap of its own.</summary>
    public void AddPoisson(double before, double then, int room, int times) =>
        factors.Add(new Capped(before, then, room, times, tolerance / 1e3));

    /// <summary>Adds so many Poisson processes alike whose rates are gamma distributed of a shape, or mixtures of some: each with its
    /// weight, and its exposures before and after over the rate parameter. What is missing to weights of 1 is nobody.</summary>
    public void AddGamma(double shape, int times, params (double Weight, double Before, double Then)[] of)
    {
        if (of is [{ Weight: 1 } one]) sure.Add(new(shape * times, one.Before, one.Then));
        else factors.Add(new Mixture(shape, times, of));
    }

    /// <summary>The same over exposures that are spread evenly from one pair to another, in pieces.</summary>
    public void AddEven(double shape, int times, params EvenPiece[] pieces) => factors.Add(new Spread(shape, times, pieces));

    /// <summary>Adds so many counts alike with masses of their own: first by the number before, then by the number after.</summary>
    public void Add(double[][] masses, int times) => factors.Add(new Table(masses, times));

    /// <summary>Adds a number that comes before the time.</summary>
    public void AddBefore(double[] masses) => Add(Array.ConvertAll(masses, m => new[] { m }), 1);

    /// <summary>Adds a number that is certain to come before the time.</summary>
    public void AddBefore(int number) => certain += number;

    private JointCount Uncertain()
    {
        var rest = new JointCount(tolerance);
        rest.AddPoisson(before, then);
        rest.sure.AddRange(sure);
        rest.factors.AddRange(factors);
        return rest;
    }

    /// <summary>Adds another sum under a cap of its own.</summary>
    public void AddUnder(JointCount part, int room)
    {
        if (part.Window(Side.Before).Low + part.certain >= room) certain += room;
        else if (part.Window(Side.Both).High + part.certain > room)
        {
            if (part.IsPoisson && part.certain == 0) AddPoisson(part.before, part.then, room, 1);
            else if (part.Window(Side.Both).Low + part.certain >= room) factors.Add(new Filled(part.BeforeUnder(room), room));
            else Add(part.Under(room), 1);
        }
        else
        {
            AddPoisson(part.before, part.then);
            sure.AddRange(part.sure);
            factors.AddRange(part.factors);
            certain += part.certain;
        }
    }

    /// <summary>The masses under a cap of the sum: by the number before, up to the room, then by the number after, up to what is left.
    /// </summary>
    public double[][] Under(int room)
    {
        var masses = new double[room + 1][];
        Array.Fill(masses, []);
        double below = 0;
        if (room > certain)
        {
            var (places, window) = (room - certain, Window(Side.Before));
            var (first, second) = (AxisOf(window, places), AxisOf(Window(Side.Then), places));
            var (from, end) = (first.Low, Math.Min(places, first.Low + first.Length));
            var rows = Rows(first, second, from, Math.Max(0, end - from), upTo: false);
            var backs = second.Backs(rows.Count, second.Low, Math.Min(second.Length, Math.Max(0, places - from - second.Low)));
            for (var n = from; n < end; n++)
            {
                var own = masses[certain + n] = Row(second, rows, backs, n - from, places - n);
                foreach (var mass in own) below += mass;
            }
        }

        masses[room] = [Math.Max(0, 1 - below)];
        return masses;
    }

    // The numbers after, beside one before, all that find no place on the last.
    private static double[] Row(Axis second, List<Vector256<double>[]> rows, Wave[] backs, int at, int left)
    {
        var all = Math.Max(0, rows[0][2 * at][0]);
        var own = new double[Math.Min(left, second.Low + second.Length) + 1];
        for (var d = second.Low; d < own.Length - 1; d++)
        {
            own[d] = Math.Clamp(MassOf(rows, at, backs, d - second.Low), 0, all);
            all -= own[d];
        }

        own[^1] += all;
        return own;
    }

    private static double MassOf(List<Vector256<double>[]> rows, int at, Wave[] backs, int number)
    {
        var sum = Vector256<double>.Zero;
        for (var block = 0; block < rows.Count; block++)
        {
            var back = backs[(number * rows.Count) + block];
            sum += (rows[block][2 * at] * back.Re) - (rows[block][(2 * at) + 1] * back.Im);
        }

        return Vector256.Sum(sum);
    }

    /// <summary>The masses of the number after up to a greatest one, whatever came before.</summary>
    public double[] ThenAlone(int longest)
    {
        if (IsPoisson) return then > 0 ? PoissonMixture.Masses([then], [1]) : [1];
        var second = AxisOf(Window(Side.Then), longest);
        var rows = Rows(Axis.Whole, second, 0, 1, upTo: false);
        var masses = new double[Math.Min(longest, second.Low + second.Length - 1) + 1];
        var backs = second.Backs(rows.Count, second.Low, masses.Length - second.Low);
        for (var d = second.Low; d < masses.Length; d++) masses[d] = Math.Max(0, MassOf(rows, 0, backs, d - second.Low));
        return Trimmed(masses);
    }

    /// <summary>The masses of the number after under a cap of the sum: P(D &gt;= d) is that of no more than d fewer than the room before,
    /// and d or more after.</summary>
    public double[] ThenUnder(int room)
    {
        if (certain > 0) return room <= certain ? [1] : Uncertain().ThenUnder(room - certain);
        if (IsPoisson) return CappedBetween.OfPoisson(before, then, room);
        var (window, both) = (Window(Side.Before), Window(Side.Both));
        if (room <= window.Low) return [1];
        if (both.High <= room) return ThenAlone(room);
        if (both.Low >= room) return WhatIsLeft(room);
        var first = AxisOf(window, room);
        var second = AxisOf(Window(Side.Then), room);
        var most = Math.Min(room - first.Low, second.Low + second.Length);
        var (from, to) = (Math.Max(first.Low, room - most), Math.Min(room - 1, first.Low + first.Length - 1));
        var rows = Rows(first, second, from, to - from + 1, upTo: true);
        var (masses, sums, atLeast) = (new double[most + 1], new Wave[rows.Count], 1.0);
        var backs = second.Backs(rows.Count, second.Low, Math.Max(0, most - second.Low));
        for (var d = 1; d <= most; d++)
        {
            // All that come before with fewer than d after are taken away again: to d - 1 from the lowest number after on.
            for (var block = 0; d > second.Low && block < sums.Length; block++)
            {
                var back = backs[((d - 1 - second.Low) * sums.Length) + block];
                sums[block] = new(sums[block].Re + back.Re, sums[block].Im + back.Im);
            }

            var at = Math.Min(room - d, to) - from;
            var tail = Math.Clamp(rows[0][2 * at][0] - MassOf(rows, at, sums, 0), 0, atLeast);
            (masses[d - 1], atLeast) = (atLeast - tail, tail);
        }

        masses[most] = atLeast;
        return Trimmed(masses);
    }

    // All places are taken in the end: what comes is what was left before.
    private double[] WhatIsLeft(int room)
    {
        var masses = BeforeUnder(room);
        Array.Resize(ref masses, room + 1);
        Array.Reverse(masses);
        return Trimmed(masses);
    }

    // The masses of the number before, all above the room on it.
    private double[] BeforeUnder(int room)
    {
        var first = AxisOf(Window(Side.Before), room - certain);
        var end = Math.Min(room - certain, first.Low + first.Length);
        var rows = Rows(first, Axis.Whole, first.Low, end - first.Low, upTo: false);
        var (masses, sum) = (new double[certain + first.Low + first.Length > room ? room + 1 : certain + end], 0.0);
        for (var n = first.Low; n < end; n++) sum += masses[certain + n] = Math.Max(0, rows[0][2 * (n - first.Low)][0]);
        masses[^1] += Math.Max(0, 1 - sum);
        return masses;
    }

    /// <summary>The masses of the number after, of masses by the number before.</summary>
    public static double[] ThenOf(double[][] masses)
    {
        var sum = new double[masses.Max(m => m.Length)];
        foreach (var row in masses)
        {
            for (var d = 0; d < row.Length; d++) sum[d] += row[d];
        }

        return Trimmed(sum);
    }

    private static double[] Trimmed(double[] masses)
    {
        var end = masses.Length;
        while (end > 1 && masses[end - 1] <= 0) end--;
        return masses[..end];
    }
}
