namespace Crn.Domain.Decisions;

/// <summary>Reasons against an event as they are found; nothing is made while there is none.</summary>
internal struct Objections
{
    // Never added to.
    private static readonly List<Refusal> None = [];

    private List<Refusal>? all;

    public readonly bool IsEmpty => all is null;

    /// <summary>The reasons in the order in which they were found.</summary>
    public readonly IReadOnlyCollection<Refusal> All => all ?? None;

    public void Add(Refusal reason) => (all ??= []).Add(reason);

    public void AddRange(IEnumerable<Refusal> reasons)
    {
        foreach (var reason in reasons) Add(reason);
    }
}
