using Ardalis.GuardClauses;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <summary>
/// The facts that rules may read, found by code and listed by room: those of a room of the library, of all of it, or with those of a team.
/// </summary>
/// <remarks>
/// A code stands for one fact: two that differ in anything they say are refused. Each room of the library keeps its own catalogue, such as
/// <c>PortfolioFacts.Catalogue</c>. Equality is by content. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var facts = SiteProfileFacts.Catalogue.With("Trust", [IsolationRooms]);
/// facts.Find("trust.isolation-rooms")?.Unit;
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class FactCatalogue : IEquatable<FactCatalogue>
{
    // In how many places of a code its members may begin.
    private const int MostMembers = 50;

    private readonly Dictionary<string, (Fact Fact, string Room)> byCode;

    private FactCatalogue(Dictionary<string, (Fact Fact, string Room)> byCode)
    {
        this.byCode = byCode;
        Facts = byCode.Values.Select(entry => entry.Fact).Order(Fact.ByCode).ToValueList();
        Rooms = byCode.Values.Select(entry => entry.Room).Distinct().Order(StringComparer.Ordinal).ToValueList();
    }

    /// <summary>A catalogue without facts.</summary>
    public static FactCatalogue Empty { get; } = new([]);

    /// <summary>Every fact, ordered by code.</summary>
    public ValueList<Fact> Facts { get; }

    /// <summary>The rooms that have facts, in alphabetical order.</summary>
    public ValueList<string> Rooms { get; }

    /// <summary>The facts of one room or team.</summary>
    /// <param name="room">Whose facts they are, for example <c>Trust</c>.</param>
    /// <param name="facts">The facts.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="ArgumentException"><paramref name="room"/> is blank, a fact is null, or two facts of one code differ; the message
    /// names both.</exception>
    public static FactCatalogue Of(string room, params ValueList<Fact> facts) => Empty.With(room, facts);

    /// <summary>A catalogue with further facts. A fact that is there already, and says the same, stays with its room.</summary>
    /// <param name="room">Whose facts they are, for example <c>Trust</c>.</param>
    /// <param name="facts">The facts.</param>
    /// <returns>The new catalogue; this one is unchanged.</returns>
    /// <exception cref="ArgumentException"><paramref name="room"/> is blank, a fact is null, or two facts of one code differ; the message
    /// names both.</exception>
    public FactCatalogue With(string room, params ValueList<Fact> facts)
    {
        Guarded.Text(room);
        Dictionary<string, (Fact Fact, string Room)> all = new(byCode, StringComparer.Ordinal);
        foreach (var fact in Guarded.Items(facts)) Put(all, fact, room, nameof(facts));
        return new(all);
    }

    /// <summary>A catalogue with the facts of another.</summary>
    /// <param name="other">The other catalogue.</param>
    /// <returns>The new catalogue; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">Two facts of one code differ; the message names both.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public FactCatalogue With(FactCatalogue other)
    {
        Guard.Against.Null(other);
        Dictionary<string, (Fact Fact, string Room)> all = new(byCode, StringComparer.Ordinal);
        foreach (var (fact, room) in other.byCode.Values) Put(all, fact, room, nameof(other));
        return new(all);
    }

    /// <summary>The facts of one room, ordered by code.</summary>
    /// <param name="room">The room, for example <c>Portfolio</c>.</param>
    /// <returns>Its facts; none for a room that has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="room"/> is null.</exception>
    public ValueList<Fact> In(string room)
    {
        Guard.Against.Null(room);
        return Facts.Where(fact => byCode[fact.Code].Room == room).ToValueList();
    }

    /// <summary>The room or team whose fact it is.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The room; null for a fact that is not here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public string? RoomOf(Fact fact) =>
        byCode.TryGetValue(Guard.Against.Null(fact).Code, out var entry) && entry.Fact.Equals(fact) ? entry.Room : null;

    /// <summary>The fact of a code, or of one member of a list: <c>trust.deputy[nurse]</c> is <c>trust.deputy</c> for the nurse, see
    /// <see cref="Fact{T}.For"/>.</summary>
    /// <param name="code">The code, exactly as it is written.</param>
    /// <returns>The fact; null where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public Fact? Find(string code) =>
        byCode.TryGetValue(Guard.Against.Null(code), out var entry) ? entry.Fact : code.EndsWith(']') ? OfMembers(code) : null;

    /// <summary>The codes nearest to what was written, to offer to whoever mistyped one.</summary>
    /// <param name="code">What was written.</param>
    /// <returns>Up to three codes, the nearest first; none where nothing is near.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public ValueList<string> Suggestions(string code) => Nearness.Of(Guard.Against.Null(code), Facts.Select(fact => fact.Code));

    /// <summary>The facts as Markdown, a table for each room: code, question, answer, unit, who supplies it and from which stage.</summary>
    /// <returns>The text, free of culture.</returns>
    public string ToMarkdown() => FactTable.Of(this);

    /// <summary>Whether both hold the same facts, of the same rooms.</summary>
    /// <param name="other">The other catalogue.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(FactCatalogue? other) => other is not null && Facts == other.Facts
        && Facts.All(fact => Difference(fact, other.byCode[fact.Code].Fact) is null && RoomOf(fact) == other.RoomOf(fact));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FactCatalogue);

    /// <inheritdoc />
    public override int GetHashCode() => Facts.GetHashCode();

    /// <summary>How many facts of how many rooms.</summary>
    /// <returns>For example <c>212 facts of 6 rooms</c>.</returns>
    public override string ToString() => $"{Text.Count(Facts.Count, "fact", "facts")} of {Text.Count(Rooms.Count, "room", "rooms")}";

    // Without a check: what a document defines stands for itself, whatever a later library says of the code.
    internal FactCatalogue Replaced(string room, IEnumerable<Fact> facts)
    {
        Dictionary<string, (Fact Fact, string Room)> all = new(byCode, StringComparer.Ordinal);
        foreach (var fact in facts) all[fact.Code] = (fact, room);
        return new(all);
    }

    // What a fact of the code here says otherwise, as a sentence that names both; null where they agree or the code is free.
    internal string? Conflict(Fact fact, string room) => byCode.TryGetValue(fact.Code, out var there) ? Conflict(there, fact, room) : null;

    private static string? Conflict((Fact Fact, string Room) there, Fact fact, string room) => Difference(there.Fact, fact) is { } what
        ? $"The code '{fact.Code}' stands for two facts that differ in {what}: {FactTable.Line(there.Fact)} ({there.Room}), "
            + $"and {FactTable.Line(fact)} ({room})."
        : null;

    private static void Put(Dictionary<string, (Fact Fact, string Room)> all, Fact fact, string room, string parameter)
    {
        if (all.TryAdd(fact.Code, (fact, room))) return;
        if (Conflict(all[fact.Code], fact, room) is { } conflict) throw new ArgumentException(conflict, parameter);
    }

    private static string? Difference(Fact one, Fact other) =>
        one.AnswerType != other.AnswerType ? "the type of the answer"
        : one.Unit != other.Unit ? "the unit"
        : one.Question != other.Question ? "the question"
        : one.Possible != other.Possible ? "what is possible"
        : one.Choices != other.Choices ? "the choices"
        : one.SuppliedBy != other.SuppliedBy ? "who supplies it"
        : one.ExpectedFrom != other.ExpectedFrom ? "the stage"
        : null;

    // The code up to a bracket is that of a fact; what stands in the brackets are members.
    private Fact? OfMembers(string code)
    {
        var tried = 0;
        for (var at = code.IndexOf('[', StringComparison.Ordinal); at >= 0 && tried < MostMembers; at = code.IndexOf('[', at + 1), tried++)
        {
            if (!byCode.TryGetValue(code[..at], out var entry)) continue;
            var members = code[(at + 1)..^1].Split("][");
            return members.Length > MostMembers || Array.Exists(members, m => string.IsNullOrWhiteSpace(m) || NhsNumberScan.Finds(m)) ? null
                : members.Aggregate(entry.Fact, (fact, member) => fact.OfMember(member));
        }

        return null;
    }
}
