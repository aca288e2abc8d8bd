using Crn.Domain.Json.Shapes;
using Crn.Domain.SetUp;

namespace Crn.Domain.Json.Rooms;

internal static partial class SetUpShapes
{
    internal static EnumShape<BenchmarkLevel> BenchmarkLevel => field ??= Atoms.Enum<BenchmarkLevel>("What a benchmark is counted over.");

    internal static EnumShape<BenchmarkStanding> BenchmarkStanding =>
        field ??= Atoms.Enum<BenchmarkStanding>("Where a study or a site stands against a benchmark.");

    internal static ObjectShape<BenchmarkForecast> BenchmarkForecast =>
        field ??= Atoms.Object<BenchmarkForecast>("The probability that a benchmark will be met, as far as it is known.", m =>
    {
        var benchmark = m.Required("benchmark", v => v.Benchmark, SetUpShapes.SetUpBenchmark);
        var site = m.Optional("site", v => v.Site, SiteShapes.SiteCode);
        var probability = m.Optional("probability", v => v.Probability, Atoms.Number);
        var standardError = m.Optional("standardError", v => v.StandardError, Atoms.Number);
        var withoutTime = m.List("withoutTime", v => v.WithoutTime, PermissionShapes.StepKey);
        return p => new(benchmark[p], site[p], probability[p], standardError[p], withoutTime[p]);
    });

    internal static ObjectShape<BenchmarkResult> BenchmarkResult =>
        field ??= Atoms.Object<BenchmarkResult>("How one study or site stands against one benchmark on a day.", m =>
    {
        var key = m.Required("key", v => v.Key, Atoms.Words);
        var benchmark = m.Required("benchmark", v => v.Benchmark, SetUpShapes.SetUpBenchmark);
        var start = m.Optional("start", v => v.Start, Atoms.Date);
        var end = m.Optional("end", v => v.End, Atoms.Date);
        var standing = m.Required("standing", v => v.Standing, SetUpShapes.BenchmarkStanding);
        var taken = m.Required("taken", v => v.Taken, ProbabilityShapes.ObservedTime);
        return p => new(key[p], benchmark[p], start[p], end[p], standing[p], taken[p]);
    });

    internal static ObjectShape<BenchmarkUse> BenchmarkUse =>
        field ??= Atoms.Object<BenchmarkUse>("Whether a benchmark is in use for a study on a date, and why.", m =>
    {
        var benchmark = m.Required("benchmark", v => v.Benchmark, SetUpShapes.SetUpBenchmark);
        var inUse = m.Required("inUse", v => v.InUse, SheetShapes.Truth);
        var because = m.Required("because", v => v.Because, Atoms.Words);
        var missingFacts = m.List("missingFacts", v => v.MissingFacts, FactShapes.Fact);
        return p => new(benchmark[p], inUse[p], because[p], missingFacts[p]);
    });

    internal static ObjectShape<MilestoneForecast> MilestoneForecast =>
        field ??= Atoms.Object<MilestoneForecast>("The distribution of the date of a milestone.", m =>
    {
        var withoutTime = m.List("withoutTime", v => v.WithoutTime, PermissionShapes.StepKey);
        var missingCountsAsNone = m.Usual("missingCountsAsNone", v => v.MissingCountsAsNone, Atoms.Flag, false);
        var firstDay = m.Required("firstDay", v => v.FirstDay, Atoms.Date);
        var draws = m.Required("draws", v => v.Draws, Atoms.Whole);
        var cumulative = m.Required("cumulative", v => v.Probabilities, Atoms.List(Atoms.Number));
        var covering = m.Optional("covering", v => v.Covering, new LazyShape<MilestoneForecast>("A later step that covers it.",
            () => MilestoneForecast));
        return p => cumulative[p].IsEmpty ? throw new ArgumentException("A distribution has at least one probability.")
            : new(firstDay[p], cumulative[p], draws[p])
                { WithoutTime = withoutTime[p], MissingCountsAsNone = missingCountsAsNone[p], Covering = covering[p] };
    });

    internal static ObjectShape<PublishedEdition> PublishedEdition =>
        field ??= Atoms.Object<PublishedEdition>("One edition of the published shares of commercial studies that open within 60 days of " +
            "approval and recruit within 30 days of opening.", m =>
    {
        var published = m.Required("published", v => v.Published, Atoms.Date);
        var openWithin60Days = m.Required("openWithin60Days", v => v.OpenWithin60Days, Atoms.Decimal);
        var recruitedWithin30Days = m.Required("recruitedWithin30Days", v => v.RecruitedWithin30Days, Atoms.Decimal);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(published[p], openWithin60Days[p], recruitedWithin30Days[p], source[p]);
    });

