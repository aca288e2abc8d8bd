using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Monitoring;

/// <summary>The objectives that are counts, 3B, 5A and 5B, the monthly average, and the published figures.</summary>
public class ObjectivesTests
{
    private static readonly LocalDate Opened = new(2023, 5, 1);
    private static readonly LocalDate Cut = new(2024, 4, 26);
    private static readonly SiteCode Leeds = SiteCode.From("leeds");
    private static readonly RecruitmentPlan Plan = new(100, RecruitmentWindow.Between(Opened, Opened.PlusDays(900)));

    [Theory]
    [InlineData(100, 80, 80, 20, 0, 0.8)]
    [InlineData(null, 80, 0, 0, 80, null)]
    [InlineData(100, null, 0, 0, 100, null)]
    [InlineData(null, null, 0, 0, 0, null)]
    public void The_share_of_commercial_trials_on_the_portfolio_is_known_only_when_both_numbers_are(int? eligible, int? on, int met,
        int not, int unknown, double? share)
    {
        var measure =
            PortfolioMeasures.ForYear(2018, [], new(2019, 4, 26), null, new PortfolioReturns(eligible, on)).Objectives
            .Single(o => o.Code == "3B");
        Assert.Equal((met, not, unknown, share), (measure.Met, measure.NotMet, measure.NotKnown, measure.Share));
        Assert.Equal(EvidenceGrade.Background, measure.Source.Grade);
    }

