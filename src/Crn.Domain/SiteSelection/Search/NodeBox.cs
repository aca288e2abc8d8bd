namespace Crn.Domain.SiteSelection.Search;

/// <summary>Between which bounds a sum over sites lies when two other sums lie in ranges and the cost below a limit.</summary>
internal sealed class NodeBox
{
    private static readonly double[] Along = [0, 0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.6];
    private readonly (double First, double Second)[] rates;
    private readonly double[] most;
    private readonly double[] least;

    public NodeBox(double[] values, double[] first, double[] second, double[] costs, double money)
    {
        rates = [.. Rates(values, first, second)];
        most = new double[rates.Length];
        least = new double[rates.Length];
        var gains = new double[values.Length];
        for (var r = 0; r < rates.Length; r++)
        {
            for (var i = 0; i < gains.Length; i++) gains[i] = values[i] - (rates[r].First * first[i]) - (rates[r].Second * second[i]);
            most[r] = Fractional.Most(costs, gains, money);
            for (var i = 0; i < gains.Length; i++) gains[i] = -gains[i];
            least[r] = -Fractional.Most(costs, gains, money);
        }
    }

    /// <summary>The bounds; the lower is above the upper where no set lies in both ranges.</summary>
    public (double From, double To) Within((double Low, double High) first, (double Low, double High) second)
    {
        double from = double.NegativeInfinity, to = double.PositiveInfinity;
        for (var r = 0; r < rates.Length; r++)
        {
            var (one, other) = rates[r];
            from = Math.Max(from, least[r] + (one * (one > 0 ? first.Low : first.High)) + (other * (other > 0 ? second.Low : second.High)));
            to = Math.Min(to, most[r] + (one * (one > 0 ? first.High : first.Low)) + (other * (other > 0 ? second.High : second.Low)));
        }

        return (from, to);
    }

    // Any rates give bounds; those near how the sums go together give good ones.
    private static IEnumerable<(double First, double Second)> Rates(double[] values, double[] first, double[] second)
    {
        var (one, other) = (values.Sum() / Math.Max(1e-300, first.Sum()), values.Sum() / Math.Max(1e-300, second.Sum()));
        foreach (var part in Along)
        {
            yield return (part * one, 0);
            if (part > 0) yield return (0, part * other);
        }
    }
}
