using Crn.Domain.Rules;

namespace Crn.Domain.Sites.Matching;

/// <summary>
/// Everything stated of one fact, site after site: distinct values once, and for each site its statements, the newest first.
/// </summary>
internal sealed class FactColumn
{
    private readonly int[] starts;
    private readonly Cell[] cells;

    public FactColumn(Fact fact, FactValue[] values, int[] starts, Cell[] cells)
    {
        (Fact, Values, this.starts, this.cells) = (fact, values, starts, cells);
        Observations = [.. values.Select(value => new Observation(fact, value, "", null))];
    }

    public Fact Fact { get; }

    public FactValue[] Values { get; }

    // One observation for each distinct value, so that evaluation allocates none.
    public Observation[] Observations { get; }

    /// <summary>The value in force at a site on a day: an index of <see cref="Values"/>, or -1 when nothing is known.</summary>
    /// <remarks>The newest statement counts. One that has run out leaves the fact unknown, and does not give way to an older one
    /// (SI-01).</remarks>
    public int At(int site, int day)
    {
        for (var i = starts[site]; i < starts[site + 1]; i++)
        {
            ref readonly var cell = ref cells[i];
            if (cell.AsAt <= day) return day <= cell.Until ? cell.Value : -1;
        }

        return -1;
    }

    public int[] On(int day)
    {
        var values = new int[starts.Length - 1];
        for (var site = 0; site < values.Length; site++) values[site] = At(site, day);
        return values;
    }

    // The claim behind a cell is found again by its number, for who said so; -1 when the value was computed.
    public int ClaimAt(int site, int day)
    {
        for (var i = starts[site]; i < starts[site + 1]; i++)
        {
            if (cells[i].AsAt <= day) return cells[i].Claim;
        }

        return -1;
    }

    /// <summary>One statement: its value, the day it was true and the last day it stands, both in days since 1970-01-01.</summary>
    internal readonly record struct Cell(int Site, int Value, int AsAt, int Until, int Claim);
}
