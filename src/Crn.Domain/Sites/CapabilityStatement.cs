using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Policies;

namespace Crn.Domain.Sites;

/// <summary>
/// A research and development operational capability statement (RDOCS): what an organisation says it can host, approved by its board,
/// versioned, and valid for about a year.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CapabilityStatement
{
    /// <summary>Makes a statement.</summary>
    /// <param name="site">The site it speaks for.</param>
    /// <param name="version">Its version.</param>
    /// <param name="validFrom">The first day it is valid.</param>
    /// <param name="validTo">The last day it is valid.</param>
    /// <param name="boardApproved">Whether the board approved it.</param>
    /// <exception cref="ArgumentException">The version is blank or looks like an NHS number, or <paramref name="validTo"/> is before
    /// <paramref name="validFrom"/>; or a date is of another calendar system.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="site"/> is <c>default</c>.</exception>
    public CapabilityStatement(SiteCode site, string version, LocalDate validFrom, LocalDate validTo, bool boardApproved)
    {
        Guarded.Iso(validFrom);
        Guarded.Iso(validTo);
        _ = site.Value;
        Version = Guard.Against.BlankOrNhsNumber(version);
        if (validTo < validFrom) throw new ArgumentException("A statement cannot end before it begins.", nameof(validTo));
        (Site, ValidFrom, ValidTo, IsBoardApproved) = (site, validFrom, validTo, boardApproved);
    }

    /// <summary>Where the form and its yearly validity come from.</summary>
    public static Citation Source { get; } =
        Citation.Stated("East London FT: R&D operational capability statement; an RDOCS of 2017-18 after NIHR Guideline B01",
            "sections, version and validity", new LocalDate(2011, 1, 1), new LocalDate(2018, 12, 31));

    /// <summary>The site it speaks for.</summary>
    public SiteCode Site { get; }

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>The first day it is valid.</summary>
    public LocalDate ValidFrom { get; }

    /// <summary>The last day it is valid.</summary>
    public LocalDate ValidTo { get; }

    /// <summary>Whether the board approved it.</summary>
    public bool IsBoardApproved { get; }

    /// <summary>Capabilities it says are held.</summary>
    public ValueList<SiteCapability> Held { get; init => field = Guarded.Items(value, nameof(Held)); }

    /// <summary>Capabilities it says are not held. What it does not mention stays unknown.</summary>
    public ValueList<SiteCapability> NotHeld { get; init => field = Guarded.Items(value, nameof(NotHeld)); }

    /// <summary>The claims it makes, each valid as long as the statement.</summary>
    /// <returns>The claims.</returns>
    public ValueList<CapabilityClaim> ToClaims()
    {
        var statedBy = $"RDOCS {Version}{(IsBoardApproved ? ", board approved" : "")}";
        return Held.Select(c => CapabilityClaim.Held(Site, c, statedBy, ValidFrom, ValidTo))
            .Concat(NotHeld.Select(c => CapabilityClaim.NotHeld(Site, c, statedBy, ValidFrom, ValidTo)))
            .ToValueList();
    }

    /// <summary>The statement as one line.</summary>
    /// <returns>Site, version, validity, and how much it says.</returns>
    public override string ToString() =>
        $"{Site}, {Version}, {Text.Iso(ValidFrom)} to {Text.Iso(ValidTo)}: {Text.Of(Held.Count)} held, {Text.Of(NotHeld.Count)} not held";
}
