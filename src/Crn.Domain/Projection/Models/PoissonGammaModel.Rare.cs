using System.Buffers;
using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Projection.Models;

/// <content>Tails that are rare, accurate relative to themselves.</content>
internal sealed partial class PoissonGammaModel
{
    // What all that is left out may come to, beside the tail.
    private const double LeftOut = 1e-13;
    private const double LogLeast = -746;

    // A rare tail is that of few beliefs: Chernoff's bound says of which, and the others are not worked out.
    private (double Below, double AtLeast) Rare(double time, int k, bool isUpper)
    {
        var terms = ArrayPool<NegativeBinomialTerm>.Shared.Rent(sites.Length);
        var (bounds, order) = (new double[nodes.Length], new int[nodes.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            var used = terms.AsSpan(0, nodes[i].Terms(sites, time, terms));
            (bounds[i], order[i]) = (-Math.Log(nodes[i].Weight) - NegativeBinomialTransform.LogBound(used, k, isUpper), i);
        }

        Array.Sort(bounds, order);
        double tail = 0;
        for (var i = 0; i < order.Length && -bounds[i] > LogLeast; i++)
        {
            if (Math.Exp(-bounds[i]) * (order.Length - i) < LeftOut * tail) break;
            var (below, atLeast) = TailsOf(terms.AsSpan(0, nodes[order[i]].Terms(sites, time, terms)), k);
            tail += nodes[order[i]].Weight * (isUpper ? atLeast : below);
        }

        ArrayPool<NegativeBinomialTerm>.Shared.Return(terms);
        tail = Math.Min(tail, 1);
        return isUpper ? (1 - tail, tail) : (tail, 1 - tail);
    }
}
