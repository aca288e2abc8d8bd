using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <summary>A fact whose answer has a known type.</summary>
/// <typeparam name="T">The type of the answer: <c>bool</c>, <c>int</c>, <c>decimal</c>, <c>LocalDate</c>, or any type whose values compare
/// equal.</typeparam>
/// <remarks>Equality is by code and type. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class Fact<T> : Fact
    where T : notnull
{
    private readonly AnswerWords<T>? words;

    internal Fact(string code, string question, Unit unit, Bounds possible, string suppliedBy = "", string expectedFrom = "",
        AnswerWords<T>? words = null)
        : base(code, question, unit, possible, suppliedBy, expectedFrom) => this.words = words ?? AnswerWords<T>.OfType;

    /// <inheritdoc />
    public override Type AnswerType => typeof(T);

    /// <inheritdoc />
    public override ValueList<string> Choices => words?.Choices ?? [];

    internal ValueList<T>? Closed => words?.Closed;

    internal override bool HasWords => words is not null;

    /// <summary>Whether answers are numbers or dates: they have limits, and no list.</summary>
    internal static bool IsMeasured =>
        typeof(T) == typeof(int) || typeof(T) == typeof(decimal) || typeof(T) == typeof(LocalDate);

    /// <summary>The same fact, with who can supply it and from which stage of a study an answer is expected.</summary>
    /// <param name="supplier">Who can supply it, in words.</param>
    /// <param name="stage">The stage, in words; empty when it is expected at every stage or at none in particular.</param>
    /// <returns>An equal fact that says so.</returns>
    /// <exception cref="ArgumentException"><paramref name="supplier"/> is blank.</exception>
    public Fact<T> From(string supplier, string stage = "") =>
        new(Code, Question, Unit, Possible, Guarded.Text(supplier), Guarded.TextOrEmpty(stage), words);

    /// <summary>The same question about one member of a list: one site, one role, one approval.</summary>
    /// <param name="member">The member's own code; it becomes part of the fact's code.</param>
    /// <returns>Another fact, coded <c>code[member]</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="member"/> is blank.</exception>
    /// <example><code>Criterion covered = Criterion.Every(["nurse", "pharmacist"], role => Deputy.For(role).IsTrue());</code></example>
    public Fact<T> For(string member) =>
        new($"{Code}[{Guarded.Text(member)}]", $"{Question} ({member})", Unit, Possible, SuppliedBy, ExpectedFrom, words);

    /// <summary>The same fact, whose answers can only lie in an interval: others are refused when they are put on a sheet.</summary>
    /// <param name="possible">Where an answer can lie.</param>
    /// <returns>An equal fact with these limits.</returns>
    /// <exception cref="InvalidOperationException">The fact is not answered with a number.</exception>
    /// <example>
    /// <code>
    /// Fact&lt;decimal&gt; months = Fact.Number("trial.months", "Months", Unit.Months).Within(Bounds.AtLeast(0));
    /// </code>
    /// </example>
    public Fact<T> Within(Bounds possible) => typeof(T) == typeof(int) || typeof(T) == typeof(decimal)
        ? new(Code, Question, Unit, possible, SuppliedBy, ExpectedFrom, words)
        : throw new InvalidOperationException($"'{Code}' is not answered with a number, so that its answers have no limits.");

    // The same fact, whose answers are written and read in words of its own.
    internal Fact<T> In(AnswerWords<T> language) => new(Code, Question, Unit, Possible, SuppliedBy, ExpectedFrom, language);

    internal override Fact OfMember(string member) => For(member);

    internal string? WordOf(T answer) => words?.Write(answer);

    internal (bool IsKnown, T Answer) AnswerOf(string word) => words?.Read(word) ?? default;

    internal override Criterion? Among(IReadOnlyList<string> words, out int wrong)
    {
        var answers = new T[words.Count];
        for (wrong = 0; wrong < answers.Length; wrong++)
        {
            var (isKnown, answer) = AnswerOf(words[wrong]);
            if (!isKnown) return null;
            answers[wrong] = answer;
        }

        return this.IsAnyOf(answers.ToValueList());
    }

    internal override string? Stranger(FactValue value)
    {
        if (words?.Closed is not { } closed || value is not FactValue.OneOf<T> { Values: var values }) return null;
        foreach (var answer in values)
        {
            if (!closed.Contains(answer)) return Wording.Words.Of(answer);
        }

        return null;
    }

    internal override IEnumerable<FactValue> Domain()
    {
        if (words?.Closed is { } closed) return closed.Select(FactValue.Exactly);
        if (typeof(T) == typeof(bool)) return [FactValue.Exactly(true), FactValue.Exactly(false)];
        if (!typeof(T).IsEnum) return [new FactValue.OneOf<T>([])];
        return Enum.GetValuesAsUnderlyingType(typeof(T)).Cast<object>()
            .Select(value => FactValue.Exactly((T)Enum.ToObject(typeof(T), value)));
    }

    internal override FactValue? AnyBut(HashSet<FactValue> named)
    {
        var rest = Domain().OfType<FactValue.OneOf<T>>().Where(answer => !named.Contains(answer)).ToList();
        return rest.Count == 0 ? null : new FactValue.OneOf<T>(rest.SelectMany(answer => answer.Values.AsEnumerable()).ToValueList());
    }
}
