namespace Crn.Domain.Rules.Intervals;

/// <summary>
/// Arithmetic on intervals with open ends. What overflows decimal widens to an open end: the answer still holds every true value.
/// </summary>
internal static class BoundsArithmetic
{
    public static Bounds Add(Bounds a, Bounds b) => Make(Plus(a.Min, b.Min), Plus(a.Max, b.Max));

    public static Bounds Subtract(Bounds a, Bounds b) => Make(Plus(a.Min, -b.Max), Plus(a.Max, -b.Min));

    public static Bounds Multiply(Bounds a, Bounds b)
    {
        // Zero times anything is zero, even when nothing else is known of the other factor.
        if (IsZero(a) || IsZero(b)) return Bounds.Exactly(0);
        return Around([Edge.Low(a) * Edge.Low(b), Edge.Low(a) * Edge.High(b), Edge.High(a) * Edge.Low(b), Edge.High(a) * Edge.High(b)]);
    }

    public static Bounds Divide(Bounds a, Bounds b)
    {
        if (b.Contains(0)) return Bounds.Anything;
        if (IsZero(a)) return Bounds.Exactly(0);
        // The divisor keeps one sign, so the quotient is monotone in each: its ends are among the quotients of the ends.
        return Around([Edge.Low(a) / Edge.Low(b), Edge.Low(a) / Edge.High(b), Edge.High(a) / Edge.Low(b), Edge.High(a) / Edge.High(b)]);
    }

    private static Bounds Around(ReadOnlySpan<Edge> corners)
    {
        var (min, max) = (corners[0], corners[0]);
        foreach (var corner in corners[1..])
        {
            if (corner.CompareTo(min) < 0) min = corner;
            if (corner.CompareTo(max) > 0) max = corner;
        }

        return Make(min.Finite, max.Finite);
    }

    private static bool IsZero(Bounds a) => a.IsExact && a.Min == 0;

    private static Bounds Make(decimal? min, decimal? max) => (min, max) switch
    {
        (null, null) => Bounds.Anything,
        ({ } low, null) => Bounds.AtLeast(low),
        (null, { } high) => Bounds.AtMost(high),
        ({ } low, { } high) => Bounds.Between(low, high),
    };

    private static decimal? Plus(decimal? a, decimal? b)
    {
        if (a is not { } x || b is not { } y) return null;
        try
        {
            return x + y;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // An end of an interval: a number, or minus or plus infinity.
    private readonly record struct Edge(int Infinity, decimal Number) : IComparable<Edge>
    {
        public decimal? Finite => Infinity == 0 ? Number : null;

        public static Edge Low(Bounds a) => a.Min is { } min ? new(0, min) : new(-1, 0);

        public static Edge High(Bounds a) => a.Max is { } max ? new(0, max) : new(1, 0);

        public static Edge operator *(Edge a, Edge b)
        {
            var sign = a.Sign * b.Sign;
            if (sign == 0) return default;
            if (a.Infinity != 0 || b.Infinity != 0) return new(sign, 0);
            try
            {
                return new(0, a.Number * b.Number);
            }
            catch (OverflowException)
            {
                return new(sign, 0);
            }
        }

        // An open end of the divisor brings the quotient to 0.
        public static Edge operator /(Edge a, Edge b)
        {
            if (b.Infinity != 0) return default;
            var sign = a.Sign * b.Sign;
            if (a.Infinity != 0) return new(sign, 0);
            try
            {
                return new(0, a.Number / b.Number);
            }
            catch (OverflowException)
            {
                return new(sign, 0);
            }
        }

        private int Sign => Infinity != 0 ? Infinity : Math.Sign(Number);

        public int CompareTo(Edge other) =>
            Infinity != other.Infinity ? Infinity.CompareTo(other.Infinity) : Number.CompareTo(other.Number);
    }
}
