namespace Crn.Domain.Troubleshooting.Recovery;

/// <summary>Actions that cannot be taken together, because they set the same thing.</summary>
internal static class RecoveryConflicts
{
    /// <summary>The first two that cannot be taken together; null when all can.</summary>
    public static (RecoveryAction One, RecoveryAction Other)? In(ValueList<RecoveryAction> actions)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (SetTheSame(actions[j], actions[i])) return (actions[j], actions[i]);
            }
        }

        return null;
    }

    private static bool SetTheSame(RecoveryAction one, RecoveryAction other) => one.Kind == other.Kind && one.Kind switch
    {
        RecoveryKind.LongerWindow or RecoveryKind.OtherTarget => true,
        RecoveryKind.ReopenedSite => one.Site == other.Site,
        RecoveryKind.EarlierOpenings => one.Sites.Any(site => other.Sites.Any(second => second.Code == site.Code)),
        _ => false,
    };
}
