using Crn.Domain.Money;
using Crn.Domain.Sites;

namespace Crn.Domain.SiteSelection;

/// <summary>Why a candidate is in a chosen set or not.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CandidateStanding
{
    internal CandidateStanding(SiteCode code, bool isChosen, SelectedSites? alternative, string because) =>
        (Code, IsChosen, Alternative, Because) = (code, isChosen, alternative, because);

    /// <summary>The candidate.</summary>
    public SiteCode Code { get; }

    /// <summary>Whether it is in the set.</summary>
    public bool IsChosen { get; }

    /// <summary>The best set found without it, when it is chosen, or with it, when it is not; null when there is none.</summary>
    public SelectedSites? Alternative { get; }

    /// <summary>The reason, as a sentence.</summary>
    public string Because { get; }

    /// <summary>The standing as one line.</summary>
    /// <returns>Site and reason.</returns>
    public override string ToString() => $"{Code}: {Because}";

    internal static CandidateStanding Of(SelectedSites chosen, SiteCode code, Search.Alternatives alternatives)
    {
        var isIn = chosen.Sites.Any(site => site.Code == code);
        var request = chosen.Request;
        if (request.MustHave.Contains(code)) return new(code, isIn, null, "It must be in the set.");
        if (request.MustNotHave.Contains(code)) return new(code, isIn, null, "It must not be in the set.");
        var candidate = chosen.Candidates.First(one => one.Code == code);
        if (candidate.MeetsRequirements.IsFalse) return new(code, isIn, null, "It lacks what the study cannot do without.");
        var found = alternatives.Turned(candidate, isIn);
        var how = isIn ? "Without it" : "With it";
        if (!found.IsAccepted) return new(code, isIn, null, $"{how} no set was found that does what is asked." + Named(found.Reasons));
        var alternative = found.Value;
        var (more, less) = (alternative.Cost.Amount - chosen.Cost.Amount, chosen.Probability - alternative.Probability);
        var sentence = chosen.Budget is not null
            ? $"{how} the best set {(alternative.IsProven ? "" : "found ")}within the budget reaches the target with " +
                $"{Text.Percent(alternative.Probability)}, "
                + $"{Text.Hundredths(less)} points less."
            : $"{how} the cheapest set {(alternative.IsProven ? "" : "found ")}costs {alternative.Cost}, "
                + Dearer(more, chosen) + (isIn ? "." : ComesIn(more, candidate.Cost));
        return new(code, isIn, alternative, sentence);
    }

    private static string Dearer(decimal more, SelectedSites chosen) => more == 0 ? "no more"
        : $"{Pounds.Of(Math.Abs(more), chosen.Cost.PriceYear)} {(more > 0 ? "more" : "less: the search was not complete")}";

    // At so much less both sets cost alike, and the more probable one is chosen. Every set with the site is as much cheaper as the site is,
    // and it can be no cheaper than nothing.
    private static string ComesIn(decimal more, Pounds cost) => more switch
    {
        < 0 => ".",
        _ when more >= cost.Amount => $": even for nothing, {cost} less, it would not make the set cheaper.",
        0 => ": it would come in if it cost any less.",
        _ => ": it would come in if it cost more than that less.",
    };

    // The constraint that no set keeps to, where one is named.
    private static string Named(ValueList<Decisions.Refusal> reasons) =>
        reasons is [{ Code: SiteSelector.NotReachable, Because: var because }] ? because[SiteSelector.NoSet.Length..] : "";
}
