using Ardalis.GuardClauses;

namespace Crn.Domain.Policies;

/// <summary>The versions of a policy or number through time: dated, in order, never overlapping, perhaps with gaps.</summary>
/// <remarks>Equality is by content. Immutable and thread-safe.</remarks>
/// <typeparam name="T">What is dated.</typeparam>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Timeline<T>
{
    /// <summary>Makes a timeline from its versions, in any order.</summary>
    /// <param name="versions">At least one version; no two may be in force on the same date.</param>
    /// <exception cref="ArgumentException">There is no version, or two overlap.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="versions"/> is null.</exception>
    public Timeline(params IEnumerable<Dated<T>> versions)
    {
        Dated<T>[] ordered = [.. Guarded.Sequence(versions).OrderBy(v => v.From ?? LocalDate.MinIsoValue)];
        if (ordered.Length == 0) throw new ArgumentException("A timeline needs at least one version.", nameof(versions));
        for (var i = 1; i < ordered.Length; i++)
        {
            // A later version with an open beginning, or an earlier one with an open end, overlaps its neighbour.
            if (ordered[i - 1].To is not { } end || ordered[i].From is not { } start || start <= end)
            {
                throw new ArgumentException($"Two versions are in force on the same date: {ordered[i - 1]} and {ordered[i]}.",
                    nameof(versions));
            }
        }

        Versions = new ValueList<Dated<T>>(ordered);
    }

    /// <summary>The versions, earliest first.</summary>
    public ValueList<Dated<T>> Versions { get; }

    /// <summary>The version in force on a date.</summary>
    /// <param name="asAt">The date asked about.</param>
    /// <returns>The version, or null when the date falls in a gap or outside all versions.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public Dated<T>? InForceOn(LocalDate asAt)
    {
        Guarded.Iso(asAt);
        return AfterStart(asAt) is > 0 and var after && Versions[after - 1] is var version && version.IsInForceOn(asAt) ? version : null;
    }

    /// <summary>The value in force on a date, for callers that know the timeline has no gap there.</summary>
    /// <param name="asAt">The date asked about.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No version is in force on <paramref name="asAt"/>.</exception>
    public T ValueOn(LocalDate asAt) =>
        InForceOn(Guarded.Iso(asAt)) is { } version
            ? version.Value
            : throw new ArgumentOutOfRangeException(nameof(asAt), "No version of this policy is in force on that date.");

    /// <summary>
    /// The first date after another on which what is in force changes: a version begins, or one ends with none following it.
    /// </summary>
    /// <param name="after">The date to look from.</param>
    /// <returns>The date of the change; null when nothing changes any more.</returns>
    /// <exception cref="ArgumentException"><paramref name="after"/> is of another calendar system.</exception>
    public LocalDate? NextChange(LocalDate after)
    {
        Guarded.Iso(after);
        var place = AfterStart(after);
        // The version that begins next, or the end of the one before it.
        LocalDate? begins = place < Versions.Count ? Versions[place].From : null;
        return place > 0 && Versions[place - 1].To is { } last && last < LocalDate.MaxIsoValue && last.PlusDays(1) is var ended
            && ended > after && !(ended > begins) ? ended : begins;
    }

    /// <summary>The periods between the first and the last version in which nothing is in force.</summary>
    /// <returns>The periods, both ends included, earliest first.</returns>
    public ValueList<DateInterval> Gaps()
    {
        List<DateInterval> gaps = [];
        for (var i = 1; i < Versions.Count; i++)
        {
            // Neighbours do not overlap, so both of these dates are known.
            var (ended, begins) = (Versions[i - 1].To!.Value, Versions[i].From!.Value);
            if (Period.DaysBetween(ended, begins) > 1) gaps.Add(new(ended.PlusDays(1), begins.PlusDays(-1)));
        }

        return gaps.ToValueList();
    }

    /// <summary>What changed between two dates.</summary>
    /// <param name="earlier">One date.</param>
    /// <param name="later">The other date; it may be the earlier one, the change is then read backwards.</param>
    /// <returns>The versions in force on both, and whether value or source differ.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public TimelineChange<T> Difference(LocalDate earlier, LocalDate later) =>
        new(InForceOn(Guarded.Iso(earlier)), InForceOn(Guarded.Iso(later)));

    /// <summary>
    /// The timeline with a version of the caller's own: it holds on its dates, and the versions it covers keep what is left of theirs.
    /// </summary>
    /// <param name="version">The version to put in.</param>
    /// <returns>The new timeline; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="version"/> is null.</exception>
    public Timeline<T> With(Dated<T> version)
    {
        Guard.Against.Null(version);
        // The first version that ends on its first day or later, to the last that begins on its last day or earlier.
        var (first, end) = (version.From is { } begin ? FirstEndingFrom(begin) : 0, version.To is { } to ? AfterStart(to) : Versions.Count);
        var versions = Versions;
        Dated<T>? before = null, after = null;
        for (var at = end - 1; at >= first; at--)
        {
            var old = Versions[at];
            if (version.From is { } begins && !(old.From >= begins)) before = new(old.Value, old.From, begins.PlusDays(-1), old.Source);
            if (version.To is { } ends && !(old.To <= ends)) after = new(old.Value, ends.PlusDays(1), old.To, old.Source);
            versions = versions.RemoveAt(at);
        }

        foreach (var part in (Dated<T>?[])[after, version, before]) if (part is not null) versions = versions.Insert(first, part);
        return new(versions);
    }

    private Timeline(ValueList<Dated<T>> versions) => Versions = versions;

    // How many versions begin on a date or before it.
    private int AfterStart(LocalDate date)
    {
        var (low, high) = (0, Versions.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Versions[middle].From > date) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    // How many versions end before a date.
    private int FirstEndingFrom(LocalDate date)
    {
        var (low, high) = (0, Versions.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Versions[middle].To < date) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The versions as one line, earliest first.</summary>
    /// <returns>Each value with its dates and source, separated by semicolons.</returns>
    public override string ToString() => string.Join("; ", Versions);
}
