using System.Runtime.Intrinsics;

namespace Crn.Domain.Projection.Drift;

/// <summary>A rate whose logarithm is normal, on every point of the drift grid: a geometric progression.</summary>
internal readonly struct DriftedRate
{
    private readonly Vector256<double> first;
    private readonly Vector256<double> fourSteps;

    /// <summary>A rate with a median, and the standard deviation of its logarithm.</summary>
    public DriftedRate(double median, double spread)
    {
        var one = median * Math.Exp(DriftGrid.First * spread);
        var step = Math.Exp(DriftGrid.Step * spread);
        var two = step * step;
        (first, fourSteps) = (Vector256.Create(one, one * step, one * two, one * two * step), Vector256.Create(two * two));
    }

    /// <summary>Adds the rate times an exposure, four points at once and alike on any machine.</summary>
    public void AddTo(Span<double> means, double exposure)
    {
        var four = first * exposure;
        for (var i = 0; i < means.Length; i += 4)
        {
            var place = means.Slice(i, 4);
            (Vector256.Create<double>(place) + four).CopyTo(place);
            four *= fourSteps;
        }
    }
}
