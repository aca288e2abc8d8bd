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
    public static PermissionCase Granted(PermissionCase permission, LocalDate on) => Walk(permission, c => c.Steps, on, null, out _);

    /// <summary>Walks every step there is up to one that can be submitted, or decided; gives the verb that does it.</summary>
    public static Func<object> Before(PermissionCase permission, StepKey step, bool decided, LocalDate on)
    {
        Walk(permission, c => c.AllSteps, on, (step, decided), out var verb);
        return verb ?? throw new InvalidOperationException($"{step} was not reached.");
    }

    private static PermissionCase Walk(PermissionCase permission, Func<PermissionCase, ValueList<CaseStep>> steps, LocalDate on,
        (StepKey Step, bool Decided)? until, out Func<object>? verb)
    {
        verb = null;
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var step in steps(permission))
            {
                if (permission.Find(step.Key) is not { IsGranted: false } now) continue;
                var before = permission;
                if (!now.IsOpen && before.Submit(now.Key, on, now.Owner) is { IsAccepted: true } begun)
                {
                    verb = () => before.Submit(now.Key, on, now.Owner);
                    if (until == (now.Key, false)) return permission;
                    (permission, moved) = (begun.State, true);
                }

                var submitted = permission;
                if (permission.Find(step.Key) is not { IsOpen: true } open) continue;
                var outcome = Favourable.First(open.Definition.Outcomes.Contains);
                if (submitted.Decide(open.Key, outcome, on, open.Owner) is not { IsAccepted: true } decided) continue;
                verb = () => submitted.Decide(open.Key, outcome, on, open.Owner);
                if (until == (open.Key, true)) return permission;
                (permission, moved) = (decided.State, true);
            }
        }

        verb = null;
        return permission;
    }
}
