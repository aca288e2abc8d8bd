using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.SetUp;

/// <summary>Of one site the first to open is the last to open, and both are known exactly.</summary>
public class OneSiteTests
{
    private static readonly LocalDate Monday = new(2026, 5, 11);

    [Property(MaxTest = 40 / Share.Of)]
    public void One_site_gives_the_same_exact_first_and_last_opening(StageDuration opening, bool withPossible)
    {
        var durations = StageDurations.Limits.With(Approvals.SiteOpen, opening);
        var forecast = SetUpForecast.For(Case("RTH08"), Monday, durations, new() { Draws = 20, Seed = 3 }, withPossible);
        var (first, last) = (forecast.FirstSiteOpen!, forecast.AllSitesOpen!);
        Assert.Equal((first.FirstDay, first.Draws), (last.FirstDay, last.Draws));
        Assert.Equal(first.Probabilities, last.Probabilities);
        var step = forecast.Of(StepKey.AtSite(Approvals.SiteOpen, SiteCode.From("RTH08")))!;
        Assert.Equal(step.IsExact, first.IsExact);
        if (first.IsExact) Assert.Equal(step.Probabilities, first.Probabilities);
    }

    [Fact]
    public void It_is_exact_where_a_single_path_leads_to_the_opening()
    {
        var ours = Citation.Local("ours");
        // Only the opening takes time, a day or three: no draw is needed to know its days.
        var durations = ApprovalGraph.InForceOn(Monday).Select(row => row.Code).Distinct()
            .Aggregate(StageDurations.Limits, (all, code) => all.With(code, StageDuration.Certain(0, DayBasis.Calendar, ours)))
            .With(Approvals.SiteOpen, StageDuration.Observed([1, 3], DayBasis.Calendar, ours));
        var forecast = SetUpForecast.For(Case("RTH08"), Monday, durations, new() { Draws = 10, Seed = 3 }, false);
        Assert.True(forecast.FirstSiteOpen!.IsExact && forecast.AllSitesOpen!.IsExact);
        Assert.Equal([0, 0.5, 0.5, 1.0],
            Enumerable.Range(0, 4).Select(day => Math.Round(forecast.AllSitesOpen!.ProbabilityBy(Monday.PlusDays(day)), 9)));
        var two = SetUpForecast.For(Case("RTH08", "RR801"), Monday, durations, new() { Draws = 4000, Seed = 3 }, false);
        Assert.Equal(0.75, two.FirstSiteOpen!.ProbabilityBy(Monday.PlusDays(1)), 0.05);
        Assert.Equal(0.25, two.AllSitesOpen!.ProbabilityBy(Monday.PlusDays(1)), 0.05);
    }

    private static PermissionCase Case(params string[] sites) => PermissionCase.Start(
        Characteristics.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact,
            ((Fact<bool>[])[RecRequired, England, Nhs, NhsOrHsc, UsesHraApproval, FormalConfirmationRequired]).Contains(fact))),
        sites.Select(site => new PermissionSite(SiteCode.From(site), UkNation.England)).ToValueList(), Monday, Monday, Party.Sponsor).State;
}
