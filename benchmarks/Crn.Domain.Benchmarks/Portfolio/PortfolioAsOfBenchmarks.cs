using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Portfolio;
using Crn.Domain.Studies;

namespace Crn.Domain.Benchmarks.Portfolio;

/// <summary>A portfolio of 10,000 studies asked as of a date, beside a hand-written scan of the same events.</summary>
[MemoryDiagnoser]
public class PortfolioAsOfBenchmarks
{
    private static readonly LocalDate Registered = new(2020, 1, 1);
    private static readonly LocalDate Asked = new(2023, 6, 1);
    private static readonly string[] Specialties = ["Cancer", "Stroke", "Infection", "Surgery", "Children", "Mental health"];

    private StudyPortfolio portfolio = StudyPortfolio.Empty;

    [GlobalSetup]
    public void Build() => portfolio = StudyPortfolio.Of(Enumerable.Range(1, 10_000).Select(Make)).Value;

    [Benchmark]
    public int View() => portfolio.AsOf(Asked).Studies.Count;

    [Benchmark]
    public int ViewCountedBySpecialty() => portfolio.AsOf(Asked).CountBySpecialty().Studies;

    [Benchmark]
    public int ViewWithAssessmentsDue() => portfolio.AsOf(Asked).AssessmentsDue().Count;

    [Benchmark(Baseline = true)]
    public int HandWrittenScan()
    {
        var open = 0;
        foreach (var held in portfolio.Studies)
        {
            if (held.SupportedFrom > Asked || held.SupportedTo < Asked) continue;
            StudyStatus? status = null;
            foreach (var recorded in held.History.Events)
            {
                if (recorded.RecordedOn > Asked) break;
                if (recorded is StudyEvent.Registered registered) status = registered.Draft.Status;
                else if (recorded is StudyEvent.StatusChanged changed) status = changed.Status;
            }

            if (status is not null) open++;
        }

        return open;
    }

    private static PortfolioStudy Make(int number)
    {
        var study = Study.Register(
            new StudyDraft
            {
                Identifiers = [new(IdentifierScheme.Cpms, FormattableString.Invariant($"{number}"))],
                Title = "A study",
                Status = StudyStatus.InSetup,
                PlannedOpening = new LocalDate(2020, 6, 1),
                PlannedClosure = new LocalDate(2026, 6, 1),
                UkTarget = 100,
                ManagingSpecialty = Specialties[number % Specialties.Length],
            },
            Registered,
            Party.Sponsor);
        var history = StudyHistory.Of(study.Events);
        var opening = new LocalDate(2020, 6, 1).PlusDays(number % 700);
        history = history.With(history.Current.Open(opening, opening, Party.Sponsor).Events);
        history = history.With(history.Current.ConfirmFirstRecruit(null, opening.PlusDays(30), Party.Network).Events);
        for (var month = 2; month < 24; month++)
        {
            var day = opening.PlusMonths(month);
            history = history.With(history.Current.ReportRecruitment(new(month * 2, day.PlusDays(-1)), day, Party.Sponsor).Events);
        }

        return new PortfolioStudy(history, Registered.PlusDays(number % 300))
            .WithFlags(number % 4 == 0 ? [new(EvaluationFlagKind.BehindPlannedRecruitment, new(2022, 1, 1))] : []);
    }
}
