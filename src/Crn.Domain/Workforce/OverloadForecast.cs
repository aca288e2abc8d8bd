using Crn.Domain.Sites;
using Crn.Domain.Workforce.Loads;

namespace Crn.Domain.Workforce;

/// <summary>The probability that the work of a role at a site in a week is more than its staff can do.</summary>
/// <remarks>
/// The distribution of the work is computed and not sampled, to 1e-12 of the arrivals given: participants to come are Poisson counts given
/// the scenario and the common factor of their study, each visit happens or does not, and those recruited already have their visits with
/// the probability of the schedule. Studies are independent of one another, weeks of one study are not. Work is counted in its own week,
/// though its window may be wider, and staff for their own role. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// foreach (var week in OverloadForecast.Of(plan).Where(w => w.Highest > 0.2)) Console.WriteLine(week);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record OverloadForecast
{
    internal OverloadForecast(
        SiteCode site, DeliveryRole role, WorkWeek week, double expected, decimal available, double lowest, double highest) =>
        (Site, Role, Week, Expected, Available, Lowest, Highest) = (site, role, week, expected, available, lowest, highest);

    /// <summary>The site.</summary>
    public SiteCode Site { get; }

    /// <summary>The role.</summary>
    public DeliveryRole Role { get; }

    /// <summary>The week.</summary>
    public WorkWeek Week { get; }

    /// <summary>Expected hours of work.</summary>
    public double Expected { get; }

    /// <summary>Hours of the site's own staff.</summary>
    public decimal Available { get; }

    /// <summary>The probability, at least.</summary>
    public double Lowest { get; }

    /// <summary>
    /// The probability, at most. It differs from <see cref="Lowest"/> only where minutes had to be put on a coarser grid to be added up.
    /// </summary>
    public double Highest { get; }

    /// <summary>The probability of overload for every site, role and week of a plan that has work given as visits.</summary>
    /// <param name="plan">The plan. Its demands given as hours count as certain.</param>
    /// <returns>One row for each, in order of site, role and week.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static ValueList<OverloadForecast> Of(CapacityPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        List<OverloadForecast> rows = [];
        var bySite = plan.Workloads.GroupBy(w => w.Site).ToDictionary(g => g.Key, g => g.ToArray());
        var certain = plan.FurtherDemands.GroupBy(d => (d.Site, d.Role, d.Week)).ToDictionary(g => g.Key, g => g.Sum(d => d.Hours));
        foreach (var place in plan.Loads().Where(l => l.Needed > 0).GroupBy(l => (l.Site, l.Role)))
        {
            var works = bySite.GetValueOrDefault(place.Key.Site) ?? [];
            var overload = new Overload(works, place.Key.Role);
            foreach (var load in place)
            {
                var fixedHours = certain.GetValueOrDefault((load.Site, load.Role, load.Week));
                var expected = works.Sum(w => w.HoursIn(load.Role, load.Week)) + (double)fixedHours;
                var (lowest, highest) = overload.Probability(load.Week, load.Available - fixedHours);
                rows.Add(new(load.Site, load.Role, load.Week, expected, load.Available, lowest, highest));
            }
        }

        return [.. rows];
    }

    /// <summary>The probability as a sentence.</summary>
    /// <returns>For example
    /// <c>RR8, Research nurse or midwife, week of 2026-06-29: 12% chance of more than 37.5 h, 30.2 h expected</c>.</returns>
    public override string ToString()
    {
        var chance = Highest - Lowest < 0.0005 ? Text.Percent(Highest) : $"{Text.Percent(Lowest)} to {Text.Percent(Highest)}";
        var hours = $"more than {Text.Of(Available)} h, {Text.Of(Math.Round(Expected, 1))} h expected";
        return $"{Site}, {Role}, {Week}: {chance} chance of {hours}";
    }
}
