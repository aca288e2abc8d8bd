using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <summary>Where a study stands with one duty on a day.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyDuty
{
    internal StudyDuty(Study study, PortfolioTerm term, DutyStatus status, LocalDate? dueBy, string because) =>
        (Study, Term, Status, DueBy, Explanation) = (study, term, status, dueBy, because);

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>The duty.</summary>
    public PortfolioTerm Term { get; }

    /// <summary>Where it stands.</summary>
    public DutyStatus Status { get; }

    /// <summary>The last day to do it; null when the duty has no such day.</summary>
    public LocalDate? DueBy { get; }

    /// <summary>Why, in words.</summary>
    public string Explanation { get; }

    /// <summary>The duty in one line.</summary>
    /// <returns>The study, the code, the status and why.</returns>
    public override string ToString() =>
        $"{Study.Name}: {Term.Code} {Status}{(DueBy is { } day ? " by " + Text.Iso(day) : "")}: {Explanation}";
}
