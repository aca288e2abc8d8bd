using Ardalis.GuardClauses;
using Crn.Domain.Rules;
using NodaTime.Text;

namespace Crn.Domain.Sites;

/// <summary>What somebody stated of one fact at one site: held, not held, a number, or expressly unknown.</summary>
/// <remarks>
/// A claim past its last day is not enough information, not absence (SI-01); where nobody stated anything the fact is unknown (SI-05). Equality is by
/// content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// CapabilityClaim.Held(site, SiteCapabilities.AsepticUnit, new ClaimEvidence("RDOCS 2026 v2", new LocalDate(2026, 4, 1), new LocalDate(2027, 3, 31)));
/// </code>
/// </example>
public sealed record CapabilityClaim
{
    private CapabilityClaim(SiteCode site, Fact fact, FactValue? value, ClaimEvidence evidence)
    {
        _ = site.Value;
        (Site, Fact, Value, Evidence) = (site, Guard.Against.Null(fact), value, Guard.Against.Null(evidence));
    }

    /// <summary>The site.</summary>
    public SiteCode Site { get; }

    /// <summary>The fact stated.</summary>
    public Fact Fact { get; }

    /// <summary>What was stated; null when the statement is that it is not known.</summary>
    public FactValue? Value { get; }

    /// <summary>Who said so, as at when, until when.</summary>
    public ClaimEvidence Evidence { get; }

    /// <summary>The site holds a capability.</summary>
    /// <param name="site">The site.</param>
    /// <param name="capability">The capability.</param>
    /// <param name="evidence">Who said so.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CapabilityClaim Held(SiteCode site, SiteCapability capability, ClaimEvidence evidence) => Of(site, Guard.Against.Null(capability).Held, true, evidence);

    /// <summary>The site does not hold a capability.</summary>
    /// <param name="site">The site.</param>
    /// <param name="capability">The capability.</param>
    /// <param name="evidence">Who said so.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CapabilityClaim NotHeld(SiteCode site, SiteCapability capability, ClaimEvidence evidence) => Of(site, Guard.Against.Null(capability).Held, false, evidence);

    /// <summary>The site expressly does not know. It replaces what was stated before.</summary>
    /// <param name="site">The site.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="evidence">Who said so.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CapabilityClaim Unknown(SiteCode site, Fact fact, ClaimEvidence evidence) => new(site, fact, null, evidence);

    /// <summary>A fact has a value at the site.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="site">The site.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="value">Its value.</param>
    /// <param name="evidence">Who said so.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CapabilityClaim Of<T>(SiteCode site, Fact<T> fact, T value, ClaimEvidence evidence)
        where T : notnull => new(site, fact, FactValue.Exactly(Guard.Against.Null(value)), evidence);

    /// <summary>A count lies in an interval at the site, such as "fewer than 10".</summary>
    /// <param name="site">The site.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="within">The interval.</param>
    /// <param name="evidence">Who said so.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CapabilityClaim Of(SiteCode site, Fact<int> fact, Bounds within, ClaimEvidence evidence) => new(site, fact, new FactValue.Range(within, false), evidence);

    /// <summary>A number lies in an interval at the site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="within">The interval.</param>
    /// <param name="evidence">Who said so.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CapabilityClaim Of(SiteCode site, Fact<decimal> fact, Bounds within, ClaimEvidence evidence) => new(site, fact, new FactValue.Range(within, false), evidence);

    /// <summary>The claim as one line.</summary>
    /// <returns>Site, fact, value, who and when.</returns>
    public override string ToString() =>
        $"{Site}: {Fact.Code} = {Value?.ToString() ?? "unknown"} ({Evidence.StatedBy}, {LocalDatePattern.Iso.Format(Evidence.AsAt)}{(Evidence.ValidTo is { } end ? " to " + LocalDatePattern.Iso.Format(end) : "")})";

    internal Observation AsObservation() => new(Fact, Value!, Evidence.StatedBy, Evidence.AsAt);
}
