using Crn.Domain.Decisions;
using Crn.Domain.Permissions;

namespace Crn.Domain.Tests.Permissions;

public class PermissionCaseLawTests
{
    [Property(MaxTest = 60)]
    public void Random_parties_are_accepted_or_refused_with_a_reason_and_never_thrown_at(PermissionCase permission, PermissionSite[] sites, PermissionChange[] changes, (int Verb, int Step, int Party, int Days)[] moves)
    {
        var (opened, openedOn) = (permission, permission.OpenedOn);
        List<PermissionEvent> events = [new PermissionEvent.Opened(openedOn, Party.Sponsor, permission.Answers, permission.Submitting, permission.Sites.Select(s => s.Site).ToValueList(), permission.Durations)];
        Assert.Equal(permission, PermissionCase.Replay(events.ToValueList()));
        var on = openedOn;
        for (var i = 0; i < moves.Length * 6; i++)
        {
            var move = moves[i % moves.Length];
            var steps = permission.AllSteps.ToList();
            if (steps.Count == 0) return;
            on = on.PlusDays(Math.Abs(move.Days) % 40);
            var ready = permission.Ready;
            // Half of the moves are sensible, so that cases get somewhere.
            var sensible = i % 2 == 0;
            var at = sensible ? ready.Count > 0 ? permission.Find(ready[i % ready.Count])! : steps.FirstOrDefault(s => s.IsOpen) ?? steps[0] : steps[Math.Abs(move.Step + i) % steps.Count];
            var party = sensible || move.Party % 3 == 0 ? at.Owner : Enum.GetValues<Party>()[Math.Abs(move.Party) % 11];
            foreach (var decision in Moves(permission, at, party, on, move.Verb, sites, changes, i))
            {
                if (!decision.IsAccepted)
                {
                    Assert.All(decision.Reasons, r => Assert.NotEmpty(r.Remedy));
                    continue;
                }

                var before = permission;
                permission = decision.State;
                events.AddRange(decision.Events);
                DeadlinesNeverMoveEarlierByAStop(before, permission, decision.Events);
                break;
            }
        }

        Assert.Equal(permission, PermissionCase.Replay(events.ToValueList()));
        Assert.Equal(events.Count, permission.Version);
        NothingOpenedWithoutEveryApproval(permission);
        TimeSums(permission, on);
    }

    [Property(MaxTest = 40)]
    public void Every_study_can_reach_its_first_participant(PermissionCase permission)
    {
        // Only studies whose answers are all given: an answer missing blocks, and rightly so.
        if (permission.Sites.IsEmpty || permission.AllSteps.Any(s => s.Need == StepNeed.MayBeNeeded)) return;
        var site = permission.Sites[0];
        if (!site.Steps.Any(s => s.Key.Code == "FIRST_PARTICIPANT")) return;
        var recruited = permission.Granted(StepKey.AtSite("SITE_OPEN", site.Site.Code), permission.Submitting).Granted(StepKey.AtSite("FIRST_PARTICIPANT", site.Site.Code), permission.Submitting);
        Assert.True(recruited.FindSite(site.Site.Code)!.HasRecruited);
        NothingOpenedWithoutEveryApproval(recruited);
    }

    [Fact]
    public void Every_outcome_of_the_graph_has_a_meaning() => Assert.All(ApprovalGraph.Rows, row =>
    {
        // A step that no outcome grants would block for ever.
        if (row.Kind is not (ApprovalKind.Study or ApprovalKind.Site)) return;
        Assert.NotEmpty(row.Outcomes);
    });

    private static IEnumerable<Decision<PermissionCase, PermissionEvent>> Moves(PermissionCase permission, CaseStep at, Party party, LocalDate on, int verb, PermissionSite[] sites, PermissionChange[] changes, int i)
    {
        switch (Math.Abs(verb) % 12)
        {
            case 0: yield return permission.AskForInformation(at.Key, on, party); break;
            case 1: yield return permission.Answer(at.Key, on, Party.Sponsor); break;
            case 2: yield return permission.MeetConditions(at.Key, on, party); break;
            case 3: yield return permission.NoteSilence(at.Key, on, party); break;
            case 4: yield return permission.Withdraw(at.Key, on, party); break;
            case 5: yield return permission.Appeal(at.Key, on, Party.Sponsor); break;
            case 6 when sites.Length > 0: yield return permission.AddSite(sites[i % sites.Length], on, Party.Sponsor); break;
            case 7 when changes.Length > 0: yield return permission.ProposeChange(changes[i % changes.Length], on, party); break;
            case 8: yield return permission.ReportUrgentSafetyMeasure(on.PlusDays(-1), on, party); break;
            case 9: yield return permission.Decide(at.Key, at.Definition.Outcomes[i % at.Definition.Outcomes.Count], on, party); break;
            case 10: yield return permission.ExtendApproval(on.PlusDays(900), on, party); break;
        }

        yield return permission.Begin(at.Key, on, party);
        yield return permission.Answer(at.Key, on, Party.Sponsor);
        yield return permission.Decide(at.Key, at.Definition.Outcomes[0], on, party);
    }

    private static void NothingOpenedWithoutEveryApproval(PermissionCase permission) =>
        Assert.All(permission.Sites.Where(s => s.IsOpen), site =>
        {
            var opened = site.Steps.Single(s => s.Key.Code == "SITE_OPEN").EndedOn;
            var asThen = permission.Steps.Concat(site.Steps).Where(s => s.Key.Code is not ("SITE_OPEN" or "FIRST_PARTICIPANT"));
            Assert.All(asThen, s => Assert.True(s.Status is CaseStepStatus.Granted or CaseStepStatus.Continued && s.EndedOn <= opened, $"{s} when {site.Site.Code} opened on {opened}"));
        });

    private static void TimeSums(PermissionCase permission, LocalDate asAt) => Assert.All(permission.AllSteps, step =>
    {
        var held = permission.TimeHeld(step.Key, asAt);
        var end = step.EndedOn is { } ended && ended < asAt ? ended : asAt;
        Assert.Equal(Math.Max(0, Period.DaysBetween(permission.OpenedOn, end)), held.Sum(h => h.Days));
        Assert.Equal(held.Sum(h => h.Days), Enum.GetValues<Party>().Sum(p => permission.TimeHeldBy(p, step.Key, asAt)));
        foreach (var (first, second) in held.Zip(held.Skip(1))) Assert.Equal(first.To, second.From);
    });

    private static void DeadlinesNeverMoveEarlierByAStop(PermissionCase before, PermissionCase after, ValueList<PermissionEvent> events)
    {
        foreach (var key in events.OfType<PermissionEvent.InformationGiven>().Select(e => e.Step))
        {
            var (was, now) = (before.Find(key)!.Clock, after.Find(key)!.Clock);
            if (was is not null) Assert.True(now!.DeadlineIfRunningFrom(after.LastChanged) >= was.DeadlineIfRunningFrom(before.LastChanged));
        }
    }
}
