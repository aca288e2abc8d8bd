namespace Crn.Domain.Engagement;

/// <summary>What can be said of a study that is still being written.</summary>
public enum EarlyVerdict
{
    /// <summary>It could be feasible: nothing speaks against it, and the rules still open need not be answered yet.</summary>
    CouldBe = 0,

    /// <summary>
    /// It could be feasible, with concerns: one is not met, or a rule could be answered at this stage and is not (EE-06).
    /// </summary>
    CouldBeWithConcerns = 1,

    /// <summary>It is not feasible as described: a blocker is not met. That does not bar anyone from applying (EE-10).</summary>
    NotAsDescribed = 2,

    /// <summary>Everything that counts is known; a concern is not met.</summary>
    FeasibleWithConcerns = 3,

    /// <summary>Everything that counts is known, and every blocker and concern is met or does not apply.</summary>
    Feasible = 4,

    /// <summary>No blocker and no concern is in force, so that nothing was asked and nothing can be said.</summary>
    NothingAsked = 5,
}
