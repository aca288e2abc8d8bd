using Crn.Domain.Engagement.Tables;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement.Notes;

/// <summary>Which missing facts of an enquiry are due, and which of them matter most.</summary>
internal sealed class MissingFactRanking(FactSheet facts, EngagementStage stage, StageFactMatrix matrix)
{
    public StageFactMatrix Matrix { get; } = matrix;

    // An estimate is enough while the matrix asks for no more; what is known only roughly is due when a firm answer is.
    public EngagementStage DueFrom(Fact fact) => facts.Find(fact) is null ? Matrix.ExpectedFrom(fact) : Matrix.KnownFrom(fact);

    public bool IsOverdue(Fact fact) => stage >= DueFrom(fact);

    public ValueList<MissingFact> InOrder(ValueList<StagedFinding> findings)
    {
        var open = findings.Where(f => f.Severity != Severity.Advice && f.IsOpen).ToArray();
        return open
            .SelectMany(f => f.Finding.MissingFacts)
            .Distinct()
            .Select(fact => Describe(fact, [.. open.Where(f => f.Finding.MissingFacts.Contains(fact))]))
            .OrderByDescending(m => m.IsOverdue)
            .ThenByDescending(m => m.Settles.Count(m.Blockers.Contains))
            .ThenByDescending(m => m.Blockers.Count)
            .ThenByDescending(m => m.Settles.Count(m.Concerns.Contains))
            .ThenByDescending(m => m.Concerns.Count)
            .ThenBy(m => m.Fact.Code, StringComparer.Ordinal)
            .ToValueList();
    }

    private MissingFact Describe(Fact fact, StagedFinding[] waiting) => new(
        fact,
        facts.Find(fact) is not null,
        DueFrom(fact),
        IsOverdue(fact),
        Codes(waiting.Where(f => f.Finding.MissingFacts.Count == 1)),
        Codes(waiting.Where(f => f.Severity == Severity.Blocker)),
        Codes(waiting.Where(f => f.Severity == Severity.Concern)));

    private static ValueList<string> Codes(IEnumerable<StagedFinding> findings) => findings.Select(f => f.Finding.Rule.Code).ToValueList();
}
