using Crn.Domain.Calendars;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Tests.Architecture;

namespace Crn.Domain.Tests.Calendars;

/// <summary>The two clocks that count months: spans with both ends inside, and ages in completed months.</summary>
public class MonthsTests
{
    private static readonly Fact<LocalDate> Born = Fact.Date("test.born", "Born");
    private static readonly Fact<LocalDate> Consent = Fact.Date("test.consent", "Consent");

    private static readonly string[] MeanNumbers = ["30.4375", "365.25", "30.44", "DaysPerYear", "DaysInMonth ="];

    /// <summary>Files that know the mean month of 365.25/12 days, and why.</summary>
    private static readonly Dictionary<string, string> MeanMonth = new()
    {
        ["Rules/Solving/MonthSolver.cs"] = "only where to begin to look for the day of a span",
        ["Recruitment/RecruitmentRate.cs"] = "rates: the one constant of the library",
        ["Projection/Courses/MonthlyCourse.cs"] = "projection: the year of a seasonal course",
    };

    private static readonly Arbitrary<LocalDate> Days =
        Arb.From(from days in Gen.Choose(0, 40_000) select new LocalDate(1930, 1, 1).PlusDays(days));

    [Theory]
    [InlineData("time-calendar-year", "2027-01-01", "2027-12-31", 12)]
    [InlineData("time-half-year", "2027-01-01", "2027-06-30", 6)]
    [InlineData("time-two-years", "2027-04-01", "2029-03-31", 24)]
    [InlineData("February to February", "2027-02-15", "2028-02-14", 12)]
    [InlineData("a month that begins on the 31st", "2027-01-31", "2027-02-27", 1)]
    [InlineData("one day of a month of 30", "2027-04-01", "2027-04-01", 1 / 30.0)]
    [InlineData("the day before is nothing", "2027-04-02", "2027-04-01", 0)]
    public void Spans_count_calendar_months_with_both_ends_inside(string name, string from, string through, double months)
    {
        Assert.True(name.Length > 0);
        Assert.Equal(months, (double)Months.Spanned(Day(from), Day(through)), 9);
    }

    [Theory]
    [InlineData("2008-05-04", "2026-05-04", 216)]
    [InlineData("2008-05-04", "2026-05-03", 215)]
    [InlineData("2008-02-29", "2026-02-28", 215)]
    [InlineData("2008-02-29", "2026-03-01", 216)]
    [InlineData("2008-02-29", "2024-02-29", 192)]
    [InlineData("2008-02-29", "2024-02-28", 191)]
    [InlineData("2010-12-31", "2011-02-28", 1)]
    [InlineData("2010-12-31", "2011-03-01", 2)]
    [InlineData("2010-12-31", "2010-12-31", 0)]
    [InlineData("2011-01-31", "2010-12-31", -1)]
    public void Ages_count_completed_months(string since, string asAt, int months) =>
        Assert.Equal(months, Months.Completed(Day(since), Day(asAt)));

    [Property]
    public Property A_birthday_of_any_age_is_a_whole_number_of_years_and_the_day_before_is_less() =>
        Prop.ForAll(Days, ArbMap.Default.ArbFor<byte>(), (day, years) =>
        {
            var birthday = years == 0 ? day
                : day is { Month: 2, Day: 29 } && !CalendarSystem.Iso.IsLeapYear(day.Year + years)
                    ? new LocalDate(day.Year + years, 3, 1) : day.PlusYears(years);
            Assert.Equal(12 * years, Months.Completed(day, birthday));
            if (years > 0) Assert.Equal((12 * years) - 1, Months.Completed(day, birthday.PlusDays(-1)));
            // As a fact of a rule: at least so many months holds from the day on, and not before.
            var sheet = FactSheet.Empty.With(Born, day);
            var ofAge = Quantity.AgeInMonths(Born, Consent).AtLeast(12 * years);
            Assert.True(ofAge.Evaluate(sheet.With(Consent, birthday)).IsTrue);
            if (years > 0) Assert.True(ofAge.Evaluate(sheet.With(Consent, birthday.PlusDays(-1))).IsFalse);
        });

    [Property]
    public Property A_span_of_whole_years_has_twelve_months_a_year_wherever_it_begins() =>
        Prop.ForAll(Days, ArbMap.Default.ArbFor<byte>(), (day, years) =>
        {
            var (from, next) = (day, day.PlusYears(1 + (years % 40)));
            Assert.Equal(12 * (1 + (years % 40)), Months.Spanned(from, next.PlusDays(-1)));
            Assert.True(Months.Spanned(from, next) > 12 * (1 + (years % 40)));
        });

