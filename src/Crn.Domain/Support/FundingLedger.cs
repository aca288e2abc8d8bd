using System.Collections.Immutable;
using Crn.Domain.Money;

namespace Crn.Domain.Support;

/// <summary>The money of a financial year, line by line: what was awarded, committed, spent and returned.</summary>
/// <remarks>
/// <para>The fold of its events. Money is awarded to a line, committed out of what is available, spent out of what is committed, and
/// returned out of what is available. Every movement has a reference of its own, so that an entry made twice is found.</para>
/// <para>Laws, as at the end of every day and whatever is recorded late: of each line and of the whole, awarded is committed, spent,
/// returned and available together; none is ever negative; only an award changes what was awarded; no movement on one line changes
/// another, nor its own line before its day.</para>
/// </remarks>
/// <example>
/// <code>
/// var ledger = FundingLedger.Start("Flexible team", FinancialYear.Starting(2026), april, Party.Network).State;
/// ledger = ledger.Award("Research nurses", "AW-1", Pounds.Of(120_000), april, Party.Network).State;
/// ledger = ledger.Commit("Research nurses", "PO-7", Pounds.Of(45_000), may, Party.SiteOrganisation).State;
/// ledger = ledger.Spend("Research nurses", "INV-31", Pounds.Of(3_750), june, Party.SiteOrganisation).State;
/// ledger.Line("Research nurses")!.Available;              // £75,000.00
/// ledger.Line("Research nurses")!.AsAt(april).Available;  // £120,000.00
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record FundingLedger
{
    private Remembered<ImmutableHashSet<string>> used;

    // What was stored is put back member by member.
    internal FundingLedger(FreeText name, FinancialYear year) => (Name, Year) = (name, year);

    private FundingLedger(FundingEvent.Started started) =>
        (Name, Year, StartedOn, LastRecordedOn, Version) = (started.Name, started.Year, started.On, started.RecordedOn, 1);

    /// <summary>What it is the ledger of.</summary>
    public FreeText Name { get; internal init; }

    /// <summary>The financial year whose cash it holds: amounts have no price year, or this one.</summary>
    public FinancialYear Year { get; internal init; }

    /// <summary>The lines, in the order in which each was first awarded money.</summary>
    public ValueList<FundingLine> Lines { get; internal init; }

    /// <inheritdoc/>
    public int Version { get; internal init; }

    /// <inheritdoc/>
    public LocalDate StartedOn { get; internal init; }

    /// <inheritdoc/>
    public LocalDate LastRecordedOn { get; internal init; }

    /// <summary>What was awarded on all lines.</summary>
    public Pounds Awarded => Pounds.Sum(Lines.Select(l => l.Awarded));

    /// <summary>What is committed on all lines.</summary>
    public Pounds Committed => Pounds.Sum(Lines.Select(l => l.Committed));

    /// <summary>What was spent on all lines.</summary>
    public Pounds Spent => Pounds.Sum(Lines.Select(l => l.Spent));

    /// <summary>What was returned from all lines.</summary>
    public Pounds Returned => Pounds.Sum(Lines.Select(l => l.Returned));

    /// <summary>What is available on all lines.</summary>
    public Pounds Available => Pounds.Sum(Lines.Select(l => l.Available));

    internal ValueList<FreeText> References { get; init; }

    // The same, to look them up; worked out where the ledger was not made by its events.
    private ImmutableHashSet<string> Used
    {
        get
        {
            if (used.Value is null) used = new(References.Select(r => r.Value).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));
            return used.Value!;
        }
    }

    /// <summary>A line by its name, compared without case.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The line; null when nothing was awarded to it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public FundingLine? Line(string name)
    {
        var wanted = Guarded.NotNull(name).Trim();
        return Lines.FirstOrDefault(l => l.Name.Value.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The lines as they stood at the end of a day, by everything that is recorded now: see
    /// <see cref="FundingLine.AsAt"/>.</summary>
    /// <remarks>How they were known on a day is the replay of what was recorded by it.</remarks>
    /// <param name="asAt">The day.</param>
    /// <returns>The lines to which money was awarded by then, in the order of <see cref="Lines"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public ValueList<FundingLine> LinesAsAt(LocalDate asAt)
    {
        Guarded.Iso(asAt);
        return Lines.Where(l => asAt >= (l.FirstAwardedOn ?? StartedOn)).Select(l => l.AsAt(asAt)).ToValueList();
    }

    /// <summary>The ledger as one line.</summary>
    /// <returns>Name, year and where the money is.</returns>
    public override string ToString() => $"{Name}, {Year}: awarded {Awarded}, committed {Committed}, spent {Spent}, returned {Returned}, "
        + $"available {Available}";
}
