namespace Crn.Domain.Troubleshooting.Attribution;

/// <summary>The expected recruits of one site when a set of causes is put back to plan: days open times the factors of the rate.</summary>
internal sealed record SiteGame(
    ShortfallCause Opening, double PlannedDays, double DaysFromOpening, double DaysStopped, double DaysNotReported,
    int? Cap, int Recruited, IReadOnlyList<RateFactor> Factors)
{
    private const int CausesOfDays = 3;

    /// <summary>What planned days and planned rate give.</summary>
    public double Planned => Expected((1 << (CausesOfDays + Factors.Count)) - 1, Factors);

    /// <summary>The part of every cause, chance included.</summary>
    public double[] Parts() => Parts(Factors);

    /// <summary>The variance of every part that comes from that of the factors, to first order.</summary>
    public double[] Variances()
    {
        var variances = new double[Enum.GetValues<ShortfallCause>().Length];
        for (var i = 0; i < Factors.Count; i++)
        {
            var spread = Math.Min(Factors[i].Spread, Factors[i].Seen);
            if (spread <= 0) continue;
            var (more, less) = (Parts(Moved(i, spread)), Parts(Moved(i, -spread)));
            var scale = Factors[i].Spread / spread;
            for (var cause = 0; cause < variances.Length; cause++)
            {
                var slope = (more[cause] - less[cause]) / 2 * scale;
                variances[cause] += slope * slope;
            }
        }

        return variances;
    }

    private RateFactor[] Moved(int index, double by) =>
        [.. Factors.Select((factor, i) => i == index ? factor with { Seen = factor.Seen + by } : factor)];

    private double[] Parts(IReadOnlyList<RateFactor> factors)
    {
        var parts = new double[Enum.GetValues<ShortfallCause>().Length];
        var values = Shapley.Values(CausesOfDays + factors.Count, set => Expected(set, factors));
        parts[(int)Opening] += values[0];
        parts[(int)ShortfallCause.PausedOrClosedEarly] += values[1];
        parts[(int)ShortfallCause.ReportingLag] += values[2];
        for (var i = 0; i < factors.Count; i++) parts[(int)factors[i].Cause] += values[CausesOfDays + i];
        parts[(int)ShortfallCause.Chance] += Expected(0, factors) - Recruited;
        return parts;
    }

    private double Expected(int set, IReadOnlyList<RateFactor> factors)
    {
        var days = (set & 1) != 0 ? PlannedDays : DaysFromOpening;
        if ((set & 2) == 0) days -= DaysStopped;
        if ((set & 4) == 0) days -= DaysNotReported;
        var recruits = Math.Max(0, days);
        for (var i = 0; i < factors.Count; i++)
            recruits *= (set & (1 << (CausesOfDays + i))) != 0 ? factors[i].Planned : factors[i].Seen;
        return Cap is { } cap ? Math.Min(cap, recruits) : recruits;
    }
}
