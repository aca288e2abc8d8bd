using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Recruitment;

/// <summary>How long after the event a recruit may reasonably be missing from the ledger.</summary>
/// <remarks>An alarm about missing recruits leaves younger days out. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ReportingLag
{
    /// <summary>Makes a lag.</summary>
    /// <param name="days">Days, zero or more.</param>
    /// <param name="source">Where the figure comes from.</param>
    /// <exception cref="ArgumentException"><paramref name="days"/> is negative.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public ReportingLag(int days, Citation source) => (Days, Source) = (Guard.Against.Negative(days), Guard.Against.Null(source));

    /// <summary>Seven days: activity flows from a local portfolio management system. Replaceable.</summary>
    public static ReportingLag LocalSystem { get; } =
        new(7, Citation.Background("reporting lag with uploads from local systems, from April 2019"));

    /// <summary>Forty-two days: activity is uploaded by hand. Replaceable.</summary>
    public static ReportingLag Manual { get; } =
        new(42, Citation.Background("reporting lag of the manual era: about six weeks at one trust in the early 2010s"));

    /// <summary>No lag: everything is reported on its day.</summary>
    public static ReportingLag None { get; } = new(0, Citation.Default("no reporting lag"));

    /// <summary>Days from the event to its report.</summary>
    public int Days { get; }

    /// <summary>Where the figure comes from.</summary>
    public Citation Source { get; }

    /// <summary>The last day about which silence means something on a date.</summary>
    /// <param name="asAt">The date of looking.</param>
    /// <returns>That date less the lag; the first date there is when the lag reaches beyond it.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public LocalDate SettledThrough(LocalDate asAt) => DateSteps.AddDays(Guarded.Iso(asAt), -(long)Days);

    /// <summary>The lag as one line.</summary>
    /// <returns>Days and source.</returns>
    public override string ToString() => $"{Text.Of(Days)} days ({Source})";
}
