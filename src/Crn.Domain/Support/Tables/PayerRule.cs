using Crn.Domain.Calendars;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Support.CostFacts;

namespace Crn.Domain.Support.Tables;

/// <summary>A rule of who pays for a category in a nation. Of the rules of one category and nation, at most one is met.</summary>
internal sealed record PayerRule : Rule
{
    private static readonly Criterion Charity =
        FunderIsAmrcMember.IsTrue() & FundedInOpenCompetition.IsTrue() & DoneByExistingStaff.IsTrue();

    private static readonly Citation AnnexA = Citation.Stated("DH: AcoRD, Annex A", "AN-07");
    private static readonly Citation NetworkFaqs = Citation.Stated("NIHR: AcoRD Annex B, FAQs v3", "AN-03, AN-04");
    private static readonly Citation Scotland = Citation.Stated("NRS: AcoRD", "who pays Support");
    private static readonly Citation Wales = Citation.Stated("Health and Care Research Wales: support costs and ETCs", "who pays Support");
    private static readonly Citation NorthernIreland = Citation.Stated("NICRN: AcoRD for Northern Ireland", "charities");

    private static readonly ValueList<PayerRule> Common =
    [
        Of("AN-07.A", CostCategory.ResearchPartA, null, CostPayer.Funder, Criterion.Always, AnnexA),
        Of("AN-07.B", CostCategory.ResearchPartB, null, CostPayer.Funder, !Charity, AnnexA),
    ];

    private static readonly ValueList<PayerRule> ByNation =
    [
        Of("AN-07.E", CostCategory.ResearchPartB, UkNation.England, CostPayer.Network, Charity, AnnexA),
        Of("AN-10.S", CostCategory.ResearchPartB, UkNation.Scotland, CostPayer.HealthBoard, Charity,
            Citation.Inferred("NRS: AcoRD", "AN-10: the charity mechanism follows the UK-wide guidance")),
        Of("AN-10.W", CostCategory.ResearchPartB, UkNation.Wales, CostPayer.LocalDeliveryFunding, Charity,
            Citation.Inferred("Health and Care Research Wales", "AN-10: the charity mechanism follows the UK framework")),
        Of("AN-10.N", CostCategory.ResearchPartB, UkNation.NorthernIreland, CostPayer.HscResearchFunding, Charity, NorthernIreland),
        Of("AN-01.E", CostCategory.Support, UkNation.England, CostPayer.Network,
            OnPortfolio.IsTrue() & FundedByInfrastructureAward.IsFalse(), NetworkFaqs),
        Of("AN-03", CostCategory.Support, UkNation.England, CostPayer.Funder, FundedByInfrastructureAward.IsTrue(), NetworkFaqs),
        Of("AN-04", CostCategory.Support, UkNation.England, CostPayer.SponsorOrFunder,
            OnPortfolio.IsFalse() & FundedByInfrastructureAward.IsFalse(), NetworkFaqs),
        Of("AN-01.S", CostCategory.Support, UkNation.Scotland, CostPayer.HealthBoard, DoneByNhsBody.IsTrue(), Scotland),
        Of("AN-01.W", CostCategory.Support, UkNation.Wales, CostPayer.LocalDeliveryFunding, OutsideSecondaryCare.IsFalse(), Wales),
        Of("AN-01.C", CostCategory.Support, UkNation.Wales, CostPayer.WelshCentralBudget, OutsideSecondaryCare.IsTrue(), Wales),
        Of("AN-01.N", CostCategory.Support, UkNation.NorthernIreland, CostPayer.HscResearchFunding, Criterion.Always,
            Citation.Background("who pays Support in Northern Ireland")),
        Of("CO-T.E", CostCategory.Treatment, UkNation.England, CostPayer.Commissioner, Criterion.Always,
            Citation.Stated("UHBW: NHS research, support and treatment costs", "who pays")),
        Of("CO-T.S", CostCategory.Treatment, UkNation.Scotland, CostPayer.HealthBoard, Criterion.Always,
            Citation.Stated("NRS: ETC for research", "duty to pay")),
        Of("CO-T.W", CostCategory.Treatment, UkNation.Wales, CostPayer.Commissioner, Criterion.Always,
            Citation.Stated("Welsh Government: ETC and Support Costs", "EW-02")),
        Of("CO-T.N", CostCategory.Treatment, UkNation.NorthernIreland, CostPayer.Commissioner, Criterion.Always,
            Citation.Inferred("HSC R&D: AcoRD text", "Treatment is part of commissioning")),
    ];

    private static readonly Dictionary<(CostCategory, UkNation), ValueList<PayerRule>> ByCategory = (
        from category in Enum.GetValues<CostCategory>()
        from nation in Enum.GetValues<UkNation>()
        select (category, nation)).ToDictionary(
            key => key,
            key => Common.Concat(ByNation).Where(r => r.Category == key.category && (r.Nation ?? key.nation) == key.nation).ToValueList());

    private PayerRule(string code)
        : base(code)
    {
    }

    /// <summary>The category that is paid for.</summary>
    public CostCategory Category { get; private init; }

    /// <summary>Who pays when the rule is met.</summary>
    public CostPayer Payer { get; private init; }

    private UkNation? Nation { get; init; }

    /// <summary>The rules of a category in a nation.</summary>
    internal static ValueList<PayerRule> Of(CostCategory category, UkNation nation) =>
        ByCategory[(category, nation)];

    private static PayerRule Of(
        string code, CostCategory category, UkNation? nation, CostPayer payer, Criterion criterion, Citation source) => new(code)
    {
        Question = $"Does the cost fall to: {payer}?",
        Category = category,
        Nation = nation,
        Payer = payer,
        Criterion = criterion,
        Source = source,
    };
}
