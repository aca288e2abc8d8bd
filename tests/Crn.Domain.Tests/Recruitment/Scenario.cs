using System.Text.Json;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Tests.Recruitment;

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
        var ledger = RecruitmentLedger.Start(Census);
        foreach (var site in sites)
        {
            var id = SiteKey.From(site.GetProperty("id").GetString()!);
            var open = site.GetProperty("open").GetInt32();
            var opened = Census.PlusDays(open);
            LocalDate? closes = site.TryGetProperty("close", out var close) ? Census.PlusDays(close.GetInt32()) : null;
            planned.Add(new PlannedSite(id, PlannedOpening.On(opened)) { Closing = closes });
            if (open > 0) continue;
            ledger = ledger.Open(id, opened, Census).State;
            if (open < 0) ledger = ledger.Report([new(id, RecruitmentPeriod.Between(opened, Census), site.GetProperty("n").GetInt32())], Census).State;
        }

        Plan = new RecruitmentPlan(root.GetProperty("target").GetInt32(), RecruitmentWindow.Between(Census.PlusDays(-3000), Census.PlusDays(3000)), planned.ToValueList());
        Ledger = ledger;
        Prior = root.TryGetProperty("prior", out var prior)
            ? RatePrior.Gamma(prior.GetProperty("alpha").GetDouble(), prior.GetProperty("beta").GetDouble())
            : null;
    }

    public RecruitmentPlan Plan { get; }

    public RecruitmentLedger Ledger { get; }

    public RatePrior? Prior { get; }

    public JsonElement Exact { get; }

    public static Scenario Read(string name)
    {
        using var stream = typeof(Scenario).Assembly.GetManifestResourceStream($"{name}.json") ?? FindStream(name);
        using var document = JsonDocument.Parse(stream);
        return new Scenario(document.RootElement.Clone());
    }

    public static Stream FindStream(string name) =>
        typeof(Scenario).Assembly.GetManifestResourceStream(typeof(Scenario).Assembly.GetManifestResourceNames().Single(n => n.Contains(name, StringComparison.Ordinal)))!;
}
