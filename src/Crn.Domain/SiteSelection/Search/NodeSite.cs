namespace Crn.Domain.SiteSelection.Search;

/// <summary>One candidate at every node: mean and variance of its count, and the logarithm of its characteristic function.</summary>
internal sealed class NodeSite(int nodes)
{
    /// <summary>So small a logarithm counts as no smaller.</summary>
    public const double Least = -7;

    public double[] Mean { get; } = new double[nodes];

    public double[] Variance { get; } = new double[nodes];

    /// <summary>The logarithm of the size of the function at each frequency of each node, no less than <see cref="Least"/>.</summary>
    public double[] Size { get; } = new double[nodes * NodeSites.Steps];

    /// <summary>Its angle, without breaks.</summary>
    public double[] Angle { get; } = new double[nodes * NodeSites.Steps];

    public void Fill(int node, double[] masses, double[] frequencies, double[] re, double[] im)
    {
        double mean = 0, square = 0;
        for (var k = 0; k < masses.Length; k++) (mean, square) = (mean + (k * masses[k]), square + ((double)k * k * masses[k]));
        (Mean[node], Variance[node]) = (mean, Math.Max(0, square - (mean * mean)));
        double angle = 0, last = 0;
        for (var q = 0; q < frequencies.Length; q++)
        {
            var at = (node * frequencies.Length) + q;
            // Near where one would expect it from the one before.
            angle += mean * (frequencies[q] - last);
            angle += Math.IEEERemainder(Math.Atan2(im[q], re[q]) - angle, 2 * Math.PI);
            last = frequencies[q];
            Size[at] = Math.Max(Least, 0.5 * Math.Log(Math.Max(1e-300, (re[q] * re[q]) + (im[q] * im[q]))));
            Angle[at] = angle;
        }
    }
}
