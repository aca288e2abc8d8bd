using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Models;

/// <summary>A model of a series without seasons, asked by the calendar.</summary>
internal sealed class SeasonalModel(CountModel model, SeasonClock clock, double lastTime) : CountModel
{
    public override double LastTime => double.IsPositiveInfinity(model.LastTime) ? model.LastTime : lastTime;

    public override double ErrorBound => model.ErrorBound;

    public override bool HasMoments => model.HasMoments;

    /// <inheritdoc />
    public override CappedCounts? Capped => model.Capped;

    public override double Below(double time, int k) => model.Below(clock.Ahead(time), k);

    public override (double Below, double AtLeast) Tails(double time, int k) => model.Tails(clock.Ahead(time), k);

    public override double[] Masses(double time) => model.Masses(clock.Ahead(time));

    protected override double[] Ahead(double after, double upTo) => model.Between(clock.Ahead(after), clock.Ahead(upTo));

    public override bool WithQuantiles(double time, Action<PoissonMixtureQuantiles> action) =>
        model.WithQuantiles(clock.Ahead(time), action);

    public override int[] Quantiles(double time, ValueList<double> levels) => model.Quantiles(clock.Ahead(time), levels);

    /// <inheritdoc />
    public override int[][] Quantiles(double[] times, ValueList<double> levels) =>
        model.Quantiles(Array.ConvertAll(times, clock.Ahead), levels);

    public override (double Mean, double Variance) Moments(double time) => model.Moments(clock.Ahead(time));

    public override ValueList<SiteCount> SitesBy(double time) => model.SitesBy(clock.Ahead(time));

    /// <inheritdoc />
    public override double[] ExpectedOf(SiteOrStudy site, double[] times) =>
        model.ExpectedOf(site, Array.ConvertAll(times, clock.Ahead));

    public override List<ArrivalPath> PathsOf(SiteOrStudy site, double[] times) =>
        model.PathsOf(site, Array.ConvertAll(times, clock.Ahead));

    public override double? PerDay(SiteOrStudy site) => model.PerDay(site);

    public override double Ever(int k) => model.Ever(k);
}
