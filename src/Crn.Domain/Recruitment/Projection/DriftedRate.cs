using System.Runtime.Intrinsics;

namespace Crn.Domain.Recruitment.Projection;

/// <summary>A rate whose logarithm is normal: its median, and the standard deviation of its logarithm.</summary>
internal readonly record struct DriftedRate(double Median, double Spread)
{
    /// <summary>Adds the rate on every point of the drift grid, times an exposure: a geometric progression, four points at once on any machine.</summary>
    public void AddTo(Span<double> means, double exposure)
    {
        var first = Median * exposure * Math.Exp(DriftGrid.First * Spread);
        var step = Math.Exp(DriftGrid.Step * Spread);
        var square = step * step;
        var four = Vector256.Create(first, first * step, first * square, first * square * step);
        var further = Vector256.Create(square * square);
        for (var i = 0; i < means.Length; i += 4)
        {
            var place = means.Slice(i, 4);
            (Vector256.Create<double>(place) + four).CopyTo(place);
            four *= further;
        }
    }
}
