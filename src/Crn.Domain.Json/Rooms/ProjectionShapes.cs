using Crn.Domain.Json.Shapes;
using Crn.Domain.Projection;

namespace Crn.Domain.Json.Rooms;

internal static partial class ProjectionShapes
{
    internal static EnumShape<SeasonWeighting> SeasonWeighting =>
        field ??= Atoms.Enum<SeasonWeighting>("Which past weeks a bootstrap repeats in a week to come: all alike, or rather those of the " +
            "same season.");

    internal static ObjectShape<BacktestCut> BacktestCut =>
        field ??= Atoms.Object<BacktestCut>("One comparison: what a model expected as of a date, and what came.", m =>
    {
        var dataCut = m.Required("dataCut", v => v.DataCut, Atoms.Date);
        var until = m.Required("until", v => v.Until, Atoms.Date);
        var recruited = m.Required("recruited", v => v.Recruited, Atoms.Whole);
        var further = m.Required("further", v => v.Further, Atoms.Whole);
        var quantiles = m.List("quantiles", v => v.Quantiles, Atoms.Whole);
        var deterministic = m.Optional("deterministic", v => v.Deterministic, Atoms.Number);
        var cumulative = m.List("cumulative", v => v.Probabilities, Atoms.Number);
        return p => new(dataCut[p], until[p], recruited[p], further[p], quantiles[p], deterministic[p], cumulative[p]);
    });

    internal static ObjectShape<CompletionMoments> CompletionMoments =>
        field ??= Atoms.Object<CompletionMoments>("Mean and spread of the time at which a target is reached, given that it is.", m =>
    {
        var probability = m.Required("probability", v => v.Probability, Atoms.Number);
        var meanDays = m.Optional("meanDays", v => v.MeanDays, Atoms.Number);
        var standardDeviationDays = m.Optional("standardDeviationDays", v => v.StandardDeviationDays, Atoms.Number);
        return p => new(probability[p], meanDays[p], standardDeviationDays[p]);
    });

    internal static ObjectShape<CountDistribution> CountDistribution =>
        field ??= Atoms.Object<CountDistribution>("The full distribution of how many participants are recruited by a date, those " +
            "recruited so far included.", m =>
    {
        var recruited = m.Required("recruited", v => v.Recruited, Atoms.Whole);
        var masses = m.List("masses", v => v.Masses, Atoms.Number);
        return p => new(recruited[p], [.. masses[p]]);
    });

    internal static ObjectShape<FanPoint> FanPoint =>
        field ??= Atoms.Object<FanPoint>("One date of a fan chart: how many are recruited by then at each probability level.", m =>
    {
        var date = m.Required("date", v => v.Date, Atoms.Date);
        var levels = m.List("levels", v => v.Levels, Atoms.Number);
        var counts = m.List("counts", v => v.Counts, Atoms.Whole);
        return p => new(date[p], levels[p], counts[p]);
    });

    internal static ObjectShape<GroupForecast> GroupForecast =>
        field ??= Atoms.Object<GroupForecast>("What is expected of a group of sites, such as a country, by a date.", m =>
    {
        var group = m.Optional("group", v => v.Group, Atoms.Words);
        var expected = m.Required("expected", v => v.Expected, Atoms.Number);
        var share = m.Required("share", v => v.Share, Atoms.Number);
        return p => new(group[p], expected[p], share[p]);
    });

    internal static ObjectShape<LateOpening> LateOpening =>
        field ??= Atoms.Object<LateOpening>("A site that opened, or is still to open, after its planned day, and what that costs.", m =>
    {
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var planned = m.Required("planned", v => v.Planned, Atoms.Date);
        var opened = m.Optional("opened", v => v.Opened, Atoms.Date);
        var daysLate = m.Required("daysLate", v => v.DaysLate, Atoms.Whole);
        var expectedLost = m.Required("expectedLost", v => v.ExpectedLost, Atoms.Number);
        return p => new(site[p], planned[p], opened[p], daysLate[p], expectedLost[p]);
    });

