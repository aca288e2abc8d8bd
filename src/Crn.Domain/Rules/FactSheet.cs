using Ardalis.GuardClauses;
using Crn.Domain.Rules.Compiled;

namespace Crn.Domain.Rules;

/// <summary>What is known: at most one observation of each fact. What is not on the sheet is missing, never false and never 0.</summary>
/// <remarks>Equality is by content, whatever the order in which facts were added. Immutable and thread-safe.</remarks>
/// <example>
/// <code>
/// FactSheet facts = FactSheet.Empty
///     .With(IsolationRooms, 3, "capacity form", new LocalDate(2026, 5, 1))
///     .With(AnnualPool, Bounds.Between(40, 60));
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record FactSheet
{
    private readonly ValueList<Observation> ordered;

    // The facts asked for, while a delegate is watched; null otherwise.
    private readonly ISet<Fact>? asked;

    private FactSheet(ValueList<Observation> ordered) => this.ordered = ordered;

    private FactSheet(ValueList<Observation> ordered, ISet<Fact> asked)
        : this(ordered) => this.asked = asked;

    /// <summary>A sheet on which nothing is known.</summary>
    public static FactSheet Empty { get; } = new([]);

    /// <summary>What is known, ordered by the codes of the facts.</summary>
    public ValueList<Observation> Observations => ordered;

    /// <summary>A sheet on which nothing is known of a fact.</summary>
    /// <param name="fact">The fact to forget.</param>
    /// <returns>The new sheet; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public FactSheet Without(Fact fact)
    {
        Guard.Against.Null(fact);
        return Find(fact) is null ? this : new(ordered.RemoveAt(Position(fact.Code)));
    }

    /// <summary>A sheet with everything known on either; where both speak of a fact, the other sheet replaces this one.</summary>
    /// <param name="other">The other sheet.</param>
    /// <returns>The new sheet; both are unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public FactSheet Merge(FactSheet other)
    {
        var more = Guard.Against.Null(other).ordered.AsSpan();
        return more.Length switch { 0 => this, 1 => Put(more[0]), _ => PutAll(more) };
    }

    /// <summary>What is known of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The observation, in the unit of the fact asked for, or null when the fact is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="ArgumentException">The sheet holds an answer of another type under the same code, or in a unit that cannot be
    /// converted: two teams have used one code for two facts.</exception>
    public Observation? Find(Fact fact)
    {
        Guard.Against.Null(fact);
        asked?.Add(fact);
        var at = Position(fact.Code);
        return at < 0 ? null : Matching(ordered[at], fact);
    }

    /// <summary>Whether both sheets know the same.</summary>
    /// <param name="other">The other sheet.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(FactSheet? other) => other is not null && Observations == other.Observations;

    /// <inheritdoc />
    public override int GetHashCode() => Observations.GetHashCode();

    /// <summary>The observations, one a line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', ordered.Select(o => o.ToString()));

    // Of two observations of one fact the later one stands.
    internal static FactSheet Of(ValueList<Observation> observations) => Empty.PutAll(
        [.. observations.Reverse().DistinctBy(o => o.Fact.Code, StringComparer.Ordinal).OrderBy(o => o.Fact.Code, StringComparer.Ordinal)]);

    // The same sheet, which notes every fact that is asked for.
    internal FactSheet Watched(ISet<Fact> into) => new(ordered, into);

    // Nothing but what is known of some facts.
    internal FactSheet Only(ValueList<Fact> facts)
    {
        var known = facts.Select(Find).OfType<Observation>().Distinct().Count();
        return known == ordered.Count ? this : new(ordered.Where(o => facts.Contains(o.Fact)).ToValueList());
    }

    // What is known of some facts, in their order.
    internal ValueList<Observation> Find(ReadOnlySpan<Fact> facts)
    {
        var found = new Observation[facts.Length];
        var count = 0;
        foreach (var fact in facts)
        {
            if (Find(fact) is { } known) found[count++] = known;
        }

        return new(count == found.Length ? found : found[..count]);
    }

    // What is known of each fact, the facts ordered by code: one pass over both.
    internal Observation?[] Find(Slot[] slots, Observation? further, int place)
    {
        var found = new Observation?[slots.Length];
        var row = ordered.AsSpan();
        var at = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            if (i == place)
            {
                found[i] = further;
                continue;
            }

            var code = slots[i].Fact.Code;
            var order = -1;
            while (at < row.Length
                && (order = ReferenceEquals(row[at].Fact.Code, code) ? 0 : string.CompareOrdinal(row[at].Fact.Code, code)) < 0)
                at++;
            if (at < row.Length && order == 0) found[i] = Matching(row[at], slots[i].Fact);
        }

        return found;
    }

    internal Bounds Range(Fact fact) => Find(fact)?.Value is FactValue.Range range ? range.Within : Bounds.Anything;

    internal FactValue.OneOf<T>? Values<T>(Fact<T> fact)
        where T : notnull => Find(fact)?.Value as FactValue.OneOf<T>;

    internal FactSheet Put(Observation observation)
    {
        var at = Position(observation.Fact.Code);
        return new(at >= 0 ? ordered.With(at, observation) : ordered.Insert(~at, observation));
    }

    // Observations of different facts, ordered by code, in one pass over both.
    internal FactSheet PutAll(ReadOnlySpan<Observation> more)
    {
        var now = ordered.AsSpan();
        var both = new Observation[now.Length + more.Length - InCommon(now, more)];
        var (count, i) = (0, 0);
        foreach (var observation in more)
        {
            var order = -1;
            while (i < now.Length && (order = string.CompareOrdinal(now[i].Fact.Code, observation.Fact.Code)) < 0) both[count++] = now[i++];
            if (i < now.Length && order == 0) i++;
            both[count++] = observation;
        }

        now[i..].CopyTo(both.AsSpan(count));
        return new(new ValueList<Observation>(both));
    }

    private static int InCommon(ReadOnlySpan<Observation> some, ReadOnlySpan<Observation> others)
    {
        var (common, i) = (0, 0);
        foreach (var other in others)
        {
            var order = -1;
            while (i < some.Length && (order = string.CompareOrdinal(some[i].Fact.Code, other.Fact.Code)) < 0) i++;
            if (i < some.Length && order == 0) common++;
        }

        return common;
    }

    private static Observation Matching(Observation found, Fact fact)
    {
        if (ReferenceEquals(found.Fact, fact) || found.Fact.Equals(fact)) return found;
        return found.Fact.AnswerType == fact.AnswerType
            ? found.In(fact)
            : throw new ArgumentException($"The sheet knows '{fact.Code}' as {found.Fact.AnswerType.Name}, not as {fact.AnswerType.Name}.",
                nameof(fact));
    }

    private int Position(string code)
    {
        var row = ordered.IsInARow ? ordered.AsSpan() : default;
        var (low, high) = (0, ordered.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal((row.IsEmpty ? ordered[middle] : row[middle]).Fact.Code, code);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }
}
