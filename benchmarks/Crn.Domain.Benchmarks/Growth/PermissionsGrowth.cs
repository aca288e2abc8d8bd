using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class PermissionsGrowth
{
    private static readonly LocalDate Day = new(2026, 5, 11);
    private static readonly StepKey Confirm = StepKey.OfStudy("SPONSOR_CONFIRM");

    internal static readonly FactSheet Study = PermissionFacts.Characteristics.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(
        fact, fact.Equals(PermissionFacts.RecRequired) || fact.Equals(PermissionFacts.England) || fact.Equals(PermissionFacts.Nhs)
            || fact.Equals(PermissionFacts.NhsOrHsc) || fact.Equals(PermissionFacts.UsesHraApproval)
            || fact.Equals(PermissionFacts.FormalConfirmationRequired)));

    public static GrowthRow[] Rows { get; } =
    [
        Row("PermissionCase.AddSite: n sites one by one", 125, n => Sites(n).Aggregate(Started(0),
            (c, site) => c.AddSite(site, Day, Party.Sponsor).State)),
        Row("PermissionCase.Start: n sites at once", 125, Started),
        Row("PermissionPlan.For: n sites", 125, n => Sites(n), sites => PermissionPlan.For(Study, sites, Day)),
        Row("PermissionCase.Blocked: n sites", 125, Started, c => c.Blocked),
        Row("PermissionCase.Ready: n sites", 125, Started, c => c.Ready),
        Row("PermissionCase.Submit, PermissionCase.Decide, PermissionCase.Withdraw: a step begun at each of n sites", 125, Approved,
            BegunEverywhere),
        Row("PermissionCase.Find, PermissionCase.FindSite: n of n sites", 125, Started,
            c => c.Sites.Sum(s => c.Find(s.Steps[0].Key) is null ? 0 : 1)),
        Row("PermissionCase.Submit: one site, n steps of one step", 500, n => Steps(n).Case),
        Row("PermissionCase.Replay, PermissionCase.TryReplay: n events of one step", 250, n => Steps(n).Events,
            e => PermissionCase.Replay(e)),
        Row("PermissionCase.AskForInformation, PermissionCase.Answer: n questions about one step", 250,
            n => Enumerable.Range(0, n).Aggregate(
            UnderReview(), (c, i) => c.AskForInformation(Pack, Day, Party.SiteOrganisation) is { IsAccepted: true } asked
                ? asked.State.Answer(Pack, Day, Party.Sponsor).State : throw new InvalidOperationException("Not asked."))),
        Row("PermissionCase.ReportUrgentSafetyMeasure: n measures", 250, n => (n, Approved(1)),
            x => Enumerable.Range(0, x.n).Aggregate(x.Item2,
            (c, i) => c.ReportUrgentSafetyMeasure(Day.PlusDays(i), Day.PlusDays(i), Party.Sponsor).State)),
        Row("PermissionCase.ProposeChange: one change over n sites", 125, Approved,
            c => c.ProposeChange(PermissionChange.ForEverySite(ChangeRoute.Minor), Day, Party.Sponsor).State),
        Row("PermissionCase.ProposeChange: a change for each of n sites", 25, n => (n, Approved(n)),
            x => Sites(x.n).Aggregate(x.Item2, (c, site) =>
            c.ProposeChange(PermissionChange.ForSites(ChangeRoute.Minor, [site.Code]), Day, Party.Sponsor).State)),
        Row("PermissionCase.Submit: each step of a change over n sites", 50, n => Approved(n)
            .ProposeChange(PermissionChange.ForEverySite(ChangeRoute.Minor), Day, Party.Sponsor).State,
            c => c.Changes[0].Steps
                .Aggregate(c, (now, step) => now.Submit(step.Key, Day, step.Owner) is { IsAccepted: true } d ? d.State : now)),
        Row("PermissionCase.Learn: one answer, n sites", 125, Started, c =>
            c.Learn(FactSheet.Empty.With(PermissionFacts.LastsOverTwoYears, true), Day, Party.Sponsor)),
        Row("PermissionChange.ForSites: n sites", 125, n => Sites(n).Select(s => s.Code).ToValueList(),
            sites => PermissionChange.ForSites(ChangeRoute.RouteA, sites)),
    ];

    public static ValueList<PermissionSite> Sites(int n) =>
        Enumerable.Range(1, n).Select(i => new PermissionSite(SiteCode.From("S" + i), UkNation.England)).ToValueList();

    public static PermissionCase Started(int n) => PermissionCase.Start(Study, Sites(n), Day, Day, Party.Sponsor).State;

    public static PermissionCase Approved(int n) => Started(n) is var start ? CaseWalk.Granted(start, Day) : start;

    private static PermissionCase BegunEverywhere(PermissionCase permission) => permission.Sites.Aggregate(permission, (c, site) =>
    {
        var step = site.Steps.First(s => c.Submit(s.Key, Day, s.Owner).IsAccepted);
        return c.Submit(step.Key, Day, step.Owner).State;
    });

    private static StepKey Pack => StepKey.AtSite("CC_FORMAL", SiteCode.From("S1"));

    private static PermissionCase UnderReview()
    {
        var approved = Approved(1);
        var pack = StepKey.AtSite("LOCAL_INFORMATION_PACK", SiteCode.From("S1"));
        var sent = approved.Submit(pack, Day, Party.Sponsor).State;
        sent = sent.Decide(pack, sent.Find(pack)!.Definition.Outcomes[0], Day, sent.Find(pack)!.Owner).State;
        return sent.Submit(Pack, Day, Party.Sponsor).State;
    }

    public static (PermissionCase Case, ValueList<PermissionEvent> Events) Steps(int n)
    {
        var opened = PermissionCase.Start(Study, Sites(1), Day, Day, Party.Sponsor);
        var (running, events) = (opened.State, opened.Events);
        for (var i = 1; i < n; i++)
        {
            var next = running.Find(Confirm)!.IsOpen ? running.Withdraw(Confirm, Day, Party.Sponsor)
                : running.Submit(Confirm, Day, Party.Sponsor);
            (running, events) = (next.State, events.AddRange(next.Events));
        }

        return (running, events);
    }
}
