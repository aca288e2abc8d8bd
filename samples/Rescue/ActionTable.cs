using Crn.Domain;
using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;
using Crn.Samples.Shared;

namespace Crn.Samples.Rescue;

/// <summary>What may be done, row by row: what it is, what it costs, and what its kind asks for in date, value and sites.</summary>
internal sealed class ActionTable(RecruitmentPlan plan)
{
    private int added;

    public ValueList<RecoveryAction> Read(string folder) => CsvTable
        .Read(folder, "actions.csv", "kind", "name", "cost", "date", "value", "sites").Rows
        .Select(row => row.Made("name", () => Action(row))).ToValueList();

    private RecoveryAction Action(CsvRow row)
    {
        var (name, cost) = (row.Text("name"), Pounds.Of(row.Money("cost")));
        return row.Text("kind") switch
        {
            "openings" => RecoveryAction.EarlierOpenings(name,
                Codes(row).Select(code => Site(row, code) with { Opening = PlannedOpening.On(row.Date("date")) }).ToValueList(), cost),
            "sites" => RecoveryAction.MoreSites(name, Added(row), cost),
            "window" => RecoveryAction.LongerWindow(name, row.Date("date"), cost),
            "rate" => RecoveryAction.OwnRate(name, row.Number("value") is > 0 and <= 10 and var factor ? factor
                : throw row.Fault("value", "is no factor above 0 and at most 10, such as 1.5"), row.Date("date"), cost),
            "target" => RecoveryAction.OtherTarget(name, row.Count("value") is > 0 and var target ? target
                : throw row.Fault("value", "is no target of at least 1"), cost),
            "reopen" => RecoveryAction.ReopenedSite(name, Site(row, Codes(row) is [var only] ? only
                : throw row.Fault("sites", "names more than one site")).Code, row.Date("date"), cost),
            "remedy" or "unknown" => Remedy(row, name, cost),
            _ => throw row.Fault("kind", "is none of openings, sites, window, rate, target, reopen, remedy"),
        };
    }

    // The number of new sites, each with the rate of the row.
    private ValueList<PlannedSite> Added(CsvRow row)
    {
        if (!int.TryParse(row.Text("sites"), out var count) || count is < 1 or > 1_000)
            throw row.Fault("sites", "does not say how many are added, from 1 to 1000");
        var rate = row.Made("value", () => RecruitmentRate.PerSiteMonth(row.Number("value")));
        return Enumerable.Range(1, count)
            .Select(_ => PlannedSite.ToBeNamed(++added, PlannedOpening.On(row.Date("date"))) with { Rate = rate })
            .ToValueList();
    }

    // Value is the share of those invited who were recruited so far; an effect is taken only where it was measured.
    private static RecoveryAction Remedy(CsvRow row, string code, Pounds cost)
    {
        var remedy = RemedyCatalogue.Network.FirstOrDefault(one => string.Equals(one.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? throw row.Fault("name", "is no remedy of the catalogue, R01 to " + RemedyCatalogue.Network[^1].Code);
        if (remedy.Basis == EffectBasis.Structural)
            throw row.Fault("name", $"is {remedy.What}: say it as openings, sites, window, target or reopen");
        var share = row.Optional("value").Length == 0 ? 1 : row.Number("value") is > 0 and <= 1 and var said ? said
            : throw row.Fault("value", "is no share of those invited, above 0 and at most 1");
        return RecoveryAction.Of(remedy, share, row.Date("date"), cost);
    }

    private static string[] Codes(CsvRow row) => row.Text("sites").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private PlannedSite Site(CsvRow row, string code) => plan.Find(row.Made("sites", () => SiteCode.From(code)))
        ?? throw row.Fault("sites", $"names {code}, which is not planned in plan.csv");
}
