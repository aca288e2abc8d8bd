using System.Diagnostics.CodeAnalysis;
using System.Text;
using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Policies;

namespace Crn.Domain.Specialties;

/// <summary>A specialty of the network: a stable code whose names changed through time.</summary>
/// <remarks>
/// The thirty of April 2014 to September 2024. Before that, "specialty" meant a topic network or a specialty group; their names find the
/// specialty that followed them. Equality and order are by code. <c>default</c> is no specialty and throws when read.
/// </remarks>
/// <example>
/// <code>
/// Specialty.Find("Infectious diseases and microbiology");          // Infection
/// Specialty.Infection.NameOn(new LocalDate(2015, 1, 1));           // "Infectious diseases and microbiology"
/// </code>
/// </example>
[SuppressMessage("Design", "CA1036", Justification = "Codes sort for display; one specialty is not less than another.")]
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly partial record struct Specialty : IComparable<Specialty>
{
    private readonly string? code;

    // Null for the thirty, whose names are in the table.
    private readonly string? localName;

    private Specialty(string code, string? localName = null) => (this.code, this.localName) = (code, localName);

    /// <summary>The thirty specialties, ordered by code.</summary>
    public static ValueList<Specialty> All { get; } = SpecialtyTable.Rows.Select(r => new Specialty(r.Code)).Order().ToValueList();

    /// <summary>The stable code, for example <c>trauma-emergency-care</c>.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public string Code => code ?? throw new InvalidOperationException("default(Specialty) is no specialty.");

    /// <summary>Whether this is one of the thirty of the national list.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public bool IsNational => SpecialtyIndex.ByCode.ContainsKey(Code);

    /// <summary>The latest name evidenced; the name it was given, for a local specialty.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public string Name => Row is { } row ? row.Names[^1].Name : localName!;

    /// <summary>The names through time, earliest first, each with the earliest date it is evidenced; none for a local specialty.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    internal ValueList<SpecialtyName> Names => Row?.Names ?? [];

    /// <summary>The topic network or specialty groups that came before April 2014; none for a local specialty.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public ValueList<string> Predecessors => Row?.Predecessors ?? [];

    /// <summary>Where the predecessors are known from; null for a local specialty.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public Citation? PredecessorsSource => Row?.PredecessorsSource;

    /// <summary>A specialty that a local network holds and the national list does not (SP-03).</summary>
    /// <param name="code">A code that none of the thirty has.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The specialty.</returns>
    /// <exception cref="ArgumentException">A text is blank or looks like an NHS number, or the code or name is one of the national
    /// list.</exception>
    public static Specialty Local(string code, string name)
    {
        var (ownCode, ownName) = (Guard.Against.BlankOrNhsNumber(code).Trim(), Guard.Against.BlankOrNhsNumber(name).Trim());
        if (Find(ownCode) is not null) throw new ArgumentException("The national list has a specialty of that code.", nameof(code));
        if (Find(ownName) is not null) throw new ArgumentException("The national list has a specialty of that name.", nameof(name));
        return new(ownCode, ownName);
    }

    /// <summary>The specialty of a code.</summary>
    /// <param name="code">The code, exactly.</param>
    /// <returns>The specialty.</returns>
    /// <exception cref="ArgumentException">There is no such code.</exception>
    public static Specialty FromCode(string code) =>
        SpecialtyIndex.ByCode.ContainsKey(Guard.Against.Null(code)) ? new(code)
            : throw new ArgumentException("There is no specialty of that code.", nameof(code));

    /// <summary>
    /// The specialty of a code, of any name it or its predecessors had, or of a short name in use: Renal, ENT, Cardiology.
    /// </summary>
    /// <param name="text">The code or name; case, punctuation, "and" or "&amp;" and a bracketed short form make no difference.</param>
    /// <returns>The specialty, or null when none is meant, or more than one: <see cref="Suggestions"/> offers those.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static Specialty? Find(string text) =>
        SpecialtyIndex.ByName.TryGetValue(Key(Guard.Against.Null(text)), out var code) ? new Specialty(code) : null;

    /// <summary>The specialties that a text may mean, to offer where <see cref="Find"/> finds none: those of that short name, of a similar
    /// name, or mistyped.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The specialties, the likeliest first; none when nothing is similar. The one found comes first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ValueList<Specialty> Suggestions(string text) =>
        SpecialtyIndex.Suggestions(Key(Guard.Against.Null(text))).Select(code => new Specialty(code)).ToValueList();

    /// <summary>The name on a date: the latest name evidenced on or before it.</summary>
    /// <param name="asAt">The date.</param>
    /// <returns>The name; null before April 2014, when there was no list of thirty. A local specialty has one name throughout.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public string? NameOn(LocalDate asAt)
    {
        Guarded.Iso(asAt);
        var name = Row is null ? localName : null;
        foreach (var version in Names)
        {
            if (version.From <= asAt) name = version.Name;
        }

        return name;
    }

    /// <inheritdoc />
    public int CompareTo(Specialty other) => string.CompareOrdinal(code, other.code);

    /// <summary>The latest name; empty for <c>default</c>.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => code is null ? "" : Name;

    private SpecialtyRow? Row => SpecialtyIndex.ByCode.GetValueOrDefault(Code);

    internal static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var character in text.Replace("&", " and ", StringComparison.Ordinal))
        {
            if (character == '(') depth++;
            else if (character == ')') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && char.IsLetterOrDigit(character)) key.Append(char.ToLowerInvariant(character));
        }

        return key.ToString();
    }
}
