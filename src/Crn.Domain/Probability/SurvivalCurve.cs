namespace Crn.Domain.Probability;

/// <summary>How long things take when some of them still go on: the product-limit estimate of Kaplan and Meier.</summary>
/// <remarks>
/// A median over finished set-ups alone is too short, because the slow ones are still missing from it. Here what goes on counts for as long
/// as it has lasted. On the day of a tie, what ended comes before what was only followed so far. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var curve = SurvivalCurve.Of([ObservedTime.Ended(40), ObservedTime.Ended(70), ObservedTime.SoFar(90)]);
/// curve.Median;   // 70 days; without the third it would be 40
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SurvivalCurve
{
    internal SurvivalCurve(int observed, ValueList<SurvivalStep> steps) => (Observed, Steps) = (observed, steps);

    /// <summary>How many observations it rests on.</summary>
    public int Observed { get; }

    /// <summary>The days on which something ended, in order.</summary>
    public ValueList<SurvivalStep> Steps { get; }

    /// <summary>The curve of some observations.</summary>
    /// <param name="times">The observations, in any order.</param>
    /// <returns>The curve.</returns>
    public static SurvivalCurve Of(ValueList<ObservedTime> times)
    {
        List<SurvivalStep> steps = [];
        var (atRisk, lasting) = (times.Count, 1.0);
        foreach (var day in times.GroupBy(t => t.Days).OrderBy(g => g.Key))
        {
            var ended = day.Count(t => t.HasEnded);
            if (ended > 0)
            {
                // All at risk ending leaves exactly nobody.
                lasting = ended == atRisk ? 0 : lasting * (atRisk - ended) / atRisk;
                steps.Add(new(day.Key, atRisk, ended, lasting));
            }

            atRisk -= day.Count();
        }

        return new(times.Count, steps.ToValueList());
    }

    /// <summary>The median in days; null while half have not ended.</summary>
    public int? Median => Quantile(0.5);

    /// <summary>The estimated share that lasts longer than some days.</summary>
    /// <param name="days">The days.</param>
    /// <returns>From 0 to 1.</returns>
    public double ShareLasting(int days)
    {
        var share = 1.0;
        foreach (var step in Steps)
        {
            if (step.Days > days) break;
            share = step.ShareLasting;
        }

        return share;
    }

    /// <summary>The days within which a share has ended.</summary>
    /// <param name="share">The share, between 0 and 1, both excluded.</param>
    /// <returns>The days; null when the curve does not come down so far.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not between 0 and 1.</exception>
    public int? Quantile(double share)
    {
        Numbers.Level(share);
        foreach (var step in Steps)
        {
            // A product of shares may fall short of the share itself by the last binary digits.
            if (1 - step.ShareLasting >= share - 1e-12) return step.Days;
        }

        return null;
    }

    /// <summary>The curve as one line.</summary>
    /// <returns>How many observations there are, how many have ended, and the median.</returns>
    public override string ToString() =>
        $"{Text.Count(Observed, "observation", "observations")}, {Text.Of(Steps.Sum(s => s.Ended))} ended, "
            + (Median is { } median ? $"median {Text.Of(median)} days" : "median not reached");
}
