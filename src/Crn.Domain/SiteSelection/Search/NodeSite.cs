namespace Crn.Domain.SiteSelection.Search;

/// <summary>One candidate at every node: mean, variance and third cumulant of its count, and its characteristic function beside that of its
/// stand-in.</summary>
internal sealed class NodeSite(int nodes)
{
    public double[] Mean { get; } = new double[nodes];

    public double[] Variance { get; } = new double[nodes];

    public double[] Third { get; } = new double[nodes];

    /// <summary>How far both functions lie apart at each frequency t, over 2 sin(t / 2).</summary>
    public float[][] Apart { get; } = new float[nodes][];

    /// <summary>How far the larger of both has fallen at each frequency: minus its logarithm.</summary>
    public float[][] Fall { get; } = new float[nodes][];

    public void Fill(int node, double[] masses, double[] re, double[] im)
    {
        double mean = 0, square = 0, cube = 0;
        for (var k = 0; k < masses.Length; k++)
            (mean, square, cube) = (mean + (k * masses[k]), square + ((double)k * k * masses[k]), cube + ((double)k * k * k * masses[k]));
        var variance = Math.Max(0, square - (mean * mean));
        var third = cube - (3 * mean * square) + (2 * mean * mean * mean);
        (Mean[node], Variance[node], Third[node]) = (mean, variance, third);
        var (apart, fall) = (new float[NodeSites.Steps], new float[NodeSites.Steps]);
        for (var j = 0; j < apart.Length; j++)
        {
            var t = NodeSites.Frequency(j);
            var size = Math.Exp(-variance * t * t / 2);
            var (sin, cos) = Math.SinCos((mean * t) - (third * t * t * t / 6));
            var (x, y) = (re[j] - (size * cos), im[j] - (size * sin));
            apart[j] = MathF.BitIncrement((float)(Math.Sqrt((x * x) + (y * y)) / (2 * Math.Sin(t / 2))));
            var own = Math.Sqrt((re[j] * re[j]) + (im[j] * im[j]));
            fall[j] = (float)(Math.Max(0, Math.Min(variance * t * t / 2, -Math.Log(Math.Max(own, 1e-300)))) * 0.999999);
        }

        (Apart[node], Fall[node]) = (apart, fall);
    }
}
