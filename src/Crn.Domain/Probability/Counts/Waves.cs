using System.Numerics;
using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The angles at which a characteristic function is looked at: odd multiples of pi over a length, four in a vector. What a length leaves
/// out is the probability further than that from the count asked about.
/// </summary>
internal sealed partial class Waves
{
    /// <summary>How many vectors are worked on side by side; there is a whole number of those.</summary>
    public const int Together = 4;

    private const int LongTable = 4_096;

    // Whatever is so wide has nothing left at further angles, or is not told in this way.
    private const int MostAngles = 1 << 16;

    private Waves(int length)
    {
        Length = length;
        var size = ((Math.Min(length, 2 * MostAngles) / 2) + (4 * Together) - 1) / (4 * Together) * Together;
        (Angles, Sin, Cos, SinHalf, Weights) = (new Vector256<double>[size], new Vector256<double>[size], new Vector256<double>[size],
            new Vector256<double>[size], new Vector256<double>[size]);
        for (var i = 0; i < size; i++)
        {
            var angle = (Vector256.Create(4.0 * i) + Vector256.Create(0.5, 1.5, 2.5, 3.5)) * Vector256.Create(2 * Math.PI / length);
            Angles[i] = angle;
            (Sin[i], Cos[i]) = VectorMath.SinCos(angle);
            (SinHalf[i], _) = VectorMath.SinCos(angle * Vector256.Create(0.5));
            // The angles beyond pi are those below it over again.
            Weights[i] = Vector256.ConditionalSelect(Vector256.LessThan(angle, Vector256.Create(Math.PI)),
                Vector256.Create(1.0 / length), Vector256<double>.Zero);
        }
    }

    /// <summary>Whether there are more angles than are kept.</summary>
    public bool IsCut => Length > 2 * MostAngles;

    /// <summary>The length: an even number of counts.</summary>
    public int Length { get; }

    public Vector256<double>[] Angles { get; }

    public Vector256<double>[] Sin { get; }

    public Vector256<double>[] Cos { get; }

    public Vector256<double>[] SinHalf { get; }

    /// <summary>One over the length for angles below pi, else 0.</summary>
    public Vector256<double>[] Weights { get; }

    /// <summary>The shortest of a few lengths that is long enough: each about a third longer than the one before.</summary>
    public static int LengthFor(double counts)
    {
        var power = 16;
        while (power < counts) power *= 2;
        // 5/8, 3/4 and 7/8 of a power of two are even numbers from 16 on.
        return power * 5 / 8 >= counts ? power * 5 / 8 : power * 3 / 4 >= counts ? power * 3 / 4 : power;
    }

    /// <summary>The waves of an even length.</summary>
    public static Waves OfLength(int length) => new(length);

    /// <summary>The shortest length that is long enough for a table of masses: where that is long, one that is quickly transformed.
    /// </summary>
    public static int LengthForTable(int counts) =>
        counts < LongTable ? LengthFor(counts) : (int)BitOperations.RoundUpToPowerOf2((uint)counts);

    /// <summary>The waves of a length, from those that are kept.</summary>
    public static Waves Of(Dictionary<int, Waves> known, int length)
    {
        if (!known.TryGetValue(length, out var waves)) known.Add(length, waves = new(length));
        return waves;
    }
}
