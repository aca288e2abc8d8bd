using Crn.Domain.Calendars;
using Crn.Domain.Rules;
using Crn.Domain.Support.Tables;

namespace Crn.Domain.Support;

/// <summary>What an activity counts as and who pays for it, with the reasons; or what is missing to say so.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record AttributedActivity
{
    internal AttributedActivity(ScheduledActivity activity, FactSheet known, UkNation nation, LocalDate asAt)
    {
        (Activity, KnownFacts, Nation, AsAt) = (activity, known, nation, asAt);
        var rules = CategoryRule.Of(nation, asAt);
        HasGuidance = !rules.IsEmpty;
        Findings = rules.Select(r => r.Ask(known)).ToValueList();
        PossibleCategories = HasGuidance
            ? Findings.Where(f => IsPossible(f, known)).Select(CategoryOf).ToValueList()
            : Enum.GetValues<CostCategory>().ToValueList();
        IsOutsideAcord = HasGuidance && PossibleCategories.IsEmpty;
        Category = Findings.Where(f => f.Status == FindingStatus.Met).Select(f => (CostCategory?)CategoryOf(f)).FirstOrDefault();
        var commercial = CostFacts.IsCommercialContract.IsTrue().Evaluate(known).IsTrue;
        if (commercial)
        {
            Payer = CostPayer.Company;
            return;
        }

        var payers = IsOutsideAcord || !HasGuidance ? [] : PossibleCategories.Select(c => PayersOf(c, nation, known)).ToList();
        PayerFindings = payers.SelectMany(p => p.Findings).ToValueList();
        // While it is open whether the guidance applies at all, nobody is said to pay.
        var applies = HasGuidance && rules[0].Applies.Evaluate(known).IsTrue;
        Payer = applies && payers.Count > 0 && payers.TrueForAll(p => p.Payer == payers[0].Payer) ? payers[0].Payer : null;
    }

    /// <summary>The activity.</summary>
    public ScheduledActivity Activity { get; }

    /// <summary>What it counts as; null when that is not decided, or the guidance does not apply.</summary>
    public CostCategory? Category { get; }

    /// <summary>
    /// What it may still count as, where the guidance applies: one when it is decided, none when the guidance is known not to apply.
    /// </summary>
    public ValueList<CostCategory> PossibleCategories { get; }

    /// <summary>Whether the guidance is known not to apply: a commercial contract study, or one applied for before its first day.</summary>
    public bool IsOutsideAcord { get; }

    /// <summary>Whether a text of the guidance is known for the nation and the date.</summary>
    public bool HasGuidance { get; }

    /// <summary>Who pays; null when that is not decided. Decided also where every possible category has the same payer.</summary>
    public CostPayer? Payer { get; }

    /// <summary>The finding for each category, with its reasons and source; at most one is met.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>The findings on who pays, for the possible categories.</summary>
    public ValueList<Finding> PayerFindings { get; }

    /// <summary>The facts that can still change what it counts as or who pays.</summary>
    public ValueList<Fact> MissingFacts =>
        Findings.Concat(Payer is null ? PayerFindings : []).SelectMany(f => f.MissingFacts).Distinct().ToValueList();

    /// <summary>What to find out from whom, where no fact would decide; empty when nothing is to be asked.</summary>
    public string Ask =>
        Payer is not null && (HasGuidance || Payer == CostPayer.Company) ? ""
        : !HasGuidance ? $"No text of the guidance is known for this nation and date: ask {ResearchOffices.Of(Nation)} which applied."
        : IsOutsideAcord ? $"AcoRD does not apply to this study: ask {ResearchOffices.Of(Nation)} what does."
        : MissingFacts.IsEmpty ? $"Who pays in this case was not found: ask {ResearchOffices.Of(Nation)}."
        : "";

    /// <summary>The answer as one line.</summary>
    /// <returns>For example <c>Consent visit: Support, paid by Network</c>.</returns>
    public override string ToString() => Activity.Name + ": "
        + (Category is { } category ? category.ToString() : IsOutsideAcord ? "outside AcoRD" : "not decided")
        + (Payer is { } payer ? $", paid by {payer}" : ", payer not known")
        + (MissingFacts.IsEmpty ? "" : "; missing " + string.Join(", ", MissingFacts));

    // A rule that is unknown only because nobody knows whether the guidance applies may be known not to be met.
    private static bool IsPossible(Finding finding, FactSheet known) => finding.Status == FindingStatus.Met
        || (finding.Status == FindingStatus.Unknown && !finding.Rule.Criterion.Evaluate(known).IsFalse);

    private static CostCategory CategoryOf(Finding finding) => ((CategoryRule)finding.Rule).Category;

    private static (CostPayer? Payer, ValueList<Finding> Findings) PayersOf(CostCategory category, UkNation nation, FactSheet known)
    {
        var findings = PayerRule.Of(category, nation).Select(r => r.Ask(known)).ToValueList();
        return (findings.Where(f => f.Status == FindingStatus.Met).Select(f => (CostPayer?)((PayerRule)f.Rule).Payer).FirstOrDefault(),
            findings);
    }

    // Whether it has a payer as far as it is a Research Cost; yes where it is none.
    internal Truth HasResearchFunded => Paid(
        c => c is CostCategory.ResearchPartA or CostCategory.ResearchPartB,
        Payer is not CostPayer.Funder ? Truth.True : CostFacts.InTheAward.IsTrue().Evaluate(KnownFacts));

    internal Truth HasSupportPayer => Paid(c => c == CostCategory.Support, Truth.True);

    private Truth Paid(Func<CostCategory, bool> isAsked, Truth byPayer)
    {
        if (Payer == CostPayer.Company) return Truth.True;
        if (IsOutsideAcord || !HasGuidance) return Truth.Unknown;
        if (!PossibleCategories.Any(isAsked)) return Truth.True;
        // Where it may be no such cost after all, that nobody pays it is not known.
        return Payer is null ? Truth.Unknown : byPayer.IsTrue || PossibleCategories.All(isAsked) ? byPayer : Truth.Unknown;
    }

    // What it was attributed from.
    internal FactSheet KnownFacts { get; }

    internal UkNation Nation { get; }

    internal LocalDate AsAt { get; }
}
