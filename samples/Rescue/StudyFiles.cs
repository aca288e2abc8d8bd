using Crn.Domain;
using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;
using Crn.Samples.Shared;

namespace Crn.Samples.Rescue;

/// <summary>What a trials office keeps in tables: the study, its plan, openings, counts, screening log with reasons, and what may be
/// done.</summary>
internal sealed record StudyFiles(string Title, LocalDate AsAt, RecruitmentPlan Plan, RecruitmentLedger Ledger, StudyEvidence Evidence,
    RunningCosts Costs, ValueList<RecoveryAction> Actions)
{
    public static StudyFiles Read(string folder)
    {
        try
        {
            return ReadAll(folder);
        }
        catch (ArgumentException e)
        {
            throw new BadInputException(e.Message.ReplaceLineEndings(" "));
        }
    }

    private static StudyFiles ReadAll(string folder)
    {
        var study = Named(CsvTable.Read(folder, "study.csv", "name", "value"));
        CsvRow Of(string name) => study.GetValueOrDefault(name) ?? throw new BadInputException($"study.csv does not say {name}.");
        var asAt = Of("as at").Date("as at");
        var window = Of("closes").Made("closes", () => RecruitmentWindow.Between(Of("opens").Date("opens"), Of("closes").Date("closes")));
        if (asAt < window.Opening) throw Of("as at").Fault("as at", "is before the study opens");
        var plan = Of("target").Made("target", () => new RecruitmentPlan(Of("target").Count("target"), window)).WithSites(Sites(folder));
        double Share(string name) => Of(name).Number(name) is > 0 and <= 1 and var share ? share
            : throw Of(name).Fault(name, "is no share above 0 and at most 1, such as 0.6");
        var funnel = new ScreeningPlan(Share("eligible"), Share("approached"), Share("consented"), Share("randomised"));
        var costs = new RunningCosts(Pounds.Of(Of("month of the study").Money("month of the study")),
            Pounds.Of(Of("month of a site").Money("month of a site")));
        var ledger = LedgerOf(folder, window.Opening, asAt);
        var actions = new ActionTable(plan).Read(folder);
        return new(Of("title").Text("title"), asAt, plan, ledger, new() { Log = Log(folder), Funnel = funnel }, costs, actions);
    }

    private static Dictionary<string, CsvRow> Named(CsvTable table)
    {
        Dictionary<string, CsvRow> named = [];
        foreach (var row in table.Rows)
        {
            if (!named.TryAdd(row.Text("name"), row with { Fields = new() { [row.Text("name")] = row.Text("value") } }))
                throw row.Fault("name", $"says {row.Text("name")} twice");
        }

        return named;
    }

    private static ValueList<PlannedSite> Sites(string folder)
    {
        HashSet<SiteCode> codes = [];
        return CsvTable.Read(folder, "plan.csv", "site", "region", "opens", "rate").Rows.Select(row =>
        {
            var code = row.Made("site", () => SiteCode.From(row.Text("site")));
            if (!codes.Add(code)) throw row.Fault("site", $"names {code} twice");
            return new PlannedSite(code, PlannedOpening.On(row.Date("opens")))
            {
                Group = row.Text("region"), Rate = row.Made("rate", () => RecruitmentRate.PerSiteMonth(row.Number("rate"))),
            };
        }).ToValueList();
    }

    private static RecruitmentLedger LedgerOf(string folder, LocalDate opening, LocalDate asAt)
    {
        var ledger = RecruitmentLedger.Start(opening, Party.Sponsor, lag: ReportingLag.LocalSystem).State;
        foreach (var row in CsvTable.Read(folder, "openings.csv", "site", "opened", "closed").Rows)
        {
            var site = row.Made("site", () => SiteCode.From(row.Text("site")));
            ledger = Accepted(ledger.Open(site, row.Date("opened"), Party.SiteOrganisation, asAt), row);
            if (row.Optional("closed").Length > 0)
                ledger = Accepted(ledger.Close(site, row.Date("closed"), Party.SiteOrganisation, asAt), row);
        }

        foreach (var row in CsvTable.Read(folder, "counts.csv", "site", "from", "to", "count").Rows)
        {
            ledger = Accepted(ledger.Report([new(row.Made("site", () => SiteCode.From(row.Text("site"))),
                row.Made("to", () => RecruitmentPeriod.Between(row.Date("from"), row.Date("to"))), row.Count("count"))],
                Party.SiteOrganisation, asAt), row);
        }

        return ledger;
    }

    private static ScreeningLog Log(string folder)
    {
        var rows = CsvTable.Read(folder, "reasons.csv", "site", "from", "stage", "reason", "people").Rows;
        var reasons = rows.ToLookup(row => (row.Text("site"), row.Date("from")), row => new ScreeningReasonDraft(
            Enum.GetValues<ScreeningStage>().Cast<ScreeningStage?>()
                .FirstOrDefault(stage => string.Equals(stage.ToString(), row.Text("stage"), StringComparison.OrdinalIgnoreCase))
            ?? throw row.Fault("stage", "is no stage: screened, eligible, approached, consented, randomised"),
            row.Text("reason"), row.Count("people")));
        var lines = CsvTable.Read(folder, "screening.csv", "site", "from", "to", "screened", "eligible", "approached", "consented",
            "randomised").Rows.Select(row => new ScreeningLineDraft
            {
                Site = row.Text("site"), From = row.Date("from"), To = row.Date("to"), Screened = row.Count("screened"),
                Eligible = row.Count("eligible"), Approached = row.Count("approached"), Consented = row.Count("consented"),
                Randomised = row.Count("randomised"), Reasons = reasons[(row.Text("site"), row.Date("from"))].ToValueList(),
            }).ToValueList();
        var known = lines.Select(line => (line.Site, line.From!.Value)).ToHashSet();
        if (rows.FirstOrDefault(row => !known.Contains((row.Text("site"), row.Date("from")))) is { } stray)
            throw stray.Fault("from", $"is of no line of screening.csv: it has none of {stray.Text("site")} from {stray.Text("from")}");
        var log = ScreeningLog.Of(lines);
        return log.IsAccepted ? log.Value : throw new BadInputException($"screening.csv: {log.Reasons[0].Because} {log.Reasons[0].Remedy}");
    }

    private static RecruitmentLedger Accepted(Decision<RecruitmentLedger, RecruitmentEvent> decision, CsvRow row) =>
        decision.IsAccepted ? decision.State : throw new BadInputException($"{row.File} line {row.Line}: "
            + $"{decision.Reasons[0].Because} {decision.Reasons[0].Remedy}");
}
