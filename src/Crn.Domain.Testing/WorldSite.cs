using Crn.Domain.Sites;

namespace Crn.Domain.Testing;

/// <summary>A site of a study: when it is to open, and what it recruits in each four weeks.</summary>
internal sealed record WorldSite(Site Site, LocalDate Opening, ValueList<int> Counts)
{
    /// <summary>The days of each count, as far as they lie before a day.</summary>
    public IEnumerable<(LocalDate From, int Count)> Before(LocalDate end) =>
        Counts.Select((count, i) => (From: Opening.PlusDays(28 * i), Count: count)).Where(row => row.From.PlusDays(28) <= end);
}
