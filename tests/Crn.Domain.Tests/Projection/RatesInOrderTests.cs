using Crn.Domain.Decisions;
using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Projection;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>Beliefs of the rates: which of them a probability asks about, and how close together they must lie.</summary>
public class RatesInOrderTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    // Of 101 beliefs a count of many sites is in doubt under a few, wherever they are: the others are not worked out.
    [Fact]
    public void Only_beliefs_under_which_a_count_is_in_doubt_are_worked_out()
    {
        RateNode[] nodes = [.. Enumerable.Range(0, 202)
            .Select(i => new RateNode(1 / 202.0, 1 + (i % 2), Math.Exp(0.1 * (i / 2 * 37 % 101))))];
        var ordered = new RatesInOrder(nodes);
        foreach (var centre in (double[])[-5, 0, 0.05, 3, 3.1, 9.95, 5, 10, 15, 4.7])
        {
            var asked = 0;
            double Under(RateNode node) => NormalDistribution.Above((centre - Math.Log(node.SiteDays)) / 0.15);
            var below = ordered.Below(node =>
            {
                asked++;
                return Under(node);
            });
            Assert.Equal(nodes.Sum(n => n.Weight * Under(n)), below!.Value, 1e-12);
            Assert.InRange(asked, 2, 80);
        }

        // The same question again begins where it ended.
        var again = 0;
        ordered.Below(node => (again++, NormalDistribution.Above((4.7 - Math.Log(node.SiteDays)) / 0.15)).Item2);
        Assert.InRange(again, 2, 60);
        Assert.Null(ordered.Below(_ => null));
    }

    [Fact]
    public void An_opening_on_any_day_of_a_window_is_met_at_few_points_as_at_many()
    {
        foreach (var (from, to) in ((double, double)[])[(0, 1), (0, 20), (30, 117), (10, 900)])
        {
            var site = new SiteExposure(SiteCode.From("A"), 0, 0, 0, 5_000)
                { Weight = 0.05, Delay = WaitingTime.For(OpeningDelay.Uniform(from, to), 0), Never = from > 0 ? 0.1 : 0 };
            foreach (var time in (double[])[1, 15, 60, 118, 400, 6_000])
            {
                foreach (var days in (double[])[0.01, 0.3, 2, 40])
                {
                    var node = new RateNode(1, 1.2, days);
                    var (many, points) = (new double[60], new (double Days, double Weight)[WaitingTime.Size]);
                    site.Delay!.Points(Math.Min(time, site.To), points);
                    NegativeBinomial.AddMixture(1.2, days, Array.ConvertAll(points, p => site.Until(time, p.Days)),
                        Array.ConvertAll(points, p => p.Weight * (1 - site.Never)), many);
                    many[0] += 1 - ((1 - site.Never) * points.Sum(p => p.Weight));
                    var few = PartedCount.OfSite(node, site, time, 60);
                    for (var n = 0; n < many.Length; n++) Assert.Equal(many[n], few[n], 1e-12);
                }
            }
        }
    }

    // What many sites recruit together is nearly known, given the factor common to them: with factors too far apart the probability would
    // rise in steps.
    [Fact]
    public void Planned_rates_of_many_sites_keep_the_error_that_is_stated()
    {
        var plan = new RecruitmentPlan(8_000, RecruitmentWindow.Between(Today, Today.PlusDays(1_500)), Enumerable.Range(0, 900).Select(i =>
            new PlannedSite(SiteCode.From(FormattableString.Invariant($"S{i}")), PlannedOpening.On(Today.PlusDays(i % 211)))
            {
                Rate = RecruitmentRate.PerSiteMonth(0.5 + (i % 7 / 10.0)),
            }).ToValueList());
        var forecast = RecruitmentForecaster.FromPlannedRates(plan, RecruitmentLedger.Start(Today, Party.Sponsor).State, Today).Value;
        var (sites, nodes, caps) = ((PoissonGammaModel)forecast.Counts).Given;
        const int finer = 801;
        var logs = Enumerable.Range(0, finer).Select(i => -6 + (12.0 * i / (finer - 1))).ToArray();
        var total = logs.Sum(z => Math.Exp(-z * z / 2));
        var fine = new PoissonGammaModel(sites, [.. logs.Select(z =>
            new RateNode(Math.Exp(-z * z / 2) / total, 1.2, 1.2 / Math.Exp(-0.3 + (0.5 * z))))], caps);
        Assert.InRange(nodes.Length, 80, 200);
        foreach (var days in (int[])[420, 487, 555, 631, 802])
        {
            var reached = forecast.ProbabilityOfReaching(8_000, Today.PlusDays(days));
            Assert.Equal(1 - fine.Below(days, 8_000), reached, forecast.NumericalErrorBound);
        }
    }
}
