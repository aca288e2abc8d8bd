namespace Crn.Domain.SiteSelection.Search;

/// <summary>Two exchanges at once.</summary>
internal readonly record struct Exchanges(Exchange First, Exchange Second, decimal Saved, double Gained)
{
    /// <summary>Where it stands among others as good.</summary>
    public (int Drop, int Add, int OtherDrop, int OtherAdd) Places => (First.Drop, First.Add, Second.Drop, Second.Add);
}
