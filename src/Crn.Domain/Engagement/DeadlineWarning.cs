using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>What a researcher should know of a deadline.</summary>
/// <param name="Code">The stable code: <c>EE-01</c>, <c>EE-03</c>, <c>EE-04</c>, <c>EE-SPONSOR</c>, <c>EE-PASSED</c>, <c>EE-LEAD.design-support</c> and the like.</param>
/// <param name="Deadline">The deadline.</param>
/// <param name="IsWarning">Whether something may go wrong; false for what is good to know.</param>
/// <param name="Sentence">What to know, as a sentence.</param>
/// <param name="ActBy">The last day on which acting is in time; null when there is none to name.</param>
/// <param name="Missing">The facts on which the warning hangs and which are not known; none when it holds as it stands.</param>
/// <param name="Sources">The rules and numbers behind it, with their grades.</param>
public sealed record DeadlineWarning(string Code, EnquiryDeadline Deadline, bool IsWarning, string Sentence, LocalDate? ActBy, ValueList<Fact> Missing, ValueList<Citation> Sources)
{
    /// <summary>The warning as one line.</summary>
    /// <returns>Code and sentence.</returns>
    public override string ToString() => $"{Code}: {Sentence}";
}
