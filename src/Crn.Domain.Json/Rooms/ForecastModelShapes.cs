using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

// Models of recruitment with their settings.
internal static class ForecastModelShapes
{
    internal static UnionShape<ForecastModel> Model => field ??= new("ForecastModel", "A model of recruitment with its settings.",
        new UnionCase<ForecastModel, ForecastModel.ByData>("ByData", ByData),
        new UnionCase<ForecastModel, ForecastModel.PoissonGamma>("PoissonGamma", PoissonGamma),
        new UnionCase<ForecastModel, ForecastModel.StatedPrior>("StatedPrior", StatedPrior),
        new UnionCase<ForecastModel, ForecastModel.InformativePrior>("InformativePrior", InformativePrior),
        new UnionCase<ForecastModel, ForecastModel.PlannedRates>("PlannedRates", PlannedRates),
        new UnionCase<ForecastModel, ForecastModel.BlockBootstrap>("BlockBootstrap", BlockBootstrap),
        new UnionCase<ForecastModel, ForecastModel.FromConsents>("FromConsents", FromConsents));

    private static ObjectShape<ForecastModel.ByData> ByData =>
        field ??= Atoms.Object<ForecastModel.ByData>("Chosen by the data at hand.", m =>
    {
        var belief = m.Required("belief", v => v.Belief, ProjectionShapes.PlannedRateBelief);
        var seasons = m.Optional("seasons", v => v.Seasons, ProjectionShapes.RateCourse);
        return p => new(belief[p], seasons[p]);
    });

    private static ObjectShape<ForecastModel.PoissonGamma> PoissonGamma =>
        field ??= Atoms.Object<ForecastModel.PoissonGamma>("Poisson-gamma, learned from the ledger.", m =>
    {
        var shape = m.Required("shape", v => v.Shape, ProjectionShapes.ShapePrior);
        return p => new(shape[p]);
    });

    private static ObjectShape<ForecastModel.StatedPrior> StatedPrior =>
        field ??= Atoms.Object<ForecastModel.StatedPrior>("Poisson-gamma with a stated prior.", m =>
    {
        var prior = m.Required("prior", v => v.Prior, RecruitmentShapes.RatePrior);
        var course = m.Optional("course", v => v.Course, ProjectionShapes.RateCourse);
        return p => new(prior[p], course[p]);
    });

    private static ObjectShape<ForecastModel.InformativePrior> InformativePrior =>
        field ??= Atoms.Object<ForecastModel.InformativePrior>("A prior made of the plan.", m =>
    {
        var trust = m.Required("trust", v => v.Trust, Atoms.Number);
        return p => new(trust[p]);
    });

    private static ObjectShape<ForecastModel.PlannedRates> PlannedRates =>
        field ??= Atoms.Object<ForecastModel.PlannedRates>("The rates of the plan.", m =>
    {
        var belief = m.Required("belief", v => v.Belief, ProjectionShapes.PlannedRateBelief);
        return p => new(belief[p]);
    });

    private static ObjectShape<ForecastModel.BlockBootstrap> BlockBootstrap =>
        field ??= Atoms.Object<ForecastModel.BlockBootstrap>("Past weeks repeated.", m =>
    {
        var season = m.Required("season", v => v.Season, ProjectionShapes.SeasonWeighting);
        return p => new(season[p]);
    });

    private static ObjectShape<ForecastModel.FromConsents> FromConsents =>
        field ??= Atoms.Object<ForecastModel.FromConsents>("Consents that pass screening.", m =>
    {
        var passing = m.Required("passing", v => v.Passing, ProjectionShapes.ScreeningPassRate);
        var shared = m.Required("isShared", v => v.IsShared, Atoms.Flag);
        return p => new(passing[p], shared[p]);
    });
}
