using Crn.Domain.Policies;

namespace Crn.Domain.Sites;

/// <summary>Sites chosen by the published method, with reserves.</summary>
/// <remarks>Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class SiteChoice
{
    internal SiteChoice(int target, ValueList<SiteMatch> chosen, ValueList<SiteMatch> reserves, decimal expected,
        decimal zeroRecruiterShare) =>
        (Target, Chosen, Reserves, Expected, ZeroRecruiterShare) = (target, chosen, reserves, expected, zeroRecruiterShare);

    /// <summary>Where the method comes from.</summary>
    public static Citation Method { get; } =
        Citation.Default("greedy choice of sites by expected recruits, 11% of sites assumed to recruit nobody");

    /// <summary>Participants wanted.</summary>
    public int Target { get; }

    /// <summary>The sites, those with most expected recruits first.</summary>
    public ValueList<SiteMatch> Chosen { get; }

    /// <summary>The reserves, in the order in which they would be called.</summary>
    public ValueList<SiteMatch> Reserves { get; }

    /// <summary>Participants to expect of the chosen sites, some of which will recruit nobody.</summary>
    public decimal Expected { get; }

    /// <summary>Share of sites assumed to recruit nobody.</summary>
    public decimal ZeroRecruiterShare { get; }

    /// <summary>Whether the chosen sites are expected to reach the target.</summary>
    public bool ReachesTarget => Expected >= Target;

    /// <summary>The choice as one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Chosen.Count} sites, {Expected:0.#} of {Target} participants expected, {Reserves.Count} in reserve");
}
