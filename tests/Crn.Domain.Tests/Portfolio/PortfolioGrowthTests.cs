using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Portfolio;
using Crn.Domain.Studies;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Portfolio;

/// <summary>Studies one by one: in proportion, and as if the portfolio were made of all of them.</summary>
public class PortfolioGrowthTests
{
    private static readonly LocalDate Registered = new(2020, 1, 1);

    [Property(MaxTest = 100 / Share.Of)]
    public void A_study_added_or_replaced_gives_the_portfolio_of_all_of_them(byte[] numbers, byte[] seconds)
    {
        // Studies share CPMS and IRAS numbers at random, so that some are refused.
        if (numbers.Length == 0 || seconds.Length == 0) throw Counted.Skip();
        var portfolio = StudyPortfolio.Empty;
        List<PortfolioStudy> held = [];
        for (var i = 0; i < 2 * numbers.Length; i++)
        {
            var study = Study(numbers[i % numbers.Length] % 20, seconds[i % seconds.Length] % 12, i);
            var added = portfolio.With(study);
            AssertSame(StudyPortfolio.Of([.. held, study]), added);
            if (added.IsAccepted) (portfolio, held) = (added.Value, [.. held, study]);
            var at = held.FindIndex(h => Same(h, study));
            var replaced = portfolio.Replace(study);
            if (at < 0)
            {
                Assert.Equal("portfolio.not-held", Assert.Single(replaced.Reasons).Code);
                continue;
            }

            at = held.FindIndex(h => h.History.Current.Identifiers.All.Contains(
                study.History.Current.Identifiers.All.First(id => held.Exists(o => o.History.Current.Identifiers.All.Contains(id)))));
            AssertSame(StudyPortfolio.Of(held.Select((h, place) => place == at ? study : h)), replaced);
            if (replaced.IsAccepted) (portfolio, held[at]) = (replaced.Value, study);
            Assert.All(held, h => Assert.All(h.History.Current.Identifiers.All, id => Assert.Same(h, portfolio.Find(id))));
        }
    }

    [Fact]
    public void Studies_one_by_one_cost_in_proportion()
    {
        PortfolioStudy[] studies = [.. Enumerable.Range(0, 1200).Select(i => Study(i, i, i))];
        var (few, many) = (StudyPortfolio.Of(studies[..300]).Value, StudyPortfolio.Of(studies).Value);
        Growth.AboutLinear(n => studies[..n].Aggregate(StudyPortfolio.Empty, (portfolio, s) => portfolio.With(s).Value), 300);
        Growth.AboutLinear(n => studies[..n].Aggregate(n == 300 ? few : many, (portfolio, s) => portfolio.Replace(s).Value), 300);
    }

    [Fact]
    public void Events_of_a_history_one_by_one_cost_in_proportion()
    {
        var registered = Draft(1, 1, 1);
        List<StudyEvent> events = [.. registered.Events];
        var study = registered.State;
        void Take(Decision<Study, StudyEvent> next)
        {
            study = next.State;
            events.AddRange(next.Events);
        }

        Take(study.Open(new LocalDate(2020, 6, 1), new(2020, 6, 1), Party.Sponsor));
        Take(study.ConfirmFirstRecruit(null, new(2020, 6, 2), Party.Network));
        for (var i = 1; i <= 2000; i++)
        {
            var day = new LocalDate(2020, 6, 2).PlusDays(i);
            Take(study.ReportRecruitment(new(i, day), day, Party.Sponsor));
        }

        Growth.AboutLinear(n =>
        {
            var history = StudyHistory.Of([events[0]]);
            for (var i = 1; i < n; i++) history = history.With([events[i]]);
        });
        Assert.Equal(StudyHistory.Of(events.ToValueList()), events.Skip(1).Aggregate(StudyHistory.Of([events[0]]), (h, e) => h.With([e])));
    }

    private static bool Same(PortfolioStudy one, PortfolioStudy other) =>
        one.History.Current.Identifiers.All.Intersect(other.History.Current.Identifiers.All).Any();

    private static void AssertSame(Outcome<StudyPortfolio> expected, Outcome<StudyPortfolio> given)
    {
        Assert.Equal(expected.IsAccepted, given.IsAccepted);
        if (expected.IsAccepted) Assert.Equal(expected.Value, given.Value);
        else Assert.Equal(expected.Reasons, given.Reasons);
    }

    private static PortfolioStudy Study(int cpms, int iras, int title) => new(StudyHistory.Of(Draft(cpms, iras, title).Events), Registered);

    private static Decision<Study, StudyEvent> Draft(int cpms, int iras, int title) => Crn.Domain.Studies.Study.Register(
        new StudyDraft
        {
            Identifiers =
            [
                new(IdentifierScheme.Cpms, FormattableString.Invariant($"{cpms + 1}")),
                new(IdentifierScheme.Iras, FormattableString.Invariant($"{iras + 100000}")),
            ],
            Title = FormattableString.Invariant($"Study {title}"),
            Status = StudyStatus.InSetup,
            PlannedOpening = new LocalDate(2020, 6, 1),
            PlannedClosure = new LocalDate(2026, 6, 1),
            UkTarget = 100,
            ManagingSpecialty = "Cancer",
        },
        Registered, Party.Sponsor);
}
