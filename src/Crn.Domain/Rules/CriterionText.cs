using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Rules.Notation;

namespace Crn.Domain.Rules;

/// <summary>Criteria as text that people write: in a form, a table, a file.</summary>
/// <remarks>
/// The whole language but delegates; the grammar stands in <c>docs/rules-as-data.md</c>. What is written is read as an equal criterion.
/// Reading takes time in proportion to the length of the text and never throws on what a text says.
/// </remarks>
/// <example>
/// <code>
/// var read = CriterionText.Read("trust.isolation-rooms >= 2 or site.containment-level >= 3", facts);
/// if (read.Criterion is { } criterion) Console.WriteLine(criterion.Evaluate(sheet));
/// else foreach (var error in read.Errors) Console.WriteLine(error);
/// </code>
/// </example>
public static class CriterionText
{
    /// <summary>The most characters a text may have.</summary>
    public const int MaxLength = 65_536;

    /// <summary>How deep statements and formulas may be nested.</summary>
    public const int MaxDepth = 100;

    /// <summary>Reads a criterion.</summary>
    /// <param name="text">The text.</param>
    /// <param name="facts">The facts it may name.</param>
    /// <returns>The criterion, or everything that is wrong with the text.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CriterionReading Read(string text, FactCatalogue facts) => Read(Guard.Against.Null(text).AsSpan(), facts);

    /// <summary>Reads a criterion.</summary>
    /// <param name="text">The text.</param>
    /// <param name="facts">The facts it may name.</param>
    /// <returns>The criterion, or everything that is wrong with the text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public static CriterionReading Read(ReadOnlySpan<char> text, FactCatalogue facts)
    {
        var parser = new CriterionParser(text, Guard.Against.Null(facts), ParameterValues.None);
        return parser.Read();
    }

    /// <summary>Reads a criterion that names parameters, as in <c>trust.isolation-rooms >= $rooms.least</c>, with their values of a
    /// date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="facts">The facts it may name.</param>
    /// <param name="parameters">The parameters it may name by their codes.</param>
    /// <param name="asAt">The date whose values are taken.</param>
    /// <returns>The criterion, with the values in it as numbers, or everything that is wrong with the text.</returns>
    /// <exception cref="ArgumentException">A parameter is null, or <paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CriterionReading Read(string text, FactCatalogue facts, ValueList<Parameter<decimal>> parameters, LocalDate asAt) =>
        Read(Guard.Against.Null(text), Guard.Against.Null(facts), new ParameterValues(Guarded.Items(parameters), Guarded.Iso(asAt)));

    internal static CriterionReading Read(string text, FactCatalogue facts, ParameterValues parameters)
    {
        var parser = new CriterionParser(text, facts, parameters);
        return parser.Read();
    }

    /// <summary>Writes a criterion, so that <see cref="Read(string, FactCatalogue)"/> gives an equal one where the catalogue has its
    /// facts.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <returns>The text, free of culture.</returns>
    /// <exception cref="ArgumentException">It holds a delegate, which only a program can say, or an answer of a type that has no words, or
    /// a threshold that no answer reaches, or it is longer or more deeply nested than can be read.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="criterion"/> is null.</exception>
    public static string Write(Criterion criterion) => new CriterionWriter().Write(Guard.Against.Null(criterion));

    // Why a criterion cannot be written; null where it can.
    internal static string? Obstacle(Criterion criterion)
    {
        try
        {
            Write(criterion);
            return null;
        }
        catch (ArgumentException refused)
        {
            return refused.Message;
        }
    }
}
