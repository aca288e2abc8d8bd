namespace Crn.Domain.Troubleshooting.Escalations;

/// <summary>Formal outcomes, in words.</summary>
internal static class OutcomeWords
{
    private static readonly string[] Words =
    [
        "recovery plan accepted", "extension of time", "extension with money", "target revised", "more sites", "protocol amended",
        "site target changed or site closed", "suspended", "closed to recruitment, follow-up goes on", "closed early for futility",
        "support withdrawn",
    ];

    public static string Of(FormalOutcome outcome) => Enum.IsDefined(outcome) ? Words[(int)outcome] : "unknown outcome";

    /// <summary>Whether nothing of recruitment is left to escalate.</summary>
    public static bool Ends(FormalOutcome outcome) => outcome is FormalOutcome.ClosedToRecruitment or FormalOutcome.ClosedForFutility;
}
