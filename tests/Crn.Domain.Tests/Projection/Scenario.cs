using System.Text.Json;
using Crn.Domain.Decisions;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>A reference scenario: its input as a plan, a ledger and a prior, and its exact answers.</summary>
internal sealed class Scenario
{
    public static readonly LocalDate Census = new(2026, 1, 1);

    public static readonly double[] Levels = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975];

    private Scenario(JsonElement root)
    {
        Exact = root.GetProperty("exact");
        var sites = root.GetProperty("sites").EnumerateArray().ToList();
        var planned = new List<PlannedSite>();
        var ledger = RecruitmentLedger.Start(Census, Party.Sponsor).State;
        var groups = new List<RecruitmentCap>();
        if (root.TryGetProperty("group_caps", out var caps))
            groups.AddRange(caps.EnumerateObject().Select(c => new RecruitmentCap(RecruitmentScope.Group(c.Name), c.Value.GetInt32())));
        foreach (var site in sites)
        {
            var id = SiteCode.From(site.GetProperty("id").GetString()!);
            var open = site.GetProperty("open").GetDouble();
            var opened = Census.PlusDays((int)Math.Floor(open));
            LocalDate? closes = site.TryGetProperty("close", out var close) ? Census.PlusDays(close.GetInt32()) : null;
            OpeningDelay? delay = site.TryGetProperty("delay", out var law)
                ? OpeningDelay.Gamma(law.GetProperty("shape").GetDouble(), law.GetProperty("rate").GetDouble())
                : open > Math.Floor(open) ? OpeningDelay.Uniform(open - Math.Floor(open), open - Math.Floor(open)) : null;
            planned.Add(new PlannedSite(id, delay is null ? PlannedOpening.On(opened) : PlannedOpening.After(opened, delay))
            {
                Closing = closes,
                Cap = site.TryGetProperty("cap", out var cap) ? cap.GetInt32() : null,
                Group = site.TryGetProperty("group", out var group) ? group.GetString() : null,
                ProbabilityOfNeverOpening = site.TryGetProperty("never", out var never) ? never.GetDouble() : 0,
            });
            if (site.TryGetProperty("theta", out var theta)) Course = RateCourse.Falling(theta.GetDouble());
            if (open > 0 || delay is not null) continue;
            ledger = ledger.Open(id, opened, Party.Sponsor, Census).State;
            if (open < 0)
                ledger = ledger
                    .Report([new(id, RecruitmentPeriod.Between(opened, Census), site.GetProperty("n").GetInt32())], Party.Sponsor,
                        Census).State;
        }

        Plan = new RecruitmentPlan(
            root.GetProperty("target").GetInt32(), RecruitmentWindow.Between(Census.PlusDays(-3000), Census.PlusDays(3000)),
            planned.ToValueList(), caps: groups.ToValueList());
        Ledger = ledger;
        Prior = root.TryGetProperty("prior", out var prior)
            ? RatePrior.Gamma(prior.GetProperty("alpha").GetDouble(), prior.GetProperty("beta").GetDouble())
            : null;
    }

    public RecruitmentPlan Plan { get; }

    public RecruitmentLedger Ledger { get; }

    public RatePrior? Prior { get; }

    public RateCourse Course { get; } = RateCourse.Constant;

    public JsonElement Exact { get; }

    /// <summary>The forecast with the rates that the scenario knows.</summary>
    public RecruitmentForecast Forecast() => RecruitmentForecaster.PoissonGamma(Plan, Ledger, Census, Prior!.Value, Course);

    public static Scenario Read(string name)
    {
        using var stream = typeof(Scenario).Assembly.GetManifestResourceStream($"{name}.json") ?? FindStream(name);
        using var document = JsonDocument.Parse(stream);
        return new Scenario(document.RootElement.Clone());
    }

    public static Stream FindStream(string name) =>
        typeof(Scenario).Assembly
            .GetManifestResourceStream(typeof(Scenario).Assembly.GetManifestResourceNames()
                .Single(n => n.Contains(name, StringComparison.Ordinal)))!;
}
