using Crn.Domain.Decisions;
using Crn.Domain.Permissions;

namespace Crn.Domain.Tests.Permissions;

public class PermissionCaseLawTests
{
    [Property(MaxTest = 60 / Share.Of)]
    public void Random_parties_are_accepted_or_refused_with_a_reason_and_never_thrown_at(
        PermissionCase permission, PermissionSite[] sites, PermissionChange[] changes, (int Verb, int Step, int Party, int Days)[] moves)
    {
        var storm = CaseStorm.Over(permission, sites, changes, moves, DeadlinesNeverMoveEarlierByAStop);
        Assert.Equal(storm.Case, PermissionCase.Replay(storm.Events));
        Assert.Equal(storm.Events.Count, storm.Case.Version);
        Assert.Equal(storm.Events[^1].RecordedOn, storm.Case.LastRecordedOn);
        NothingOpenedWithoutEveryApproval(storm.Case);
        TimeSums(storm.Case, storm.Today);
    }

    [Property(MaxTest = 40 / Share.Of)]
    public void Every_study_can_reach_its_first_participant(PermissionPlan plan, PermissionSite site)
    {
        // Every answer given: one that is missing blocks, and rightly so.
        var answers =
            PermissionFacts.Characteristics.Aggregate(plan.Answers,
                (sheet, fact) => sheet.Find(fact) is null ? sheet.With(fact, false) : sheet).With(PermissionFacts.NhsOrHsc, true)
                .With(PermissionFacts.UndergraduateProject, false).With(PermissionFacts.MastersProject, false)
                .With(PermissionFacts.DoctoralProject, false);
        var permission = PermissionCase.Start(answers, [site], plan.Submitting, plan.Submitting.PlusDays(-30), Party.Sponsor).State;
        var recruited = permission.Granted(StepKey.AtSite(Approvals.SiteOpen, site.Code), plan.Submitting)
            .Granted(StepKey.AtSite(Approvals.FirstParticipant, site.Code), plan.Submitting);
        Assert.True(recruited.FindSite(site.Code)!.HasRecruited);
        NothingOpenedWithoutEveryApproval(recruited);
    }

    private static void NothingOpenedWithoutEveryApproval(PermissionCase permission)
    {
        foreach (var site in permission.Sites) GateLaw.Holds(permission, site);
    }

    private static void TimeSums(PermissionCase permission, LocalDate asAt) => Assert.All(permission.AllSteps, step =>
    {
        var held = permission.TimeHeld(step.Key, asAt);
        var end = step.EndedOn is { } ended && ended < asAt ? ended : asAt;
        Assert.Equal(Math.Max(0, Period.DaysBetween(permission.StartedOn, end)), held.Sum(h => h.Days));
        Assert.Equal(held.Sum(h => h.Days), Enum.GetValues<Party>().Sum(p => permission.TimeHeldBy(p, step.Key, asAt)));
        foreach (var (first, second) in held.Zip(held.Skip(1))) Assert.Equal(first.To, second.From);
        // What somebody had in hand on the way stands among the days by the wall clock, which are no more than the days there were.
        Assert.All(Enum.GetValues<Party>(), party =>
        {
            var inHand = permission.DaysInHandOf(party, step.Key, asAt);
            Assert.InRange(inHand, held.Where(h => h.Party == party && !h.IsWaiting && h.Step.Site == null || h.Party == party
                && !h.IsWaiting && h.Step.Site == step.Key.Site).Sum(h => h.Days),
                Math.Max(0, Period.DaysBetween(permission.StartedOn, end)));
        });
    });

    private static void DeadlinesNeverMoveEarlierByAStop(PermissionCase before, PermissionCase after, PermissionEvent accepted)
    {
        if (accepted is not PermissionEvent.InformationGiven { Step: var key, On: var answered } || before.Find(key)!.Clock is not { } was)
            return;
        Assert.True(after.Find(key)!.Clock!.DeadlineIfRunningFrom(answered) >= was.DeadlineIfRunningFrom(before.Find(key)!.LastOn!.Value));
    }
}
