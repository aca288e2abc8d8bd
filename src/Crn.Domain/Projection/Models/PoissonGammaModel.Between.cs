using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Projection.Models;

/// <content>How many are recruited between two times.</content>
internal sealed partial class PoissonGammaModel
{
    protected override double[] Ahead(double after, double upTo) => Ahead(after, upTo, null);

    /// <summary>The masses of how many are recruited between two times ahead; others who came before take places under the cap of the
    /// study.</summary>
    public double[] Ahead(double after, double upTo, double[]? others)
    {
        if (sites.Length == 0) return [1];
        // Whatever came before, where no cap of many sites binds.
        if (others is null && caps.IsEmpty && sites.Length >= SeveralSites && !nodes[0].CommonRate)
        {
            var windows = WindowsAt(after, upTo);
            var table = new double[TableLength(after, upTo, windows)];
            if (parted.AddMasses(nodes, after, upTo, windows, table)) return WithRest(table);
        }

        if (!parted.IsNeeded && caps.Study is null) return Plain(after, upTo);
        if (Finer(upTo, reachable ?? double.PositiveInfinity) is { } finer) return finer.Ahead(after, upTo, others);
        var under = caps.Study is null ? parted : new(sites, caps);
        double[] masses = [];
        foreach (var node in nodes.SelectMany(RateNode.Apart))
        {
            var one = under.Between(node, after, upTo, others);
            if (one.Length > masses.Length) Array.Resize(ref masses, one.Length);
            for (var n = 0; n < one.Length; n++) masses[n] += node.Weight * one[n];
        }

        return masses;
    }

    // Without caps what counts is the exposure in the time; what came before is not known and tells nothing.
    private double[] Plain(double after, double upTo) => Mixed(TableLength(after, upTo, null), (buffer, node, terms) =>
    {
        Array.Clear(buffer);
        NegativeBinomialSum.Masses(terms.AsSpan(0, node.Terms(sites, after, upTo, terms)), 0, buffer);
    });
}
