using Crn.Domain.Rules.Reasoning;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <summary>What one rule found on a row, the statements that decided it and the values used: a finding for those who ask millions of
/// times, made without allocating.</summary>
/// <remarks>Equality is by content. <c>default</c> is no answer; asking it anything throws. Immutable.</remarks>
/// <example>
/// <code>
/// Span&lt;RuleAnswer&gt; answers = new RuleAnswer[compiled.Rules.Count];
/// compiled.Explain(row, answers);
/// foreach (var answer in answers) Console.WriteLine($"{answer}: {answer.Used(0)}, {answer.Rule.Source}");
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly struct RuleAnswer : IEquatable<RuleAnswer>
{
    private readonly FactRow? row;
    private readonly FindingShape? shape;

    internal RuleAnswer(FactRow row, FindingShape shape) => (this.row, this.shape) = (row, shape);

    /// <summary>The rule that was asked, with its question, criterion, remedy and source.</summary>
    /// <exception cref="InvalidOperationException">The answer is <c>default</c>.</exception>
    public Rule Rule => Known.Rule;

    /// <summary>What it found.</summary>
    /// <exception cref="InvalidOperationException">The answer is <c>default</c>.</exception>
    public FindingStatus Status => Known.Status;

    /// <summary>The statements about facts that decided it, with their thresholds; see <see cref="Finding.DecidedBy"/>.</summary>
    /// <exception cref="InvalidOperationException">The answer is <c>default</c>.</exception>
    public ValueList<Criterion> DecidedBy => Known.DecidedBy;

    /// <summary>The facts the rule reads, ordered by code.</summary>
    /// <exception cref="InvalidOperationException">The answer is <c>default</c>.</exception>
    public ValueList<Fact> Facts => Known.Facts;

    /// <summary>What was known of one of the facts.</summary>
    /// <param name="fact">The place of the fact in <see cref="Facts"/>.</param>
    /// <returns>The observation, with its source and date; null when the fact was missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="InvalidOperationException">The answer is <c>default</c>.</exception>
    public Observation? Used(int fact)
    {
        var places = Known.Places;
        if (fact < 0 || fact >= places.Length) throw new ArgumentOutOfRangeException(nameof(fact), "The rule reads no fact of that place.");
        var place = places[fact];
        return row!.Known[place];
    }

    private FindingShape Known => shape ?? throw new InvalidOperationException("No rule was asked.");

    /// <summary>Whether both say the same of equal rules on the same values.</summary>
    /// <param name="left">One answer.</param>
    /// <param name="right">The other answer.</param>
    /// <returns>True when they do.</returns>
    public static bool operator ==(RuleAnswer left, RuleAnswer right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One answer.</param>
    /// <param name="right">The other answer.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(RuleAnswer left, RuleAnswer right) => !left.Equals(right);

    /// <summary>Whether both say the same of equal rules on the same values.</summary>
    /// <param name="other">The other answer.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(RuleAnswer other)
    {
        if (shape is null || other.shape is null) return shape == other.shape;
        if (Status != other.Status || Rule != other.Rule || DecidedBy != other.DecidedBy) return false;
        for (var i = 0; i < Facts.Count; i++)
        {
            if (Used(i) != other.Used(i)) return false;
        }

        return true;
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is RuleAnswer other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => shape is null ? 0 : HashCode.Combine(shape.Rule, shape.Status);

    /// <summary>The answer as one line.</summary>
    /// <returns>Rule code, status and the statements that decided it.</returns>
    public override string ToString() => shape is null ? "no answer" : $"{Rule.Code} {Words.Of(Status)}: {string.Join("; ", DecidedBy)}";
}
