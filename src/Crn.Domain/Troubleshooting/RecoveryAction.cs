using Ardalis.GuardClauses;
using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting.Recovery;

namespace Crn.Domain.Troubleshooting;

/// <summary>Something that may be done for a study: what it changes, what it costs, and what its number rests on.</summary>
/// <remarks>Made by its methods, each checked. Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// RecoveryAction[] actions =
/// [
///     RecoveryAction.MoreSites("two reserves", reserves, Pounds.Of(30_000)),
///     RecoveryAction.LongerWindow("six months more", closes.PlusMonths(6), Pounds.Of(90_000)),
///     RecoveryAction.Of(reminders, shareBefore: 0.08, from: today.PlusDays(28), Pounds.Of(4_000)),
/// ];
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecoveryAction
{
    private RecoveryAction(RecoveryKind kind, string name, EffectBasis basis, Pounds cost)
    {
        (Kind, Name, Basis) = (kind, FreeText.From(name).Value, basis);
        Cost = cost.Amount >= 0 ? cost : throw new ArgumentException("A cost is not negative.", nameof(cost));
    }

    /// <summary>What it does.</summary>
    public RecoveryKind Kind { get; }

    /// <summary>Its name, by which combinations are asked for.</summary>
    public string Name { get; }

    /// <summary>What its number rests on.</summary>
    public EffectBasis Basis { get; }

    /// <summary>What it costs once, beside the running costs of the study.</summary>
    public Pounds Cost { get; }

    /// <summary>The sites that are added, or those that open earlier with their new openings.</summary>
    public ValueList<PlannedSite> Sites { get; private init; }

    /// <summary>The site that recruits again.</summary>
    public SiteCode? Site { get; private init; }

    /// <summary>The first day on which it works: the day of reopening, or of another rate.</summary>
    public LocalDate? From { get; private init; }

    /// <summary>The new planned closure.</summary>
    public LocalDate? Closes { get; private init; }

    /// <summary>The new target.</summary>
    public int? Target { get; private init; }

    /// <summary>By how much rates are multiplied: low, middle and high; null when rates stay.</summary>
    public (double Low, double Middle, double High)? Factors { get; private init; }

    /// <summary>The remedy it is, when it is one of a catalogue.</summary>
    public Remedy? Remedy { get; private init; }

    /// <summary>Adds sites.</summary>
    /// <param name="name">A name for it.</param>
    /// <param name="sites">The sites, with their openings; of a code that the plan does not have.</param>
    /// <param name="cost">What it costs.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException">The name is blank, there is no site or one without an opening, or the cost is
    /// negative.</exception>
    public static RecoveryAction MoreSites(string name, ValueList<PlannedSite> sites, Pounds cost) =>
        new(RecoveryKind.MoreSites, name, EffectBasis.Structural, cost) { Sites = Opening(sites) };

    /// <summary>Opens planned sites earlier, or those that are overdue at last.</summary>
    /// <param name="name">A name for it.</param>
    /// <param name="sites">Sites of the plan that have not opened, with their new openings; only the openings are taken.</param>
    /// <param name="cost">What it costs.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException">The name is blank, there is no site or one without an opening, or the cost is
    /// negative.</exception>
    public static RecoveryAction EarlierOpenings(string name, ValueList<PlannedSite> sites, Pounds cost) =>
        new(RecoveryKind.EarlierOpenings, name, EffectBasis.Structural, cost) { Sites = Opening(sites) };

    /// <summary>Lets recruitment take longer.</summary>
    /// <param name="name">A name for it.</param>
    /// <param name="closes">The new planned closure, later than the planned one.</param>
    /// <param name="cost">What it costs beside the running costs.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException">The name is blank or the cost is negative; or <paramref name="closes"/> is of another calendar
    /// system.</exception>
    public static RecoveryAction LongerWindow(string name, LocalDate closes, Pounds cost) =>
        new(RecoveryKind.LongerWindow, name, EffectBasis.Structural, cost) { Closes = Guarded.Iso(closes) };

    /// <summary>Takes another target.</summary>
    /// <param name="name">A name for it.</param>
    /// <param name="target">The target, at least 1.</param>
    /// <param name="cost">What it costs.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException">The name is blank, the target below 1, or the cost negative.</exception>
    public static RecoveryAction OtherTarget(string name, int target, Pounds cost) =>
        new(RecoveryKind.OtherTarget, name, EffectBasis.Structural, cost) { Target = Guard.Against.NegativeOrZero(target) };

    /// <summary>Opens a site again that closed or paused; it recruits as it did.</summary>
    /// <param name="name">A name for it.</param>
    /// <param name="site">The site.</param>
    /// <param name="from">The day it opens.</param>
    /// <param name="cost">What it costs.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException">The name is blank or the cost is negative; or <paramref name="from"/> is of another calendar
    /// system.</exception>
    public static RecoveryAction ReopenedSite(string name, SiteCode site, LocalDate from, Pounds cost)
    {
        _ = site.Value;
        return new(RecoveryKind.ReopenedSite, name, EffectBasis.Structural, cost) { Site = site, From = Guarded.Iso(from) };
    }

    /// <summary>Changes the rate of all sites by the caller's own figure, marked so.</summary>
    /// <param name="name">A name for it.</param>
    /// <param name="factor">By how much rates are multiplied, above 0, at most 10.</param>
    /// <param name="from">The first day on which it works.</param>
    /// <param name="cost">What it costs.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException">The name is blank, the factor out of range, or the cost negative; or <paramref name="from"/> is
    /// of another calendar system.</exception>
    public static RecoveryAction OwnRate(string name, double factor, LocalDate from, Pounds cost) =>
        new(RecoveryKind.OtherRate, name, EffectBasis.CallersOwn, cost)
        {
            From = Guarded.Iso(from),
            Factors = factor is > 0 and <= 10 ? (factor, factor, factor)
                : throw new ArgumentOutOfRangeException(nameof(factor), "A factor is above 0 and at most 10."),
        };

    /// <summary>Takes a remedy of a catalogue.</summary>
    /// <param name="remedy">The remedy.</param>
    /// <param name="shareBefore">The share of invited people who were recruited so far, above 0, at most 1.</param>
    /// <param name="from">The first day on which it works.</param>
    /// <param name="cost">What it costs.</param>
    /// <returns>The action; not quantified when the remedy has no number, or its effect was not measured at such a share.</returns>
    /// <exception cref="ArgumentException">The remedy is structural: use the method for what it changes; or the cost is negative; or
    /// <paramref name="from"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="remedy"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and at most 1.</exception>
    public static RecoveryAction Of(Remedy remedy, double shareBefore, LocalDate from, Pounds cost)
    {
        Guard.Against.Null(remedy);
        Guarded.Iso(from);
        if (remedy.Basis == EffectBasis.Structural)
            throw new ArgumentException("A structural remedy is computed from what it changes: sites, openings, window or target.",
                nameof(remedy));
        if (shareBefore is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(shareBefore), "A share is above 0 and at most 1.");
        var name = $"{remedy.Code} {remedy.What}";
        return remedy.Effect is { } effect && shareBefore <= effect.MostBefore
            ? new(RecoveryKind.OtherRate, name, effect.Basis, cost)
            {
                From = from, Remedy = remedy, Factors = effect.FactorsOn(shareBefore),
            }
            : new(RecoveryKind.NotQuantified, name, EffectBasis.NotQuantified, cost) { From = from, Remedy = remedy };
    }

    /// <summary>The action as one line.</summary>
    /// <returns>Name, cost and what its number rests on.</returns>
    public override string ToString() => $"{Name}, {Cost} ({RecoveryWords.Of(Basis)})";

    // What was stored: made through the door of its kind where that takes the same parts, so that nothing is put back that no door makes.
    internal static RecoveryAction Stored(RecoveryKind kind, string name, EffectBasis basis, Pounds cost, RecoveryParts parts)
    {
        var made = kind switch
        {
            RecoveryKind.MoreSites => MoreSites(name, parts.Sites, cost),
            RecoveryKind.EarlierOpenings => EarlierOpenings(name, parts.Sites, cost),
            RecoveryKind.LongerWindow => LongerWindow(name, RecoveryParts.Needed(parts.Closes), cost),
            RecoveryKind.OtherTarget => OtherTarget(name, RecoveryParts.Needed(parts.Target), cost),
            RecoveryKind.ReopenedSite => ReopenedSite(name, RecoveryParts.Needed(parts.Site), RecoveryParts.Needed(parts.From), cost),
            RecoveryKind.OtherRate when parts.Remedy is null =>
                OwnRate(name, RecoveryParts.Needed(parts.Factors).Middle, RecoveryParts.Needed(parts.From), cost),
            _ => new(kind, name, parts.BasisOf(kind), cost)
            {
                From = Guarded.Iso(RecoveryParts.Needed(parts.From)), Remedy = parts.Remedy, Factors = parts.Factors,
            },
        };
        return made.Basis == basis && new RecoveryParts(made.Sites, made.Site, made.From, made.Closes, made.Target, made.Factors,
            made.Remedy) == parts ? made : throw new ArgumentException("An action of this kind does not have these parts.", nameof(parts));
    }

    private static ValueList<PlannedSite> Opening(ValueList<PlannedSite> sites) =>
        Guarded.Items(sites).IsEmpty || sites.Any(site => site.Opening.Earliest is null)
            ? throw new ArgumentException("At least one site is named, each with an opening.", nameof(sites)) : sites;
}
