namespace Crn.Domain.Permissions.Cases;

/// <summary>The steps of a case as they stand: laid out in a table, or a table and what has changed since.</summary>
internal abstract class CaseState
{
    // Beyond so many changes a table is laid out anew.
    private const int MostChanges = 8;

    /// <summary>The steps in a table: as they stand, or as they stood before the changes; places are the same.</summary>
    public abstract CaseTable Base { get; }

    /// <summary>Everything as it stands in a table.</summary>
    public abstract CaseTable LaidOut();

    /// <summary>The step at a place.</summary>
    public abstract CaseStep At(int place);

    /// <summary>Whether one more change is put on top without a table made first.</summary>
    public bool HasRoom => this is CaseTable or ChangedStep { Depth: < MostChanges };

    /// <summary>These steps after a change of one.</summary>
    public CaseState With(int place, CaseStep changed) => new ChangedStep(this, place, changed);
}
