using System.Collections.Concurrent;
using Crn.Domain.Feasibility;
using Crn.Domain.Json.Tests.RoundTrips;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Portfolio;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Json.Tests.Documents;

/// <summary>Values of every kind of document: by the generators of the vocabulary, or made of what they draw.</summary>
internal static class Drawn
{
    private static readonly Dictionary<Type, Func<IEnumerable<object>>> Made = new Dictionary<Type, Func<IEnumerable<object>>>
    {
        [typeof(RuleSet<Rule>)] = () => Of<Rule>().Select(rule => RuleSet<Rule>.Empty.With(rule)),
        [typeof(RuleSet<EligibilityRule>)] = () => Of<EligibilityPolicy>().Select(policy => policy.Rules),
        [typeof(RuleSet<CauseRule>)] = () => Of<CauseRule>().Select(rule => RuleSet<CauseRule>.Empty.With(rule)),
        [typeof(RuleFile<Rule>)] = () => Own().Select(rule => new RuleFile<Rule>("A team", Beds, RuleSet<Rule>.Empty.With(rule))),
        [typeof(RuleFile<FeasibilityRule>)] = () => FeasibilityCatalogue.Network.Rules.Select(rule =>
            new RuleFile<FeasibilityRule>("A team", LibraryFacts.All, RuleSet<FeasibilityRule>.Empty.With(rule))),
        [typeof(ForecastRecord)] = Forecasts,
        [typeof(SampleRecord)] = () => Forecasts().Select(forecast =>
            SampleRecord.Of(forecast, new() { Draws = 100, Seed = 7 }, [forecast.Plan.Window.PlannedClosure]).Value),
        [typeof(SetUpForecastRecord)] = () => Of<PermissionCase>().Where(c => c.LastRecordedOn.Year < 2045).Select(c =>
            SetUpForecastRecord.Of(c, c.LastRecordedOn, StageDurations.Published, new() { Draws = 100, Seed = 3 }, true)),
    };

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<string>> Written = new();

    public static bool Knows(Type type) => Generators.Draws(type) || Made.ContainsKey(type);

    public static IReadOnlyList<object> Values(Type type, int count) =>
        Generators.Draws(type) ? Generators.Draw(type, count) : [.. Made[type]().Take(count)];

    /// <summary>Six documents of a type, the smallest first: drawn and written once for all tests.</summary>
    public static IReadOnlyList<string> Texts(Type type) => Written.GetOrAdd(type,
        static of => [.. Values(of, 6).Select(value => AnyType.Write(of, value)).OrderBy(text => text.Length)]);

    private static IEnumerable<T> Of<T>() => Generators.Draw(typeof(T), 40).Cast<T>();

    private static IEnumerable<ForecastRecord> Forecasts() => Of<RecruitmentPlan>().Zip(Of<RecruitmentLedger>())
        .Select(pair => ForecastRecord.Of(pair.First, pair.Second, pair.Second.LastRecordedOn.PlusDays(30),
            new ForecastModel.StatedPrior(RatePrior.Gamma(1.2, 60)))).Where(r => r.IsAccepted).Select(r => r.Value);

    private static readonly Fact<int> Free = Fact.Count("team.beds", "Beds free");

    private static FactCatalogue Beds => LibraryFacts.All.With("A team", [Free]);

    private static IEnumerable<Rule> Own() => Enumerable.Range(1, 6).Select(i => new Rule($"TEAM-{i}")
    {
        Question = "Is there a bed?",
        Criterion = Free.AtLeast(i) | Free.Between(0, i),
        Source = Citation.Local("Bed policy", new LocalDate(2026, 1, i)),
    });
}
