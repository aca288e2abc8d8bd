using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Rules;

namespace Crn.Domain.Sites;

/// <summary>What somebody stated of one fact at one site: held, not held, a number, or expressly unknown.</summary>
/// <remarks>
/// A claim past its last day is not enough information, not absence (SI-01); where nobody stated anything the fact is unknown (SI-05).
/// Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// CapabilityClaim.Held(
///     site, SiteCapabilities.AsepticUnit, "RDOCS 2026 v2", asAt: new LocalDate(2026, 4, 1), validTo: new LocalDate(2027, 3, 31));
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CapabilityClaim
{
    internal CapabilityClaim(SiteCode site, Fact fact, FactValue? value, string statedBy, LocalDate asAt, LocalDate? validTo)
    {
        (Site, Fact, Value, AsAt, ValidTo) = (Guard.Against.Default(site), Guard.Against.Null(fact), value, asAt, validTo);
        StatedBy = Guard.Against.BlankOrNhsNumber(statedBy);
        if (validTo < asAt) throw new ArgumentException("A statement cannot run out before it is made.", nameof(validTo));
    }

    /// <summary>The site.</summary>
    public SiteCode Site { get; }

    /// <summary>The fact stated.</summary>
    public Fact Fact { get; }

    /// <summary>What was stated; null when the statement is that it is not known.</summary>
    public FactValue? Value { get; }

    /// <summary>Who or which document said so.</summary>
    public string StatedBy { get; }

    /// <summary>The date it was true.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The last day the statement stands; null when none is stated: the knowledge base then applies its own term.</summary>
    public LocalDate? ValidTo { get; }

    /// <summary>The site holds a capability.</summary>
    /// <param name="site">The site.</param>
    /// <param name="capability">The capability.</param>
    /// <param name="statedBy">Who or which document said so.</param>
    /// <param name="asAt">The date it was true.</param>
    /// <param name="validTo">The last day the statement stands; null when none is stated.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentException">The site is <c>default</c>, the text is blank or looks like an NHS number, or <paramref
    /// name="validTo"/> is before <paramref name="asAt"/>; or a date is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CapabilityClaim Held(SiteCode site, SiteCapability capability, string statedBy, LocalDate asAt,
        LocalDate? validTo = null) =>
        Of(site, Guard.Against.Null(capability).Held, true, statedBy, Guarded.Iso(asAt), Guarded.Iso(validTo));

    /// <summary>The site does not hold a capability.</summary>
    /// <param name="site">The site.</param>
    /// <param name="capability">The capability.</param>
    /// <param name="statedBy">Who or which document said so.</param>
    /// <param name="asAt">The date it was true.</param>
    /// <param name="validTo">The last day the statement stands; null when none is stated.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentException">The site is <c>default</c>, the text is blank or looks like an NHS number, or <paramref
    /// name="validTo"/> is before <paramref name="asAt"/>; or a date is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CapabilityClaim NotHeld(SiteCode site, SiteCapability capability, string statedBy, LocalDate asAt,
        LocalDate? validTo = null) =>
        Of(site, Guard.Against.Null(capability).Held, false, statedBy, Guarded.Iso(asAt), Guarded.Iso(validTo));

    /// <summary>The site expressly does not know. It replaces what was stated before.</summary>
    /// <param name="site">The site.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="statedBy">Who or which document said so.</param>
    /// <param name="asAt">The date it was true.</param>
    /// <param name="validTo">The last day the statement stands; null when none is stated.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentException">The site is <c>default</c>, the text is blank or looks like an NHS number, or <paramref
    /// name="validTo"/> is before <paramref name="asAt"/>; or a date is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CapabilityClaim Unknown(SiteCode site, Fact fact, string statedBy, LocalDate asAt, LocalDate? validTo = null) =>
        new(site, fact, null, statedBy, Guarded.Iso(asAt), Guarded.Iso(validTo));

    /// <summary>A fact has a value at the site.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="site">The site.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="value">Its value.</param>
    /// <param name="statedBy">Who or which document said so.</param>
    /// <param name="asAt">The date it was true.</param>
    /// <param name="validTo">The last day the statement stands; null when none is stated.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentException">The site is <c>default</c>, the text is blank or looks like an NHS number, a number is not
    /// possible (<see cref="Fact.Possible"/>), or <paramref name="validTo"/> is before <paramref name="asAt"/>; or a date is of another
    /// calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = "The facts tell the forms apart.")]
    public static CapabilityClaim Of<T>(SiteCode site, Fact<T> fact, T value, string statedBy, LocalDate asAt, LocalDate? validTo = null)
        where T : notnull =>
        new(site, fact, FactValue.Exactly(Guarded.Value(value)).Checked(Guard.Against.Null(fact), nameof(value)), statedBy,
            Guarded.Iso(asAt), Guarded.Iso(validTo));

    /// <summary>A count lies in an interval at the site, such as "fewer than 10".</summary>
    /// <param name="site">The site.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="within">The interval.</param>
    /// <param name="statedBy">Who or which document said so.</param>
    /// <param name="asAt">The date it was true.</param>
    /// <param name="validTo">The last day the statement stands; null when none is stated.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentException">The site is <c>default</c>, the text is blank or looks like an NHS number, a number is not
    /// possible (<see cref="Fact.Possible"/>), or <paramref name="validTo"/> is before <paramref name="asAt"/>; or a date is of another
    /// calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = "The facts tell the forms apart.")]
    public static CapabilityClaim Of(SiteCode site, Fact<int> fact, Bounds within, string statedBy, LocalDate asAt,
        LocalDate? validTo = null) =>
        new(site, fact, new FactValue.Range(within, false).Checked(Guard.Against.Null(fact), nameof(within)), statedBy, Guarded.Iso(asAt),
            Guarded.Iso(validTo));

    /// <summary>A number lies in an interval at the site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="within">The interval.</param>
    /// <param name="statedBy">Who or which document said so.</param>
    /// <param name="asAt">The date it was true.</param>
    /// <param name="validTo">The last day the statement stands; null when none is stated.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentException">The site is <c>default</c>, the text is blank or looks like an NHS number, a number is not
    /// possible (<see cref="Fact.Possible"/>), or <paramref name="validTo"/> is before <paramref name="asAt"/>; or a date is of another
    /// calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = "The facts tell the forms apart.")]
    public static CapabilityClaim Of(SiteCode site, Fact<decimal> fact, Bounds within, string statedBy, LocalDate asAt,
        LocalDate? validTo = null) =>
        new(site, fact, new FactValue.Range(within, false).Checked(Guard.Against.Null(fact), nameof(within)), statedBy, Guarded.Iso(asAt),
            Guarded.Iso(validTo));

    /// <summary>The claim as one line.</summary>
    /// <returns>Site, fact, value, who and when.</returns>
    public override string ToString() =>
        $"{Site}: {Fact.Code} = {Value?.ToString() ?? "unknown"} "
        + $"({StatedBy}, {Text.Iso(AsAt)}{(ValidTo is { } end ? " to " + Text.Iso(end) : "")})";

    internal Observation AsObservation() => new(Fact, Value!, StatedBy, AsAt);
}
