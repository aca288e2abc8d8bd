using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

// Forecasts as they are stored: inputs, model, settings and answers.
internal static class ForecastShapes
{
    internal static BodyShape<ForecastRecord> ForecastRecord =>
        field ??= Atoms.Object<ForecastRecord>("A recruitment forecast: what it was made of, by which model, and what it answered.", m =>
    {
        var (plan, ledger) = (m.Required("plan", v => v.Plan, RecruitmentShapes.RecruitmentPlan),
            m.Required("ledger", v => v.Ledger, RecruitmentShapes.RecruitmentLedger));
        var (asAt, model) = (m.Required("asAt", v => v.AsAt, Atoms.Date), m.Required("model", v => v.Model, ForecastModelShapes.Model));
        var (name, cut) = (m.Required("modelName", v => v.ModelName, Atoms.Words), m.Required("dataCut", v => v.DataCut, Atoms.Date));
        var recruited = m.Required("recruited", v => v.Recruited, Atoms.Count);
        var inTime = m.Required("probabilityInTime", v => v.ProbabilityInTime, Atoms.Number);
        var completion = m.List("completion", v => v.Completion,
            Atoms.Pair("level", Atoms.Number, "date", ProbabilityShapes.CompletionDate));
        var assumptions = m.List("assumptions", v => v.Assumptions, Atoms.Words);
        return p => new(plan[p], ledger[p], asAt[p], model[p])
        {
            ModelName = name[p], DataCut = cut[p], Recruited = recruited[p], ProbabilityInTime = inTime[p], Completion = completion[p],
            Assumptions = assumptions[p],
        };
    }).AsDocument(new("crn.forecast"));

    internal static BodyShape<SampleRecord> SampleRecord =>
        field ??= Atoms.Object<SampleRecord>("Draws from a recruitment forecast: the forecast, the settings, and what came out.", m =>
    {
        var forecast = m.Required("forecast", v => v.Forecast, ForecastRecord);
        var settings = m.Required("settings", v => v.Settings, ProbabilityShapes.SamplingSettings);
        var dates = m.List("dates", v => v.Dates, Atoms.Date);
        var means = m.List("means", v => v.Means, ProbabilityShapes.SampledEstimate);
        var ever = m.Required("probabilityEver", v => v.ProbabilityEver, ProbabilityShapes.SampledEstimate);
        return p => new(forecast[p], settings[p], dates[p]) { Means = means[p], ProbabilityEver = ever[p] };
    }).AsDocument(new("crn.sample"));

    internal static BodyShape<SetUpForecastRecord> SetUpForecastRecord =>
        field ??= Atoms.Object<SetUpForecastRecord>(
            "A forecast of set-up: the case, how long stages take, the draws, and what it answered.", m =>
    {
        var permission = m.Required("case", v => v.Case, PermissionShapes.PermissionCase);
        var asAt = m.Required("asAt", v => v.AsAt, Atoms.Date);
        var durations = m.Required("durations", v => v.Durations, SetUpShapes.StageDurations);
        var sampling = m.Required("sampling", v => v.Sampling, ProbabilityShapes.SamplingSettings);
        var possible = m.Required("withPossible", v => v.WithPossible, Atoms.Flag);
        var approved = m.Optional("approved", v => v.Approved, SetUpShapes.MilestoneForecast);
        var first = m.Optional("firstSiteOpen", v => v.FirstSiteOpen, SetUpShapes.MilestoneForecast);
        var all = m.Optional("allSitesOpen", v => v.AllSitesOpen, SetUpShapes.MilestoneForecast);
        var participant = m.Optional("firstParticipant", v => v.FirstParticipant, SetUpShapes.MilestoneForecast);
        var benchmarks = m.List("benchmarks", v => v.Benchmarks, SetUpShapes.BenchmarkForecast);
        var criticality = m.List("criticality", v => v.Criticality, SetUpShapes.StepCriticality);
        return p => new(permission[p], asAt[p], durations[p], sampling[p], possible[p])
        {
            Approved = approved[p], FirstSiteOpen = first[p], AllSitesOpen = all[p], FirstParticipant = participant[p],
            Benchmarks = benchmarks[p], Criticality = criticality[p],
        };
    }).AsDocument(new("crn.set-up-forecast"));
}
