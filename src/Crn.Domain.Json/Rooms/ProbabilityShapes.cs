using Crn.Domain.Json.Shapes;
using Crn.Domain.Probability;

namespace Crn.Domain.Json.Rooms;

internal static partial class ProbabilityShapes
{
    internal static ObjectShape<CompletionDate> CompletionDate =>
        field ??= Atoms.Object<CompletionDate>("The date on which something is completed, or never: a target that the sites known may " +
            "close before, a milestone that may not come.", m =>
    {
        var date = m.Optional("date", v => v.Date, Atoms.Date);
        return p => date[p] is { } day ? Domain.Probability.CompletionDate.On(day) : Domain.Probability.CompletionDate.Never;
    });

    internal static ObjectShape<ObservedTime> ObservedTime =>
        field ??= Atoms.Object<ObservedTime>("How long something took, or how long it has been going on so far.", m =>
    {
        var days = m.Required("days", v => v.Days, Atoms.Whole);
        var hasEnded = m.Required("hasEnded", v => v.HasEnded, Atoms.Flag);
        return p => hasEnded[p] ? Domain.Probability.ObservedTime.Ended(days[p]) : Domain.Probability.ObservedTime.SoFar(days[p]);
    });

    internal static ObjectShape<SampledEstimate> SampledEstimate =>
        field ??= Atoms.Object<SampledEstimate>("A number estimated from draws, with its standard error: the exact number lies within " +
            "two of them in about 95 of 100 questions.", m =>
    {
        var value = m.Required("value", v => v.Value, Atoms.Number);
        var standardError = m.Required("standardError", v => v.StandardError, Atoms.Number);
        return p => new(value[p], standardError[p]);
    });

    internal static ObjectShape<SamplingSettings> SamplingSettings =>
        field ??= Atoms.Object<SamplingSettings>("How many draws, from which seed.", m =>
    {
        var draws = m.Required("draws", v => v.Draws, Atoms.Long);
        var firstDraw = m.Required("firstDraw", v => v.FirstDraw, Atoms.Long);
        var seed = m.Required("seed", v => v.Seed, Atoms.Long);
        return p => new()
        {
            Draws = draws[p],
            FirstDraw = firstDraw[p],
            Seed = seed[p],
        };
    });

    internal static ObjectShape<SurvivalCurve> SurvivalCurve =>
        field ??= Atoms.Object<SurvivalCurve>("How long things take when some of them still go on: the product-limit estimate of Kaplan " +
            "and Meier.", m =>
    {
        var observed = m.Required("observed", v => v.Observed, Atoms.Whole);
        var steps = m.List("steps", v => v.Steps, ProbabilityShapes.SurvivalStep);
        return p => new(observed[p], steps[p]);
    });

    internal static ObjectShape<SurvivalStep> SurvivalStep =>
        field ??= Atoms.Object<SurvivalStep>("A day on which something ended, and the share that lasts longer.", m =>
    {
        var days = m.Required("days", v => v.Days, Atoms.Whole);
        var atRisk = m.Required("atRisk", v => v.AtRisk, Atoms.Whole);
        var ended = m.Required("ended", v => v.Ended, Atoms.Whole);
        var shareLasting = m.Required("shareLasting", v => v.ShareLasting, Atoms.Number);
        return p => new(days[p], atRisk[p], ended[p], shareLasting[p]);
    });
}
