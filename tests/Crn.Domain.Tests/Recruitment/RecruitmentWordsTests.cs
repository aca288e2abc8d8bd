using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Testing;

namespace Crn.Domain.Tests.Recruitment;

/// <summary>Edges and words of plans, ledgers and tables: what mutation testing found that no other test noticed.</summary>
public class RecruitmentWordsTests
{
    private static readonly LocalDate Day = new(2026, 3, 1);
    private static readonly SiteCode Leeds = SiteCode.From("Leeds");
    private static readonly SiteCode York = SiteCode.From("York");
    private static readonly RecruitmentWindow Window = RecruitmentWindow.Between(Day, Day.PlusDays(99));
    private static readonly RecruitmentLedger Ledger = RecruitmentLedger.Start(Day, Party.Sponsor).State;

    [Fact]
    public void Each_slip_in_a_draft_has_its_own_remedy()
    {
        var remedies = InvalidDrafts.Of(new RecruitmentPlanDraft { Target = 10, Opening = Day, PlannedClosure = Day.PlusDays(99) })
            .Where(wrong => wrong.Code.StartsWith("recruitment.", StringComparison.Ordinal))
            .Select(wrong => (wrong.Code, wrong.Draft.ToPlan().Reasons.First(reason => reason.Code == wrong.Code).Remedy))
            .Distinct().ToList();
        Assert.Equal(21, remedies.Count);
        Assert.All(remedies, pair => Assert.True(pair.Remedy.Length > 15 && pair.Remedy != "Correct the value.", pair.Code));
        Assert.Equal(21, remedies.Select(pair => pair.Remedy).Distinct().Count());
    }

