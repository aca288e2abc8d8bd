namespace Crn.Domain.Probability.Numerics;

/// <summary>The nodes and weights of Gauss-Legendre quadrature on (0, 1).</summary>
internal static class GaussLegendre
{
    /// <summary>Sixty-four points: the openings of a site to 1e-13.</summary>
    public static (double[] Nodes, double[] Weights) Fine { get; } = Points(64);

    /// <summary>Newton's method on the Legendre polynomial from Chebyshev's guesses.</summary>
    public static (double[] Nodes, double[] Weights) Points(int count)
    {
        var (nodes, weights) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 1;
            for (var iteration = 0; iteration < 100; iteration++)
            {
                double p = 1, before = 0;
                for (var j = 0; j < count; j++) (p, before) = (((((2 * j) + 1) * x * p) - (j * before)) / (j + 1), p);
                slope = count * ((x * p) - before) / ((x * x) - 1);
                var step = p / slope;
                x -= step;
                if (Math.Abs(step) < 1e-15) break;
            }

            nodes[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - (x * x)) * slope * slope);
        }

        return (nodes, weights);
    }
}
