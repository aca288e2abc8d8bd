using Crn.Domain.Portfolio;

namespace Crn.Domain.Testing;

/// <content>The room <c>Portfolio</c>.</content>
public static partial class DomainArbitraries
{
    private static readonly LocalDate PortfolioEpoch = new(2008, 1, 1);

    /// <summary>
    /// Assessments under the published policy of dates from 2008 to 2026, on much or little knowledge; shrinks by forgetting facts.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<EligibilityAssessment> EligibilityAssessments() => Arb.From(
        from missing in Gen.Elements(0, 0, 1, 4)
        from facts in PortfolioVocabulary.Sheet(missing)
        from days in Gen.Choose(0, 6900)
        from continuing in Gen.Elements(true, false)
        let date = PortfolioEpoch.PlusDays(days)
        select continuing ? EligibilityPolicy.Published.AssessContinuing(facts, date) : EligibilityPolicy.Published.Assess(facts, date),
        assessment => assessment.Facts.Observations.Select(o => Again(assessment, o.Fact)));

    /// <summary>Studies of a portfolio, with flags and assessments; shrinks by forgetting them.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PortfolioStudy> PortfolioStudies() => Arb.From(
        from history in StudyHistories().Generator
        from start in Gen.Choose(-200, 400)
        from length in Maybe(Gen.Choose(0, 900), 4)
        from flagCount in Gen.Choose(0, 2)
        from flags in EvaluationFlags().Generator.ListOf(flagCount)
        from assessmentCount in Gen.Choose(0, 2)
        from assessments in SponsorAssessments().Generator.ListOf(assessmentCount)
        select new PortfolioStudy(history, StudyEpoch.PlusDays(start), length is { } n ? StudyEpoch.PlusDays(start + n) : null)
            .WithFlags(flags.ToValueList()).WithAssessments(assessments.ToValueList()),
        study => new[] { study.WithFlags([]), study.WithAssessments([]) }.Where(smaller => smaller != study));

    /// <summary>Portfolios of up to five studies, no study in twice; shrinks by leaving studies out.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StudyPortfolio> StudyPortfolios() => Arb.From(
        from count in Gen.Choose(0, 5)
        from studies in PortfolioStudies().Generator.ListOf(count)
        select studies
            .Aggregate(StudyPortfolio.Empty,
                (portfolio, study) => portfolio.With(study) is { IsAccepted: true } next ? next.Value : portfolio),
        portfolio => portfolio.Studies.Select((_, left) => StudyPortfolio.Of(portfolio.Studies.Where((_, i) => i != left)).Value));

    private static EligibilityAssessment Again(EligibilityAssessment assessment, Rules.Fact forgotten)
    {
        var less = assessment.Facts.Without(forgotten);
        return assessment.IsContinuing ? assessment.Policy.AssessContinuing(less, assessment.AsAt)
            : assessment.Policy.Assess(less, assessment.AsAt);
    }
}
