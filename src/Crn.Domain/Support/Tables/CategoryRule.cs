using Crn.Domain.Calendars;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Support.CostFacts;

namespace Crn.Domain.Support.Tables;

/// <summary>A rule of attribution: met when an activity is of its category. Of four that apply, exactly one is met.</summary>
internal sealed record CategoryRule : Rule
{
    private const string Attribution = "DHSC: AcoRD guidance, as NHS trusts explain it";
    private static readonly Criterion Research = WouldContinue.IsFalse() & CaresForParticipant.IsFalse() & FindsParticipants.IsFalse();
    private static readonly LocalDate NorthernIrelandAfter = new(2012, 10, 1);

    // By nation: what the four categories are does not depend on it, when the guidance applies does.
    private static readonly Dictionary<UkNation, ValueList<CategoryRule>> ByNation = Enum.GetValues<UkNation>().ToDictionary(n => n, Rows);

    private CategoryRule(string code, CostCategory category)
        : base(code) => Category = category;

    /// <summary>The category.</summary>
    public CostCategory Category { get; }

    /// <summary>The rules of a nation on a date; none where no text is known to have applied.</summary>
    internal static ValueList<CategoryRule> Of(UkNation nation, LocalDate asAt) =>
        asAt >= FirstDay(nation) ? ByNation[nation] : [];

    // England: May 2012; Scotland: June 2012; Wales: the year only, so the first day known to be covered is that of the next;
    // Northern Ireland: by the outline application, which no study made before the text of September 2012 could have made under it.
    private static LocalDate FirstDay(UkNation nation) => nation switch
    {
        UkNation.England => new(2012, 5, 31),
        UkNation.Scotland => new(2012, 6, 30),
        UkNation.Wales => new(2013, 1, 1),
        UkNation.NorthernIreland => new(2012, 9, 7),
    };

    private static ValueList<CategoryRule> Rows(UkNation nation)
    {
        var applies = nation == UkNation.NorthernIreland
            ? IsCommercialContract.IsFalse() & OutlineApplicationOn.After(NorthernIrelandAfter)
            : IsCommercialContract.IsFalse();
        return
        [
            new("CO-02.A", CostCategory.ResearchPartA)
            {
                Question = "Is it central work that answers the question?",
                Applies = applies,
                Criterion = Research & IsCentralWork.IsTrue(),
                Source = Citation.Inferred(Attribution, "CO-02; that central work is Part A is background knowledge"),
            },
            new("CO-02.B", CostCategory.ResearchPartB)
            {
                Question = "Is it work at a site that answers the question?",
                Applies = applies,
                Criterion = Research & IsCentralWork.IsFalse(),
                Source = Citation.Inferred(Attribution, "CO-02; the four types of Part B are stated by AMRC"),
            },
            new("CO-02.S", CostCategory.Support)
            {
                Question = "Does it find participants, take consent or care for participants, and stop with the study?",
                Applies = applies,
                Criterion = WouldContinue.IsFalse() & (CaresForParticipant.IsTrue() | FindsParticipants.IsTrue()),
                Source = Citation.Inferred(Attribution, "CO-02; finding participants and consent are stated by network guides"),
            },
            new("CO-02.T", CostCategory.Treatment)
            {
                Question = "Would it be done after the study if the treatment were adopted?",
                Applies = applies,
                Criterion = WouldContinue.IsTrue(),
                Source = Citation.Inferred(Attribution, "CO-02"),
            },
        ];
    }
}
