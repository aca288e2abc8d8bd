using Crn.Domain.Sites;
using Crn.Domain.Workforce.Loads;

namespace Crn.Domain.Workforce;

/// <summary>The probability that the work of a role at a site in a week is more than its staff can do.</summary>
/// <remarks>
/// <para>The distribution of the work is computed and not sampled, to 1e-12 of the arrivals given: participants to come are Poisson counts
/// given the scenario and the common factor of their study, each visit happens or does not, and those recruited already have their visits
/// with the probability of the schedule. Studies are independent of one another and of themselves at another site, weeks of one study are
/// not. Work is counted in its own week, though its window may be wider.</para>
/// <para>Where others may do the work too (holders of posts trained for it, substitutions, flexible teams) the answer is two bounds:
/// everybody does the work of their own role first. <see cref="Lowest"/> is the probability of more work than all of them could do, had
/// they nothing else to do, or more: with those who stand in there is enough only where some of them have hours left by their own work.
/// <see cref="Highest"/> is that of more work than the role's own staff can do, or less: if work is left undone, some places that share
/// staff have together more than all who may do any of it; the probabilities of these sets are added. Where more than six places share
/// staff in a week, it is that of the role's own staff alone. Equality is by content. Immutable.</para>
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
        SiteCode site, DeliveryRole role, WorkWeek week, double expected, decimal available, decimal availableWithHelp, double lowest,
        double highest) =>
        (Site, Role, Week, Expected, Available, AvailableWithHelp, Lowest, Highest) =
            (site, role, week, expected, available, availableWithHelp, lowest, highest);

    /// <summary>The site.</summary>
    public SiteCode Site { get; }

    /// <summary>The role.</summary>
    public DeliveryRole Role { get; }

    /// <summary>The week.</summary>
    public WorkWeek Week { get; }

    /// <summary>Expected hours of work.</summary>
    public double Expected { get; }

    /// <summary>Hours of the site's own staff, for the role that is theirs first.</summary>
    public decimal Available { get; }

    /// <summary>
    /// Hours of all who may do the work, had they nothing else to do: own staff, those trained for it beside their own role, those who may
    /// stand in, and flexible teams. As many as <see cref="Available"/> where there are no others.
    /// </summary>
    public decimal AvailableWithHelp { get; }

    /// <summary>The probability, at least.</summary>
    public double Lowest { get; }

    /// <summary>
    /// The probability, at most. It differs from <see cref="Lowest"/> only where others may help, and, by little, where work spreads over
    /// more than a million minutes or other steps of its grid.
    /// </summary>
    public double Highest { get; }

    /// <summary>The probability of overload for every site, role and week of a plan that has work given as visits.</summary>
    /// <param name="plan">The plan. Its demands given as hours count as certain.</param>
    /// <returns>One row for each, in order of site, role and week.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static ValueList<OverloadForecast> Of(CapacityPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new OverloadOfPlan(plan).Rows();
    }

    /// <summary>The probability as a sentence.</summary>
    /// <returns>For example
    /// <c>RR8, Research nurse or midwife, week of 2026-06-29: 12% chance of more than 37.5 h, 30.2 h expected</c>.</returns>
    public override string ToString()
    {
        var chance = Highest - Lowest < 0.0005 ? Text.Percent(Highest) : $"{Text.Percent(Lowest)} to {Text.Percent(Highest)}";
        var help = AvailableWithHelp > Available ? $" ({Text.Of(AvailableWithHelp)} h with help)" : "";
        var hours = $"more than {Text.Of(Available)} h{help}, {Text.Of(Math.Round(Expected, 1))} h expected";
        return $"{Site}, {Role}, {Week}: {chance} chance of {hours}";
    }
}
