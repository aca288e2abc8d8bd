namespace Crn.Domain.Engagement;

/// <summary>Whether a rule could be answered by now.</summary>
public enum FindingTiming
{
    /// <summary>The rule is answered: met, not met or not applicable.</summary>
    Answered = 0,

    /// <summary>Not enough information, and none is due: its facts are expected at a later stage (EE-05). It weighs nothing.</summary>
    NotDueYet = 1,

    /// <summary>Not enough information, and a fact is overdue: it counts as a concern (EE-06).</summary>
    Overdue = 2,
}
