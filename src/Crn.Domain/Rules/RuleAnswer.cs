namespace Crn.Domain.Rules;

/// <summary>What one rule found on a row and the statements that decided it: a finding for those who ask millions of times, made without allocating.</summary>
/// <remarks>Equality is by content. <c>default</c> is no answer; asking it anything throws. Immutable.</remarks>
/// <example>
/// <code>
/// Span&lt;RuleAnswer&gt; answers = new RuleAnswer[compiled.Rules.Count];
/// compiled.Explain(row, answers);
/// foreach (var answer in answers) Console.WriteLine($"{answer}: {answer.Rule.Source}");
/// </code>
/// </example>
public readonly struct RuleAnswer : IEquatable<RuleAnswer>
{
    private readonly Grounds? grounds;

    internal RuleAnswer(Grounds grounds) => this.grounds = grounds;

    /// <summary>The rule that was asked, with its question, criterion, remedy and source.</summary>
    /// <exception cref="InvalidOperationException">The answer is <c>default</c>.</exception>
    public Rule Rule => Known.Rule;

    /// <summary>What it found.</summary>
    /// <exception cref="InvalidOperationException">The answer is <c>default</c>.</exception>
    public FindingStatus Status => Known.Status;

    /// <summary>The statements about facts that decided it, with their thresholds; see <see cref="Finding.DecidedBy"/>.</summary>
    /// <exception cref="InvalidOperationException">The answer is <c>default</c>.</exception>
    public ValueList<Criterion> DecidedBy => Known.DecidedBy;

    private Grounds Known => grounds ?? throw new InvalidOperationException("No rule was asked.");

    /// <summary>Whether both say the same of equal rules.</summary>
    /// <param name="left">One answer.</param>
    /// <param name="right">The other answer.</param>
    /// <returns>True when they do.</returns>
    public static bool operator ==(RuleAnswer left, RuleAnswer right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One answer.</param>
    /// <param name="right">The other answer.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(RuleAnswer left, RuleAnswer right) => !left.Equals(right);

    /// <summary>Whether both say the same of equal rules.</summary>
    /// <param name="other">The other answer.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(RuleAnswer other) => ReferenceEquals(grounds, other.grounds)
        || (grounds is { } mine && other.grounds is { } theirs && mine.Status == theirs.Status && mine.Rule == theirs.Rule && mine.DecidedBy == theirs.DecidedBy);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is RuleAnswer other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => grounds is null ? 0 : HashCode.Combine(grounds.Rule, grounds.Status);

    /// <summary>The answer as one line.</summary>
    /// <returns>Rule code, status and the statements that decided it.</returns>
    public override string ToString() => grounds is null ? "no answer" : $"{Rule.Code} {Words.Of(Status)}: {string.Join("; ", DecidedBy)}";
}
