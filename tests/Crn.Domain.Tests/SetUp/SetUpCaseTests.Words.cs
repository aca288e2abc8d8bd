using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Probability;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.SetUp;

/// <content>Histories fitted, words of forecasts and plans, and who held the days.</content>
public partial class SetUpCaseTests
{
    [Fact]
    public void A_laggard_of_an_ordinary_history_is_fitted()
    {
        var fit = StageDuration.Fitted(
            [ObservedTime.Ended(30), ObservedTime.Ended(31), ObservedTime.SoFar(60)], DayBasis.Calendar, Ours);
        Assert.True(fit.IsAccepted);
        Assert.InRange(fit.Value.Median, 30, 60);
    }

    [Property(MaxTest = 300 / Share.Of)]
    public void Any_history_near_a_month_with_a_laggard_is_fitted(PositiveInt seed)
    {
        var random = new Random(seed.Get);
        var history = Enumerable.Range(0, random.Next(2, 9)).Select(_ => ObservedTime.Ended(random.Next(28, 42)))
            .Append(ObservedTime.SoFar(random.Next(30, 3_000))).Append(ObservedTime.Ended(27)).Append(ObservedTime.Ended(43)).ToValueList();
        var fit = StageDuration.Fitted(history, DayBasis.Calendar, Ours);
        Assert.True(fit.IsAccepted);
        Assert.InRange(fit.Value.ProbabilityWithin(40), 0, 1);
    }

    [Theory]
    [InlineData(10, 20, 30)]
    [InlineData(40, 20, 30)]
    [InlineData(double.NaN, 20, 30)]
    public void A_median_outside_its_quartiles_is_refused(double median, double lower, double upper) =>
        Assert.Throws<ArgumentException>(() => StageDuration.FromQuartiles(median, lower, upper, DayBasis.Calendar, Ours));

    [Fact]
    public void A_what_if_is_a_sentence_with_numbers_and_units()
    {
        var forecast = SetUpForecast.For(Opened(Study(true, true), 1), On);
        var opening = StepKey.AtSite("SITE_OPEN", SiteCode.From("SITE0"));
        var gained = (int)Math.Round(forecast.DaysGained(opening, 14) * 14);
        Assert.InRange(gained, 2, 14);
        Assert.Equal($"Opening SITE0 14 days earlier brings the first participant forward by {gained} days (median).",
            forecast.WhatIf(opening, 14));
        var unknown = SetUpForecast.For(Opened(Study(false, false), 1), On);
        Assert.Equal("Opening SITE0 14 days earlier: not known, for no time of it is known; each day it waits may be lost.",
            unknown.WhatIf(opening, 14));
    }