    [Fact]
    public void Advice_for_an_age_names_the_birthday()
    {
        var rule = Quantity.AgeInMonths(Born, Consent).AtLeast(216);
        Assert.True(rule.Evaluate(FactSheet.Empty.With(Born, Day("2008-05-04")).With(Consent, Day("2026-05-03"))).IsFalse);
        Assert.Equal("age in months from (Born) to (Consent)", Quantity.AgeInMonths(Born, Consent).ToString());
        Assert.NotEqual(Quantity.AgeInMonths(Born, Consent), Quantity.MonthsBetween(Born, Consent));
    }

    // From the draft of a registry's record to the verdict: 10 sites at 1 a site and month, and a target of 120.
    [Theory]
    [InlineData("time-calendar-year", "2027-01-01", "2027-12-31", FindingStatus.Met)]
    [InlineData("time-leap-boundary", "2027-03-01", "2028-02-29", FindingStatus.Met)]
    [InlineData("time-leap-boundary", "2027-01-01", "2028-01-01", FindingStatus.Met)]
    [InlineData("time-leap-boundary", "2028-02-29", "2029-02-28", FindingStatus.Met)]
    [InlineData("a day less", "2027-01-01", "2027-12-30", FindingStatus.NotMet)]
    public void A_year_is_twelve_months_from_the_record_to_the_verdict(string name, string opening, string closure, FindingStatus status)
    {
        var study = new Crn.Domain.Studies.StudyDraft
        {
            Title = name, PlannedOpening = Day(opening), PlannedClosure = Day(closure), UkTarget = 120, SiteTarget = 10,
        }.ToStudy(new LocalDate(2026, 11, 29)).Value;
        var facts = StudyFacts.Of(study).With(StudyFacts.PlannedRate, 1m);
        Assert.Equal(status, FeasibilityCatalogue.Network.Assess(facts, new LocalDate(2026, 11, 29)).Findings
            .Single(f => f.Rule.Code == "RAT-06").Status);
    }

    [Theory]
    [InlineData("2027-12-31", "2028-03-31", true)]
    [InlineData("2028-06-30", "2028-09-29", true)]
    [InlineData("2027-12-31", "2028-03-29", false)]
    public void Money_lasts_if_it_covers_three_calendar_months_after_follow_up(string followUp, string grant, bool isMet) =>
        Assert.Equal(isMet, Rule("TIM-02").Criterion!.Evaluate(FactSheet.Empty
            .With(StudyFacts.FollowUpEnds, Day(followUp)).With(StudyFacts.GrantEnds, Day(grant))).IsTrue);

    // 365.25 days are a year to nobody: what was counted a year ago to the day is a year old, in leap years too.
    [Theory]
    [InlineData("2027-03-01", "2028-03-01", true)]
    [InlineData("2027-03-01", "2028-03-02", false)]
    [InlineData("2026-03-01", "2027-03-01", true)]
    [InlineData("2026-03-01", "2027-03-02", false)]
    public void A_count_of_the_pool_and_a_training_age_by_calendar_months(string since, string asAt, bool isMet)
    {
        Assert.Equal(isMet, Rule("POP-04").Criterion!.Evaluate(FactSheet.Empty.With(SiteFacts.PoolCountedBy, PoolMethod.RecordSearch)
            .With(SiteFacts.PoolCountedOn, Day(since)).With(StudyFacts.AssessedOn, Day(asAt))).IsTrue);
        Assert.Equal(isMet, Rule("STA-03").Criterion!.Evaluate(FactSheet.Empty
            .With(SiteFacts.OldestGcpTraining, Day(since).PlusYears(-2)).With(SiteFacts.Opening, Day(asAt))).IsTrue);
    }

    [Fact]
    public void Only_rates_and_projection_know_the_mean_month() => Assert.Equal(
        MeanMonth.Keys.Order(StringComparer.Ordinal),
        from path in Workshop.SourcesOf("src/Crn.Domain")
        let lines = File.ReadLines(path).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        where lines.Any(line => MeanNumbers.Any(number => line.Contains(number, StringComparison.Ordinal)))
        select Path.GetRelativePath(Path.Combine(Workshop.Repository, "src/Crn.Domain"), path).Replace('\\', '/'));

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static FeasibilityRule Rule(string code) =>
        FeasibilityCatalogue.Network.Rules.AsEnumerable().Concat(FeasibilityCatalogue.Site.Rules).Single(r => r.Code == code);
}
