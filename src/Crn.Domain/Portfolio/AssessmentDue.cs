using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <summary>Whether a sponsor's assessment of a study is due, and why.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record AssessmentDue
{
    private AssessmentDue(Study study, Truth isDue, string because) => (Study, IsDue, Because) = (study, isDue, because);

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>Whether it is due; unknown when an opening known only to the month or year leaves it open.</summary>
    public Truth IsDue { get; }

    /// <summary>Why, in words.</summary>
    public string Because { get; }

    internal static AssessmentDue Of(PortfolioStudy held, Study study, LocalDate on, AssessmentPolicy policy)
    {
        var flagged = false;
        foreach (var flag in held.Flags) flagged |= flag.IsLiveOn(on);
        if (!flagged) return new(study, Truth.False, "No data flag is live.");
        var cutOff = on.PlusMonths(-policy.Months);
        foreach (var assessment in held.Assessments)
        {
            // An assessment made later is not known on this day.
            if (assessment.On > cutOff && assessment.On <= on) return new(study, Truth.False, FormattableString.Invariant($"It was assessed in the last {policy.Months} months."));
        }

        var longOpen = study.Milestones.ActualOpening is { } opening ? Truth.Of(opening.IsOnOrBefore(cutOff)) : Truth.True;
        return new(study, longOpen, longOpen.IsTrue
            ? FormattableString.Invariant($"A data flag is live, and there is no assessment in the last {policy.Months} months.")
            : longOpen.IsFalse ? FormattableString.Invariant($"It opened in the last {policy.Months} months.") : "The day it opened is not known exactly enough.");
    }
}
