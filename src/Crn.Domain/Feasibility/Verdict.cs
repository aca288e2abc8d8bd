namespace Crn.Domain.Feasibility;

/// <summary>Whether a study can be delivered as described.</summary>
public enum Verdict
{
    /// <summary>A blocker or a concern is not known yet, and no blocker fails.</summary>
    CannotSayYet = 0,

    /// <summary>A blocker is not met.</summary>
    NotFeasible = 1,

    /// <summary>Everything is known, and a concern is not met.</summary>
    FeasibleWithConcerns = 2,

    /// <summary>Everything is known, and every blocker and concern is met or does not apply.</summary>
    Feasible = 3,

    /// <summary>No blocker and no concern is in force, so that nothing was asked and nothing can be said.</summary>
    NothingAsked = 4,
}
