using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Rules;
using Crn.Domain.Support.Tables;

namespace Crn.Domain.Support;

/// <summary>
/// The price of a commercial study at a site: resources at national tariff, times the multipliers the caller gives, and whether it may be
/// changed locally.
/// </summary>
/// <remarks>
/// <para>Under stage 2 of the national contract value review the price of the costing tool is the price: for studies at several sites
/// submitted from 1 October 2023, and for early phase studies and advanced therapies from 14 October 2024. Primary care took part
/// voluntarily, so that no refusal is given there.</para>
/// <para>That the price is the product is background knowledge; the order of factors is not published and makes no difference to a product.
/// Laws: no order of resources or multipliers changes the price; a factor of 1 changes nothing.</para>
/// <para>Equality is by content. Immutable.</para>
/// </remarks>
/// <example>
/// <code>
/// var price = SitePrice.Of([new("Research nurse", 12.5m, Pounds.Of(31))], [new("Indirect cost", 1.7m, source)]);
/// var study = FactSheet.Empty.With(CostFacts.IsCommercialContract, true).With(SitePrice.NumberOfSites, 10)
///     .With(SitePrice.SubmittedOn, new LocalDate(2024, 1, 8)).With(SitePrice.IsEarlyPhaseOrAdvancedTherapy, false)
///     .With(SitePrice.IsPrimaryCare, false);
/// price.ChangeLocally(Pounds.Of(900), study).Reasons;   // COM-02: no local negotiation
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SitePrice
{
    internal SitePrice(ValueList<CostedResource> resources, ValueList<PriceMultiplier> multipliers, Pounds amount) =>
        (Resources, Multipliers, Amount) = (resources, multipliers, amount);

    /// <summary>How many NHS sites the study has.</summary>
    public static Fact<int> NumberOfSites { get; } =
        Fact.Count("commercial.sites", "How many sites does the study have?", Unit.Sites).From("company");

    /// <summary>The day the study was submitted for costing.</summary>
    public static Fact<LocalDate> SubmittedOn { get; } =
        Fact.Date("commercial.submitted-on", "When was the study submitted for costing?").From("company");

    /// <summary>Whether it is of phase I or IIa, or of an advanced therapy.</summary>
    public static Fact<bool> IsEarlyPhaseOrAdvancedTherapy { get; } = Fact.YesNo(
        "commercial.is-early-phase-or-advanced-therapy", "Is it of phase I or IIa, or of an advanced therapy?").From("company");

    /// <summary>Whether the site is in primary care.</summary>
    public static Fact<bool> IsPrimaryCare { get; } =
        Fact.YesNo("commercial.is-primary-care", "Is the site in primary care?").From("site");

    /// <summary>Met when the national price is the price, and a local change is refused (COM-02).</summary>
    public static Rule NationalPriceBinds => CommercialRules.NationalPriceBinds;

    /// <summary>Met when the resources are reviewed once for all sites: stage 1 of the national contract value review.</summary>
    public static Rule OneResourceReview => CommercialRules.OneResourceReview;

    /// <summary>The resources.</summary>
    public ValueList<CostedResource> Resources { get; }

    /// <summary>The multipliers.</summary>
    public ValueList<PriceMultiplier> Multipliers { get; }

    /// <summary>The price in whole pence; of a local price, what was agreed.</summary>
    public Pounds Amount { get; internal init; }

    /// <summary>Whether it was agreed locally rather than worked out.</summary>
    public bool IsLocal { get; internal init; }

    /// <summary>Works out a price.</summary>
    /// <param name="resources">The resources, their tariffs all of one price year or all of none.</param>
    /// <param name="multipliers">The multipliers on their sum.</param>
    /// <returns>The price, rounded to pence once, at the end.</returns>
    /// <exception cref="ArgumentNullException">A resource or multiplier is null.</exception>
    /// <exception cref="ArgumentException">Tariffs of two price years.</exception>
    /// <exception cref="OverflowException">The price is beyond the range of <see cref="decimal"/>.</exception>
    public static SitePrice Of(ValueList<CostedResource> resources, ValueList<PriceMultiplier> multipliers)
    {
        var sum = Pounds.Sum(resources.Select(r => Guard.Against.Null(r, nameof(resources)).Cost));
        // Multiplied in one order whatever the order given, so that the last digit of a long product cannot differ.
        var factor = multipliers.Select(m => Guard.Against.Null(m, nameof(multipliers)).Factor).Order()
            .Aggregate(1m, (all, one) => all * one);
        return new(resources, multipliers, (sum * factor).RoundedToPence());
    }

    /// <summary>Agrees another price locally, where that may be done.</summary>
    /// <param name="amount">The price proposed, not negative; parts of a penny are rounded, half a penny up.</param>
    /// <param name="study">What is known of the study: the facts here and <see cref="CostFacts.IsCommercialContract"/>.</param>
    /// <returns>The local price; or a refusal because the national price binds, or because too little is known to say that it does
    /// not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative.</exception>
    public Outcome<SitePrice> ChangeLocally(Pounds amount, FactSheet study)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount.Amount, nameof(amount));
        var finding = NationalPriceBinds.Ask(study);
        return finding.Status switch
        {
            FindingStatus.Met => Outcome.Refuse<SitePrice>(CommercialRules.NoLocalPrice),
            FindingStatus.Unknown => Outcome.Refuse<SitePrice>(CommercialRules.NotKnown(finding.MissingFacts)),
            _ => Outcome.Accept(this with { Amount = amount.RoundedToPence(), IsLocal = true }),
        };
    }

    /// <summary>Whether a price worked out before the market forces factor is to be worked out again.</summary>
    /// <param name="contractSignedOn">The day the contract with the site was signed; null when it is not.</param>
    /// <returns>True unless it was signed by the end of October 2023: the price of a signed contract stays.</returns>
    /// <exception cref="ArgumentException"><paramref name="contractSignedOn"/> is of another calendar system.</exception>
    public static bool IsRecalculated(LocalDate? contractSignedOn) =>
        !(Guarded.Iso(contractSignedOn) <= CommercialRules.LastDayOfOldPrices);

    /// <summary>The price as one line.</summary>
    /// <returns>The amount, and how it came about.</returns>
    public override string ToString() => IsLocal
        ? $"{Amount}, agreed locally"
        : $"{Amount}, from {Text.Count(Resources.Count, "resource", "resources")} and "
            + Text.Count(Multipliers.Count, "multiplier", "multipliers");
}
