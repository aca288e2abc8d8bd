using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>
/// What is kept of an assessment so that it can be made again: its facts, its date, and the fingerprints of its rules and of its answer.
/// </summary>
/// <remarks>Fingerprints are the same on every machine. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record AssessmentRecord
{
    /// <summary>A record as it was kept.</summary>
    /// <param name="facts">What was known.</param>
    /// <param name="date">The date of the assessment.</param>
    /// <param name="rules">The fingerprint of the rules.</param>
    /// <param name="answer">The fingerprint of the answer.</param>
    /// <exception cref="ArgumentException">A fingerprint is blank, or <paramref name="date"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public AssessmentRecord(FactSheet facts, LocalDate date, string rules, string answer) =>
        (Facts, Date, RulesFingerprint, AnswerFingerprint) =
        (Guard.Against.Null(facts), Guarded.Iso(date), Fingerprint(rules), Fingerprint(answer));

    /// <summary>What was known.</summary>
    public FactSheet Facts { get; }

    /// <summary>The date of the assessment.</summary>
    public LocalDate Date { get; }

    /// <summary>The fingerprint of the rules, see <see cref="RuleSet{TRule}.Fingerprint"/>.</summary>
    public string RulesFingerprint { get; }

    /// <summary>The fingerprint of the answer, see <see cref="FeasibilityAssessment.Fingerprint"/>.</summary>
    public string AnswerFingerprint { get; }

    /// <summary>Makes the assessment again.</summary>
    /// <param name="rules">The rules of then.</param>
    /// <returns>The same assessment; refused when the rules are others (<c>FEAS-RULES-DIFFER</c>) or the answer is another
    /// (<c>FEAS-ANSWER-DIFFERS</c>).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public Outcome<FeasibilityAssessment> Replay(RuleSet<FeasibilityRule> rules)
    {
        if (Guard.Against.Null(rules).Fingerprint() != RulesFingerprint)
        {
            return Refused("FEAS-RULES-DIFFER", "These are not the rules the assessment was made by.", "Give the rule set of then.");
        }

        var again = rules.Assess(Facts, Date);
        return again.Fingerprint() == AnswerFingerprint
            ? Outcome.Accept(again)
            : Refused("FEAS-ANSWER-DIFFERS", "The rules give another answer than the one kept.", "Look for a delegate among the rules " +
                "that reads more than its facts, or for a record that was altered.");
    }

    /// <summary>The record as one line.</summary>
    /// <returns>The date, how much was known, and the fingerprints.</returns>
    public override string ToString() =>
        $"{Text.Iso(Date)}: {Text.Count(Facts.Observations.Count, "fact", "facts")}, rules {RulesFingerprint}, answer {AnswerFingerprint}";

    // Ten digits of a fingerprint can pass the check of an NHS number: what has the form of one is not read as text.
    private static string Fingerprint(string text, [CallerArgumentExpression(nameof(text))] string? name = null) =>
        text is { Length: 64 } && text.All(char.IsAsciiHexDigit) ? text : Guarded.Text(text, name);

    private static Outcome<FeasibilityAssessment> Refused(string code, string because, string remedy) =>
        Outcome.Refuse<FeasibilityAssessment>(new Refusal(code, because, remedy, Citation.Default("replay of assessments")));
}
