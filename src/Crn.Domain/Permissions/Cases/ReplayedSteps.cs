namespace Crn.Domain.Permissions.Cases;

/// <summary>The steps of a case that is being replayed and that nobody else holds: changed in place.</summary>
internal sealed class ReplayedSteps(CaseTable table) : CaseState
{
    private readonly CaseTable table = table;
    private readonly CaseStep[] study = table.Steps.AsSpan().ToArray();
    private Dictionary<int, CaseStep[]>? sites;

    public override CaseTable Base => table;

    public override CaseStep At(int place)
    {
        var (site, index) = (CasePlace.SiteOf(place), CasePlace.IndexOf(place));
        return site < 0 ? study[index]
            : sites is not null && sites.TryGetValue(site, out var steps) ? steps[index] : table.Sites[site].Steps[index];
    }

    public void Set(int place, CaseStep changed)
    {
        var (site, index) = (CasePlace.SiteOf(place), CasePlace.IndexOf(place));
        if (site < 0)
        {
            study[index] = changed;
            return;
        }

        sites ??= [];
        if (!sites.TryGetValue(site, out var steps)) sites[site] = steps = table.Sites[site].Steps.AsSpan().ToArray();
        steps[index] = changed;
    }

    // The last thing that is asked of them: the table takes the steps over.
    public override CaseTable LaidOut()
    {
        var all = table.Sites;
        foreach (var (site, steps) in sites ?? []) all = all.With(site, all[site].With(new(steps)));
        return new(new(study), all, table.Changes);
    }
}