    [Fact]
    public void Returns_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new PortfolioReturns(10, 11));
        Assert.ThrowsAny<ArgumentException>(() => new PortfolioReturns(-1));
        Assert.ThrowsAny<ArgumentException>(() => new PortfolioReturns(surveyResponses: -1));
    }

    [Theory]
    [InlineData(17_999, false)]
    [InlineData(18_000, true)]
    public void The_survey_of_2023_wanted_18000_responses(int responses, bool reached)
    {
        var survey =
            PortfolioMeasures.ForYear(2023, [], Cut, null, new PortfolioReturns(surveyResponses: responses)).Counts
            .Single(c => c.Code == "survey");
        Assert.Equal((18_000, reached, EvidenceGrade.Stated), (survey.Wanted, survey.IsReached.IsTrue, survey.Source.Grade));
        Assert.DoesNotContain(PortfolioMeasures.ForYear(2023, [], Cut).Counts, c => c.Code == "survey");
        Assert.Null(PortfolioMeasures.ForYear(2022, [], Cut, null, new PortfolioReturns(surveyResponses: responses)).Counts
            .Single(c => c.Code == "survey").Wanted);
    }

    [Fact]
    public void Every_count_says_how_far_it_is_to_be_trusted_and_a_study_not_said_to_be_commercial_widens_3A()
    {
        var counts = PortfolioMeasures.ForYear(2023, [Study(true, 3), Study(false, 3), Study(null, 3)], Cut).Counts;
        Assert.Equal(
            [("1", EvidenceGrade.Inferred), ("new-studies", EvidenceGrade.Inferred), ("3A", EvidenceGrade.Background),
                ("7", EvidenceGrade.Inferred)],
            counts.Select(c => (c.Code, c.Source.Grade)));
        Assert.Equal([CountRange.Exactly(3), CountRange.Exactly(3), CountRange.Between(1, 2), CountRange.Between(0, 3)],
            counts.Select(c => c.Count));
        Assert.All(counts, c => Assert.True(c.IsReached.IsUnknown));
        var first = PortfolioMeasures.ForYear(2018, [], new(2019, 4, 26)).Counts[0];
        Assert.Equal((650_000, EvidenceGrade.Stated, Truth.False), (first.Wanted, first.Source.Grade, first.IsReached));
    }

    [Theory]
    [InlineData(0, "met")]
    [InlineData(30, "met")]
    [InlineData(31, "missed")]
    [InlineData(-1, "not known")]
    public void The_first_participant_is_wanted_within_thirty_days(int day, string answer)
    {
        var study = Study(true, day);
        var measure = PortfolioMeasures.ForYear(2023, [study], Cut).Objectives.Single(o => o.Code == "5A");
        Assert.Equal(answer,
            measure switch { { Met: 1 } => "met", { NotMet: 1 } => "missed", { NotKnown: 1 } => "not known", _ => "none" });
        Assert.Equal((0.8, EvidenceGrade.Background), (measure.Target, measure.Source.Grade));
        CountRange? days = day < 0 ? null : CountRange.Exactly(day);
        var report = RecruitmentMonitor.Review(Plan, study.Ledger, Cut);
        Assert.Equal((days, days), (report.DaysToFirstParticipant, report.Sites.Single().DaysToFirstParticipant));
    }

    [Fact]
    public void A_month_of_counts_says_the_first_participant_to_the_month()
    {
        var ledger = RecruitmentLedger.Start(Cut, Party.Sponsor).State.Open(Leeds, Opened, Party.Sponsor, Cut).State
            .Report([new(Leeds, RecruitmentPeriod.Month(Opened.ToYearMonth()), 0), new(Leeds, RecruitmentPeriod.Month(new(2023, 6)), 2)],
                Party.Sponsor, Cut).State;
        Assert.Equal(CountRange.Between(31, 60), RecruitmentMonitor.Review(Plan, ledger, Cut).DaysToFirstParticipant);
    }

    [Fact]
    public void A_study_without_anybody_has_missed_only_when_it_reported_the_whole_time()
    {
        var open = RecruitmentLedger.Start(Cut, Party.Sponsor).State.Open(Leeds, Opened, Party.Sponsor, Cut).State;
        ObjectiveMeasure Ask(RecruitmentLedger ledger) =>
            PortfolioMeasures.ForYear(2023, [new(Plan, ledger, new() { IsCommercial = false })], Cut).Objectives
                .Single(o => o.Code == "5B");
        Assert.Equal(1, Ask(open).NotKnown);
        Assert.Equal(1, Ask(open.Complete(Leeds, Opened.PlusDays(29), Party.Sponsor, Cut).State).NotKnown);
        Assert.Equal(1, Ask(open.Complete(Leeds, Opened.PlusDays(30), Party.Sponsor, Cut).State).NotMet);
    }

    [Theory]
    [InlineData(69_999, false)]
    [InlineData(70_000, true)]
    public void The_monthly_average_is_laid_beside_what_is_wanted(int each, bool reached)
    {
        var (from, to) = (new YearMonth(2023, 11), new YearMonth(2024, 2));
        var period = RecruitmentPeriod.Between(new(2023, 11, 1), new(2024, 2, 29));
        var ledger =
            RecruitmentLedger.Start(Cut, Party.Sponsor).State
            .Report([new(SiteOrStudy.WholeStudy, period, 4 * each)], Party.Sponsor, Cut).State;
        var average = MonthlyRecruitment.Average(from, to, [new(Plan, ledger, StudyStanding.NotKnown)], Cut);
        Assert.Equal((4, (double)each, (double?)each, reached),
            (average.Months, average.AtLeast, average.AtMost, average.IsReached.IsTrue));
        Assert.Equal((70_000, 61_000), (average.Wanted.Value, average.Baseline.Value));
        Assert.Throws<ArgumentException>(() => MonthlyRecruitment.Average(to, from, [], Cut));
        Assert.Throws<ArgumentException>(() => MonthlyRecruitment.Average(from, new(2024, 4), [], Cut));
        Assert.True(MonthlyRecruitment.Average(from, new(2024, 3), [new(Plan, ledger, StudyStanding.NotKnown)], Cut).AtMost is null);
    }

    [Theory]
    [InlineData(119, true)]
    [InlineData(121, false)]
    public void A_study_that_recruits_rarely_is_flagged_after_three_expected_intervals(int interval, bool flagged)
    {
        // A year of silence is reported, of which the last week may still be filled.
        var ledger =
            RecruitmentLedger.Start(Cut, Party.Sponsor, lag: ReportingLag.LocalSystem).State
            .Open(Leeds, Cut.PlusDays(-368), Party.Sponsor, Cut).State.Complete(Leeds, Cut, Party.Sponsor).State;
        var codes = RecruitmentMonitor.Review(Plan, ledger, Cut, null,
            new StudyStanding { RecruitsRarely = true, DaysBetweenParticipants = interval }).DataQuality.Select(f => f.Code).ToList();
        Assert.Equal(flagged, codes.Contains("recruitment.none-in-interval"));
        Assert.DoesNotContain("recruitment.none-in-months", codes);
        Assert.Throws<ArgumentOutOfRangeException>(() => new StudyStanding { DaysBetweenParticipants = 0 });
    }

    [Fact]
    public void The_national_figures_are_those_published()
    {
        static string Cell(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
        var lines = NationalYear.All.Select(y =>
        {
            var note = y.Note.Contains(',', StringComparison.Ordinal) ? $"\"{y.Note}\"" : y.Note;
            return $"{y.Beginning}/{(y.Beginning + 1) % 100},{y.Participants},{Cell(y.CommercialToTimeAndTarget)},"
                + $"{Cell(y.NonCommercialToTimeAndTarget)},"
                + $"{Cell(y.StudiesSupported)},{Cell(y.NewStudies)},{Cell(y.CommercialParticipants)},{note}";
        });
        Assert.Equal(PublishedFigures(), lines);
        Assert.All(NationalYear.All, y => Assert.Equal((EvidenceGrade.Stated, y), (y.Source.Grade, NationalYear.Of(y.Beginning)!)));
        Assert.Null(NationalYear.Of(2023));
    }

    private static string[] PublishedFigures()
    {
        using var text =
            new StreamReader(typeof(ObjectivesTests).Assembly.GetManifestResourceStream("Recruitment/Data/national/figures.csv")!);
        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }

    // One site that opened, recruited one on a day after its opening, and has reported to the cut.
    private static MonitoredStudy Study(bool? commercial, int day)
    {
        var ledger = RecruitmentLedger.Start(Cut, Party.Sponsor).State.Open(Leeds, Opened, Party.Sponsor, Cut).State
            .Report([new(Leeds, RecruitmentPeriod.Day(Opened.PlusDays(day)), 1)], Party.Sponsor, Cut).State
            .Complete(Leeds, Cut, Party.Sponsor).State;
        return new(Plan, ledger, new StudyStanding { IsCommercial = commercial });
    }
}
