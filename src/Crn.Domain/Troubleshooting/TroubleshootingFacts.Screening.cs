using Ardalis.GuardClauses;
using Crn.Domain.Rules;

namespace Crn.Domain.Troubleshooting;

/// <content>From the screening log.</content>
public static partial class TroubleshootingFacts
{
    /// <summary>S / S*.</summary>
    public static Fact<decimal> ScreenedAgainstPlan { get; } =
        Fact.Number("trouble.screened-against-plan", "People screened over those planned for the open days logged", Unit.One);

    /// <summary>pE / pE*.</summary>
    public static Fact<decimal> EligibleAgainstPlan { get; } =
        Fact.Number("trouble.eligible-against-plan", "Eligible share over the planned share", Unit.One);

    /// <summary>pA / pA*.</summary>
    public static Fact<decimal> ApproachedAgainstPlan { get; } =
        Fact.Number("trouble.approached-against-plan", "Approached share over the planned share", Unit.One);

    /// <summary>pC / pC*.</summary>
    public static Fact<decimal> ConsentedAgainstPlan { get; } =
        Fact.Number("trouble.consented-against-plan", "Consent share over the planned share", Unit.One);

    /// <summary>pN / pN*.</summary>
    public static Fact<decimal> RandomisedAgainstPlan { get; } =
        Fact.Number("trouble.randomised-against-plan", "Randomised share over the planned share", Unit.One);

    /// <summary>pA.</summary>
    public static Fact<decimal> ApproachedShare { get; } = Fact.Share("trouble.approached-share", "Approached of those eligible");

    /// <summary>pN.</summary>
    public static Fact<decimal> RandomisedShare { get; } = Fact.Share("trouble.randomised-share", "Randomised of those who consented");

    /// <summary>(C - N) / C less what the plan expects.</summary>
    public static Fact<decimal> LostAfterConsent { get; } =
        Fact.Number("trouble.lost-after-consent", "Share lost after consent, less the share planned", Unit.One);

    /// <summary>Of people excluded with a coded reason.</summary>
    public static Fact<decimal> TopExclusion { get; } =
        Fact.Share("trouble.top-exclusion", "Share of exclusions with the commonest reason");

    /// <summary>Over sites that screened enough people.</summary>
    public static Fact<decimal> EligibleSpread { get; } =
        Fact.Number("trouble.eligible-spread", "Largest over smallest eligible share of a site", Unit.One);

    /// <summary>S of both periods.</summary>
    public static Fact<decimal> RecentScreened { get; } =
        Fact.Number("trouble.recent-screened", "People screened in the last three months over the three before", Unit.One);

    /// <summary>E / S of both periods.</summary>
    public static Fact<decimal> RecentEligible { get; } =
        Fact.Number("trouble.recent-eligible", "Eligible share of the last three months over the three before", Unit.One);

    /// <summary>A / E of both periods.</summary>
    public static Fact<decimal> RecentApproached { get; } =
        Fact.Number("trouble.recent-approached", "Approached share of the last three months over the three before", Unit.One);

    /// <summary>C > 0 and N = 0, by month.</summary>
    public static Fact<int> MonthsWithoutRandomisation { get; } =
        Fact.Count("trouble.months-without-randomisation", "Months in which people consented and nobody was randomised", Unit.Months);

    /// <summary>A coded reason, or what sites say.</summary>
    public static Fact<bool> NoPatientsSeen { get; } = Fact.YesNo("trouble.no-patients-seen", "Do sites say that no patients were seen?");

    /// <summary>The share of people with a coded reason at its stage who had a reason of a kind.</summary>
    /// <param name="kind">The kind of reason.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static Fact<decimal> ReasonShare(ReasonKind kind) => ByKind[(int)Guard.Against.EnumOutOfRange(kind)];

    private static Fact<decimal>[] ByKind { get; } = [.. Enum.GetValues<ReasonKind>()
        .Select(kind => Fact.Share("trouble.reason-share", "Share of coded reasons at the stage").For(ReasonCodes.Word(kind)))];
}
