using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.SetUp;

/// <summary>Cases from people's work, by their names.</summary>
public class SetUpCaseTests
{
    private static readonly LocalDate On = new(2026, 5, 11);
    private static readonly Citation Ours = Citation.Local("our own figures");

    [Fact]
    public void Bench_comb60()
    {
        var other = FactSheet.Empty.With(Ctimp, false);
        Assert.Equal(["KPI60", "KPI30", "SITE90"], SetUpBenchmarks.InUseFor(other, new(2026, 6, 1)).Select(b => b.Code));
        string Why(string code) => SetUpBenchmarks.UseFor(other, new(2026, 6, 1)).Single(u => u.Benchmark.Code == code).ToString();
        Assert.Equal("COMB60: not in use, it is for trials of medicines other than advanced therapies, and this is none", Why("COMB60"));
        Assert.Equal("B70: not in use, it was used 2012-04-01 to 2018-03-31, not on 2026-06-01", Why("B70"));
        Assert.StartsWith("KPI60: in use, it is for commercial contract studies", Why("KPI60"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, false, "2026-06-01", "COMB60,KPI60,KPI30,SUP150,SITE90,CT107")]
    [InlineData(true, false, false, "2026-06-01", "COMB60,KPI60,KPI30,SITE90,CT107")]
    [InlineData(true, true, true, "2026-06-01", "COMB60-ATIMP,KPI60,KPI30,SUP150,SITE90,CT107")]
    [InlineData(false, true, false, "2025-06-01", "KPI60,KPI30,SITE90")]
    [InlineData(false, false, false, "2025-06-01", "SITE90")]
    [InlineData(true, false, false, "2014-06-01", "B70,B70a,B70b,HLO5B-CSP")]
    [InlineData(false, false, false, "2014-06-01", "HLO5B-CSP")]
    [InlineData(false, false, false, "2021-06-01", "")]
    public void A_benchmark_is_in_use_for_the_studies_and_years_it_was_made_for(bool medicine, bool commercial, bool advanced, string on,
        string codes)
    {
        var answers = Characteristics.Aggregate(FactSheet.Empty, (s, f) => s.With(f, false))
            .With(Ctimp, medicine).With(CommercialContract, commercial).With(Atimp, advanced);
        var asAt = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value;
        Assert.Equal(codes, string.Join(',', SetUpBenchmarks.InUseFor(answers, asAt).Select(b => b.Code)));
        Assert.Equal(SetUpBenchmarks.All, SetUpBenchmarks.UseFor(answers, asAt).Select(u => u.Benchmark));
    }

    [Fact]
    public void What_is_not_answered_decides_whether_a_benchmark_is_in_use()
    {
        var use = SetUpBenchmarks.UseFor(FactSheet.Empty.With(CommercialContract, true), On).Single(u => u.Benchmark.Code == "SUP150");
        Assert.True(use.InUse.IsUnknown);
        Assert.Equal([Ctimp], use.MissingFacts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(30)]
    public void Setup_kpi_many_sites(int sites)
    {
        foreach (var edition in new[] { PublishedEdition.February2025, PublishedEdition.October2025 })
        {
            var permission = Opened(Study(medicine: true, commercial: true), sites);
            var forecast = SetUpForecast.For(
                permission, On, StageDurations.Published.Using(edition), new SamplingSettings { Draws = 20_000, Seed = 5 }, false);
            Assert.InRange(Probability(forecast, "KPI60")!.Value - (double)edition.OpenWithin60Days, -0.03, 0.03);
            Assert.InRange(Probability(forecast, "KPI30")!.Value - (double)edition.RecruitedWithin30Days, -0.03, 0.03);
        }
    }

    [Fact]
    public void The_newest_stated_edition_is_the_default_and_says_so()
    {
        Assert.Equal(PublishedEdition.October2025, StageDurations.Published.Edition);
        Assert.Equal("published observations (edition of 2025-10: 8% open within 60 days, 14% recruited within 30), limits elsewhere",
            SetUpForecast.For(Opened(Study(true, true), 1), On).Durations.ToString());
    }

    [Fact]
    public void Setup_kpi_noncommercial()
    {
        var permission = Opened(Study(medicine: false, commercial: false), 1);
        var forecast = SetUpForecast.For(permission, On);
        Assert.Null(Probability(forecast, "KPI60"));
        Assert.Null(Probability(forecast, "KPI30"));
        Assert.Null(forecast.FirstSiteOpen!.Median);
        Assert.False(forecast.FirstSiteOpen.IsKnown);
        Assert.NotNull(forecast.Of(StepKey.OfStudy("HRA_APPROVAL"))!.Median);
        Assert.StartsWith("KPI60: not known, for no time is known for ",
            forecast.Benchmarks.Single(b => b.Benchmark.Code == "KPI60").ToString(), StringComparison.Ordinal);

        // A caller's own gives a number.
        var own = StageDurations.Published.With(Approvals.SiteOpen, StageDuration.LogNormal(70, 0.5, DayBasis.Calendar, Ours));
        Assert.InRange(Probability(SetUpForecast.For(permission, On, own, SamplingSettings.Default, false), "KPI60")!.Value, 0.2, 0.6);
    }

    [Fact]
    public void Setup_zero_width()
    {
        var answers = Study(false, false).With(England, false).With(Scotland, true);
        var permission =
            PermissionCase.Start(answers, [new(SiteCode.From("GLASGOW"), UkNation.Scotland)], On, On, Party.Sponsor).State;
        var opening = SetUpForecast.For(permission, On).FirstSiteOpen!;
        Assert.False(opening.IsKnown);
        Assert.Equal((null, null, null), (opening.Quantile(0.05), opening.Median, opening.Quantile(0.95)));
        Assert.Equal(new LocalDate(2026, 6, 17), opening.AtLeast(0.5).Date);
        Assert.StartsWith("at least 2026-06-17: no time is known for ", opening.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_laggard_of_an_ordinary_history_is_fitted()
    {
        var fit = StageDuration.Fitted(
            [ObservedTime.Ended(30), ObservedTime.Ended(31), ObservedTime.SoFar(60)], DayBasis.Calendar, Ours);
        Assert.True(fit.IsAccepted);
        Assert.InRange(fit.Value.Median, 30, 60);
    }

    [Property(MaxTest = 300)]
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
