using Ardalis.GuardClauses;
using Crn.Domain.Rules.Analysis;
using Crn.Domain.Rules.Reasoning;
using Crn.Domain.Rules.Screening;

namespace Crn.Domain.Rules;

/// <summary>
/// A statement about facts that is true, false or not yet known. Criteria are data: they compare equal, print as a sentence, and can be
/// walked and changed by a program. Closed: the nested cases are the whole language.
/// </summary>
/// <remarks>
/// Combined with <c>&amp;</c>, <c>|</c>, <c>!</c>, <see cref="Implies"/> and <see cref="AtLeast(int, ValueList{Criterion})"/>; evaluated
/// after Kleene, on intervals too. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// Criterion deliverable = Nurses.AtLeast(2) &amp; (OwnPharmacy.IsTrue() | HubPharmacy.IsTrue());
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract partial record Criterion
{
    private Criterion()
    {
    }

    /// <summary>The statement that always holds.</summary>
    public static Criterion Always { get; } = new All([]);

    /// <summary>The statement that never holds.</summary>
    public static Criterion Never { get; } = new Any([]);

    /// <summary>The criteria this one is made of; empty for a statement about facts.</summary>
    public abstract ValueList<Criterion> Operands { get; }

    /// <summary>Every fact the statement reads, each once, ordered by code.</summary>
    public ValueList<Fact> Facts => new(FactsRead.Of(this));

    /// <summary>
    /// The way out for what the language cannot say: a delegate that declares the facts it reads. It is opaque: advice and analysis say
    /// so where they meet one. Missing facts are those it declares and the sheet lacks.
    /// </summary>
    /// <param name="sentence">The statement in words.</param>
    /// <param name="facts">Every fact the delegate reads.</param>
    /// <param name="evaluate">A pure function of the sheet; it must answer unknown when it lacks what it needs, and is asked so
    /// on an empty sheet at once. It is given what the sheet knows of <paramref name="facts"/>, and nothing else;
    /// <see cref="RuleSetAnalysis.Undeclared"/> finds facts that it asks for later and does not declare.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="sentence"/> is blank, a fact is null, or the delegate, on an empty sheet, asks
    /// for a fact that it does not declare, or answers yes or no, or fails, although it reads facts.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="evaluate"/> is null.</exception>
    public static Criterion Opaque(string sentence, ValueList<Fact> facts, Func<FactSheet, Truth> evaluate)
    {
        Guarded.Text(sentence);
        Guard.Against.Null(evaluate);
        if (facts.Contains(null!)) throw new ArgumentException("A delegate reads facts, not nulls.", nameof(facts));
        var asked = new HashSet<Fact>();
        var answer = Delegated.OnNothing(evaluate, asked);
        if (asked.FirstOrDefault(fact => !facts.Contains(fact)) is { } undeclared)
        {
            throw new ArgumentException($"{Guarded.Shown(sentence)} reads '{undeclared.Code}', which it does not declare: " +
                "declare every fact that the delegate reads.", nameof(facts));
        }

        if (!facts.IsEmpty && answer.IsSettled)
        {
            throw new ArgumentException($"{Guarded.Shown(sentence)} is answered although nothing is known of the facts it reads: " +
                "the delegate must answer unknown when it lacks what it needs.", nameof(evaluate));
        }

        return new Delegated(sentence, facts, evaluate);
    }

    /// <summary>Whether the statement holds, as far as the sheet says.</summary>
    /// <param name="facts">What is known.</param>
    /// <returns>True, false, or unknown when a missing or imprecise fact could still decide it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public Truth Evaluate(FactSheet facts) => Decide(Guard.Against.Null(facts));

    /// <summary>
    /// Exactly the facts whose value could still settle the statement, now or after others are learnt: none when it is settled, not
    /// <c>x</c> in <c>false &amp; x</c>, and not a fact all of whose plausible answers leave the same.
    /// </summary>
    /// <remarks>
    /// Exact for statements that compare one fact at a time. While a formula of several facts or a delegate is open, every fact of an
    /// unsettled statement is named; so is one that more than some thousands of combinations leave undecided. No fact that matters is ever
    /// left out.
    /// </remarks>
    /// <param name="facts">What is known.</param>
    /// <returns>The facts, each once, ordered by code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public ValueList<Fact> MissingFacts(FactSheet facts)
    {
        Guard.Against.Null(facts);
        return MissingSearch.Of(facts, this, OpenFacts(facts));
    }

    /// <summary>Decides the statement for every row of columns.</summary>
    /// <param name="columns">What is known.</param>
    /// <param name="answers">Receives for each row 1 where it holds, -1 where it does not, 0 where it is not known.</param>
    /// <exception cref="ArgumentException">The statement holds a delegate, or there is not room for an answer of every row.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="columns"/> is null.</exception>
    public void Screen(FactColumns columns, Span<sbyte> answers)
    {
        if (answers.Length < Guard.Against.Null(columns).Rows)
            throw new ArgumentException("There must be room for an answer of every row.", nameof(answers));
        new Screener(columns).Decide(this, answers);
    }

    /// <summary>This statement and every statement it is made of, from the outside in.</summary>
    /// <returns>The statements, this one first.</returns>
    public IEnumerable<Criterion> Walk() => Operands.SelectMany(o => o.Walk()).Prepend(this);

    /// <summary>Whether a delegate stands somewhere in the statement: advice and analysis cannot examine one.</summary>
    public bool IsOpaque => Walk().Any(c => c is Delegated);

    /// <summary>
    /// Why the statement holds, does not hold or is not known: the parts that decided it, and what was known of their facts.
    /// </summary>
    /// <param name="facts">What is known.</param>
    /// <returns>The reasons, as a tree.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public Reason Explain(FactSheet facts) => Reason.Of(this, Guard.Against.Null(facts));

    /// <summary>The statement as a sentence.</summary>
    /// <returns>The text, free of culture.</returns>
    public sealed override string ToString() => Sentence;

    internal abstract string Sentence { get; }

    // The statement in the words of no language: what fingerprints are made of.
    internal abstract string Form { get; }

    internal abstract Truth Decide(FactSheet facts);

    internal virtual void CollectFacts(ISet<Fact> into)
    {
        foreach (var operand in Operands) operand.CollectFacts(into);
    }

    // What a membership says, without the type of its answers.
    internal virtual (Fact Fact, ValueList<FactValue> Answers)? Choice => null;

    // The same with the answers in words, null for one that has none: what the text form writes.
    internal virtual (Fact Fact, string?[] Words)? Named => null;

    internal ValueList<Fact> OpenFacts(FactSheet facts)
    {
        var missing = new SortedSet<Fact>(Fact.ByCode);
        CollectMissing(facts, missing);
        return missing.ToValueList();
    }

    // Only operands that are themselves unsettled can still change an unsettled whole.
    internal virtual void CollectMissing(FactSheet facts, ISet<Fact> into)
    {
        if (Decide(facts).IsSettled) return;
        foreach (var operand in Operands) operand.CollectMissing(facts, into);
    }

    // A statement about facts: what is missing is whatever it reads that is not known exactly.
    private static void CollectInexact(FactSheet facts, ValueList<Fact> reads, ISet<Fact> into)
    {
        foreach (var fact in reads)
        {
            if (facts.Find(fact) is not { Value.IsExact: true }) into.Add(fact);
        }
    }
}
