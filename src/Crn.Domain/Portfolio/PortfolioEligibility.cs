using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <summary>Whether the network may support a study, under its published policy of a date.</summary>
/// <example>
/// <code>
/// var assessment = PortfolioEligibility.Assess(study, on: today);
/// assessment.Outcome;                 // NotEnoughInformation, as a rule: a registry record answers little
/// assessment.Missing;                 // what to find out
/// </code>
/// </example>
public static class PortfolioEligibility
{
    /// <summary>Whether the network may support a study.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="on">The date of the decision.</param>
    /// <returns>The answer, with its reasons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public static EligibilityAssessment Assess(FactSheet facts, LocalDate on) => EligibilityPolicy.Published.Assess(facts, on);

    /// <summary>Whether the network may support a study, as far as its record tells.</summary>
    /// <param name="study">The study.</param>
    /// <param name="on">The date of the decision.</param>
    /// <returns>The answer, with its reasons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static EligibilityAssessment Assess(Study study, LocalDate on) => EligibilityPolicy.Published.Assess(PortfolioFacts.Of(study), on);

    /// <summary>Whether the network may support a study, as far as its record and further facts tell.</summary>
    /// <param name="study">The study.</param>
    /// <param name="further">What is known beside the record; where both speak of a fact, this replaces the record.</param>
    /// <param name="on">The date of the decision.</param>
    /// <returns>The answer, with its reasons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> or <paramref name="further"/> is null.</exception>
    public static EligibilityAssessment Assess(Study study, FactSheet further, LocalDate on) => EligibilityPolicy.Published.Assess(PortfolioFacts.Of(study).Merge(further), on);
}
