using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Permissions;

/// <summary>A step costs what it changes, and every case that was made on the way stays what it was.</summary>
public class CaseStepCostTests
{
    private static readonly LocalDate Day = new(2026, 5, 11);

    [Property(MaxTest = 40 / Share.Of)]
    public void Every_case_on_the_way_is_what_the_events_up_to_it_make(
        PermissionCase permission, PermissionSite[] sites, PermissionChange[] changes, (int Verb, int Step, int Party, int Days)[] moves)
    {
        // The cases are made one after the other without being read, in a replay they are changed in place; only then is each compared.
        var events = CaseStorm.Over(permission, sites, changes, moves).Events;
        if (events.Count < 12) throw Counted.Skip();
        var now = PermissionCase.Replay([events[0]]);
        List<PermissionCase> way = [now];
        foreach (var recorded in events.Skip(1)) way.Add(now = now.Evolve(recorded));
        for (var i = way.Count - 1; i >= 0; i -= Math.Max(1, way.Count / 9))
        {
            var replayed = PermissionCase.Replay(events.Take(i + 1).ToValueList());
            Assert.Equal(replayed, way[i]);
            Assert.Equal(replayed.GetHashCode(), way[i].GetHashCode());
            Assert.Equal(replayed.Blocked, way[i].Blocked);
            Assert.All(way[i].AllSteps, step => Assert.Equal(step, replayed.Find(step.Key)));
        }
    }

    [Fact]
    public void Two_who_go_on_from_one_case_do_not_meet()
    {
        var before = CaseGrowthTests.Started(1);
        var step = before.Find(before.Ready[0])!;
        for (var i = 0; i < 20; i++)
        {
            before = before.Submit(step.Key, Day, step.Owner).Done();
            before = before.Withdraw(step.Key, Day, Party.Sponsor).Done();
        }

        var one = before.Submit(step.Key, Day, step.Owner).Done();
        var other = before.Submit(step.Key, Day.PlusDays(1), step.Owner).Done();
        Assert.Equal(Day, one.Find(step.Key)!.BegunOn);
        Assert.Equal(Day.PlusDays(1), other.Find(step.Key)!.BegunOn);
        Assert.Equal(CaseStepStatus.Withdrawn, before.Find(step.Key)!.Status);
        Assert.Equal(other.Find(step.Key), Assert.Single(other.AllSteps, s => s.Key == step.Key));
    }

    [Fact]
    public void A_step_is_decided_and_applied_within_three_hundred_bytes()
    {
        var permission = CaseGrowthTests.Started(1);
        var (measured, moved) = (0, true);
        while (moved)
        {
            moved = false;
            foreach (var step in permission.AllSteps)
            {
                if (permission.Find(step.Key) is not { IsGranted: false } now) continue;
                var favourable = now.Definition.Outcomes.First(o => now.Definition.MeaningOf(o) == OutcomeMeaning.Granted);
                if (!now.IsOpen) Take(c => c.Submit(now.Key, Day, now.Owner));
                Take(c => c.Decide(now.Key, favourable, Day, now.Owner));
            }
        }

        Assert.True(permission.Sites[0].HasRecruited);
        Assert.InRange(measured, 20, 100);

        void Take(Func<PermissionCase, Decision<PermissionCase, PermissionEvent>> verb)
        {
            var (before, decided) = (permission, verb(permission));
            if (!decided.IsAccepted) return;
            (permission, moved) = (decided.State, true);
            var bytes = Growth.Bytes(_ => verb(before), 1);
            Assert.True(bytes is > 0 and <= 300, $"{decided.Events[0]}: {bytes} bytes");
            measured++;
        }
    }

    [Fact]
    public void Replay_costs_in_proportion()
    {
        var (few, many) = (Events(500), Events(2000));
        Growth.AboutLinear(n => PermissionCase.Replay(n == 500 ? few : many));
        var (ofFew, ofMany) = (Opened(100), Opened(400));
        Growth.AboutLinear(n => PermissionCase.Replay(n == 100 ? ofFew : ofMany), 100);
    }

    private static ValueList<PermissionEvent> Events(int n)
    {
        var started = PermissionCase.Start(CaseGrowthTests.Study, [new(SiteCode.From("S1"), UkNation.England)], Day, Day, Party.Sponsor);
        List<PermissionEvent> events = [.. started.Events];
        var (permission, first) = (started.State, started.State.Ready[0]);
        while (events.Count < n)
        {
            var next = permission.Find(first)!.IsOpen ? permission.Withdraw(first, Day, Party.Sponsor)
                : permission.Submit(first, Day, Party.Sponsor);
            permission = next.Done();
            events.AddRange(next.Events);
        }

        return events.ToValueList();
    }

    // Sites join one after the other while the steps of those before go on.
    private static ValueList<PermissionEvent> Opened(int n)
    {
        var started = PermissionCase.Start(CaseGrowthTests.Study, [], Day, Day, Party.Sponsor);
        List<PermissionEvent> events = [.. started.Events];
        var permission = started.State;
        void Take(Decision<PermissionCase, PermissionEvent> next)
        {
            permission = next.Done();
            events.AddRange(next.Events);
        }

        for (var i = 0; i < n; i++)
        {
            Take(permission.AddSite(new(SiteCode.From("S" + i), UkNation.England), Day, Party.Sponsor));
            var pack = permission.Sites[^1].Steps[0];
            if (permission.Submit(pack.Key, Day, pack.Owner) is { IsAccepted: true } begun) Take(begun);
        }

        return events.ToValueList();
    }
}
