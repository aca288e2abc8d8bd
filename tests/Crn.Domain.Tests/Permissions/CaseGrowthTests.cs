using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Permissions;

/// <summary>Sites, steps and changes one by one: each costs about as much however many there are.</summary>
public class CaseGrowthTests
{
    private static readonly LocalDate Day = new(2026, 5, 11);

    internal static readonly FactSheet Study = PermissionFacts.Characteristics.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(
        fact, fact.Equals(PermissionFacts.RecRequired) || fact.Equals(PermissionFacts.England) || fact.Equals(PermissionFacts.Nhs)
            || fact.Equals(PermissionFacts.NhsOrHsc) || fact.Equals(PermissionFacts.UsesHraApproval)
            || fact.Equals(PermissionFacts.FormalConfirmationRequired)));

    [Property(MaxTest = 60 / Share.Of)]
    public void Sites_added_one_by_one_have_the_steps_of_sites_known_from_the_start(FactSheet study, byte[] drawn)
    {
        // Beside the whole case planned anew: nations and answers of the later sites change what is asked of the study and of the others.
        if (drawn.Length == 0) throw Counted.Skip();
        var sites = drawn.Take(14).Select((d, i) => new PermissionSite(SiteCode.From("S" + i), (UkNation)(d % 4), (d / 4 % 4) switch
        {
            0 => FactSheet.Empty.With(PermissionFacts.Ctimp, true),
            1 => FactSheet.Empty.With(PermissionFacts.Nhs, d % 8 == 1),
            _ => FactSheet.Empty,
        })).ToValueList();
        var atOnce = PermissionCase.Start(study, sites, Day, Day, Party.Sponsor).Done();
        var oneByOne = sites.Aggregate(PermissionCase.Start(study, [], Day, Day, Party.Sponsor).Done(),
            (permission, site) => permission.AddSite(site, Day, Party.Sponsor).Done());
        Assert.Equal(atOnce.Steps, oneByOne.Steps);
        Assert.Equal(atOnce.Sites, oneByOne.Sites);
        Assert.Equal(atOnce.Blocked, oneByOne.Blocked);
        Assert.Equal(atOnce.Ready, oneByOne.Ready);
        Assert.All(sites, site => Assert.Equal(site, oneByOne.FindSite(site.Code)!.Site));
    }

    [Fact]
    public void Sites_that_are_alike_wait_alike_however_many_there_are()
    {
        var (one, many) = (Started(1), Started(20));
        string[] Of(ValueList<CaseWait> waits, int site) =>
            [.. waits.Where(w => w.Step.Site == SiteCode.From("S" + site))
                .Select(w => w.ToString().Replace("S" + site, "S", StringComparison.Ordinal))];
        var expected = Of(one.Blocked, 1);
        Assert.NotEmpty(expected);
        Assert.All(Enumerable.Range(1, 20), site => Assert.Equal(expected, Of(many.Blocked, site)));
        Assert.Equal(20 * one.Ready.Count(k => k.Site is not null), many.Ready.Count(k => k.Site is not null));
    }

    [Fact]
    public void A_step_of_a_change_over_many_sites_is_found_where_it_stands()
    {
        var permission = Changed(20);
        var change = permission.Changes[0];
        Assert.InRange(change.Steps.Count, 20, 100);
        Assert.All(change.Steps, step => Assert.Same(step, permission.Find(step.Key)));
        Assert.Null(permission.Find(StepKey.OfChange(change.Steps[^1].Key.Code, 1, SiteCode.From("nowhere"))));
        Assert.Equal(change.Steps.Count, permission.Blocked.Count(w => w.Step.Change == 1) + permission.Ready.Count(k => k.Change == 1));
    }

    [Fact]
    public void A_step_that_is_to_be_made_again_keeps_what_it_was_when_a_site_joins()
    {
        var permission = Started(2);
        var submission = StepKey.OfStudy(Approvals.IrasSubmit);
        permission = permission.Granted(submission, Day);
        var validation = permission.Steps.First(s => s.Definition.Outcomes.Contains("invalid"));
        permission = permission.Submit(validation.Key, Day, validation.Owner).Done();
        permission = permission.Decide(validation.Key, "invalid", Day, validation.Owner).Done();
        var before = permission.Find(validation.Key);
        Assert.Equal(before, permission.AddSite(new(SiteCode.From("S3"), UkNation.England), Day, Party.Sponsor).Done()
            .Find(validation.Key));
        Assert.Equal(before, permission.AddSite(new(SiteCode.From("S4"), UkNation.Wales), Day, Party.Sponsor).Done().Find(validation.Key));
    }

    [Fact]
    public void Sites_one_by_one_cost_in_proportion() => Growth.AboutLinear(n => Sites(n).Aggregate(Started(0),
        (permission, site) => permission.AddSite(site, Day, Party.Sponsor).State), 200);

    [Fact]
    public void Questions_cost_in_proportion()
    {
        var (few, many) = (Started(200), Started(800));
        Growth.AboutLinear(n => _ = (n == 200 ? few : many).Blocked, 200);
        Growth.AboutLinear(n => _ = (n == 200 ? few : many).Ready, 200);
    }

    [Fact]
    public void Steps_of_sites_and_of_a_change_over_them_cost_in_proportion()
    {
        var (few, many) = (Changed(200), Changed(800));
        Growth.AboutLinear(n =>
        {
            var permission = n == 200 ? few : many;
            foreach (var step in permission.Changes[0].Steps)
            {
                if (permission.Submit(step.Key, Day, step.Owner) is { IsAccepted: true } begun) permission = begun.State;
            }
        }, 200);
    }

    [Fact]
    public void A_change_or_a_measure_of_a_day_is_found_among_many()
    {
        var permission = Changed(30);
        Assert.Equal(["permission.change-proposed-already"], Codes(permission.ProposeChange(
            PermissionChange.ForEverySite(ChangeRoute.Minor), Day, Party.Sponsor)));
        foreach (var site in permission.Sites.Take(20))
        {
            var change = PermissionChange.ForSites(ChangeRoute.Minor, [site.Site.Code]);
            var before = permission;
            permission = permission.ProposeChange(change, Day, Party.Sponsor, Day.PlusDays(60)).Done();
            permission = permission.ReportUrgentSafetyMeasure(Day.PlusDays(permission.Changes.Count), Day.PlusDays(60), Party.Sponsor,
                Day.PlusDays(60)).Done();
            Assert.Equal(["permission.change-proposed-already"],
                Codes(permission.ProposeChange(change, Day, Party.Sponsor, Day.PlusDays(60))));
            Assert.True(before.ProposeChange(change, Day, Party.Sponsor, Day.PlusDays(60)).IsAccepted);
            Assert.True(permission.ProposeChange(change, Day.PlusDays(1), Party.Sponsor, Day.PlusDays(60)).IsAccepted);
            var taken = permission.UrgentSafetyMeasures[^1];
            Assert.Single(Codes(permission.ReportUrgentSafetyMeasure(taken, Day.PlusDays(60), Party.Sponsor)));
        }

        Growth.AboutLinear(n => Enumerable.Range(0, n).Aggregate(permission, (c, i) =>
            c.ReportUrgentSafetyMeasure(Day.PlusDays(100 + i), Day.PlusDays(4000), Party.Sponsor).State), 250);

        static IEnumerable<string> Codes(Decision<PermissionCase, PermissionEvent> refused) => refused.Reasons.Select(r => r.Code);
    }

    private static ValueList<PermissionSite> Sites(int n) =>
        Enumerable.Range(1, n).Select(i => new PermissionSite(SiteCode.From("S" + i), UkNation.England)).ToValueList();

    internal static PermissionCase Started(int n) => PermissionCase.Start(Study, Sites(n), Day, Day, Party.Sponsor).Done();

    private static PermissionCase Changed(int n)
    {
        var permission = Started(n);
        foreach (var step in permission.Steps.Where(s => s.IsNeeded && s.Definition.Kind == ApprovalKind.Study))
            permission = permission.Granted(step.Key, Day);
        return permission.ProposeChange(PermissionChange.ForEverySite(ChangeRoute.Minor), Day, Party.Sponsor).Done();
    }
}
