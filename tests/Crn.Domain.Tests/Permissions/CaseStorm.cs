using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Permissions;

/// <summary>A case on which many moves are tried, sensible and senseless, some recorded days after they took place, with every event that
/// was accepted.</summary>
internal sealed class CaseStorm
{
    private readonly List<PermissionEvent> events;

    private CaseStorm(PermissionCase started)
    {
        Case = started;
        events = [new PermissionEvent.Started(
            started.StartedOn, Party.Sponsor, started.LastRecordedOn, started.Answers, started.Submitting,
            started.Sites.Select(s => s.Site).ToValueList(), started.Durations)];
    }

    public PermissionCase Case { get; private set; }

    public ValueList<PermissionEvent> Events => events.ToValueList();

    public LocalDate Today { get; private set; }

    public static CaseStorm Over(PermissionCase started, PermissionSite[] sites, PermissionChange[] changes,
        (int Verb, int Step, int Party, int Days)[] moves, Action<PermissionCase, PermissionCase, PermissionEvent>? accepted = null)
    {
        var storm = new CaseStorm(started) { Today = started.LastRecordedOn };
        for (var i = 0; i < moves.Length * 6; i++)
        {
            var move = moves[i % moves.Length];
            var steps = storm.Case.AllSteps.ToList();
            if (steps.Count == 0) return storm;
            storm.Today = storm.Today.PlusDays(Math.Abs(move.Days) % 40);
            var ready = storm.Case.Ready;
            // Half of the moves are sensible, so that cases get somewhere; one in three is recorded late.
            var sensible = i % 2 == 0;
            var at = sensible ? ready.Count > 0 ? storm.Case.Find(ready[i % ready.Count])! : steps.FirstOrDefault(s => s.IsOpen) ?? steps[0]
                : steps[Math.Abs(move.Step + i) % steps.Count];
            var party = sensible || move.Party % 3 == 0 ? at.Owner : Enum.GetValues<Party>()[Math.Abs(move.Party) % 11];
            var on = i % 3 == 0 ? storm.Today.PlusDays(-(Math.Abs(move.Step) % 20)) : storm.Today;
            foreach (var decision in Moves(storm.Case, at, party, on, storm.Today, move.Verb, sites, changes, i))
            {
                if (!decision.IsAccepted)
                {
                    Assert.All(decision.Reasons, r => Assert.NotEmpty(r.Remedy));
                    continue;
                }

                accepted?.Invoke(storm.Case, decision.State, decision.Events[0]);
                storm.Case = decision.State;
                storm.events.AddRange(decision.Events);
                break;
            }
        }

        return storm;
    }

    /// <summary>Every verb on a step and on the case, with days and version as given.</summary>
    public static IEnumerable<Decision<PermissionCase, PermissionEvent>> Verbs(
        PermissionCase permission, CaseStep at, Party party, LocalDate on, LocalDate recorded, int? version, PermissionSite site,
        PermissionChange change)
    {
        yield return permission.Submit(at.Key, on, party, recorded, version);
        yield return permission.Answer(at.Key, on, Party.Sponsor, recorded, version);
        yield return permission.Decide(at.Key, at.Definition.Outcomes[0], on, party, recorded, version);
        yield return permission.AskForInformation(at.Key, on, party, recorded, version);
        yield return permission.MeetConditions(at.Key, on, party, recorded, version);
        yield return permission.NoteSilence(at.Key, on, party, recorded, version);
        yield return permission.Withdraw(at.Key, on, party, recorded, version);
        yield return permission.Appeal(at.Key, on, Party.Sponsor, recorded, version);
        yield return permission.AddSite(site, on, Party.Sponsor, recorded, version);
        yield return permission.ProposeChange(change, on, party, recorded, version);
        yield return permission.ReportUrgentSafetyMeasure(on.PlusDays(-1), on, party, recorded, version);
        yield return permission.ExtendApproval(on.PlusDays(900), on, party, recorded, version);
        yield return permission
            .Learn(FactSheet.Empty.With(PermissionFacts.Characteristics[Math.Abs(on.Day) % PermissionFacts.Characteristics.Count], true),
                on, Party.Sponsor, recorded, version);
        yield return permission.Abandon(on, Party.Sponsor, recorded, version);
    }

    private static IEnumerable<Decision<PermissionCase, PermissionEvent>> Moves(
        PermissionCase permission, CaseStep at, Party party, LocalDate on, LocalDate recorded, int verb, PermissionSite[] sites,
        PermissionChange[] changes, int i)
    {
        if (sites.Length > 0 && changes.Length > 0)
        {
            // Giving up ends everything, so it is tried seldom.
            var which = Math.Abs(verb) % 15;
            if (which < 13 || i % 40 == 39)
                yield return Verbs(permission, at, party, on, recorded, null, sites[i % sites.Length], changes[i % changes.Length])
                    .ElementAt(Math.Min(which, 13));
        }

        yield return permission.Decide(at.Key, at.Definition.Outcomes[i % at.Definition.Outcomes.Count], on, party, recorded);
        yield return permission.Submit(at.Key, on, party, recorded);
        yield return permission.Answer(at.Key, on, Party.Sponsor, recorded);
        yield return permission.Decide(at.Key, at.Definition.Outcomes[0], on, party, recorded);
    }
}