    [Fact]
    public void A_plan_says_what_its_dates_are()
    {
        PermissionStep Step(StepDurations durations, string code) => PermissionPlan.For(Study(false, false), On, durations).Find(code)!;
        Assert.Equal("published limit or target", Step(StepDurations.Published, "REC_FULL").DatedBy);
        Assert.Equal("no time is published: counted as none", Step(StepDurations.Published, "LOCAL_SUPPORT").DatedBy);
        Assert.Equal("own figure", Step(StepDurations.Published.With("REC_FULL", 3, DayBasis.Calendar, Ours), "REC_FULL").DatedBy);
        Assert.Equal("shortest: counted as no time", Step(StepDurations.Shortest, "REC_FULL").DatedBy);
        Assert.Equal(On, Step(StepDurations.Shortest, "FIRST_PARTICIPANT").Ends);
        Assert.NotEqual(StepDurations.Published, StepDurations.Shortest);

        // By the published median: 74 days to the approval.
        var medians = SetUpForecast.For(
            Opened(Study(false, false), 1), On, StageDurations.Published.AtMedians(), SamplingSettings.Default, false);
        Assert.Equal(On.PlusDays(74), medians.Of(StepKey.OfStudy("HRA_APPROVAL"))!.Quantile(0.01)?.Date);
        Assert.StartsWith("medians of published observations", medians.Durations.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_days_of_the_committee_and_the_authority_are_theirs_though_the_site_steps_are_recorded_when_all_is_done()
    {
        var site = SiteCode.From("SITE0");
        var permission = Opened(Study(false, false), 1);
        foreach (var code in new[] { "SPONSOR_CONFIRM", "INDEMNITY", "COST_ATTRIBUTION", "IRAS_SUBMIT" })
            permission = Done(permission, StepKey.OfStudy(code), On);
        permission = permission.Submit(StepKey.OfStudy("REC_VALIDATION"), On, Party.Sponsor).State;
        permission = permission.Submit(StepKey.OfStudy("HRA_APPROVAL"), On, Party.Sponsor).State;
        permission = Done(permission, StepKey.OfStudy("REC_VALIDATION"), On.PlusDays(5));
        permission = permission.Submit(StepKey.OfStudy("REC_FULL"), On.PlusDays(5), Party.Sponsor).State;
        permission = permission.AskForInformation(StepKey.OfStudy("REC_FULL"), On.PlusDays(25), Party.ResearchEthicsCommittee).State;

        // The question lies with the sponsor: so does the review that waits for the committee.
        var chased = SetUpForecast.For(permission, On.PlusDays(25)).ToChase();
        Assert.NotEmpty(chased);
        Assert.All(chased.Where(c => c.Step.Code is "REC_FULL" or "HRA_APPROVAL"), c => Assert.Equal(Party.Sponsor, c.Party));
        Assert.Contains(chased, c => c.Step.Code is "REC_FULL" or "HRA_APPROVAL");
        Assert.All(chased, c => Assert.NotEqual(0, c.DaysGained));
        permission = permission.Answer(StepKey.OfStudy("REC_FULL"), On.PlusDays(45), Party.Sponsor).State;
        permission = Done(permission, StepKey.OfStudy("REC_FULL"), On.PlusDays(70));
        permission = Done(permission, StepKey.OfStudy("HRA_INITIAL_ASSESSMENT"), On.PlusDays(70));
        permission = Done(permission, StepKey.OfStudy("HRA_APPROVAL"), On.PlusDays(80));

        // Everything at the site is recorded on one day, long after.
        var last = On.PlusDays(120);
        foreach (var step in new[] { "LOCAL_INFORMATION_PACK", "SITE_AGREEMENT", "LOCAL_SUPPORT", "CC_FORMAL" })
            permission = Done(permission, StepKey.AtSite(step, site), last);
        var goal = StepKey.AtSite("CC_FORMAL", site);
        var held = permission.TimeHeld(goal, last);
        Assert.Equal(120, held.Sum(h => h.Days));
        int Of(Party party) => permission.TimeHeldBy(party, goal, last);
        Assert.True(Of(Party.ResearchEthicsCommittee) + Of(Party.HealthResearchAuthority) >= 80, string.Join("; ", held));
        Assert.Equal(40, Of(Party.Sponsor));
        Assert.Equal(50, permission.DaysInHandOf(Party.ResearchEthicsCommittee, goal, last));
        Assert.Equal(80, permission.DaysInHandOf(Party.HealthResearchAuthority, goal, last));
        Assert.Equal(20, permission.DaysInHandOf(Party.Sponsor, goal, last));
    }

    private static PermissionCase Done(PermissionCase permission, StepKey key, LocalDate on)
    {
        if (!permission.Find(key)!.IsOpen)
        {
            var begun = permission.Submit(key, on, Party.Sponsor);
            Assert.True(begun.IsAccepted, string.Join("; ", begun.Reasons));
            permission = begun.State;
        }

        var step = permission.Find(key)!;
        var decided = permission.Decide(key, step.Definition.Outcomes[0], on, step.Owner);
        Assert.True(decided.IsAccepted, string.Join("; ", decided.Reasons));
        return decided.State;
    }

    private static double? Probability(SetUpForecast forecast, string code) =>
        forecast.Benchmarks.Single(b => b.Benchmark.Code == code).Probability;

    private static FactSheet Study(bool medicine, bool commercial) => Characteristics.Aggregate(FactSheet.Empty, (s, f) => s.With(f, false))
        .With(England, true).With(Nhs, true).With(NhsOrHsc, true).With(UsesHraApproval, true).With(RecRequired, true)
        .With(FormalConfirmationRequired, true).With(Ctimp, medicine).With(ClinicalTrial, medicine).With(Imp, medicine)
        .With(CommercialContract, commercial);

    private static PermissionCase Opened(FactSheet answers, int sites) => PermissionCase.Start(answers,
        Enumerable.Range(0, sites).Select(i => new PermissionSite(SiteCode.From("SITE" + i), UkNation.England)).ToValueList(), On, On,
        Party.Sponsor).State;
}
