using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Recruitment;

/// <summary>A replay gathers the rows of many reports before it puts them among the sites; nobody can tell.</summary>
public class LedgerReplayTests
{
    private static readonly LocalDate First = new(2026, 1, 5);

    private static readonly SiteOrStudy[] Sites =
        [SiteCode.From("Leeds"), SiteCode.From("York"), SiteCode.From("LEEDS"), SiteCode.From("Hull"), SiteOrStudy.WholeStudy];

    [Property(MaxTest = 300 / Share.Of)]
    public void A_replay_is_the_fold_of_its_events_and_refuses_what_a_verb_refuses(byte[] drawn)
    {
        // Each event of four numbers; what a ledger refuses is left out, and tried by itself.
        if (drawn.Length < 12) throw Counted.Skip();
        ValueList<RecruitmentEvent> history =
            [new RecruitmentEvent.Started(First, Party.Network, First, ReportingLag.LocalSystem, RecruitmentDateBasis.NotStated)];
        var ledger = RecruitmentLedger.Replay(history);
        var refused = 0;
        foreach (var draw in Enumerable.Repeat(drawn, 3).SelectMany(static d => d).Chunk(4).Where(static d => d.Length == 4))
        {
            var proposed = Event(ledger, draw, LocalDate.Max(ledger.LastRecordedOn, First.PlusDays(2 * history.Count)));
            var against = ((IDecider<RecruitmentLedger, RecruitmentEvent>)ledger).Against(proposed);
            if (against.Count == 0)
            {
                (ledger, history) = (ledger.Evolve(proposed), history.Add(proposed));
                continue;
            }

            refused++;
            var outcome = RecruitmentLedger.TryReplay(history.Add(proposed));
            Assert.Equal(against.Select(static r => (r.Code, r.Because)), outcome.Reasons.Skip(1).Select(static r => (r.Code, r.Because)));
        }

        var replayed = RecruitmentLedger.Replay(history);
        Assert.Equal(ledger, replayed);
        Assert.Equal(ledger.Sites.Select(static s => s.Site.ToString()), replayed.Sites.Select(static s => s.Site.ToString()));
        Assert.Equal(Enum.GetValues<ParticipantState>().Select(ledger.Total), Enum.GetValues<ParticipantState>().Select(replayed.Total));
        if (refused == 0) throw Counted.Skip();
    }

    [Fact]
    public void A_replay_of_reports_takes_what_the_events_take()
    {
        // Before, each row was put among the sites by itself: 2 kB a row.
        var codes = Enumerable.Range(0, 50).Select(static i => SiteCode.From("S" + Text.Of(i))).ToList();
        var reports = Enumerable.Range(0, 200).Select(day => First.PlusDays(day)).Select(on => (RecruitmentEvent)
            new RecruitmentEvent.Reported(on, Party.SiteOrganisation, on, codes
                .Select(c => new RecruitmentCount(c, RecruitmentPeriod.Day(on), 1)).ToValueList()));
        ValueList<RecruitmentEvent> history = [new RecruitmentEvent.Started(First, Party.Network, First, ReportingLag.LocalSystem,
            RecruitmentDateBasis.NotStated), .. reports];
        Assert.Equal(10_000, RecruitmentLedger.Replay(history).Recruited);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = RecruitmentLedger.Replay(history);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 10_000, 0, 200);
    }

    private static RecruitmentEvent Event(RecruitmentLedger ledger, byte[] draw, LocalDate today)
    {
        var site = Sites[draw[1] % Sites.Length];
        // A ledger of totals has none of sites: the study is drawn among the first only.
        if (site.IsWholeStudy && draw[1] > 60) site = Sites[0];
        var row = Row(ledger, site, draw);
        return (draw[0] % 16) switch
        {
            0 => new RecruitmentEvent.Completed(today.PlusDays(-draw[2] % 5), Party.SiteOrganisation, today, site),
            1 => new RecruitmentEvent.Corrected(today, Party.Sponsor, today, row, draw[3] % 4, FreeText.From("counted again")),
            2 => new RecruitmentEvent.Withdrawn(today, Party.Sponsor, today, row, FreeText.From("of another study")),
            3 => new RecruitmentEvent.Opened(First, Party.SiteOrganisation, today, site),
            _ => Report(draw, site, today),
        };
    }

    // Mostly a row that stands there.
    private static RecruitmentCount Row(RecruitmentLedger ledger, SiteOrStudy site, byte[] draw)
    {
        var rows = (ledger.Find(site) ?? ledger.Study).Recruited.Rows;
        return rows.IsEmpty ? new(site, RecruitmentPeriod.Day(First), draw[3] % 3) : rows[draw[2] % rows.Count];
    }

    // Up to six rows: of that day or before it, of this site and its neighbours, in order or not.
    private static RecruitmentEvent.Reported Report(byte[] draw, SiteOrStudy site, LocalDate today)
    {
        var rows = Enumerable.Range(0, 1 + (draw[0] % 6)).Select(i => new RecruitmentCount(
            draw[3] % 3 == 0 || site.IsWholeStudy ? site : Sites[(draw[1] + i) % (Sites.Length - 1)],
            RecruitmentPeriod.Starting(
                today.PlusDays(-(draw[2] % (draw[2] < 200 ? 3 : 90)) + (((draw[3] % 5) - 2) * i)), 1 + (draw[2] % 7 / 6)),
            (draw[3] + i) % 4,
            draw[1] % 9 == 8 ? ParticipantState.Consented : ParticipantState.Recruited)).ToValueList();
        // Its day is the last of its rows, or not.
        var on = draw[3] == 7 ? today : rows.Max(static r => r.Period.To);
        return new(on, Party.SiteOrganisation, LocalDate.Max(on, today), rows);
    }
}
