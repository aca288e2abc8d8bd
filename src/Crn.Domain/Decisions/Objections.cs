namespace Crn.Domain.Decisions;

/// <summary>Reasons against an event as they are found; nothing is made while there is none.</summary>
internal struct Objections
{
    private List<Refusal>? all;

    public readonly bool IsEmpty => all is null;

    /// <summary>The reasons in the order in which they were found.</summary>
    public readonly IReadOnlyCollection<Refusal> All => all ?? (IReadOnlyCollection<Refusal>)[];

    public void Add(Refusal reason) => (all ??= []).Add(reason);

    public void AddRange(IEnumerable<Refusal> reasons)
    {
        foreach (var reason in reasons) Add(reason);
    }
}
