using Crn.Domain.Monitoring;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>Laws of forecasts whatever their model, and of the small values of plans and reports.</summary>
public class GeneratedAnswersTests
{
    [Property(MaxTest = 10 / Share.Of)]
    public void A_fan_holds_the_quantiles_of_its_days_and_groups_share_what_sites_bring(RecruitmentForecast forecast)
    {
        var (from, to) = (forecast.DataCut.PlusDays(30), forecast.DataCut.PlusDays(95));
        var fan = forecast.Fan(from, to, 65, 0.1, 0.9);
        Assert.Equal([from, to], fan.Select(d => d.Date));
        foreach (var day in fan)
        {
            var count = forecast.CountOn(day.Date);
            Assert.Equal([count.Quantile(0.1), count.Quantile(0.9)], day.Counts);
        }

        var sites = forecast.Sites(to);
        Assert.Equal(sites.Sum(s => s.Expected), forecast.Groups(to).Sum(g => g.Expected), 1e-9 * (1 + sites.Sum(s => s.Expected)));
    }

    [Property(MaxTest = 10 / Share.Of)]
    public void A_forecast_prints_one_line_that_is_the_same_in_every_culture(RecruitmentForecast forecast)
    {
        var text = forecast.ToString();
        Assert.Contains($"to {forecast.Target} projected from {forecast.Recruited} by ", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text);
        Assert.DoesNotContain(nameof(RecruitmentForecast), text, StringComparison.Ordinal);
        var held = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("fa-IR");
            Assert.Equal(text, forecast.ToString());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = held;
        }
    }

    [Property(MaxTest = 10 / Share.Of, MaxRejected = 40)]
    public void A_drawn_trial_of_a_forecast_is_answered_or_refused_with_a_reason(RecruitmentForecast forecast, SamplingSettings settings)
    {
        if (RecruitmentSampler.Of(forecast) is not { IsAccepted: true, Value: var sampler })
        {
            Assert.Equal("recruitment.cannot-be-sampled", Assert.Single(RecruitmentSampler.Of(forecast).Reasons).Code);
            throw Counted.Skip();
        }

        var date = forecast.DataCut.PlusDays(60);
        var (one, again) = (Draw(settings), Draw(settings));
        Assert.Equal(one.CountOn(date).Mean, again.CountOn(date).Mean);
        Assert.True(one.CountOn(date).Mean.Value >= forecast.Recruited);
        RecruitmentSample Draw(SamplingSettings run) => sampler.Run(run, [date], cancellationToken: TestContext.Current.CancellationToken);
    }

    [Property]
    public void A_window_is_as_long_as_from_its_opening_to_its_closure(RecruitmentWindow window)
    {
        Assert.Equal(window.PlannedClosure, window.Opening.PlusDays(window.Days));
        Assert.True(window.Days >= 1);
        Assert.Throws<ArgumentException>(() => RecruitmentWindow.Between(window.PlannedClosure, window.Opening));
    }

    [Property]
    public void A_scope_holds_the_sites_that_its_cap_counts(RecruitmentScope scope, PlannedSite site)
    {
        object?[] named = [scope.GroupName, scope.StratumName, scope.SiteCode];
        Assert.Equal(scope.IsWholeStudy ? 0 : 1, named.Count(n => n is not null));
        var expected = named.Zip((object?[])[site.Group, site.Stratum, site.Code])
            .All(part => part.First is null || part.First.Equals(part.Second));
        Assert.Equal(expected, scope.Holds(site));
    }

    [Property]
    public void A_rate_is_the_same_by_day_and_by_month(RecruitmentRate rate, RecruitmentRate other)
    {
        Assert.Equal(rate.InSiteMonths, RecruitmentRate.PerSiteDay(rate.InSiteDays).InSiteMonths, 1e-12);
        Assert.Equal(rate.InSiteDays < other.InSiteDays, rate < other);
        Assert.Equal(rate >= other, rate.CompareTo(other) >= 0);
    }

    [Property]
    public void A_lag_settles_the_days_before_it(ReportingLag lag, RecruitmentWindow window) =>
        Assert.Equal(lag.Days, Period.DaysBetween(lag.SettledThrough(window.Opening), window.Opening));

    [Property]
    public void Ranges_of_counts_add_up_end_by_end(CountRange one, CountRange other)
    {
        var sum = one.Plus(other);
        Assert.Equal(one.AtLeast + other.AtLeast, sum.AtLeast);
        Assert.Equal(one.AtMost + other.AtMost, sum.AtMost);
        Assert.Equal(one.IsExact && other.IsExact, sum.IsExact);
        Assert.Equal(sum, other.Plus(one));
    }

    [Property]
    public void A_warning_is_raised_exactly_up_to_its_boundary(RecruitmentEarlyWarning warning, byte planned)
    {
        var boundary = warning.AlarmAtOrBelow(planned);
        for (var recruited = 0; recruited <= planned; recruited++)
            Assert.Equal(recruited <= (boundary ?? -1), warning.Raises(planned, recruited));
    }
}
