using Crn.Domain.Permissions;

namespace Crn.Domain.Benchmarks.Growth;

/// <summary>Moves a case on as the parties would when all goes well.</summary>
internal static class CaseWalk
{
    private static readonly string[] Favourable =
    [
        "favourable", "approved", "authorised", "accepted", "valid", "confirmed", "submitted", "sent", "permission", "issued", "executed",
        "agreed", "satisfied", "complete", "completed", "in place", "registered", "eligible", "no objection", "compliant",
        "fully supported", "held", "consented", "open", "recruited", "responded", "deemed participating", "implement", "A", "notified",
        "recorded",
    ];

    /// <summary>Grants every step of the study as a whole that can be, all on one day.</summary>
    public static PermissionCase Granted(PermissionCase permission, LocalDate on)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var step in permission.Steps)
            {
                if (permission.Find(step.Key) is not { IsGranted: false } now) continue;
                if (!now.IsOpen && permission.Submit(now.Key, on, now.Owner) is { IsAccepted: true } begun)
                    (permission, moved) = (begun.State, true);
                if (permission.Find(step.Key) is { IsOpen: true } open
                    && permission.Decide(open.Key, Favourable.First(open.Definition.Outcomes.Contains), on, open.Owner)
                        is { IsAccepted: true } decided)
                    (permission, moved) = (decided.State, true);
            }
        }

        return permission;
    }
}
