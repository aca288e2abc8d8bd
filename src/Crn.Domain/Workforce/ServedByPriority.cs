namespace Crn.Domain.Workforce;

/// <summary>What is served of the work of one priority, after all that comes before it.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ServedByPriority
{
    internal ServedByPriority(int priority, decimal needed, decimal served) => (Priority, Needed, Served) = (priority, needed, served);

    /// <summary>The priority.</summary>
    public int Priority { get; }

    /// <summary>Hours needed.</summary>
    public decimal Needed { get; }

    /// <summary>The most hours that can be served when every earlier priority is served as far as it can be.</summary>
    public decimal Served { get; }

    /// <summary>The service as one line.</summary>
    /// <returns>For example <c>priority 1: 40 of 52.5 h</c>.</returns>
    public override string ToString() => $"priority {Text.Of(Priority)}: {Text.Of(Served)} of {Text.Of(Needed)} h";
}
