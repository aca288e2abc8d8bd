using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Crn.Domain.Rules.Screening;

/// <summary>Numbers of a block of rows, compared and calculated with many at a time.</summary>
internal static class NumberColumns
{
    // A missing number is NaN: every comparison with it is false, so that neither bit is set. "At most" is "more than" denied.
    public static void Compare(ReadOnlySpan<double> values, Relation relation, double limit, Span<ulong> yes, Span<ulong> no)
    {
        switch (relation)
        {
            case Relation.AtLeast:
                AtLeast(values, limit, yes, no);
                break;
            case Relation.LessThan:
                AtLeast(values, limit, no, yes);
                break;
            case Relation.MoreThan:
                MoreThan(values, limit, yes, no);
                break;
            case Relation.AtMost:
                MoreThan(values, limit, no, yes);
                break;
            default:
                for (var i = 0; i < values.Length; i++)
                {
                    if (values[i] == limit) yes[i >> 6] |= 1UL << (i & 63);
                    else if (!double.IsNaN(values[i])) no[i >> 6] |= 1UL << (i & 63);
                }

                break;
        }
    }

    private static void AtLeast(ReadOnlySpan<double> values, double limit, Span<ulong> yes, Span<ulong> no)
    {
        var limits = Vector256.Create(limit);
        var wide = MemoryMarshal.Cast<double, Vector256<double>>(values);
        for (var i = 0; i < wide.Length; i++)
        {
            var shift = (i & 15) * 4;
            yes[i >> 4] |= (ulong)Vector256.GreaterThanOrEqual(wide[i], limits).ExtractMostSignificantBits() << shift;
            no[i >> 4] |= (ulong)Vector256.LessThan(wide[i], limits).ExtractMostSignificantBits() << shift;
        }

        for (var i = wide.Length * 4; i < values.Length; i++)
        {
            if (values[i] >= limit) yes[i >> 6] |= 1UL << (i & 63);
            else if (values[i] < limit) no[i >> 6] |= 1UL << (i & 63);
        }
    }

    private static void MoreThan(ReadOnlySpan<double> values, double limit, Span<ulong> yes, Span<ulong> no)
    {
        var limits = Vector256.Create(limit);
        var wide = MemoryMarshal.Cast<double, Vector256<double>>(values);
        for (var i = 0; i < wide.Length; i++)
        {
            var shift = (i & 15) * 4;
            yes[i >> 4] |= (ulong)Vector256.GreaterThan(wide[i], limits).ExtractMostSignificantBits() << shift;
            no[i >> 4] |= (ulong)Vector256.LessThanOrEqual(wide[i], limits).ExtractMostSignificantBits() << shift;
        }

        for (var i = wide.Length * 4; i < values.Length; i++)
        {
            if (values[i] > limit) yes[i >> 6] |= 1UL << (i & 63);
            else if (values[i] <= limit) no[i >> 6] |= 1UL << (i & 63);
        }
    }

    public static void Calculate(char sign, int count, double[] left, double[] right)
    {
        var a = MemoryMarshal.Cast<double, Vector<double>>(left.AsSpan());
        var b = MemoryMarshal.Cast<double, Vector<double>>(right.AsSpan());
        var last = (count + Vector<double>.Count - 1) / Vector<double>.Count;
        var missing = new Vector<double>(double.NaN);
        for (var i = 0; i < last; i++)
        {
            a[i] = sign switch
            {
                '+' => a[i] + b[i],
                '-' => a[i] - b[i],
                // Nothing of anything is nothing, whatever the other factor is.
                '*' => Vector.ConditionalSelect(Vector.Equals(a[i], Vector<double>.Zero) | Vector.Equals(b[i], Vector<double>.Zero),
                    Vector<double>.Zero, a[i] * b[i]),
                _ => Vector.ConditionalSelect(Vector.Equals(b[i], Vector<double>.Zero), missing, a[i] / b[i]),
            };
        }
    }
}
