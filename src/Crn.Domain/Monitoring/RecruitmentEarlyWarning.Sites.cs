using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Monitoring;

/// <content>Plans whose sites differ: a slow site may be bad luck that the plan foresaw.</content>
public readonly partial record struct RecruitmentEarlyWarning
{
    // The mixture is over these ratios and no others, so that its guarantee has no error of quadrature.
    private static readonly (double[] Nodes, double[] Weights) Ratios = GaussLegendre.Points(96);

    /// <summary>
    /// The logarithm of the evidence that sites as a whole run behind, where site rates differ as a gamma distribution about their plans.
    /// </summary>
    /// <remarks>
    /// The product of what each site's history foretold of its next recruits, with and without the shortfall. The bound on false alarms
    /// holds for sites that differ as the shape says, and it must be chosen beforehand. Sites that differ more, or a total alone, raise
    /// false alarms more often than the level.
    /// </remarks>
    /// <param name="sites">The sites: what the plan expected of each by now, and what it recruited.</param>
    /// <param name="shape">The shape of the distribution of site rates about their plans, above 0; infinite when they do not
    /// differ.</param>
    /// <returns>The natural logarithm of the evidence.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shape"/> is not above 0.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public double LogEvidence(ValueList<SiteAgainstPlan> sites, double shape)
    {
        _ = Level;
        if (!(shape > 0)) throw new ArgumentOutOfRangeException(nameof(shape), "A shape is above 0, and may be infinite.");
        var logs = new double[Ratios.Nodes.Length];
        double total = 0;
        for (var i = 0; i < logs.Length; i++)
        {
            var ratio = Ratios.Nodes[i];
            var weight = Ratios.Weights[i] * Math.Exp(((Shape - 1) * Math.Log(ratio)) - (Rate * ratio));
            total += weight;
            logs[i] = Math.Log(weight);
            foreach (var site in sites)
            {
                logs[i] += (site.Recruited * Math.Log(ratio)) - (double.IsPositiveInfinity(shape)
                    ? site.Planned * (ratio - 1)
                    : (shape + site.Recruited) * SpecialFunctions.Log1P((ratio - 1) * (site.Planned / (shape + site.Planned))));
            }
        }

        var top = logs.Max();
        return top + Math.Log(logs.Sum(l => Math.Exp(l - top)) / total);
    }

    /// <summary>Whether sites as a whole are so far behind that the test raises an alarm, where site rates differ as a gamma distribution
    /// about their plans.</summary>
    /// <param name="sites">The sites: what the plan expected of each by now, and what it recruited.</param>
    /// <param name="shape">The shape of the distribution of site rates about their plans, above 0; infinite when they do not
    /// differ.</param>
    /// <returns>True for an alarm.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shape"/> is not above 0.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    /// <example>
    /// <code>
    /// bool behind = RecruitmentEarlyWarning.AtLevel(0.05).Raises([SiteAgainstPlan.Of(6.2, 3), SiteAgainstPlan.Of(4.8, 0)], shape: 1.2);
    /// </code>
    /// </example>
    public bool Raises(ValueList<SiteAgainstPlan> sites, double shape) => LogEvidence(sites, shape) >= -Math.Log(Level);
}
