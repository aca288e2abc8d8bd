namespace Crn.Domain.Permissions.Cases;

/// <summary>The steps of a case with one as it is now in place of what it was: so that a step costs nothing of the others.</summary>
internal sealed class ChangedStep : CaseState
{
    private readonly CaseState before;
    private readonly CaseTable table;
    private readonly CaseStep step;
    private readonly int place;

    // A bit for each place that may have changed: most steps that are asked for have not.
    private readonly ulong changed;

    public ChangedStep(CaseState before, int place, CaseStep step)
    {
        (this.before, this.place, this.step) = (before, place, step);
        var earlier = before as ChangedStep;
        (table, Depth) = (earlier?.table ?? before.Base, (earlier?.Depth ?? 0) + 1);
        changed = (earlier?.changed ?? 0) | BitOf(place);
    }

    /// <summary>How many changes lie on the table.</summary>
    public int Depth { get; }

    public override CaseTable Base => table;

    public override CaseStep At(int place)
    {
        if (IsUnchanged(place)) return table.At(place);
        var at = this;
        while (at.place != place)
        {
            if (at.before is not ChangedStep earlier) return table.At(place);
            at = earlier;
        }

        return at.step;
    }

    /// <summary>Whether the step at a place is surely that of the table.</summary>
    public bool IsUnchanged(int place) => (changed & BitOf(place)) == 0;

    // Steps of a site and of the study with one number have bits of their own.
    private static ulong BitOf(int place) => 1UL << (place + (37 * (CasePlace.SiteOf(place) + 1)));

    // The latest changes first: what has been put in the place of a step of the table stands.
    public override CaseTable LaidOut()
    {
        var next = new CaseTable(table.Steps, table.Sites, table.Changes);
        for (var at = this; at is not null; at = at.before as ChangedStep)
        {
            if (!IsFirstOfItsSite(at)) continue;
            var site = CasePlace.SiteOf(at.place);
            var steps = (site < 0 ? table.Steps : table.Sites[site].Steps).AsSpan();
            var now = steps.ToArray();
            for (var change = at; change is not null; change = change.before as ChangedStep)
            {
                var index = CasePlace.IndexOf(change.place);
                if (CasePlace.SiteOf(change.place) == site && ReferenceEquals(now[index], steps[index])) now[index] = change.step;
            }

            next = next.With(site, new(now));
        }

        return next;
    }

    private bool IsFirstOfItsSite(ChangedStep change)
    {
        for (var at = this; at != change; at = (ChangedStep)at.before)
        {
            if (CasePlace.SiteOf(at.place) == CasePlace.SiteOf(change.place)) return false;
        }

        return true;
    }
}
