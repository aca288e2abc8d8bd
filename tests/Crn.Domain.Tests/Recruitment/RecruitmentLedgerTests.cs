using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Recruitment;

public class RecruitmentLedgerTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly SiteCode Leeds = SiteCode.From("Leeds");
    private static readonly SiteCode Cardiff = SiteCode.From("Cardiff");
    private static readonly RecruitmentPeriod March = RecruitmentPeriod.Month(new YearMonth(2026, 3));
    private static readonly RecruitmentPeriod April = RecruitmentPeriod.Month(new YearMonth(2026, 4));

    [Property]
    public void The_study_is_the_sum_of_its_sites_and_of_its_rows(RecruitmentLedger ledger)
    {
        Assert.Equal(ledger.Recruited, ledger.Sites.Sum(s => s.Recruited.Total) + ledger.Study.Recruited.Total);
        foreach (var site in ledger.Sites) Assert.Equal(site.Recruited.Total, site.Recruited.Rows.Sum(r => r.Count));
    }

    [Property]
    public void A_correction_moves_the_total_by_its_difference_and_nothing_else(RecruitmentLedger ledger, byte which, byte count)
    {
        var counted = ledger.Sites.Add(ledger.Study).Where(s => !s.Recruited.Rows.IsEmpty).ToList();
        if (counted.Count == 0) throw Counted.Skip();
        var (site, row) = (counted[which % counted.Count].Site, counted[which % counted.Count].Recruited.Rows[0]);
        if (row.Count == count) throw Counted.Skip();
        var corrected = ledger.Correct(site, row.Period, count, "counted again", ledger.LastRecordedOn, Party.Sponsor).State;
        Assert.Equal(ledger.Recruited - row.Count + count, corrected.Recruited);
        Assert.Equal(ledger.Sites.Where(s => s.Site != site), corrected.Sites.Where(s => s.Site != site));
        var withdrawn = corrected.Withdraw(site, row.Period, "entered by mistake", ledger.LastRecordedOn, Party.Sponsor).State;
        Assert.Equal(ledger.Recruited - row.Count, withdrawn.Recruited);
    }

    [Property]
    public void What_was_known_grows_with_the_day_and_ends_with_everything(RecruitmentLedger ledger, byte days, byte more)
    {
        var earlier = ledger.StartedOn.PlusDays(days * 2);
        var later = earlier.PlusDays(more);
        var (before, after) = (ledger.KnownOn(earlier)!, ledger.KnownOn(later)!);
        Assert.True(before.Version <= after.Version);
        Assert.Equal(before.Events, after.Events.Take(before.Version));
        Assert.Equal(before, after.KnownOn(earlier));
        Assert.Equal(ledger, ledger.KnownOn(ledger.LastRecordedOn));
        Assert.Null(ledger.KnownOn(ledger.StartedOn.PlusDays(-1)));
    }

    [Property]
    public void What_took_place_by_a_day_is_what_the_rows_that_ended_by_then_say(RecruitmentLedger ledger, byte days)
    {
        var cut = Today.PlusDays(-days);
        var then = ledger.UpTo(cut);
        Assert.Equal(ledger.Sites.Add(ledger.Study).Sum(s => s.Recruited.TotalBy(cut)), then.Recruited);
        Assert.True(then.LastRecordedOn <= cut || then.LastRecordedOn == then.StartedOn);
        Assert.All(then.Sites, s => Assert.False(s.OpenedOn > cut));
    }

    [Property]
    public void A_period_split_in_parts_keeps_its_people(RecruitmentLedger ledger, RecruitmentPeriod period, byte at)
    {
        if (period.IsDay) throw Counted.Skip();
        var middle = period.From.PlusDays(at % (period.Days - 1));
        var (first, second) = (RecruitmentPeriod.Between(period.From, middle), RecruitmentPeriod.Between(middle.PlusDays(1), period.To));
        foreach (var site in ledger.Sites)
        {
            var whole = site.Recruited.Within(period);
            var parts = site.Recruited.Within(first).Plus(site.Recruited.Within(second));
            // A row cut by the middle may fall on either side: the parts know less, never something else.
            Assert.True(parts.AtLeast <= whole.AtLeast && whole.AtMost <= parts.AtMost);
            if (parts.IsExact) Assert.Equal(whole, parts);
        }
    }

    [Property]
    public void Counts_within_a_period_are_those_of_a_walk_over_all_rows(RecruitmentLedger ledger, RecruitmentPeriod period)
    {
        foreach (var site in ledger.Sites)
        {
            var rows = site.Recruited.Rows;
            Assert.Equal(
                CountRange.Between(rows.Where(r => period.Contains(r.Period)).Sum(r => r.Count),
                    rows.Where(r => period.Overlaps(r.Period)).Sum(r => r.Count)),
                site.Recruited.Within(period));
        }
    }

    [Property]
    public void Days_open_are_those_counted_one_by_one(RecruitmentLedger ledger, RecruitmentPeriod period)
    {
        var days = Enumerable.Range(0, period.Days).Select(period.From.PlusDays).ToList();
        foreach (var site in ledger.Sites)
        {
            if (site.OpenedOn is null) Assert.Null(site.DaysOpenWithin(period));
            else Assert.Equal(days.Count(site.IsOpenOn), site.DaysOpenWithin(period));
        }
    }

    [Property]
    public void Reporting_rows_in_any_order_or_one_by_one_gives_the_same_counts(RecruitmentCount[] rows)
    {
        var start = RecruitmentLedger.Start(new LocalDate(2027, 1, 1), Party.Sponsor).State;
        var (oneByOne, kept) = (start, new List<RecruitmentCount>());
        foreach (var row in rows)
        {
            if (oneByOne.Report([row], Party.Sponsor, start.StartedOn) is not { IsAccepted: true } taken) continue;
            oneByOne = taken.State;
            kept.Insert(0, row);
        }

        if (kept.Count < 2) throw Counted.Skip();
        var all = start.Report(kept.ToValueList(), Party.Sponsor, start.StartedOn).State;
        Assert.Equal((all.Study, all.Sites), (oneByOne.Study, oneByOne.Sites));
        // What cannot be reported one by one cannot be reported at once.
        if (kept.Count < rows.Length) Assert.False(start.Report(rows.ToValueList(), Party.Sponsor, start.StartedOn).IsAccepted);
    }

    [Fact]
    public void A_reported_zero_and_no_report_yet_are_different_answers()
    {
        var ledger =
            RecruitmentLedger.Start(Today, Party.Sponsor).State.Open(Leeds, March.From, Party.Sponsor, Today).State
            .Open(Cardiff, March.From, Party.Sponsor, Today).State
            .Report([new(Leeds, March, 4), new(Leeds, April, 0), new(Cardiff, March, 2)], Party.Sponsor, Today).State;
        Assert.Equal(CountRange.Exactly(0), ledger.RecruitedWithin(Leeds, April));
        Assert.Equal(CountRange.OrMore(0), ledger.RecruitedWithin(Cardiff, April));
        Assert.Equal("0 or more", ledger.RecruitedWithin(April).ToString());

        var told = ledger.Complete(SiteOrStudy.WholeStudy, April.To, Party.Sponsor, Today).State;
        Assert.Equal(CountRange.Exactly(0), told.RecruitedWithin(Cardiff, April));
        Assert.Equal(CountRange.Exactly(6), told.RecruitedWithin(RecruitmentPeriod.Between(March.From, April.To)));
    }

    [Fact]
    public void A_month_is_never_spread_over_its_days()
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State.Report([new(Leeds, April, 5)], Party.Sponsor, Today).State;
        Assert.Equal(CountRange.Between(0, 5), ledger.RecruitedWithin(Leeds, RecruitmentPeriod.Between(new(2026, 4, 1), new(2026, 4, 15))));
        Assert.Equal(new LocalDate(2026, 3, 31), ledger.DataCut(new LocalDate(2026, 4, 15)));
        Assert.Equal(April.To, ledger.DataCut(April.To));
    }

    [Fact]
    public void A_report_is_refused_for_every_reason_at_once()
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State.Report([new(Leeds, March, 4)], Party.Sponsor, Today).State;
        var refused = ledger.Report(
            [new(Leeds, March, 5), new(Leeds, RecruitmentPeriod.Day(new(2026, 3, 9)), 1),
                new(Cardiff, RecruitmentPeriod.Day(Today.PlusDays(1)), 1)], Party.Sponsor,
            Today.PlusDays(-1));
        Assert.Equal(
            ["history.recorded-before-event", "history.recorded-out-of-order", "recruitment.in-the-future", "recruitment.reported-already",
                "recruitment.counted-twice"],
            refused.Reasons.Select(r => r.Code));
    }

    [Fact]
    public void A_stretch_of_time_is_counted_by_site_or_for_the_whole_study_not_both()
    {
        var ledger =
            RecruitmentLedger.Start(Today, Party.Sponsor).State
            .Report([new(Leeds, March, 4), new(SiteOrStudy.WholeStudy, April, 9)], Party.Sponsor, Today).State;
        Assert.Equal(13, ledger.Recruited);
        Assert.Equal("recruitment.totals-and-sites",
            Assert.Single(ledger.Report([new(SiteOrStudy.WholeStudy, March, 9)], Party.Sponsor, Today).Reasons).Code);
        Assert.Equal("recruitment.totals-and-sites",
            Assert.Single(ledger.Report([new(Cardiff, April, 1)], Party.Sponsor, Today).Reasons).Code);
    }

    [Fact]
    public void Only_the_recruited_count()
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State
            .Report([new(Leeds, March, 9, ParticipantState.Consented), new(Leeds, March, 2, ParticipantState.FailedScreening),
                new(Leeds, March, 7)], Party.Sponsor, Today).State;
        Assert.Equal((7, 9, 2),
            (ledger.Recruited, ledger.Total(ParticipantState.Consented), ledger.Total(ParticipantState.FailedScreening)));
    }

    [Fact]
    public void A_site_pauses_resumes_closes_and_may_come_back()
    {
        var ledger =
            RecruitmentLedger.Start(Today, Party.Sponsor).State.Open(Leeds, new(2026, 1, 1), Party.Sponsor, Today).State
            .Pause(Leeds, new(2026, 2, 1), Party.Sponsor, Today).State;
        Assert.Equal("recruitment.paused-already", Assert.Single(ledger.Pause(Leeds, new(2026, 2, 2), Party.Sponsor, Today).Reasons).Code);
        ledger = ledger.Resume(Leeds, new(2026, 3, 1), Party.Sponsor, Today).State
            .Close(Leeds, new(2026, 3, 31), Party.Sponsor, Today).State;
        Assert.Equal(31 + 31, ledger.DaysOpenWithin(Leeds, RecruitmentPeriod.Between(new(2025, 1, 1), Today)));
        Assert.Equal("recruitment.closed-already", Assert.Single(ledger.Close(Leeds, Today, Party.Sponsor).Reasons).Code);
        ledger = ledger.Resume(Leeds, new(2026, 4, 30), Party.Sponsor, Today).State;
        Assert.Equal(31 + 31 + 2, ledger.DaysOpenWithin(Leeds, RecruitmentPeriod.Between(new(2025, 1, 1), Today)));
        Assert.Equal("recruitment.not-paused", Assert.Single(ledger.Resume(Leeds, Today, Party.Sponsor).Reasons).Code);
    }

    [Fact]
    public void A_suspended_study_suspends_its_sites_and_each_day_counts_once()
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State
            .Open(SiteOrStudy.WholeStudy, new(2026, 1, 1), Party.Sponsor, Today).State
            .Open(Leeds, new(2026, 1, 1), Party.Sponsor, Today).State
            .Pause(Leeds, new(2026, 1, 11), Party.Sponsor, Today).State.Resume(Leeds, new(2026, 1, 21), Party.Sponsor, Today).State
            .Pause(SiteOrStudy.WholeStudy, new(2026, 1, 16), Party.Sponsor, Today).State
            .Resume(SiteOrStudy.WholeStudy, new(2026, 1, 26), Party.Sponsor, Today).State;
        Assert.Equal(31 - 15, ledger.DaysOpenWithin(Leeds, RecruitmentPeriod.Month(new(2026, 1))));
    }

    [Fact]
    public void A_cumulative_series_becomes_the_stretches_between_its_points()
    {
        var rows = RecruitmentCounts.FromCumulative(Leeds, new(2026, 1, 1),
            [new(new(2026, 1, 10), 3), new(new(2026, 2, 1), 3), new(new(2026, 2, 2), 8)]).Value;
        Assert.Equal(
            ["Leeds, 2026-01-01 to 2026-01-10: 3 recruited", "Leeds, 2026-01-11 to 2026-02-01: 0 recruited", "Leeds, 2026-02-02: 5 " +
                "recruited"], rows.Select(r => r.ToString()));
        var refused =
            RecruitmentCounts.FromCumulative(Leeds, new(2026, 1, 1),
                [new(new(2026, 1, 10), 3), new(new(2026, 1, 11), 2), new(new(2026, 1, 5), 9)]);
        Assert.Equal(["recruitment.total-falls", "recruitment.not-in-order"], refused.Reasons.Select(r => r.Code));
    }

    [Property]
    public void A_site_is_one_site_in_whatever_case_it_is_written(RecruitmentLedger ledger, RecruitmentPeriod period)
    {
        foreach (var site in ledger.Sites)
        {
            var shouted = SiteCode.From(site.Site.ToString().ToUpperInvariant());
            Assert.Equal(site, ledger.Find(shouted));
            Assert.Equal(ledger.RecruitedWithin(site.Site, period), ledger.RecruitedWithin(shouted, period));
        }
    }

    [Property]
    public void A_site_or_study_is_the_study_or_one_site(SiteOrStudy scope)
    {
        Assert.Equal(scope.IsWholeStudy, scope.Site is null);
        Assert.Equal(scope, scope.Site is { } site ? site : SiteOrStudy.WholeStudy);
        Assert.Throws<InvalidOperationException>(() => SiteOrStudy.Of(default));
    }
}
