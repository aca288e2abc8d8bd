using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <summary>The eligibility rules of every era together. A study is assessed under those in force on a date.</summary>
/// <remarks>
/// The published rules come with the library; a caller may replace any of them by code and date. Equality is by content. Immutable and
/// thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var assessment = EligibilityPolicy.Published.Assess(study, asAt: new LocalDate(2015, 6, 1));
/// assessment.Outcome;     // under the policy of 2015
/// assessment.Missing;     // what could still decide it
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EligibilityPolicy
{
    internal EligibilityPolicy(RuleSet<EligibilityRule> rules) => Rules = rules;

    /// <summary>The rules EL-01 to EL-15 as published, each with its era and grade.</summary>
    public static EligibilityPolicy Published { get; } =
        new(RuleSet<EligibilityRule>.Empty.With(EligibilityCommonRules.Rows).With(EligibilityStreamRules.Rows));

    /// <summary>Every rule, all versions.</summary>
    public RuleSet<EligibilityRule> Rules { get; }

    /// <summary>The policy with further rules; a rule replaces those of its code in force on any of the same dates.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The new policy; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A rule is null.</exception>
    public EligibilityPolicy With(params ValueList<EligibilityRule> rules) => new(Rules.With(rules));

    /// <summary>The policy with further rules; a rule replaces those of its code in force on any of the same dates.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The new policy; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A rule is null.</exception>
    [OverloadResolutionPriority(-1)]
    public EligibilityPolicy With(params EligibilityRule[] rules) =>
        With(Guarded.Sequence(rules));

    /// <summary>Whether the network may support a study, for the first time.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="asAt">The date of the decision: the rules in force on it are asked.</param>
    /// <returns>The answer, with its reasons.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public EligibilityAssessment Assess(FactSheet facts, LocalDate asAt) =>
        EligibilityAssessment.Of(this, Guard.Against.Null(facts), Guarded.Iso(asAt), continuing: false);

    /// <summary>Whether the network may support a study, for the first time, as far as its record says.</summary>
    /// <param name="study">The study.</param>
    /// <param name="asAt">The date of the decision: the rules in force on it are asked.</param>
    /// <returns>The answer, with its reasons; a registry record answers little, so as a rule it says what to find out.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public EligibilityAssessment Assess(Study study, LocalDate asAt) => Assess(PortfolioFacts.Of(study), Guarded.Iso(asAt));

    /// <summary>Whether the network may support a study, for the first time, as far as its record and further facts say.</summary>
    /// <param name="study">The study.</param>
    /// <param name="further">What is known beside the record; where both speak of a fact, this replaces the record.</param>
    /// <param name="asAt">The date of the decision: the rules in force on it are asked.</param>
    /// <returns>The answer, with its reasons.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> or <paramref name="further"/> is null.</exception>
    public EligibilityAssessment Assess(Study study, FactSheet further, LocalDate asAt) =>
        Assess(PortfolioFacts.Of(study).Merge(Guarded.NotNull(further)), Guarded.Iso(asAt));

    /// <summary>Whether the network may go on supporting a study. The criteria must be met for as long as it is supported.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="asAt">The date of the decision: the rules in force on it are asked.</param>
    /// <returns>The answer, with its reasons.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public EligibilityAssessment AssessContinuing(FactSheet facts, LocalDate asAt) =>
        EligibilityAssessment.Of(this, Guard.Against.Null(facts), Guarded.Iso(asAt), continuing: true);
}
