using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Probability;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.SetUp;

/// <content>Never, chasing, benchmarks, and the studies forecast.</content>
public partial class SetUpForecastTests
{
    [Fact]
    public void A_refused_approval_means_never_as_things_stand()
    {
        var refused = Decide(Validating(), "CT_VALIDATION", "valid", 7, Party.CombinedReview);
        refused = Then(refused.Submit(StepKey.OfStudy("CT_APPROVAL"), Monday.PlusDays(7), Party.Sponsor));
        refused = Decide(refused, "CT_APPROVAL", "rejected", 30, Party.CombinedReview);
        var forecast = SetUpForecast.For(refused, Monday.PlusDays(40));
        Assert.Equal(1, forecast.FirstParticipant!.ProbabilityOfNever);
        Assert.Null(forecast.FirstParticipant.Median);
        Assert.All(forecast.Benchmarks.Where(b => b.Benchmark.To == SetUpMilestone.FirstParticipant), b => Assert.Equal(0, b.Probability));
    }

    [Fact]
    public void A_step_that_only_may_be_needed_shows_what_it_would_cost()
    {
        var unsure =
            PermissionCase.Start(DrugTrial.Without(PrisonsOrProbation), [new(Oxford, UkNation.England)], Monday, Monday,
                Party.Sponsor).State;
        var durations = StageDurations.Limits.With("HMPPS_NRC", StageDuration.Certain(90, DayBasis.Calendar, Ours));
        var (without, with) =
            (SetUpForecast.For(unsure, Monday, durations, Sampling(10, 1), false),
                SetUpForecast.For(unsure, Monday, durations, Sampling(10, 1), true));
        Assert.Equal(new LocalDate(2026, 7, 20), without.FirstParticipant!.Median?.Date);
        Assert.Equal(Monday.PlusDays(90 + 30), with.FirstParticipant!.Median?.Date);
    }

    [Fact]
    public void The_step_to_chase_is_one_in_hand_that_decides_the_date()
    {
        var durations = StageDurations.Limits.With("CT_VALIDATION", StageDuration.Certain(60, DayBasis.Calendar, Ours));
        var chase = SetUpForecast.For(Validating(), Monday.PlusDays(3), durations, Sampling(10, 1), false).ToChase(daysSaved: 5);
        Assert.Equal(("CT_VALIDATION", Party.CombinedReview, 1.0, 1.0),
            (chase[0].Step.Code, chase[0].Party, chase[0].Criticality, chase[0].DaysGained));
    }

    [Fact]
    public void A_benchmark_with_everything_certain_is_met_or_missed_for_sure()
    {
        // A trial of a company whose every step has a time: the opening takes none, by agreement.
        var commercial = PermissionCase.Start(DrugTrial.With(CommercialContract, true), [new(Oxford, UkNation.England)], Monday, Monday,
            Party.Sponsor).State;
        StageDuration Days(int days) => StageDuration.Certain(days, DayBasis.Calendar, Ours);
        double? Of(int days, string code) => SetUpForecast.For(commercial, Monday,
                StageDurations.Limits.With("CT_APPROVAL", Days(days)).With("SITE_OPEN", Days(0)), Sampling(10, 1), false)
            .Benchmarks.Single(b => b.Benchmark.Code == code).Probability;
        Assert.Equal((1.0, 1.0), (Of(113, "SUP150"), Of(100, "CT107")));
        Assert.Equal((0.0, 0.0), (Of(114, "SUP150"), Of(101, "CT107")));
    }

    [Property(MaxTest = 30 / Share.Of)]
    public void A_forecast_of_any_study_is_sound(PermissionPlan plan)
    {
        var permission =
            PermissionCase.Start(plan.Answers, [new(Oxford, UkNation.England), new(Leeds, UkNation.Scotland)], plan.Submitting,
                plan.Submitting, Party.Sponsor).State;
        var forecast = SetUpForecast.For(permission, plan.Submitting, StageDurations.Published, Sampling(60, 4), true);
        foreach (var step in permission.AllSteps)
        {
            if (forecast.Of(step.Key) is not { } dates) continue;
            Assert.True(dates.AtLeast(0.1) <= dates.AtLeast(0.9));
            Assert.Equal(dates.IsKnown, dates.Median is not null);
            Assert.Equal(0, dates.ProbabilityOfNever, 9);
            Assert.True(dates.FirstDay >= plan.Submitting);
        }

        Assert.All(forecast.Criticality, c => Assert.InRange(c.Share, 0, 1));
        Assert.All(forecast.Benchmarks, b => Assert.InRange(b.Probability ?? 0, 0, 1));
    }

    private static ApprovalDefinition ExactRow => ApprovalGraph.InForceOn(Monday).Single(r => r.Code == "HRA_APPROVAL");

    // Submitted on Monday, and under validation.
    private static PermissionCase Validating()
    {
        var permission = Opened(Oxford);
        foreach (var (code, outcome) in new[]
            { ("SPONSOR_CONFIRM", "confirmed"), ("INDEMNITY", "in place"), ("COST_ATTRIBUTION", "authorised"),
                ("IRAS_SUBMIT", "submitted") })
        {
            permission = Then(permission.Submit(StepKey.OfStudy(code), Monday, Party.Sponsor));
            permission = Decide(permission, code, outcome, 0, Party.Sponsor);
        }

        return Then(permission.Submit(StepKey.OfStudy("CT_VALIDATION"), Monday, Party.Sponsor));
    }

    private static PermissionCase Decide(PermissionCase permission, string code, string outcome, int day, Party by) =>
        Then(permission.Decide(StepKey.OfStudy(code), outcome, Monday.PlusDays(day), by));

    private static PermissionCase Then(Crn.Domain.Decisions.Decision<PermissionCase, PermissionEvent> decision) => decision.State;

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-9;

        public int GetHashCode(double obj) => 0;
    }

    private static FactSheet DrugTrial { get; } = new[]
    {
        SpecialCharacteristics, Atimp, IonisingRadiation, RadioactiveMaterials, ConfidentialPatientInformationWithoutConsent,
        PrisonsOrProbation, Prisoners, AdultsLackingCapacity, InvestigationalDevice,
        NotifiableTrial, CommercialContract, HighRiskPersonalData, SponsorOptsInOrExpected, SeeksNetworkSupport, SocialCareResearch,
        UsesPic, ExternalResearchStaffOnSite, NationalDatasetExtract, StoresRelevantMaterial,
        HumanEmbryos, Gmo, ArmedForcesPersonnel, LocalAuthoritySites, Scotland, Wales, NorthernIreland, ResearchExposure,
    }.Aggregate(FactSheet.Empty, (s, f) => s.With(f, false)).With(Ctimp, true).With(England, true).With(Nhs, true)
    .With(FormalConfirmationRequired, true);

    private static PermissionCase Opened(params ValueList<SiteCode> sites) =>
        PermissionCase.Start(DrugTrial, sites.Select(s => new PermissionSite(s, UkNation.England)).ToValueList(), Monday, Monday,
            Party.Sponsor).State;

    private static SamplingSettings Sampling(long draws, long seed) => new() { Draws = draws, Seed = seed };
}
