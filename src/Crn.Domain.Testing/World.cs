using Crn.Domain.Portfolio;
using Crn.Domain.Sites;

namespace Crn.Domain.Testing;

/// <summary>
/// A small network on one day, all of whose records agree: its sites, and its studies with their plans, ledgers, cases and enquiries.
/// </summary>
/// <remarks>
/// What agrees: identifiers name one study; the sites of plan, ledger, case and enquiry are the same and stand in the records of sites;
/// dates and target of the plan are those of the study; counts lie within the plan's window, after their site opened; the reported
/// total is the ledger's; the approvals of a study that is open came before its opening.
/// Drawn by <see cref="DomainArbitraries.Worlds"/>. Equality is by content. Immutable.
/// </remarks>
public sealed record World
{
    internal World(LocalDate asAt, SiteRecords sites, ValueList<StudyInWorld> studies)
    {
        (AsAt, Sites, Studies) = (asAt, sites, studies);
        Portfolio = StudyPortfolio.Of(studies.Select(study => study.Study)).Value;
    }

    /// <summary>The day on which everything is known that the records hold.</summary>
    public LocalDate AsAt { get; }

    /// <summary>What is recorded of the sites; no conflict is in it.</summary>
    public SiteRecords Sites { get; }

    /// <summary>The studies, each with everything that is recorded of it.</summary>
    public ValueList<StudyInWorld> Studies { get; }

    /// <summary>The studies as a portfolio.</summary>
    public StudyPortfolio Portfolio { get; }

    /// <summary>The knowledge base of the sites.</summary>
    /// <returns>The knowledge base, made anew.</returns>
    public SiteKnowledgeBase KnowledgeBase() => SiteKnowledgeBase.Of(Sites);

    /// <summary>How much there is.</summary>
    /// <returns>For example <c>3 studies at 5 sites on 2026-06-01</c>.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"{Studies.Count} {(Studies.Count == 1 ? "study" : "studies")} at {Sites.Sites.Count} sites on {AsAt:uuuu-MM-dd}");
}