    internal static ObjectShape<SetUpBenchmark> SetUpBenchmark =>
        field ??= Atoms.Object<SetUpBenchmark>("A benchmark of set-up: from one milestone to another within so many calendar days, in " +
            "the years it was used.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var level = m.Required("level", v => v.Level, SetUpShapes.BenchmarkLevel);
        var from = m.Required("from", v => v.From, PermissionShapes.SetUpMilestone);
        var to = m.Required("to", v => v.To, PermissionShapes.SetUpMilestone);
        var limitDays = m.Required("limitDays", v => v.LimitDays, Atoms.Whole);
        var target = m.Optional("target", v => v.Target, Atoms.Decimal);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(code[p], name[p], level[p], from[p], to[p], limitDays[p], target[p], source[p]);
    });

    internal static BodyShape<SetUpPerformance> SetUpPerformance =>
        field ??= Atoms.Object<SetUpPerformance>("How a portfolio does against a benchmark: who met it, who missed it, who is still in " +
            "time, and how long it takes when those in progress are not forgotten.", m =>
    {
        var benchmark = m.Required("benchmark", v => v.Benchmark, SetUpShapes.SetUpBenchmark);
        var asAt = m.Required("asAt", v => v.AsAt, Atoms.Date);
        var results = m.List("results", v => v.Results, SetUpShapes.BenchmarkResult);
        var errors = m.List("errors", v => v.Errors, Atoms.Pair("key", Atoms.Words, "reason", DecisionShapes.Refusal));
        return p => new(benchmark[p], asAt[p], results[p], errors[p]);
    }).AsDocument(new("crn.set-up-performance"));

    internal static ObjectShape<SetUpRecord> SetUpRecord =>
        field ??= Atoms.Object<SetUpRecord>("The milestones of set-up that a study or a site has reached, and when.", m =>
    {
        var key = m.Required("key", v => v.Key, Atoms.Words);
        var reached = m.List("reached", v => v.Reached, Atoms.Pair("milestone", PermissionShapes.SetUpMilestone, "on", Atoms.Date));
        return p => reached[p].Aggregate(Domain.SetUp.SetUpRecord.Of(key[p]), (record, one) => record.With(one.Item1, one.Item2));
    });

    internal static ObjectShape<StageDuration> StageDuration =>
        field ??= Atoms.Object<StageDuration>(
            "How long a stage may take: a distribution over whole days, with the source of its figures.", m =>
    {
        var form = m.Required("form", v => v.Form, Atoms.Words);
        var basis = m.Required("basis", v => v.Basis, CalendarShapes.DayBasis);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        var cumulative = m.List("cumulative", v => v.Probabilities, Atoms.Number);
        return p => new(form[p], basis[p], source[p], cumulative[p]);
    });

    internal static BodyShape<StageDurations> StageDurations =>
        field ??= Atoms.Object<StageDurations>("How long the stages of set-up take for a forecast: observed figures as published, with a " +
            "caller's own in their place where given.", m =>
    {
        var own = m.List("own", v => v.OwnDurations, Atoms.Pair("code", Atoms.Words, "duration", SetUpShapes.StageDuration));
        var edition = m.Optional("edition", v => v.Edition, SetUpShapes.PublishedEdition);
        var answer = m.Optional("answer", v => v.Answer, SetUpShapes.StageDuration);
        var fromApprovalToOpening = m.Optional("fromApprovalToOpening", v => v.FromApprovalToOpening, SetUpShapes.StageDuration);
        var areMedians = m.Usual("areMedians", v => v.AreMedians, Atoms.Flag, false);
        return p => Domain.SetUp.StageDurations.Of(own[p], edition[p], answer[p], fromApprovalToOpening[p], areMedians[p]);
    }).AsDocument(new("crn.stage-durations"));

    internal static ObjectShape<StepCriticality> StepCriticality =>
        field ??= Atoms.Object<StepCriticality>("How often a step took time on the way that decided the date.", m =>
    {
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        var owner = m.Required("owner", v => v.Owner, DecisionShapes.Party);
        var share = m.Required("share", v => v.Share, Atoms.Number);
        return p => new(step[p], owner[p], share[p]);
    });

    internal static ObjectShape<StepToChase> StepToChase =>
        field ??= Atoms.Object<StepToChase>("A step in hand today, who holds it, and the days that hurrying it gains.", m =>
    {
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        var party = m.Required("party", v => v.Party, DecisionShapes.Party);
        var criticality = m.Required("criticality", v => v.Criticality, Atoms.Number);
        var daysGained = m.Optional("daysGained", v => v.DaysGained, Atoms.Number);
        var daysSaved = m.Required("daysSaved", v => v.DaysSaved, Atoms.Whole);
        return p => new(step[p], party[p], criticality[p], daysGained[p], daysSaved[p]);
    });
}
