using System.Buffers;
using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Projection.Models;

/// <content>Mean and variance of the count.</content>
internal sealed partial class PoissonGammaModel
{
    public override (double Mean, double Variance) Moments(double time) =>
        caps.Study is { } study && time > 0 && MayReach(study, time) ? MassTable.Moments(Masses(time)) : FreeMoments(time);

    // The cap of the study left out.
    private (double Mean, double Variance) FreeMoments(double time)
    {
        if (parted.IsNeeded && time > 0)
        {
            if (Finer(time, Places()) is { } finer) return finer.FreeMoments(time);
            double one = 0, two = 0;
            foreach (var node in nodes)
            {
                var (m, v) = parted.Moments(node, time);
                one += node.Weight * m;
                two += node.Weight * (v + (m * m));
            }

            return (one, Math.Max(0, two - (one * one)));
        }

        var terms = ArrayPool<NegativeBinomialTerm>.Shared.Rent(sites.Length);
        using var sums = IsSeries ? parted.SumsAt(0, time) : null;
        double mean = 0, square = 0;
        foreach (var node in nodes)
        {
            var (m, v) = sums?.Under(node).Moments ?? MomentsOf(terms.AsSpan(0, node.Terms(sites, time, terms)));
            mean += node.Weight * m;
            square += node.Weight * (v + (m * m));
        }

        ArrayPool<NegativeBinomialTerm>.Shared.Return(terms);
        return (mean, Math.Max(0, square - (mean * mean)));
    }

    // Whether any belief leaves more than next to nothing from a count on.
    private bool MayReach(int count, double time) =>
        sites.Length > 0 && Array.Exists(Lengths(0, time, WindowsAt(0, time)), l => l.Length > count);

    private static (double Mean, double Variance) MomentsOf(ReadOnlySpan<NegativeBinomialTerm> terms) =>
        (NegativeBinomialSum.Mean(terms, 0), NegativeBinomialSum.Variance(terms, 0));
}
