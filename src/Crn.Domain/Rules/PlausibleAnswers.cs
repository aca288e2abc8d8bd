using Ardalis.GuardClauses;

namespace Crn.Domain.Rules;

/// <summary>What the answer to a fact may turn out to be, how likely each is, and what it costs to ask.</summary>
/// <remarks>Used to put questions in order. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PlausibleAnswers
{
    internal PlausibleAnswers(Fact fact, ValueList<(FactValue Answer, double Weight)> answers, decimal cost)
    {
        if (answers.Any(a => !(a.Weight >= 0) || double.IsInfinity(a.Weight)))
            throw new ArgumentException("A weight is a number from 0.", nameof(answers));
        if (!answers.IsEmpty && !(answers.Sum(a => a.Weight) > 0))
            throw new ArgumentException("At least one answer must be possible.", nameof(answers));
        foreach (var (answer, _) in answers) answer.Checked(fact, nameof(answers));
        (Fact, Weighted, Cost) = (fact, answers, Guard.Against.NegativeOrZero(cost));
    }

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <summary>What it costs to ask, compared with other questions; above 0.</summary>
    public decimal Cost { get; }

    internal ValueList<(FactValue Answer, double Weight)> Weighted { get; }

    /// <summary>What is asked of, how many answers are plausible, and the cost of asking.</summary>
    /// <returns>For example <c>site.nurses: 4 plausible answers, cost 2</c>.</returns>
    public override string ToString() =>
        $"{Fact.Code}: {Text.Count(Weighted.Count, "plausible answer", "plausible answers")}, cost {Text.Of(Cost)}";

    /// <summary>What it costs to ask, when nothing is known of the answer.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="cost">The cost, above 0; that of a question nothing is said of is 1.</param>
    /// <returns>No answers, but a cost.</returns>
    /// <exception cref="ArgumentException"><paramref name="cost"/> is not above 0.</exception>
    public static PlausibleAnswers Unknown(Fact fact, decimal cost) => new(Guard.Against.Null(fact), [], cost);

    /// <summary>Answers with weights; only their proportions matter.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <param name="answers">The answers, each with a weight from 0.</param>
    /// <param name="cost">The cost of asking, above 0.</param>
    /// <returns>The plausible answers.</returns>
    /// <exception cref="ArgumentException">A weight is negative or not a number, none is above 0, an answer is not possible, or the cost is
    /// not above 0.</exception>
    public static PlausibleAnswers Of<T>(Fact<T> fact, ValueList<(T Answer, double Weight)> answers, decimal cost = 1)
        where T : notnull =>
        new(Guard.Against.Null(fact),
            answers.Select(a => (FactValue.Exactly(Guarded.Value(a.Answer, nameof(answers))), a.Weight)).ToValueList(), cost);

    /// <summary>Any number of a range, each as likely as the other.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="min">The least number.</param>
    /// <param name="max">The greatest number.</param>
    /// <param name="cost">The cost of asking, above 0.</param>
    /// <returns>The plausible answers: forty numbers spread evenly.</returns>
    /// <exception cref="ArgumentException"><paramref name="max"/> is below <paramref name="min"/>, or the cost is not above 0.</exception>
    public static PlausibleAnswers Between(Fact<decimal> fact, decimal min, decimal max, decimal cost)
    {
        const int spread = 40;
        Guard.Against.Null(fact);
        Within(fact, min, nameof(min));
        Within(fact, max, nameof(max));
        if (max < min) throw new ArgumentException("A range cannot end below its beginning.", nameof(max));
        return Of(fact, Enumerable.Range(0, spread)
            .Select(i => ((min * ((spread - i - 0.5m) / spread)) + (max * ((i + 0.5m) / spread)), 1.0)).ToValueList(), cost);
    }

    /// <summary>Any whole number of a range, each as likely as the other.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="min">The least number.</param>
    /// <param name="max">The greatest number, at most 1,000 above the least.</param>
    /// <param name="cost">The cost of asking, above 0.</param>
    /// <returns>The plausible answers.</returns>
    /// <exception cref="ArgumentException">The range is empty or too wide, or the cost is not above 0.</exception>
    public static PlausibleAnswers Between(Fact<int> fact, int min, int max, decimal cost)
    {
        Guard.Against.Null(fact);
        Within(fact, min, nameof(min));
        Within(fact, max, nameof(max));
        if (max < min || (long)max - min > 1000)
            throw new ArgumentException("A range of whole numbers has at least one and at most 1,001 of them.", nameof(max));
        return Of(fact, Enumerable.Range(min, max - min + 1).Select(i => (i, 1.0)).ToValueList(), cost);
    }

    private static void Within(Fact fact, decimal end, string name)
    {
        if (!Guarded.NotNull(fact).Possible.Contains(end))
            throw new ArgumentOutOfRangeException(name, $"An answer to '{fact.Code}' lies in {fact.Possible}.");
    }
}
