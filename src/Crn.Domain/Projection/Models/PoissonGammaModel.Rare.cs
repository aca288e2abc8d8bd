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
        var (bounds, tilts, order) = (new double[nodes.Length], new double?[nodes.Length], new int[nodes.Length]);
        using var sums = parted.SumsAt(0, time);
        for (var i = 0; i < order.Length; i++)
        {
            var of = sums?.Under(nodes[i]).TiltTo(k, isUpper);
            tilts[i] = of?.Tilt;
            var log = of?.LogBound
                ?? NegativeBinomialTransform.LogBound(terms.AsSpan(0, nodes[i].Terms(sites, time, terms)), k, isUpper);
            (bounds[i], order[i]) = (-Math.Log(nodes[i].Weight) - log, i);
        }

        Array.Sort(bounds, order);
        double tail = 0;
        for (var i = 0; i < order.Length && -bounds[i] > LogLeast; i++)
        {
            if (Math.Exp(-bounds[i]) * (order.Length - i) < LeftOut * tail) break;
            var node = nodes[order[i]];
            tail += node.Weight * ((tilts[order[i]] is { } tilt ? sums!.Under(node).Tail(k, isUpper, tilt) : null)
                ?? TailOf(terms.AsSpan(0, node.Terms(sites, time, terms)), k, isUpper));
        }

        ArrayPool<NegativeBinomialTerm>.Shared.Return(terms);
        tail = Math.Min(tail, 1);
        return isUpper ? (1 - tail, tail) : (tail, 1 - tail);
    }

    private static double TailOf(ReadOnlySpan<NegativeBinomialTerm> terms, int k, bool isUpper)
    {
        var (below, atLeast) = TailsOf(terms, k);
        return isUpper ? atLeast : below;
    }
}
