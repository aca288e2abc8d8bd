namespace Crn.Domain.Permissions.Cases;

/// <summary>The steps of a case with one as it is now in place of what it was: so that a step costs nothing of the others.</summary>
internal sealed class ChangedStep(CaseState before, int place, CaseStep step) : CaseState
{
    private readonly CaseState before = before;
    private readonly CaseStep step = step;
    private readonly int place = place;

    /// <summary>How many changes lie on the table.</summary>
    public int Depth { get; } = before is ChangedStep earlier ? earlier.Depth + 1 : 1;

    public override CaseTable Base
    {
        get
        {
            var at = before;
            while (at is ChangedStep changed) at = changed.before;
            return at.Base;
        }
    }

    public override CaseStep At(int place)
    {
        var at = this;
        while (at.place != place)
        {
            if (at.before is not ChangedStep earlier) return at.before.At(place);
            at = earlier;
        }

        return at.step;
    }

    // The latest changes first: what has been put in the place of a step of the table stands.
    public override CaseTable LaidOut()
    {
        var table = Base;
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
