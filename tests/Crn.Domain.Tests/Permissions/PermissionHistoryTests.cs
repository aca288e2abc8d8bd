using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Permissions;

/// <summary>Histories written by two people at once, events left out, and events recorded late; the laws of all histories are in
/// PermissionCaseHistoryTests.</summary>
public class PermissionHistoryTests
{
    private static readonly SiteCode Leeds = SiteCode.From("RR8");
    private static readonly SiteCode Oxford = SiteCode.From("RTH");

    [Fact]
    public void An_event_left_out_is_found_at_the_first_that_needs_it()
    {
        var sought = 0;
        Prop.ForAll(Testing.DomainArbitraries.PermissionCases(), Arb.From(Gen.Choose(0, 999).ArrayOf(30)), (permission, numbers) =>
        {
            var events = CaseStorm.Over(permission, [], [], numbers.Select(n => (n, n / 3, n / 7, n % 11)).ToArray()).Events;
            for (var i = 1; i < events.Count; i++)
            {
                if (events[i] is not PermissionEvent.Begun begun) continue;
                var follows = events.Skip(i + 1).FirstOrDefault(e => e is PermissionEvent.Decided d && d.Step == begun.Step);
                if (follows is null) continue;
                sought++;
                var outcome = PermissionCase.TryReplay(events.Where((_, at) => at != i).ToValueList());
                Assert.Equal("history.contradiction", outcome.Reasons[0].Code);
                break;
            }
        }).QuickCheckThrowOnFailure();
        Assert.True(sought >= 50, $"only {sought} histories had a step decided");
    }

    [Fact]
    public void Two_users_who_both_submit_a_step_are_told_apart()
    {
        var (permission, history) = Approved(new(2026, 6, 1));
        var pack = StepKey.AtSite("LOCAL_INFORMATION_PACK", Leeds);
        var first = permission.Submit(pack, new(2026, 6, 2), Party.Sponsor, version: permission.Version);
        var second = permission.Submit(pack, new(2026, 6, 3), Party.Sponsor, version: permission.Version);
        Assert.Contains("history.stale-version",
            first.State.Submit(pack, new(2026, 6, 3), Party.Sponsor, version: permission.Version).Reasons.Select(r => r.Code));
        var both = PermissionCase.TryReplay([.. history, .. first.Events, .. second.Events]);
        Assert.Equal(["history.contradiction", "permission.already-begun"], both.Reasons.Select(r => r.Code));
        Assert.Contains("2026-06-03 sponsor: submitted: LOCAL_INFORMATION_PACK at RR8", both.Reasons[0].Because, StringComparison.Ordinal);

        // One withdraws what the other has just seen decided.
        var begun = first.State;
        var (decided, withdrawn) =
            (begun.Decide(pack, "sent", new(2026, 6, 4), Party.Sponsor), begun.Withdraw(pack, new(2026, 6, 4), Party.Sponsor));
        if (!decided.IsAccepted) decided = begun.Decide(pack, "sent", new(2026, 6, 4), begun.Find(pack)!.Owner);
        var mixed = PermissionCase.TryReplay([.. history, .. first.Events, .. decided.Events, .. withdrawn.Events]);
        Assert.Equal(["history.contradiction", "permission.already-decided"], mixed.Reasons.Select(r => r.Code));
        Assert.Throws<ArgumentException>(() =>
            PermissionCase.Replay([.. history, .. first.Events, .. decided.Events, .. withdrawn.Events]));
    }

    [Fact]
    public void One_site_enters_late_what_took_place_before_the_last_event_of_another()
    {
        var permission = Approved(new(2026, 6, 1)).Case.Granted(StepKey.AtSite("CC_FORMAL", Leeds), new(2026, 7, 20));
        var late = permission.Granted(StepKey.AtSite("CC_FORMAL", Oxford), new(2026, 7, 1), recordedOn: new(2026, 7, 25));
        Assert.Equal(new LocalDate(2026, 7, 1), late.Find(StepKey.AtSite("CC_FORMAL", Oxford))!.EndedOn);
        Assert.Equal(new LocalDate(2026, 7, 25), late.LastRecordedOn);
    }

