using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Support;

/// <content>What the attribution says to the rules of feasibility.</content>
public sealed partial record CostAttribution
{
    /// <summary>
    /// The facts that the rules of feasibility ask for: whether every Research Cost is funded (CO-05, for CST-01), and whether every
    /// Support Cost has a payer (for CST-03).
    /// </summary>
    /// <remarks>
    /// A Research Cost is funded when its payer is known and, where that is the funder, the award covers it
    /// (<see cref="CostFacts.InTheAward"/>). It is not funded when the award is known not to cover it. While it is open what an activity
    /// counts as, who pays or what the award covers, and the open answer matters, the fact is not on the sheet. A schedule without
    /// activities says nothing.
    /// </remarks>
    /// <returns>A sheet with the facts that are known, as at <see cref="AsAt"/>.</returns>
    public FactSheet FactsForFeasibility()
    {
        var sheet = FactSheet.Empty;
        if (Activities.IsEmpty) return sheet;
        const string source = "cost attribution";
        var (funded, paid) = (All(a => a.HasResearchFunded), All(a => a.HasSupportPayer));
        if (funded != Truth.Unknown) sheet = sheet.With(StudyFacts.ResearchCostsFunded, funded.IsTrue, source, AsAt);
        return paid == Truth.Unknown ? sheet : sheet.With(StudyFacts.SupportCostsHavePayer, paid.IsTrue, source, AsAt);
    }

    private Truth All(Func<AttributedActivity, Truth> asked) => Activities.Aggregate(Truth.True, (all, a) => all & asked(a));
}
