namespace Crn.Domain.Feasibility;

/// <summary>How much hangs on a feasibility rule.</summary>
public enum Severity
{
    /// <summary>Good to do; never changes the verdict.</summary>
    Advice = 0,

    /// <summary>Not met, the study is feasible with concerns.</summary>
    Concern = 1,

    /// <summary>Not met, the study is not feasible as described.</summary>
    Blocker = 2,
}