    [Fact]
    public void Within_a_step_and_behind_what_it_waits_for_the_days_must_follow_each_other()
    {
        var permission = Approved(new(2026, 6, 1)).Case;
        var today = new LocalDate(2026, 7, 20);
        var agreement = StepKey.AtSite("SITE_AGREEMENT", Leeds);
        permission = permission.Submit(agreement, new(2026, 7, 1), Party.Sponsor, today).Done();
        Assert.Contains("permission.before-last-event",
            permission.Decide(agreement, "executed", new(2026, 6, 30), Party.SiteOrganisation, today).Reasons.Select(r => r.Code));
        permission = permission.Decide(agreement, "executed", new(2026, 7, 10), Party.SiteOrganisation, today).Done();
        Assert.Equal(["permission.before-start"],
            permission.ReportUrgentSafetyMeasure(new(2020, 1, 1), new(2020, 1, 1), Party.Sponsor, today).Reasons.Select(r => r.Code));

        // A confirmation dated before the agreement it waits for: recorded after it all the same.
        permission = permission.Granted(StepKey.AtSite("LOCAL_SUPPORT", Leeds), new(2026, 7, 1), today)
            .Granted(StepKey.AtSite("LOCAL_INFORMATION_PACK", Leeds), new(2026, 7, 1), today);
        var confirmation = StepKey.AtSite("CC_FORMAL", Leeds);
        permission = permission.Submit(confirmation, new(2026, 7, 2), Party.Sponsor, today).Done();
        var early = permission.Decide(confirmation, "confirmed", new(2026, 7, 9), Party.SiteOrganisation, today);
        Assert.Contains("SITE_AGREEMENT at RR8), which was granted only on 2026-07-10", Assert.Single(early.Reasons).Because,
            StringComparison.Ordinal);
        Assert.True(permission.Decide(confirmation, "confirmed", new(2026, 7, 10), Party.SiteOrganisation, today).IsAccepted);
        Assert.Contains("history.recorded-before-event",
            permission.Decide(confirmation, "confirmed", today.PlusDays(1), Party.SiteOrganisation, today).Reasons.Select(r => r.Code));
    }

    [Fact]
    public void What_is_learnt_may_bring_steps_and_never_contradicts_what_is_known()
    {
        var permission =
            PermissionCase.Start(FactSheet.Empty.With(PermissionFacts.England, true), [], new(2026, 5, 11), new(2026, 5, 1),
                Party.Sponsor).State;
        var answers = FactSheet.Empty.With(PermissionFacts.Ctimp, true);
        Assert.False(permission.Find("CT_APPROVAL")!.IsNeeded);
        var knows = permission.Learn(answers.With(PermissionFacts.NotifiableTrial, false), new(2026, 5, 2), Party.Sponsor).Done();
        Assert.True(knows.Find("CT_APPROVAL")!.IsNeeded);
        Assert.Equal(["permission.nothing-new"], knows.Learn(answers, new(2026, 5, 3), Party.Sponsor).Reasons.Select(r => r.Code));
        Assert.Equal(["permission.answer-settled"],
            knows.Learn(FactSheet.Empty.With(PermissionFacts.Ctimp, false), new(2026, 5, 3), Party.Sponsor).Reasons.Select(r => r.Code));
        Assert.Equal(["permission.not-the-owner"], permission.Learn(answers, new(2026, 5, 3), Party.Mhra).Reasons.Select(r => r.Code));
    }

    [Property(MaxTest = 40 / Share.Of)]
    public void A_case_given_up_has_no_open_step_and_accepts_nothing_more(PermissionCase permission, PermissionSite site,
        PermissionChange change, (int Verb, int Step, int Party, int Days)[] moves)
    {
        var storm = CaseStorm.Over(permission, [], [], moves);
        var over = storm.Case.Abandon(storm.Today, Party.Sponsor).Done();
        Assert.True(over.IsAbandoned);
        Assert.DoesNotContain(over.AllSteps, s => s.IsOpen);
        Assert.Empty(over.Ready);
        Assert.Equal(over,
            PermissionCase.Replay([.. storm.Events, new PermissionEvent.Abandoned(storm.Today, Party.Sponsor, storm.Today)]));
        if (over.AllSteps.IsEmpty) throw Counted.Skip();
        Assert.All(CaseStorm.Verbs(over, over.AllSteps[0], Party.Sponsor, storm.Today, storm.Today, null, site, change),
            d => Assert.Contains("permission.abandoned", d.Reasons.Select(r => r.Code)));
    }

    private static (PermissionCase Case, List<PermissionEvent> History) Approved(LocalDate on)
    {
        var yes = new[]
        {
            PermissionFacts.RecRequired, PermissionFacts.England, PermissionFacts.Nhs, PermissionFacts.NhsOrHsc,
            PermissionFacts.UsesHraApproval,
            PermissionFacts.FormalConfirmationRequired,
        };
        var answers = PermissionFacts.Characteristics.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, yes.Contains(fact)));
        var start = PermissionCase.Start(answers, [new(Leeds, UkNation.England), new(Oxford, UkNation.England)], new(2026, 5, 11),
            new(2026, 5, 1), Party.Sponsor);
        List<PermissionEvent> history = [.. start.Events];
        var permission = start.State;
        foreach (var step in permission.Steps) permission = permission.Granted(step.Key, on, null, history);
        return (permission, history);
    }
}