    internal static ObjectShape<ModelWeight> ModelWeight =>
        field ??= Atoms.Object<ModelWeight>("A model that took part in a forecast, and how much it counts.", m =>
    {
        var model = m.Required("model", v => v.Model, Atoms.Words);
        var weight = m.Required("weight", v => v.Weight, Atoms.Number);
        return p => new(model[p], weight[p]);
    });

    internal static ObjectShape<PastTrial> PastTrial =>
        field ??= Atoms.Object<PastTrial>("A trial that is over: how long its sites recruited, how many sites there were, and how many " +
            "they recruited.", m =>
    {
        var days = m.Required("days", v => v.Days, Atoms.Number);
        var sites = m.Required("sites", v => v.Sites, Atoms.Whole);
        var recruited = m.Required("recruited", v => v.Recruited, Atoms.Whole);
        return p => new(days[p], sites[p], recruited[p]);
    });

    internal static ObjectShape<PlannedRateBelief> PlannedRateBelief =>
        field ??= Atoms.Object<PlannedRateBelief>("How far planned rates are believed before sites have shown their own, and from when " +
            "on history speaks for itself.", m =>
    {
        var logFactor = m.Required("logFactor", v => v.LogFactor, Atoms.Number);
        var logDeviation = m.Required("logDeviation", v => v.LogDeviation, Atoms.Number);
        var shape = m.Required("shape", v => v.Shape, Atoms.Number);
        var enoughRecruits = m.Required("enoughRecruits", v => v.EnoughRecruits, Atoms.Whole);
        var enoughSites = m.Required("enoughSites", v => v.EnoughSites, Atoms.Whole);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(logFactor[p], logDeviation[p], shape[p], enoughRecruits[p], enoughSites[p], source[p]);
    });

    internal static ObjectShape<ProjectionPolicy> ProjectionPolicy =>
        field ??= Atoms.Object<ProjectionPolicy>("The numbers in force on a date that the default projection takes from real trials in " +
            "general, and those from which on a projection points out what makes it weaker than it seems.", m =>
    {
        var number = PolicyShapes.Dated("Double", Atoms.Number);
        var weightOfScores = m.Required("weightOfScores", v => v.WeightOfScores, number);
        var fallOfLateSites = m.Required("fallOfLateSites", v => v.FallOfLateSites, number);
        var furtherFall = m.Required("furtherFall", v => v.FurtherFall, number);
        var hiddenVariance = m.Required("hiddenVariance", v => v.HiddenVariance, number);
        var shareOfMean = m.Required("shareOfMean", v => v.ShareOfMean, number);
        var largestSpread = m.Required("largestSpread", v => v.LargestSpread, number);
        var furtherOpenings = m.Required("furtherOpenings", v => v.FurtherOpenings, number);
        var siteVariance = m.Required("siteVariance", v => v.SiteVariance, number);
        var siteVarianceSites = m.Required("siteVarianceSites", v => v.SiteVarianceSites, number);
        var ratesApart = m.Required("ratesApart", v => v.RatesApart, number);
        var surpriseBelow = m.Required("surpriseBelow", v => v.SurpriseBelow, number);
        var farAhead = m.Required("farAhead", v => v.FarAhead, number);
        var fallBelow = m.Required("fallBelow", v => v.FallBelow, number);
        return p => new()
        {
            WeightOfScores = weightOfScores[p],
            FallOfLateSites = fallOfLateSites[p],
            FurtherFall = furtherFall[p],
            HiddenVariance = hiddenVariance[p],
            ShareOfMean = shareOfMean[p],
            LargestSpread = largestSpread[p],
            FurtherOpenings = furtherOpenings[p],
            SiteVariance = siteVariance[p],
            SiteVarianceSites = siteVarianceSites[p],
            RatesApart = ratesApart[p],
            SurpriseBelow = surpriseBelow[p],
            FarAhead = farAhead[p],
            FallBelow = fallBelow[p],
        };
    });