    [Fact]
    public void A_plan_needs_a_target_a_window_and_parts_of_it_once()
    {
        Assert.Throws<ArgumentException>(() => new RecruitmentPlan(0, Window));
        Assert.ThrowsAny<Exception>(() => new RecruitmentPlan(10, default));
        Assert.ThrowsAny<Exception>(() => new RecruitmentPlan(10, Window).WithWindow(default));
        Assert.Equal(ExpectedCurve.Linear, new RecruitmentPlan(10, Window).Expected);
        Assert.Equal(ExpectedCurve.FromSitePlan, new RecruitmentPlan(10, Window, expected: ExpectedCurve.FromSitePlan).Expected);
        var site = new PlannedSite(Leeds, PlannedOpening.On(Day));
        Throws("sites", "The site Leeds is in the plan twice.", () => new(10, Window, [site, site]));
        Throws("sites", "Leeds: The site closes before it could open.",
            () => new(10, Window, [site with { Closing = Day.PlusDays(-1) }]));
        Assert.NotNull(new RecruitmentPlan(10, Window, [site with { Closing = Day }]));
        RecruitmentTarget target = new(RecruitmentScope.Study, 5);
        RecruitmentCap cap = new(RecruitmentScope.Site(York), 5);
        Throws("targets", "is given twice", () => new(10, Window, [], [target, target]));
        Throws("caps", "", () => new(10, Window, [site], caps: [cap]));
        Assert.Throws<ArgumentException>(() => new RecruitmentPlan(10, Window, [], [null!]));
        Assert.Throws<ArgumentException>(() => new RecruitmentPlan(10, Window, caps: [null!]));

        static void Throws(string parameter, string says, Func<RecruitmentPlan> make)
        {
            var refused = Assert.Throws<ArgumentException>(make);
            Assert.Equal(parameter, refused.ParamName);
            Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_typed_is_not_shown()
    {
        Assert.Equal("A recruitment plan draft", new RecruitmentPlanDraft { Target = 10 }.ToString());
        Assert.Equal("A recruitment row draft", new RecruitmentRowDraft { Site = "Leeds" }.ToString());
        Assert.DoesNotContain("Leeds", new PlannedSiteDraft { Site = "Leeds" }.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pause_covers_its_first_day_and_not_that_of_the_return()
    {
        var ledger = Ledger.Open(Leeds, Day, Party.Sponsor, Day.PlusDays(60)).State
            .Pause(Leeds, Day.PlusDays(10), Party.Sponsor, Day.PlusDays(60)).State;
        var running = Assert.Single(ledger.Find(Leeds)!.Pauses);
        var ended = Assert.Single(ledger.Resume(Leeds, Day.PlusDays(20), Party.Sponsor, Day.PlusDays(60)).State.Find(Leeds)!.Pauses);
        Assert.Equal([false, true, true, true], Covered(running));
        Assert.Equal([false, true, true, false], Covered(ended));
        Assert.Equal("paused from 2026-03-11", running.ToString());
        Assert.Equal("paused from 2026-03-11, resumed on 2026-03-21", ended.ToString());

        static List<bool> Covered(SitePause pause) => [.. ((int[])[9, 10, 19, 20]).Select(days => pause.Covers(Day.PlusDays(days)))];
    }

    [Fact]
    public void Days_open_end_with_the_site_and_with_the_study()
    {
        var later = Day.PlusDays(60);
        var open = Ledger.Open(SiteOrStudy.WholeStudy, Day, Party.Sponsor, later).State
            .Open(Leeds, Day.PlusDays(4), Party.Sponsor, later).State;
        var closed = open.Close(SiteOrStudy.WholeStudy, Day.PlusDays(19), Party.Sponsor, later).State;
        Assert.Equal((26, 16), (Days(open, Leeds, 0, 29), Days(closed, Leeds, 0, 29)));
        Assert.Equal((30, 20), (Days(open, SiteOrStudy.WholeStudy, 0, 29), Days(closed, SiteOrStudy.WholeStudy, 0, 29)));
        Assert.Equal((1, 0), (Days(closed, Leeds, 19, 29), Days(closed, Leeds, 20, 29)));
        Assert.Equal(10, Days(closed, Leeds, 10, 19));
        Assert.Equal(0, Days(closed, Leeds, 0, 3));
        Assert.Equal((null, null), (Days(open, York, 0, 29), Days(closed, York, 25, 29)));

        static int? Days(RecruitmentLedger ledger, SiteOrStudy site, int from, int to) =>
            ledger.DaysOpenWithin(site, RecruitmentPeriod.Between(Day.PlusDays(from), Day.PlusDays(to)));
    }

    [Fact]
    public void A_ledger_is_known_from_its_start_by_what_was_recorded()
    {
        var later = Ledger.Open(Leeds, Day, Party.Sponsor, Day.PlusDays(5)).State.Open(York, Day, Party.Sponsor, Day.PlusDays(5)).State;
        Assert.Null(later.KnownOn(Day.PlusDays(-1)));
        Assert.Equal([1, 1, 3, 3], ((int[])[0, 4, 5, 6]).Select(days => later.KnownOn(Day.PlusDays(days))!.Version));
        Assert.Equal(ReportingLag.LocalSystem, Ledger.Lag);
        Assert.Equal(ReportingLag.None, RecruitmentLedger.Start(Day, Party.Sponsor, lag: ReportingLag.None).State.Lag);
        Assert.Equal((0, "no reporting lag"), (ReportingLag.None.Days, ReportingLag.None.Source.Locator));
    }

    [Fact]
    public void A_correction_of_an_opening_and_a_pause_are_refused_for_each_reason()
    {
        var later = Day.PlusDays(60);
        var paused = Ledger.Open(Leeds, Day.PlusDays(10), Party.Sponsor, later).State
            .Pause(Leeds, Day.PlusDays(20), Party.Sponsor, later).State;
        Assert.Equal(["recruitment.corrects-nothing"], Correct(paused, Leeds, 10));
        Assert.Equal(["recruitment.too-early"], Correct(paused, Leeds, 21));
        Assert.Empty(Correct(paused, Leeds, 20));
        Assert.Equal(["recruitment.not-opened"], Correct(paused, York, 5));
        Assert.Equal(["recruitment.not-opened"], Codes(paused.Pause(York, later, Party.Sponsor)));
        var early = paused.Resume(Leeds, Day.PlusDays(19), Party.Sponsor, later);
        Assert.Equal(["recruitment.too-early"], Codes(early));
        Assert.Equal("Leeds opened, paused, resumed or closed on 2026-03-21, and this would be before.", early.Reasons[0].Because);
        Assert.Equal("Give a day on or after it, or correct what was recorded: an opening with CorrectOpening.", early.Reasons[0].Remedy);
        Assert.Empty(Codes(paused.Resume(Leeds, Day.PlusDays(20), Party.Sponsor, later)));
        var closed = paused.Close(Leeds, Day.PlusDays(30), Party.Sponsor, later).State;
        Assert.Contains("recruitment.closed-already", Codes(closed.Pause(Leeds, Day.PlusDays(40), Party.Sponsor, later)));
        Assert.Contains("recruitment.too-early", Codes(closed.Resume(Leeds, Day.PlusDays(29), Party.Sponsor, later)));

        static List<string> Correct(RecruitmentLedger ledger, SiteCode site, int day) =>
            Codes(ledger.CorrectOpening(site, Day.PlusDays(day), "mistyped", Day.PlusDays(60), Party.Sponsor));
    }

    [Fact]
    public void Rates_months_and_days_of_a_period()
    {
        var (one, two) = (RecruitmentRate.PerSiteMonth(1), RecruitmentRate.PerSiteMonth(2));
        Assert.Equal((true, true, false), (one <= two, one <= RecruitmentRate.PerSiteMonth(1), two <= one));
        Assert.Equal((31, 28, 29, 1), (RecruitmentPeriod.Month(new(2026, 3)).Days, RecruitmentPeriod.Month(new(2026, 2)).Days,
            RecruitmentPeriod.Month(new(2024, 2)).Days, RecruitmentPeriod.Day(Day).Days));
        var site = new PlannedSite(Leeds, PlannedOpening.On(Day));
        Assert.Null(site.ExpectedRate);
        Assert.Equal(2, (site with { Prior = RatePrior.Gamma(2, RecruitmentRate.DaysPerMonth) }).ExpectedRate!.Value.InSiteMonths, 1e-9);
        Assert.Equal(1, (site with { Prior = RatePrior.Gamma(2, 30), Rate = one }).ExpectedRate!.Value.InSiteMonths, 1e-9);
    }

    [Fact]
    public void Totals_of_a_table_go_on_from_those_of_the_ledger_and_what_falls_or_stands_twice_is_said()
    {
        RecruitmentRowDraft Row(string from, string to, string count) => new() { Site = "Leeds", From = from, To = to, Count = count };
        var known = Ledger.Report([new(Leeds, RecruitmentPeriod.Month(new(2026, 1)), 4)], Party.Sponsor, Day.PlusDays(90)).State;
        var totals = new RecruitmentTable
        {
            AreTotals = true, Rows = [Row("2026-02-01", "2026-02-28", "9"), Row("2026-03-01", "2026-03-31", "8"),
                Row("2026-04-01", "2026-04-30", "12")],
        };
        var loaded = totals.LoadInto(known, Party.Sponsor, Day.PlusDays(90));
        Assert.Equal([5, 3], loaded.Rows.Select(row => row.Count));
        Assert.Contains("The total of Leeds falls from 9 to 8 at ", Assert.Single(loaded.ToValidationResult().Errors).ErrorMessage,
            StringComparison.Ordinal);
        var twice = new RecruitmentTable { Rows = [Row("2026-02-01", "2026-02-28", "9"), Row("2026-02-01", "2026-02-28", "8")] };
        Assert.Contains(twice.Read(Day.PlusDays(90)).ToValidationResult().Errors, e => e.ErrorMessage.Contains(
            "twice, with 9 and 8: is the row doubled, or are these two lists that add up?", StringComparison.Ordinal));
        var shared = new RecruitmentTable { Rows = [Row("2026-02-01", "2026-02-28", "9"), Row("2026-02-20", "2026-03-10", "8")] };
        Assert.All(shared.Read(Day.PlusDays(90)).ToValidationResult().Errors,
            e => Assert.Contains("which share days.", e.ErrorMessage, StringComparison.Ordinal));
        Assert.Throws<ArgumentNullException>(() => twice.LoadInto(null!, Party.Sponsor, Day));
        Assert.ThrowsAny<ArgumentException>(() => totals.LoadInto(known, (Party)99, Day.PlusDays(90)));
    }

    [Fact]
    public void A_total_that_stays_is_nobody_more_and_each_row_that_is_set_apart_says_so_once()
    {
        RecruitmentRowDraft Row(string month, string count) => new() { Site = "Leeds", Month = month, Count = count };
        var still = new RecruitmentTable { AreTotals = true, Rows = [Row("2026-01", "4"), Row("2026-02", "4"), Row("2026-03", "6")] };
        Assert.Equal([4, 0, 2], still.Read(Day.PlusDays(90)).Rows.Select(row => row.Count));
        var doubled = new RecruitmentTable { Rows = [Row("2026-01", "4"), Row("2026-01", "5"), Row("2026-01", "6")] };
        Assert.Equal(["Rows[0]", "Rows[1]", "Rows[2]"],
            doubled.Read(Day.PlusDays(90)).ToValidationResult().Errors.Select(e => e.PropertyName));
        RecruitmentRowDraft spring = new() { Site = "Leeds", From = "2026-01-20", To = "2026-03-03", Count = "1" };
        var shared = new RecruitmentTable { Rows = [Row("2026-01", "4"), Row("2026-02", "5"), spring] };
        Assert.Equal(["Rows[0]", "Rows[1]", "Rows[2]"],
            shared.Read(Day.PlusDays(90)).ToValidationResult().Errors.Select(e => e.PropertyName));
        Assert.ThrowsAny<ArgumentException>(() =>
            new RecruitmentTable().LoadInto(Ledger, Party.Sponsor, new LocalDate(5786, 1, 1, CalendarSystem.HebrewCivil)));
    }

    [Fact]
    public void Only_recruits_show_how_far_a_site_has_reported()
    {
        var later = Day.PlusDays(60);
        RecruitmentCount Count(int day, ParticipantState state) => new(Leeds, RecruitmentPeriod.Day(Day.PlusDays(day)), 1, state);
        var recruited = Ledger.Report([Count(5, ParticipantState.Recruited)], Party.Sponsor, later).State;
        Assert.Equal(Day.PlusDays(5), recruited.ReportedThrough(Leeds));
        Assert.Equal(Day.PlusDays(5), recruited.Report([Count(9, ParticipantState.Consented)], Party.Sponsor, later).State
            .ReportedThrough(Leeds));
        Assert.Equal(Day.PlusDays(9), recruited.Report([Count(9, ParticipantState.Recruited)], Party.Sponsor, later).State
            .ReportedThrough(Leeds));
    }

    private static List<string> Codes(Decision<RecruitmentLedger, RecruitmentEvent> decision) => [.. decision.Reasons.Select(r => r.Code)];
}
