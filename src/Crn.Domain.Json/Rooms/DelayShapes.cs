using Crn.Domain.Json.Shapes;
using Crn.Domain.Probability;

namespace Crn.Domain.Json.Rooms;

// Distributions of opening delays.
internal static class DelayShapes
{
    internal static UnionShape<OpeningDelay> OpeningDelay =>
        field ??= new("OpeningDelay", "How long after it is due a site opens, in days.",
        new UnionCase<OpeningDelay, OpeningDelay.GammaDelay>("Gamma", Gamma),
        new UnionCase<OpeningDelay, OpeningDelay.LogNormalDelay>("LogNormal", LogNormal),
        new UnionCase<OpeningDelay, OpeningDelay.UniformDelay>("Uniform", Uniform),
        new UnionCase<OpeningDelay, OpeningDelay.WeibullDelay>("Weibull", Weibull));

    private static ObjectShape<OpeningDelay.GammaDelay> Gamma => field ??= Atoms.Object<OpeningDelay.GammaDelay>("A gamma delay.", m =>
    {
        var (shape, rate) = (m.Required("shape", v => v.Shape, Atoms.Number), m.Required("ratePerDay", v => v.RatePerDay, Atoms.Number));
        return p => new(shape[p], rate[p]);
    }, "GammaDelay");

    private static ObjectShape<OpeningDelay.LogNormalDelay> LogNormal =>
        field ??= Atoms.Object<OpeningDelay.LogNormalDelay>("A log-normal delay.", m =>
    {
        var median = m.Required("medianDays", v => v.MedianDays, Atoms.Number);
        var spread = m.Required("spread", v => v.Spread, Atoms.Number);
        return p => new(median[p], spread[p]);
    }, "LogNormalDelay");

    private static ObjectShape<OpeningDelay.UniformDelay> Uniform =>
        field ??= Atoms.Object<OpeningDelay.UniformDelay>("Equally likely between two times.", m =>
    {
        var minimum = m.Required("minimumDays", v => v.MinimumDays, Atoms.Number);
        var maximum = m.Required("maximumDays", v => v.MaximumDays, Atoms.Number);
        return p => new(minimum[p], maximum[p]);
    }, "UniformDelay");

    private static ObjectShape<OpeningDelay.WeibullDelay> Weibull =>
        field ??= Atoms.Object<OpeningDelay.WeibullDelay>("A Weibull delay.", m =>
    {
        var (shape, scale) = (m.Required("shape", v => v.Shape, Atoms.Number), m.Required("scaleDays", v => v.ScaleDays, Atoms.Number));
        return p => new(shape[p], scale[p]);
    }, "WeibullDelay");
}
