using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Recruitment.Counting;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Recruitment;

/// <summary>
/// Entries of a ledger one by one: four times as many cost about four times as much. Work is counted in bytes, not in time.
/// </summary>
public class LedgerGrowthTests
{
    private static readonly LocalDate First = new(2000, 1, 1);
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly SiteCode Leeds = SiteCode.From("Leeds");

    [Fact]
    public void Reports_one_by_one_cost_in_proportion() => AboutLinear(n => Reported(n));

    [Fact]
    public void Replay_costs_in_proportion()
    {
        var (few, many) = (Reported(500).Events, Reported(2000).Events);
        AboutLinear(n => RecruitmentLedger.Replay(n == 500 ? few : many));
    }

    [Fact]
    public void Corrections_one_by_one_cost_in_proportion()
    {
        var (few, many) = (Reported(500), Reported(2000));
        AboutLinear(n =>
        {
            var ledger = n == 500 ? few : many;
            for (var i = 0; i < n; i++) ledger = ledger.Correct(Leeds, Day(i), 9, "counted again", Today, Party.Sponsor).State;
        });
    }

    [Fact]
    public void Confirmations_one_by_one_cost_in_proportion()
    {
        AboutLinear(n =>
        {
            var ledger = Reported(1);
            for (var i = 0; i < n; i++) ledger = ledger.Confirm(Leeds, Day(i), isAccurate: true, Today, Party.Sponsor).State;
        });
    }

    [Property(MaxTest = 200 / Share.Of)]
    public void A_tree_of_rows_holds_what_a_sorted_list_holds(ushort[] days, byte[] withdrawn, ushort asked)
    {
        // Beside brute force: a dictionary by day.
        if (days.Length == 0) throw Counted.Skip();
        var (tree, rows) = (CountTree.Empty, new SortedDictionary<LocalDate, int>());
        for (var round = 0; round < 40; round++)
        {
            foreach (var day in days)
            {
                var row = new RecruitmentCount(Leeds, Day((day * (round + 1)) % 3000), day % 7);
                (tree, rows[row.Period.From]) = (tree.With(row), row.Count);
            }
        }

        foreach (var day in withdrawn)
        {
            tree = tree.Without(Day(day * 11));
            rows.Remove(First.PlusDays(day * 11));
        }

        var until = First.PlusDays(asked % 3000);
        Assert.Equal(rows.Select(r => (r.Key, r.Value)), tree.ToArray().Select(r => (r.Period.From, r.Count)));
        Assert.Equal((rows.Count(r => r.Key <= until), (long)rows.Where(r => r.Key <= until).Sum(r => r.Value)), tree.BegunBy(until));
        Assert.Equal((rows.Count(r => r.Key < until), (long)rows.Where(r => r.Key < until).Sum(r => r.Value)), tree.EndedBefore(until));
        Assert.Equal(rows.Values.Sum(), tree.People);
        Assert.Equal(tree.ToArray(), CountTree.Of(tree.ToArray()).ToArray());
        Assert.Equal(rows.Where(r => r.Value > 0).Select(r => (LocalDate?)r.Key).FirstOrDefault(),
            tree.WithSomebody(last: false)?.Period.From);
        Assert.Equal(rows.Where(r => r.Value > 0).Select(r => (LocalDate?)r.Key).LastOrDefault(),
            tree.WithSomebody(last: true)?.Period.From);
    }

    [Property(MaxTest = 200 / Share.Of)]
    public void The_last_statement_that_covers_a_row_decides(RecruitmentLedger ledger, RecruitmentPeriod[] periods, bool[] accurate)
    {
        var today = ledger.LastRecordedOn.PlusDays(1000);
        foreach (var (period, isAccurate) in periods.Zip(accurate))
        {
            var wide = RecruitmentPeriod.Between(period.From.PlusDays(-60), period.To);
            SiteOrStudy site = isAccurate == (period.Days > 30) || ledger.Sites.IsEmpty ? SiteOrStudy.WholeStudy : ledger.Sites[0].Site;
            if (ledger.Confirm(site, wide, isAccurate, today, Party.Sponsor) is { IsAccepted: true } decision) ledger = decision.State;
        }

        if (ledger.Confirmations.IsEmpty) throw Counted.Skip();
        Assert.Equal(ledger.Sites.Add(ledger.Study).SelectMany(s => s.Recruited.Rows).Where(Confirmed).Sum(r => r.Count),
            ledger.ConfirmedRecruits());

        bool Confirmed(RecruitmentCount row) => ledger.Confirmations.LastOrDefault(c =>
            (c.Site == row.Site || c.Site.IsWholeStudy) && c.Period.Contains(row.Period))?.IsAccurate == true;
    }

    [Fact]
    public void A_ledger_refuses_more_people_than_there_can_be_and_goes_on_answering()
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State.Open(Leeds, First, Party.Sponsor, Today).State;
        var most = ledger.Report([new(Leeds, Day(0), Plausible.People)], Party.Sponsor, Today).State;
        string[] Codes(Decision<RecruitmentLedger, RecruitmentEvent> decision) => [.. decision.Reasons.Select(r => r.Code)];
        Assert.Equal(["recruitment.too-many-people"], Codes(ledger.Report([new(Leeds, Day(0), int.MaxValue)], Party.Sponsor, Today)));
        Assert.Equal(["recruitment.too-many-people"], Codes(most.Report([new(SiteCode.From("York"), Day(1), 1)], Party.Sponsor, Today)));
        Assert.Equal(["recruitment.too-many-people"], Codes(most.Correct(Leeds, Day(0), int.MaxValue, "typed", Today, Party.Sponsor)));
        Assert.True(most.Report([new(Leeds, Day(1), 1, ParticipantState.Consented)], Party.Sponsor, Today).IsAccepted);
        Assert.Equal(Plausible.People, most.Recruited);
        Assert.Contains("1000000000", most.ToString(), StringComparison.Ordinal);
        // Events that were never checked: the fold does not argue, and nothing throws.
        var folded = most.Evolve(new RecruitmentEvent.Reported(Today, Party.Sponsor, Today, [new(Leeds, Day(2), int.MaxValue)]));
        Assert.Equal(int.MaxValue, folded.Recruited);
        Assert.Equal(folded.GetHashCode(), folded.GetHashCode());
    }

    private static RecruitmentPeriod Day(int i) => RecruitmentPeriod.Day(First.PlusDays(i));

    private static RecruitmentLedger Reported(int rows)
    {
        var ledger = RecruitmentLedger.Start(First, Party.Sponsor, Today).State;
        for (var i = 0; i < rows; i++) ledger = ledger.Report([new(Leeds, Day(i), i % 3)], Party.Sponsor, Today).State;
        return ledger;
    }

    private static void AboutLinear(Action<int> work)
    {
        work(500);
        double few = Bytes(500), many = Bytes(2000);
        // Linear is 4, n log n about 5, quadratic 16.
        Assert.InRange(many / few, 2, 6.5);

        long Bytes(int n)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work(n);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
