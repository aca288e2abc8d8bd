using Crn.Domain.Decisions;
using Crn.Domain.Permissions;

namespace Crn.Domain.Testing;

/// <summary>
/// The approvals of a study of a world: everything granted before it opens, step by step, and its sites open on their day.
/// </summary>
internal static class WorldCase
{
    /// <summary>
    /// The case with every step granted that comes before the opening of a site, as far as there are days left before a day.
    /// </summary>
    public static PermissionCase Approved(PermissionCase permission, LocalDate until, int pace)
    {
        for (var before = -1; before < permission.Version;)
        {
            before = permission.Version;
            var ready = permission.Ready.Where(key => key.Code is not (Approvals.SiteOpen or Approvals.FirstParticipant));
            foreach (var key in ready) permission = Next(permission, until, pace, on => permission.Submit(key, on, Party.Sponsor));
            var open = permission.AllSteps.Where(step => step.IsOpen);
            foreach (var step in open)
            {
                permission = Next(permission, until, pace, on => permission.Decide(step.Key, step.Definition.Outcomes[0], on, step.Owner));
            }

        }

        return permission;
    }

    /// <summary>The case with the sites open that opened by a day, each on its day.</summary>
    public static PermissionCase Opened(PermissionCase permission, WorldStudyOutline outline, LocalDate asAt)
    {
        if (!outline.HasOpened) return permission;
        foreach (var site in outline.Sites.Where(site => site.Opening < outline.RecruitsUntil(asAt)).OrderBy(site => site.Opening))
        {
            var opening = StepKey.AtSite(Approvals.SiteOpen, site.Site.Code);
            permission = WorldRecords.Sure(permission.Submit(opening, site.Opening, Party.Sponsor));
            var step = permission.AllSteps.Single(step => step.Key == opening);
            permission = WorldRecords.Sure(permission.Decide(opening, step.Definition.Outcomes[0], site.Opening, step.Owner));
        }

        return permission;
    }

    // The next day, unless that is too late or the step is refused, as it is where an approval of the study waits for something else.
    private static PermissionCase Next(
        PermissionCase permission, LocalDate until, int pace, Func<LocalDate, Decision<PermissionCase, PermissionEvent>> step)
    {
        var on = permission.LastRecordedOn.PlusDays(pace);
        return on < until && step(on) is { IsAccepted: true } taken ? taken.State : permission;
    }
}
