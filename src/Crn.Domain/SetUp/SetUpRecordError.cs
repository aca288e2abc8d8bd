using Crn.Domain.Decisions;

namespace Crn.Domain.SetUp;

/// <summary>A record that cannot be judged, and why.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record SetUpRecordError
{
    internal SetUpRecordError(string key, Refusal because) => (Key, Because) = (key, because);

    /// <summary>The key of the record.</summary>
    public string Key { get; }

    /// <summary>What is wrong with it.</summary>
    public Refusal Because { get; }
}
