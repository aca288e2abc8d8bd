namespace Crn.Domain.Permissions.Cases;

/// <summary>The steps of a case laid out: of the study, of the sites, of the changes.</summary>
internal sealed class CaseTable(ValueList<CaseStep> steps, ValueList<SiteProgress> sites, ValueList<ChangeProgress> changes) : CaseState
{
    public static CaseTable Empty { get; } = new([], [], []);

    public ValueList<CaseStep> Steps { get; } = steps;

    public ValueList<SiteProgress> Sites { get; } = sites;

    public ValueList<ChangeProgress> Changes { get; } = changes;

    public override CaseTable Base => this;

    public override CaseTable LaidOut() => this;

    public override CaseStep At(int place)
    {
        var (site, index) = (CasePlace.SiteOf(place), CasePlace.IndexOf(place));
        return site < 0 ? Steps[index] : Sites[site].Steps[index];
    }

    /// <summary>The table with the steps of a site, or of the study where the site is negative, as they are now.</summary>
    public CaseTable With(int site, ValueList<CaseStep> now) =>
        site < 0 ? new(now, Sites, Changes) : new(Steps, Sites.With(site, Sites[site].With(now)), Changes);
}
