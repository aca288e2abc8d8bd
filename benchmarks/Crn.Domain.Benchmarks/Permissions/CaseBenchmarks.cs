using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Stateless;

namespace Crn.Domain.Benchmarks.Permissions;

/// <summary>
/// One step of a case accepted and refused, beside a plain state machine on the same transition; replay; the plan of 100 sites.
/// </summary>
[MemoryDiagnoser]
public class CaseBenchmarks
{
    private static readonly LocalDate Submission = new(2026, 5, 11);
    private static readonly StepKey Opinion = StepKey.OfStudy("REC_FULL");

    private static readonly FactSheet Study = PermissionFacts.Characteristics.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(
        fact,
        fact.Equals(PermissionFacts.RecRequired) || fact.Equals(PermissionFacts.England) || fact.Equals(PermissionFacts.Nhs)
            || fact.Equals(PermissionFacts.NhsOrHsc)
        || fact.Equals(PermissionFacts.UsesHraApproval) || fact.Equals(PermissionFacts.FormalConfirmationRequired)));

    private static readonly ValueList<PermissionSite> Hundred =
        Enumerable.Range(1, 100).Select(i => new PermissionSite(SiteCode.From("S" + i), UkNation.England)).ToValueList();

    private PermissionCase underReview = null!;
    private ValueList<PermissionEvent> thousand;

    private enum State { Review, Favourable, Unfavourable }

    private enum Trigger { Favour, Appeal }

    /// <summary>A case with an opinion under review, and a history of a thousand events.</summary>
    [GlobalSetup]
    public void Open()
    {
        var permission = PermissionCase.Start(Study, [], Submission, Submission, Party.Sponsor).State;
        foreach (var code in new[] { "SPONSOR_CONFIRM", "INDEMNITY", "DPIA", "COST_ATTRIBUTION", "IRAS_SUBMIT", "REC_VALIDATION" })
        {
            if (permission.Find(StepKey.OfStudy(code)) is not { } step) continue;
            permission = permission.Submit(step.Key, Submission, step.Owner).State;
            permission = permission.Decide(step.Key, step.Definition.Outcomes[0], Submission, step.Owner).State;
        }

        underReview = permission.Submit(Opinion, Submission, Party.Sponsor).State;
        var opened = PermissionCase.Start(Study, [], Submission, Submission, Party.Sponsor);
        List<PermissionEvent> events = [.. opened.Events];
        var running = opened.State;
        var first = StepKey.OfStudy("SPONSOR_CONFIRM");
        while (events.Count < 1_000)
        {
            var next = running.Find(first)!.IsOpen ? running.Withdraw(first, Submission, Party.Sponsor)
                : running.Submit(first, Submission, Party.Sponsor);
            running = next.State;
            events.AddRange(next.Events);
        }

        thousand = events.ToValueList();
    }

    /// <summary>A favourable opinion is recorded: the next case, its event and the clock.</summary>
    /// <returns>The version.</returns>
    [Benchmark]
    public int Accepted() => underReview.Decide(Opinion, "favourable", Submission, Party.ResearchEthicsCommittee).State.Version;

    /// <summary>The sponsor tries to record it: refused with reason, remedy and citation.</summary>
    /// <returns>How many reasons.</returns>
    [Benchmark]
    public int Refused() => underReview.Decide(Opinion, "favourable", Submission, Party.Sponsor).Reasons.Count;

    /// <summary>Peer: the same transition in Stateless, a machine made for the case and fired once.</summary>
    /// <returns>The state.</returns>
    [Benchmark]
    public int StatelessAccepted()
    {
        var machine = Machine();
        machine.Fire(Trigger.Favour);
        return (int)machine.State;
    }

    /// <summary>Peer: asked whether the transition that is not allowed may be made, with its unmet guards.</summary>
    /// <returns>How many guards.</returns>
    [Benchmark]
    public int StatelessRefused()
    {
        var machine = Machine();
        machine.CanFire(Trigger.Appeal, out var unmet);
        return unmet?.Count ?? 0;
    }

    /// <summary>A thousand events folded into a case.</summary>
    /// <returns>The version.</returns>
    [Benchmark]
    public int ReplayThousand() => PermissionCase.Replay(thousand).Version;

    /// <summary>The plan of a study with 100 sites.</summary>
    /// <returns>How many sites.</returns>
    [Benchmark]
    public int PlanOfHundredSites() => PermissionPlan.For(Study, Hundred, Submission, StepDurations.Published).Sites.Count;

    private static StateMachine<State, Trigger> Machine()
    {
        var machine = new StateMachine<State, Trigger>(State.Review);
        machine.Configure(State.Review).Permit(Trigger.Favour, State.Favourable)
            .PermitIf(Trigger.Appeal, State.Unfavourable, () => false, "not the owner");
        return machine;
    }
}
