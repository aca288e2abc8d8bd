namespace Crn.Domain.Studies;

/// <summary>How much a draft must say to become a study.</summary>
public enum DraftStandard
{
    /// <summary>Whatever is said must be possible: nothing contradicts the limits and date rules. What is not said stays unknown, as in
    /// most registry records.</summary>
    Sound,

    /// <summary>
    /// Sound, and everything is there that the network asks of a sponsor: a status, the dates that go with it, and a UK recruitment target.
    /// </summary>
    Complete,
}