    internal static ObjectShape<RateCourse> RateCourse =>
        field ??= Atoms.Object<RateCourse>("How the rate of a site changes while it is open, as a factor on its own rate: constant, " +
            "falling, building up, by calendar month, or in steps.", m =>
    {
        var course = m.Required("course", v => v.Course, CourseShapes.Course);
        return p => new(course[p]);
    });

    internal static ObjectShape<RateEstimate> RateEstimate =>
        field ??= Atoms.Object<RateEstimate>("The most likely distribution of site rates, from the counts of the sites themselves.", m =>
    {
        var prior = m.Optional("prior", v => v.Prior, RecruitmentShapes.RatePrior);
        var meanPerDay = m.Required("meanPerDay", v => v.MeanPerDay, Atoms.Number);
        var logLikelihood = m.Required("logLikelihood", v => v.LogLikelihood, Atoms.Number);
        var timingLogLikelihood = m.Required("timingLogLikelihood", v => v.TimingLogLikelihood, Atoms.Number);
        var dispersionScore = m.Required("dispersionScore", v => v.DispersionScore, Atoms.Number);
        return p => new(prior[p], meanPerDay[p], logLikelihood[p], timingLogLikelihood[p], dispersionScore[p]);
    });

    internal static BodyShape<RecruitmentBacktest> RecruitmentBacktest =>
        field ??= Atoms.Object<RecruitmentBacktest>("What a model would have expected at past dates of a ledger, beside what came: how " +
            "far to trust it on your own history.", m =>
    {
        var cuts = m.List("cuts", v => v.Cuts, ProjectionShapes.BacktestCut);
        var withoutForecast = m.List("withoutForecast", v => v.WithoutForecast, Atoms.Date);
        return p => new(cuts[p], withoutForecast[p]);
    }).AsDocument(new("crn.recruitment-backtest"));

    internal static ObjectShape<ScreeningPassRate> ScreeningPassRate =>
        field ??= Atoms.Object<ScreeningPassRate>("What is believed of the probability that somebody who consented passes screening and " +
            "is recruited: a beta distribution.", m =>
    {
        var passed = m.Required("passed", v => v.Passed, Atoms.Number);
        var failed = m.Required("failed", v => v.Failed, Atoms.Number);
        return p => Domain.Projection.ScreeningPassRate.Beta(passed[p], failed[p]);
    });

    internal static ObjectShape<ShapePrior> ShapePrior =>
        field ??= Atoms.Object<ShapePrior>("What is believed of how unlike sites are before any of them has recruited: the log of the " +
            "gamma shape of their rates is normal.", m =>
    {
        var meanLog = m.Required("meanLog", v => v.MeanLog, Atoms.Number);
        var deviationLog = m.Required("deviationLog", v => v.DeviationLog, Atoms.Number);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(meanLog[p], deviationLog[p], source[p]);
    });

    internal static ObjectShape<SiteEvidence> SiteEvidence =>
        field ??= Atoms.Object<SiteEvidence>("What is known of a site when a rate is drawn for it.", m =>
    {
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        var group = m.Optional("group", v => v.Group, Atoms.Words);
        var recruited = m.Required("recruited", v => v.Recruited, Atoms.Whole);
        var daysOpen = m.Required("daysOpen", v => v.DaysOpen, Atoms.Number);
        return p => new(site[p], group[p], recruited[p], daysOpen[p]);
    });

    internal static ObjectShape<SiteForecast> SiteForecast =>
        field ??= Atoms.Object<SiteForecast>("What is expected of one site by a date.", m =>
    {
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        var group = m.Optional("group", v => v.Group, Atoms.Words);
        var expected = m.Required("expected", v => v.Expected, Atoms.Number);
        var probabilityOfNone = m.Required("probabilityOfNone", v => v.ProbabilityOfNone, Atoms.Number);
        return p => new(site[p], group[p], expected[p], probabilityOfNone[p]);
    });
}
