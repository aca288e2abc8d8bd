using Crn.Domain.Projection.Evidence;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Models;

/// <summary>A law of a series without seasons, asked by the calendar.</summary>
internal sealed class SeasonalModel(CountModel law, SeasonClock clock, double lastTime) : CountModel
{
    public override double LastTime => double.IsPositiveInfinity(law.LastTime) ? law.LastTime : lastTime;

    public override double ErrorBound => law.ErrorBound;

    public override bool HasMoments => law.HasMoments;

    public override double Below(double time, int k) => law.Below(clock.Ahead(time), k);

    public override (double Below, double AtLeast) Tails(double time, int k) => law.Tails(clock.Ahead(time), k);

    public override double[] Masses(double time) => law.Masses(clock.Ahead(time));

    public override (double Mean, double Variance) Moments(double time) => law.Moments(clock.Ahead(time));

    public override ValueList<SiteCount> SitesBy(double time) => law.SitesBy(clock.Ahead(time));

    public override double? PerDay(SiteOrStudy site) => law.PerDay(site);

    public override double Ever(int k) => law.Ever(k);
}
