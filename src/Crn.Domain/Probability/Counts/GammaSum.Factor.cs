using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>One series of the sum.</content>
internal sealed partial class GammaSum
{
    private readonly struct Factor(GammaSeries series, double ofShapes, double middle)
    {
        // exp(-39) is 1e-17.
        private readonly double nothing = 39 + Math.Log(Math.Max(1, ofShapes * series.Shape));
        private readonly double shape = ofShapes * series.Shape;

        // Of the tilted sum: the middle, what is added to u, 1 / D, and the series at an angle of 0.
        private readonly double tilted = middle;
        private readonly double added;
        private readonly double stretched = 1;
        private readonly double atZero;

        private Factor(in Factor plain, double s) : this(plain.Series, plain.OfShapes, plain.Middle)
        {
            stretched = 1 / (1 - (Middle * SpecialFunctions.Expm1(s)));
            added = Middle * SpecialFunctions.Expm1(s);
            tilted = Middle * Math.Exp(s) * stretched;
            atZero = Series.At(added * stretched, nothing).Value;
        }

        private GammaSeries Series => series;

        private double OfShapes => ofShapes;

        private double Middle { get; } = middle;

        /// <summary>From which s on there is no generating function, at the latest.</summary>
        public double Pole => SpecialFunctions.Log1P(1 / (Middle * (1 + series.Reach)));

        /// <summary>The same, tilted.</summary>
        public Factor Tilted(double s) => new(this, s);

        /// <summary>The same, not tilted.</summary>
        public Factor Plain => new(Series, OfShapes, Middle);

        /// <summary>The logarithm of the mean of exp(s N), how fast it rises and how fast that does; and what the terms left out may come
        /// to. Not a number where there is none.</summary>
        public (double Value, double Slope, double Bend, double LeftOut) Cumulant(double s)
        {
            var w = SpecialFunctions.Expm1(s);
            var rest = 1 - (Middle * w);
            if (!(rest > 0)) return (double.NaN, double.NaN, double.NaN, double.PositiveInfinity);
            var u = Middle * w / rest;
            var (value, slope, bend) = series.At(u, nothing);
            var g = Middle * Math.Exp(s) / rest;
            var (turn, own) = (g * (1 + u), series.Shape * g);
            return (ofShapes * (value - (series.Shape * SpecialFunctions.Log1P(-Middle * w))), ofShapes * (own + (slope * turn)),
                ofShapes * ((own * (1 + g)) + (bend * turn * turn) + (slope * turn * (1 + (2 * g)))),
                ofShapes * series.LeftOut(Math.Abs(u)));
        }

        /// <summary>The same value alone.</summary>
        public (double Value, double LeftOut) Log(double s)
        {
            var w = SpecialFunctions.Expm1(s);
            var rest = 1 - (Middle * w);
            if (!(rest > 0)) return (double.NaN, double.PositiveInfinity);
            var u = Middle * w / rest;
            return (ofShapes * (series.ValueAt(u, nothing) - (series.Shape * SpecialFunctions.Log1P(-Middle * w))),
                ofShapes * series.LeftOut(Math.Abs(u)));
        }

        /// <summary>Adds the logarithm of the characteristic function of the tilted count at four angles.</summary>
        public void AddTo(ref Vector256<double> log, ref Vector256<double> phase, ref double error, Vector256<double> sinHalf,
            Vector256<double> sin)
        {
            // 1 - m w = x - i y, and m w over it is (1 - it) less 1.
            var x = Vector256.Create(2 * tilted) * sinHalf * sinHalf;
            var y = Vector256.Create(tilted) * sin;
            var re = Vector256<double>.One + x;
            var norm = (re * re) + (y * y);
            // (-x + i y) (re + i y) / norm
            var uRe = ((Vector256<double>.Zero - (x * re)) - (y * y)) / norm;
            var uIm = ((y * re) - (x * y)) / norm;
            if (stretched != 1)
            {
                uRe = (uRe + Vector256.Create(added)) * Vector256.Create(stretched);
                uIm *= Vector256.Create(stretched);
            }

            var squares = (uRe * uRe) + (uIm * uIm);
            var size = Math.Sqrt(Math.Max(Math.Max(squares[0], squares[1]), Math.Max(squares[2], squares[3])));
            var terms = series.TermsFor(size, nothing);
            var (sumRe, sumIm) = (Vector256<double>.Zero, Vector256<double>.Zero);
            (uRe, uIm) = (uRe * Vector256.Create(series.Scale), uIm * Vector256.Create(series.Scale));
            for (var k = terms; k >= 1; k--)
            {
                var a = sumRe + Vector256.Create(series[k]);
                (sumRe, sumIm) = ((a * uRe) - (sumIm * uIm), (a * uIm) + (sumIm * uRe));
            }

            // log(1 + x)^2 + y^2 without the digits that 1 would take.
            var logs = Vector256.Create(0.5) * VectorMath.Log1P((x * (Vector256.Create(2.0) + x)) + (y * y));
            var (shapes, times) = (Vector256.Create(shape), Vector256.Create(ofShapes));
            log += (times * (sumRe - Vector256.Create(atZero))) - (shapes * logs);
            phase += (times * sumIm) + (shapes * VectorMath.ArcTangent(y, re));
            error += ofShapes * series.LeftOut(size);
        }
    }
}
