using Crn.Domain.Portfolio;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class PortfolioGrowth
{
    private static readonly LocalDate From = new(2020, 2, 1);

    public static GrowthRow[] Rows { get; } =
    [
        Row("StudyPortfolio.With: n studies one by one", 500, Held,
            studies => studies.Aggregate(StudyPortfolio.Empty, (portfolio, study) => portfolio.With(study).Value)),
        Row("StudyPortfolio.Replace: each of n studies", 500, n => (Held(n), StudyPortfolio.Of(Held(n)).Value),
            x => x.Item1.Aggregate(x.Item2, (portfolio, study) => portfolio.Replace(study).Value)),
        Row("StudyPortfolio.Of: n studies at once", 500, Held, studies => StudyPortfolio.Of(studies)),
        Row("StudyPortfolio.Find: n of n studies", 500, n => StudyPortfolio.Of(Held(n)).Value,
            p => p.Studies.Count(s => p.Find(s.History.Current.Identifiers.All[0]) is not null)),
        Row("StudyPortfolio.AsOf: n studies", 500, n => StudyPortfolio.Of(Held(n)).Value, p => p.AsOf(new(2021, 1, 1))),
        Row("PortfolioView.CountBySpecialty, PortfolioView.Duties, PortfolioView.AssessmentsDue: n studies", 500,
            n => StudyPortfolio.Of(Held(n)).Value.AsOf(new(2021, 1, 1)), v => (v.CountBySpecialty(), v.AssessmentsDue(), v.Duties())),
        Row("PortfolioStudy.WithAssessments: n assessments at once", 250, n => (Held(1)[0], Enumerable.Range(0, n)
            .Select(i => new SponsorAssessment(From.PlusDays(i), i % 2 == 0)).ToValueList()), x => x.Item1.WithAssessments(x.Item2)),
        Row("PortfolioStudy.WithFlags: n flags at once", 250,
            n => (Held(1)[0], Enumerable.Range(0, n)
                .Select(i => new EvaluationFlag(EvaluationFlagKind.BehindPlannedRecruitment, From.PlusDays(i))).ToValueList()),
            x => x.Item1.WithFlags(x.Item2)),
    ];

    public static ValueList<PortfolioStudy> Held(int n) =>
        Enumerable.Range(0, n).Select(i => new PortfolioStudy(StudiesGrowth.History(i), From)).ToValueList();
}
