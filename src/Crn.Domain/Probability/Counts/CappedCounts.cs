using System.Collections.Concurrent;

namespace Crn.Domain.Probability.Counts;

/// <summary>Capped Poisson counts by their room. What is worked out for one depends on nothing else, so that all threads share it, and a
/// study that is asked about again begins with what was worked out before.</summary>
internal sealed class CappedCounts
{
    private readonly ConcurrentDictionary<int, CappedPoisson> known = new();

    /// <summary>None, or of earlier ones those whose room is one of some.</summary>
    public CappedCounts(CappedCounts? earlier = null, IEnumerable<int>? rooms = null)
    {
        if (earlier is null) return;
        foreach (var room in rooms ?? earlier.known.Keys)
        {
            if (earlier.known.TryGetValue(room, out var count)) known[room] = count;
        }
    }

    /// <summary>The count of a room, the same one each time.</summary>
    public CappedPoisson WithRoom(int room) => known.GetOrAdd(room, of => new(of));
}
