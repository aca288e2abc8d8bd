using Ardalis.GuardClauses;
using Crn.Domain.Rules;

namespace Crn.Domain.Troubleshooting;

/// <content>From the split of the gap.</content>
public static partial class TroubleshootingFacts
{
    /// <summary>The gap of <see cref="ShortfallAttribution"/> over the recruits planned by now; negative when the study is
    /// ahead.</summary>
    public static Fact<decimal> ShareBehind { get; } =
        Fact.Number("trouble.share-behind", "Recruits missing to the site plan over recruits planned by now", Unit.One);

    /// <summary>What a part of the split explains of the gap: its recruits over the gap, above 1 where others were gained; 0 where there
    /// is no gap, or the part's interval does not lie above 0.</summary>
    /// <param name="part">The part; not chance, and not <see cref="ShortfallCause.SitesNotPlanned"/>, which cost nothing.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">There is no such part, or it explains no loss.</exception>
    public static Fact<decimal> PartOfGap(ShortfallCause part) =>
        ByPart.FirstOrDefault(row => row.Part == Guard.Against.EnumOutOfRange(part)).Fact
            ?? throw new ArgumentException("It explains no loss.", nameof(part));

    // Every part that can explain a loss, in the order of the enumeration, with the words it is called by.
    internal static ValueList<(ShortfallCause Part, string Words, Fact<decimal> Fact)> ByPart => Parts.All;

    private static class Parts
    {
        public static readonly ValueList<(ShortfallCause Part, string Words, Fact<decimal> Fact)> All =
        [
            Row(ShortfallCause.SitesNotOpened, "sites not opened"), Row(ShortfallCause.OpenedLate, "late openings"),
            Row(ShortfallCause.PausedOrClosedEarly, "pauses and early closures"),
            Row(ShortfallCause.RateOfOpenSites, "the rate of open sites"), Row(ShortfallCause.Supply, "supply"),
            Row(ShortfallCause.Eligibility, "eligibility"), Row(ShortfallCause.Approach, "approach"),
            Row(ShortfallCause.Consent, "consent"), Row(ShortfallCause.LossAfterConsent, "loss after consent"),
            Row(ShortfallCause.ReportingLag, "days not yet reported"), Row(ShortfallCause.OpeningNotKnown, "openings not known"),
        ];

        private static (ShortfallCause Part, string Words, Fact<decimal> Fact) Row(ShortfallCause part, string words) =>
            (part, words, Fact.Number("trouble.part-of-gap", "Share of the gap explained by a part of its split", Unit.One).For(words));
    }
}
