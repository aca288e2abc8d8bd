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
public partial class SetUpCaseTests
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
}
