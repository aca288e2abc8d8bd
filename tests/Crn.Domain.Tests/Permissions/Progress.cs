using Crn.Domain.Decisions;
using Crn.Domain.Permissions;

namespace Crn.Domain.Tests.Permissions;

/// <summary>Moves a case on as the parties would when all goes well.</summary>
internal static class Progress
{
    private static readonly string[] Favourable =
    [
        "favourable", "approved", "authorised", "accepted", "valid", "confirmed", "submitted", "sent", "permission", "issued", "executed",
        "agreed", "satisfied", "complete", "completed",
        "in place", "registered", "eligible", "no objection", "compliant", "fully supported", "held", "consented", "open", "recruited",
        "responded", "deemed participating", "implement", "A", "notified", "recorded",
    ];

    public static PermissionCase Done(this Decision<PermissionCase, PermissionEvent> decision)
    {
        Assert.True(decision.IsAccepted, string.Join(Environment.NewLine, decision.Reasons));
        return decision.State;
    }

    public static string FavourableOutcome(this CaseStep step) => Favourable.First(step.Definition.Outcomes.Contains);

    /// <summary>Grants a step and everything it waits for, all on one day.</summary>
    public static PermissionCase Granted(this PermissionCase permission, StepKey key, LocalDate on, LocalDate? recordedOn = null,
        List<PermissionEvent>? history = null)
    {
        for (var i = 0; i < 200; i++)
        {
            var step = permission.Find(key)!;
            if (step.IsGranted) return permission;
            if (!step.IsOpen) Take(permission.Submit(key, on, step.Owner, recordedOn));
            if (permission.Find(key)!.IsOpen && Take(permission.Decide(key, step.FavourableOutcome(), on, step.Owner, recordedOn)))
                continue;

            var first = permission.Blocked.FirstOrDefault(b => b.Step == key)?.WaitsFor[0];
            Assert.True(first is not null, $"{key} is stuck: " +
                $"{string.Join("; ", permission.Decide(key, step.FavourableOutcome(), on, step.Owner, recordedOn).Reasons)}");
            permission = permission.Granted(first!, on, recordedOn, history);
        }

        throw new InvalidOperationException($"{key} was never granted.");

        bool Take(Decision<PermissionCase, PermissionEvent> decision)
        {
            if (!decision.IsAccepted) return false;
            permission = decision.State;
            history?.AddRange(decision.Events);
            return true;
        }
    }
}
