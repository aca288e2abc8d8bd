using Crn.Domain.Portfolio;

namespace Crn.Domain.Testing;

/// <content>The room <c>Portfolio</c>.</content>
public static partial class DomainArbitraries
{
    private static readonly LocalDate PortfolioEpoch = new(2008, 1, 1);

    /// <summary>Assessments under the published policy of dates from 2008 to 2026, on much or little knowledge; shrinks by forgetting facts.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<EligibilityAssessment> EligibilityAssessments() => Arb.From(
        from missing in Gen.Elements(0, 0, 1, 4)
        from facts in PortfolioVocabulary.Sheet(missing)
        from days in Gen.Choose(0, 6900)
        from continuing in Gen.Elements(true, false)
        let date = PortfolioEpoch.PlusDays(days)
        select continuing ? EligibilityPolicy.Published.AssessContinuing(facts, date) : EligibilityPolicy.Published.Assess(facts, date),
        assessment => assessment.Facts.Observations.Select(o => Again(assessment, o.Fact)));

    private static EligibilityAssessment Again(EligibilityAssessment assessment, Rules.Fact forgotten)
    {
        var less = assessment.Facts.Without(forgotten);
        return assessment.IsContinuing ? assessment.Policy.AssessContinuing(less, assessment.On) : assessment.Policy.Assess(less, assessment.On);
    }
}
