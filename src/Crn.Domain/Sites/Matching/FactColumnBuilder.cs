using Crn.Domain.Rules;

namespace Crn.Domain.Sites.Matching;

/// <summary>Collects the statements of one fact and lays them out site after site.</summary>
internal sealed class FactColumnBuilder(Fact fact)
{
    private const int Unknown = -1;

    private readonly List<FactColumn.Cell> cells = [];
    private readonly Dictionary<FactValue, int> numbers = [];

    public Fact Fact => fact;

    public void Add(int site, FactValue? value, int asAt, int until, int claim)
    {
        var number = Unknown;
        if (value is not null && !numbers.TryGetValue(value, out number)) numbers.Add(value, number = numbers.Count);
        cells.Add(new(site, number, asAt, until, claim));
    }

    public FactColumn Build(int sites, Action<int, LocalDate> disagree)
    {
        cells.Sort(static (a, b) => a.Site != b.Site ? a.Site.CompareTo(b.Site) : a.AsAt != b.AsAt ? b.AsAt.CompareTo(a.AsAt)
            : b.Until.CompareTo(a.Until));
        List<FactColumn.Cell> kept = new(cells.Count);
        var starts = new int[sites + 1];
        for (var i = 0; i < cells.Count;)
        {
            // Statements of one site as at one day: the one that stands longest counts, and two values together are none.
            var next = i + 1;
            var cell = cells[i];
            for (; next < cells.Count && cells[next].Site == cell.Site && cells[next].AsAt == cell.AsAt; next++)
            {
                if (cells[next].Value == cells[i].Value || cell.Value == Unknown) continue;
                cell = cell with { Value = Unknown };
                disagree(cell.Site, Epoch.PlusDays(cell.AsAt));
            }

            kept.Add(cell);
            starts[cell.Site + 1]++;
            i = next;
        }

        for (var site = 0; site < sites; site++) starts[site + 1] += starts[site];
        return new(fact, [.. numbers.OrderBy(n => n.Value).Select(n => n.Key)], starts, [.. kept]);
    }

    internal static LocalDate Epoch { get; } = new(1970, 1, 1);

    internal static int Day(LocalDate date) => Period.DaysBetween(Epoch, date);
}
