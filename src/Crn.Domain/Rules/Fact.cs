using Ardalis.GuardClauses;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <summary>
/// Something that can be found out about a study or a site: a stable code, the question that asks for it, and the unit of its answer.
/// </summary>
/// <remarks>Facts are equal when their codes, the types of their answers and their units are. A fact holds no answer: answers stand in a
/// <see cref="FactSheet"/>.</remarks>
/// <example>
/// <code>
/// static readonly Fact&lt;int&gt; IsolationRooms = Fact.Count("trust.isolation-rooms", "Negative-pressure rooms free");
/// Criterion enough = IsolationRooms.AtLeast(2);
/// Truth answer = enough.Evaluate(FactSheet.Empty.With(IsolationRooms, 3));
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract class Fact : IEquatable<Fact>
{
    private protected Fact(string code, string question, Unit unit, Bounds possible, string suppliedBy = "", string expectedFrom = "")
    {
        (Possible, SuppliedBy, ExpectedFrom) = (possible, suppliedBy, expectedFrom);
        Code = Guarded.Text(code);
        Question = Guarded.Text(question);
        Unit = Guard.Against.Null(unit);
        var hash = 2_166_136_261u;
        foreach (var letter in code) hash = unchecked((hash ^ letter) * 16_777_619u);
        Bit = 1UL << (int)((hash ^ (hash >> 15)) & 63);
    }

    /// <summary>The stable code: lower-case words with dots and hyphens, for example <c>site.research-nurses</c>.</summary>
    public string Code { get; }

    /// <summary>The question that asks for it, or a short label for it.</summary>
    public string Question { get; }

    /// <summary>The unit of a numeric answer; <see cref="Unit.One"/> otherwise.</summary>
    public Unit Unit { get; }

    /// <summary>Where a numeric answer can lie: a count from 0, a share from 0 to 1. What lies outside is refused when it is put on a
    /// sheet.</summary>
    public Bounds Possible { get; }

    /// <summary>Who can supply the answer, for example <c>chief investigator</c>; empty when nobody was named.</summary>
    public string SuppliedBy { get; }

    /// <summary>The stage of a study from which an answer is expected, for example <c>Outline</c>; empty when none was named.</summary>
    public string ExpectedFrom { get; }

    /// <summary>The type of an answer.</summary>
    public abstract Type AnswerType { get; }

    // One bit of 64 for its code, the same in every process: facts whose bits differ are different.
    internal ulong Bit { get; }

    // By code; facts of one code by their types and units, so that none is taken for another.
    internal static IComparer<Fact> ByCode { get; } = Comparer<Fact>.Create((a, b) =>
    {
        var order = string.CompareOrdinal(a.Code, b.Code);
        if (order != 0 || a.Equals(b)) return order;
        order = string.CompareOrdinal(a.AnswerType.FullName, b.AnswerType.FullName);
        return order != 0 ? order : string.CompareOrdinal(a.Unit.ToString(), b.Unit.ToString());
    });

    /// <summary>The words an answer can be, where they are known: yes and no, the members of an enumeration, a closed list; empty for
    /// numbers, dates and choices of any text.</summary>
    public abstract ValueList<string> Choices { get; }

    // Yes-no, count, number, date or choice: the kind of answer in one word.
    internal string Kind => AnswerType == typeof(bool) ? "yes-no" : AnswerType == typeof(int) ? "count"
        : AnswerType == typeof(decimal) ? "number" : AnswerType == typeof(LocalDate) ? "date" : "choice";

    // What the type of an answer can hold at all.
    internal Bounds Holds => AnswerType == typeof(int) ? Bounds.Between(int.MinValue, int.MaxValue)
        : AnswerType == typeof(LocalDate) ? Intervals.Days.All : Bounds.Anything;

    // What an answer can be.
    internal Bounds Answers => Possible.And(Holds) ?? Possible;

    // Every answer: yes and no, the members of an enumeration; otherwise "none of those named", as no more is known of what else there
    // could be.
    internal abstract IEnumerable<FactValue> Domain();

    // Any answer but some, as one; null where those are all.
    internal abstract FactValue? AnyBut(HashSet<FactValue> named);

    // The same question about one member of a list.
    internal abstract Fact OfMember(string member);

    // Whether answers that are choices can be written as words and read again.
    internal abstract bool HasWords { get; }

    // That the answer is one of those the words stand for; null where a word, whose place is given, stands for none.
    internal abstract Criterion? Among(IReadOnlyList<string> words, out int wrong);

    // The first answer of a choice that a closed list does not have.
    internal abstract string? Stranger(FactValue value);

    /// <summary>A fact answered with yes or no.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="question">The question.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public static Fact<bool> YesNo(string code, string question) => new(code, question, Unit.One, Bounds.Anything);

    /// <summary>A fact answered with a whole number from 0; <see cref="Fact{T}.Within"/> sets other limits.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="question">The question.</param>
    /// <param name="unit">What is counted; a bare number when left out.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public static Fact<int> Count(string code, string question, Unit? unit = null) =>
        new(code, question, unit ?? Unit.One, Bounds.AtLeast(0));

    /// <summary>A fact answered with a share, from 0 to 1.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="question">The question.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public static Fact<decimal> Share(string code, string question) => new(code, question, Unit.One, Bounds.Between(0, 1));

    /// <summary>A fact answered with a number, of any size unless <see cref="Fact{T}.Within"/> sets limits.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="question">The question.</param>
    /// <param name="unit">What the number measures.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public static Fact<decimal> Number(string code, string question, Unit unit) => new(code, question, unit, Bounds.Anything);

    /// <summary>A fact answered with a date.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="question">The question.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public static Fact<LocalDate> Date(string code, string question) => new(code, question, Unit.One, Bounds.Anything);

    /// <summary>A fact answered with one of several values: an enum, a specialty, a short text of a closed list.</summary>
    /// <typeparam name="T">The type of the values; they compare by content.</typeparam>
    /// <param name="code">The stable code.</param>
    /// <param name="question">The question.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public static Fact<T> Choice<T>(string code, string question)
        where T : notnull => new(code, question, Unit.One, Bounds.Anything);

    /// <summary>A fact answered with one of a closed list of values; another is refused when it is put on a sheet.</summary>
    /// <typeparam name="T">The type of the values; they compare by content.</typeparam>
    /// <param name="code">The stable code.</param>
    /// <param name="question">The question.</param>
    /// <param name="answers">The values, at least one, each with a text of its own.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">A text is blank, there are no values, or two have the same text; or they are numbers or dates,
    /// which have limits (<see cref="Fact{T}.Within"/>) in place of a list.</exception>
    /// <example><code>Fact&lt;string&gt; phase = Fact.Choice("trust.phase", "Phase of the trial", ["I", "II", "III"]);</code></example>
    public static Fact<T> Choice<T>(string code, string question, ValueList<T> answers)
        where T : notnull => new(code, question, Unit.One, Bounds.Anything, words: AnswerWords.Of(Guarded.Values(answers)));

    /// <summary>Whether both are the same fact: equal code, type of answer and unit.</summary>
    /// <param name="other">The other fact.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(Fact? other) => other is not null && Code == other.Code && AnswerType == other.AnswerType
        && (ReferenceEquals(Unit, other.Unit) || Unit == other.Unit);

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => Equals(obj as Fact);

    /// <inheritdoc />
    public sealed override int GetHashCode() => string.GetHashCode(Code, StringComparison.Ordinal);

    /// <summary>The code of the fact.</summary>
    /// <returns>The code.</returns>
    public sealed override string ToString() => Code;
}
