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
        var study = CsvTable.Read(folder, "study.csv", "name", "value").Rows.GroupBy(row => row.Text("name"))
            .ToDictionary(rows => rows.Key, rows => rows.First() with { Fields = new() { [rows.Key] = rows.First().Text("value") } });
        CsvRow Of(string name) => study.GetValueOrDefault(name) ?? throw new BadInputException($"study.csv does not say {name}.");
        var asAt = Of("as at").Date("as at");
        var window = RecruitmentWindow.Between(Of("opens").Date("opens"), Of("closes").Date("closes"));
        var sites = CsvTable.Read(folder, "plan.csv", "site", "region", "opens", "rate").Rows.Select(row =>
            new PlannedSite(SiteCode.From(row.Text("site")), PlannedOpening.On(row.Date("opens")))
            {
                Group = row.Text("region"), Rate = RecruitmentRate.PerSiteMonth(row.Number("rate")),
            }).ToValueList();
        var plan = new RecruitmentPlan(Of("target").Count("target"), window, sites);
        var funnel = new ScreeningPlan(Of("eligible").Number("eligible"), Of("approached").Number("approached"),
            Of("consented").Number("consented"), Of("randomised").Number("randomised"));
        var costs = new RunningCosts(Pounds.Of((decimal)Of("month of the study").Number("month of the study")),
            Pounds.Of((decimal)Of("month of a site").Number("month of a site")));
        var ledger = LedgerOf(folder, window.Opening, asAt);
        var actions = CsvTable.Read(folder, "actions.csv", "kind", "name", "cost", "date", "value", "sites").Rows
            .Select(row => Action(row, plan, ledger)).ToValueList();
        return new(Of("title").Text("title"), asAt, plan, ledger, new() { Log = Log(folder), Funnel = funnel }, costs, actions);
    }

    private static RecruitmentLedger LedgerOf(string folder, LocalDate opening, LocalDate asAt)
    {
        var ledger = RecruitmentLedger.Start(opening, Party.Sponsor, lag: ReportingLag.LocalSystem).State;
        foreach (var row in CsvTable.Read(folder, "openings.csv", "site", "opened", "closed").Rows)
        {
            var site = SiteCode.From(row.Text("site"));
            ledger = Accepted(ledger.Open(site, row.Date("opened"), Party.SiteOrganisation, asAt), row);
            if (row.Optional("closed").Length > 0)
                ledger = Accepted(ledger.Close(site, row.Date("closed"), Party.SiteOrganisation, asAt), row);
        }

        foreach (var row in CsvTable.Read(folder, "counts.csv", "site", "from", "to", "count").Rows)
        {
            ledger = Accepted(ledger.Report([new(SiteCode.From(row.Text("site")),
                RecruitmentPeriod.Between(row.Date("from"), row.Date("to")), row.Count("count"))], Party.SiteOrganisation, asAt), row);
        }

        return ledger;
    }

    private static ScreeningLog Log(string folder)
    {
        var reasons = CsvTable.Read(folder, "reasons.csv", "site", "from", "stage", "reason", "people").Rows
            .ToLookup(row => (row.Text("site"), row.Date("from")), row => new ScreeningReasonDraft(
                Enum.TryParse<ScreeningStage>(row.Text("stage"), true, out var stage) ? stage : throw row.Fault("stage", "is no stage"),
                row.Text("reason"), row.Count("people")));
        var lines = CsvTable.Read(folder, "screening.csv", "site", "from", "to", "screened", "eligible", "approached", "consented",
            "randomised").Rows.Select(row => new ScreeningLineDraft
            {
                Site = row.Text("site"), From = row.Date("from"), To = row.Date("to"), Screened = row.Count("screened"),
                Eligible = row.Count("eligible"), Approached = row.Count("approached"), Consented = row.Count("consented"),
                Randomised = row.Count("randomised"), Reasons = reasons[(row.Text("site"), row.Date("from"))].ToValueList(),
            }).ToValueList();
        var log = ScreeningLog.Of(lines);
        return log.IsAccepted ? log.Value : throw new BadInputException("screening.csv: " + log.Reasons[0].Because);
    }

    private static RecoveryAction Action(CsvRow row, RecruitmentPlan plan, RecruitmentLedger ledger)
    {
        var (name, cost) = (row.Text("name"), Pounds.Of((decimal)row.Number("cost")));
        PlannedSite Site(string code) => plan.Find(SiteCode.From(code)) ?? throw row.Fault("sites", $"names {code}, which is not planned");
        var opening = PlannedOpening.On(row.Optional("date").Length > 0 ? row.Date("date") : plan.Window.Opening);
        var codes = row.Optional("sites").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return row.Text("kind") switch
        {
            "openings" =>
                RecoveryAction.EarlierOpenings(name, codes.Select(code => Site(code) with { Opening = opening }).ToValueList(), cost),
            "sites" => RecoveryAction.MoreSites(name, Enumerable.Range(1, 4).Select(i => PlannedSite.ToBeNamed(i, opening) with
            {
                Rate = RecruitmentRate.PerSiteMonth(row.Number("value")),
            }).ToValueList(), cost),
            "window" => RecoveryAction.LongerWindow(name, row.Date("date"), cost),
            "rate" => RecoveryAction.OwnRate(name, row.Number("value"), row.Date("date"), cost),
            "target" => RecoveryAction.OtherTarget(name, row.Count("value"), cost),
            "reopen" => RecoveryAction.ReopenedSite(name,
                Site(codes.Length == 1 ? codes[0] : throw row.Fault("sites", "names one site")).Code,
                row.Date("date"), cost),
            "unknown" => RecoveryAction.Of(RemedyCatalogue.Network.FirstOrDefault(remedy => remedy.Code == name)
                ?? throw row.Fault("name", "is no remedy of the catalogue"), Recruited(ledger), row.Date("date"), cost),
            _ => throw row.Fault("kind", "is none of openings, sites, window, rate, target, reopen, unknown"),
        };
    }

    // The share of invited people who were recruited is not in these files; nothing here rests on it.
    private static double Recruited(RecruitmentLedger ledger) => ledger.Recruited > 0 ? 1 : 0.5;

    private static RecruitmentLedger Accepted(Decision<RecruitmentLedger, RecruitmentEvent> decision, CsvRow row) =>
        decision.IsAccepted ? decision.State : throw new BadInputException($"{row.File} line {row.Line}: {decision.Reasons[0].Because}");
}
