using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>The characteristic function where anything of it is left.</content>
internal sealed partial class JointCount
{
    // How many angles of the number before are worked on side by side.
    private const int Together = 4;

    // The square of what nothing shows of.
    private double Nothing => tolerance * tolerance / 900;

    // What belongs to each number before of a run, or to all up to it, at four angles of the number after in each block: first the real
    // parts, then the imaginary ones. The first angle of all is none: all numbers after.
    private List<Vector256<double>[]> Rows(Axis first, Axis second, int from, int count, bool upTo)
    {
        var rows = new List<Vector256<double>[]>();
        var of = new Vector256<double>[2 * Together * first.Blocks];
        var middle = 0;
        for (var block = 0; block < second.AfterBlocks; block++)
        {
            var after = second.After(block);
            foreach (var factor in factors) factor.Begin(after);
            var (low, length) = (0, 0);
            (middle, low, length) = Fill(first, after, middle, of);
            if (length == 0 && block > 0) break;
            var row = new Vector256<double>[2 * count];
            first.Turn(of, low * Together, length * Together, from, upTo, row);
            rows.Add(row);
        }

        return rows;
    }

    // From the block where the last row was largest to both sides, as far as anything is left: where this row is largest, and between
    // which blocks anything is.
    private (int Middle, int From, int Count) Fill(Axis first, Wave after, int middle, Vector256<double>[] into)
    {
        var (best, largest, low, high, seen) = (middle, 0.0, middle, middle, 0);
        foreach (var step in (ReadOnlySpan<int>)[1, -1])
        {
            var isGone = false;
            for (var i = step > 0 ? middle : middle - 1; seen < first.Blocks && !isGone; i += step, seen++)
            {
                var at = ((i % first.Blocks) + first.Blocks) % first.Blocks;
                var own = into.AsSpan(2 * Together * at, 2 * Together);
                At(first, at, after, own);
                var size = Largest(own);
                if (size > largest) (best, largest) = (at, size);
                isGone = size < Nothing;
                if (!isGone) (low, high) = (Math.Min(low, i), Math.Max(high, i + 1));
            }
        }

        return largest < Nothing ? (best, 0, 0) : (best, low, high - low);
    }

    private static double Largest(ReadOnlySpan<Vector256<double>> of)
    {
        var squares = Vector256<double>.Zero;
        for (var i = 0; i < of.Length; i += 2) squares = Vector256.Max(squares, (of[i] * of[i]) + (of[i + 1] * of[i + 1]));
        return Math.Max(Math.Max(squares[0], squares[1]), Math.Max(squares[2], squares[3]));
    }

    // At four angles of the number before, each beside four of the number after.
    private void At(Axis first, int block, Wave after, Span<Vector256<double>> product)
    {
        var isLeft = false;
        Span<Turned> turns = stackalloc Turned[Math.Min(Together, first.Length)];
        product.Clear();
        for (var i = 0; i < turns.Length; i++)
        {
            var turn = turns[i] = first.Before((block * Together) + i);
            var log = Vector256.Create(before * turn.Less1Re) + (Vector256.Create(then) * after.Re);
            var phase = Vector256.Create(before * turn.Less1Im) + (Vector256.Create(then) * after.Im);
            foreach (var one in sure)
            {
                var (l, p) = one.LogAt(turn, after);
                (log, phase) = (log + l, phase + p);
            }

            isLeft |= Vector256.GreaterThanAny(log, Vector256.Create(Math.Log(tolerance) - 9));
            var (sin, cos) = VectorMath.SinCos(phase);
            var size = VectorMath.Exp(Vector256.Max(log, Vector256.Create(-690.0)));
            (product[2 * i], product[(2 * i) + 1]) = (size * cos, size * sin);
        }

        for (var i = 0; i < factors.Count && isLeft; i++)
        {
            factors[i].Multiply(turns, product);
            // A hundredth of what counts as nothing.
            isLeft = (i & 3) != 3 || Largest(product) > Nothing / 1e4;
        }

        if (!isLeft) product.Clear();
    }

    /// <summary>Four angles of the number after: their turns less 1.</summary>
    private readonly record struct Wave(Vector256<double> Re, Vector256<double> Im);

    /// <summary>An angle of the number before: its turn, and that less 1.</summary>
    private readonly record struct Turned(double Re, double Im, double Less1Re, double Less1Im);
}
