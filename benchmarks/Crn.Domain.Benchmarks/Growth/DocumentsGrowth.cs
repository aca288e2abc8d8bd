using System.Globalization;
using System.Text;
using Crn.Domain.Benchmarks.Workforce;
using Crn.Domain.Calendars;
using Crn.Domain.Interop;
using Crn.Domain.Json;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;
using Crn.Domain.Specialties;
using Crn.Domain.Support;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

/// <summary>Documents and records written and read, each with a collection that grows.</summary>
internal static class DocumentsGrowth
{
    private static readonly LocalDate Day = new(2025, 1, 1);

    public static GrowthRow[] Rows { get; } =
    [
        Both("a sheet of n facts", 250, n => RulesGrowth.Counts(n).Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, 1))),
        Both("a set of n rules", 125, RulesGrowth.Set),
        Both("an assessment of n rules", 125, FeasibilityGrowth.Failing),
        Both("a case with n sites", 25, PermissionsGrowth.Started),
        Both("n events of a case", 250, n => PermissionsGrowth.Steps(n).Events),
        Both("a ledger of n days", 1000, RecruitmentGrowth.Reported),
        Both("a ledger of n pauses", 250, RecruitmentGrowth.Paused),
        Both("a plan of n sites", 125, RecruitmentGrowth.Plan),
        Both("a study of n events", 250, n => StudiesGrowth.Reported(n).Events),
        Both("a portfolio of n studies", 125, n => StudyPortfolio.Of(PortfolioGrowth.Held(n))),
        Both("a community of n people", 100, StudiesGrowth.Appointed),
        Both("an enquiry of n facts", 125, EngagementGrowth.Learnt),
        Both("an enquiry of n sites", 125, EngagementGrowth.Sites),
        Both("a clock held n times", 250, n => FoundationsGrowth.Stopped(n).State),
        Both("a knowledge base of n sites", 125, n => SiteKnowledgeBase.Of(SitesGrowth.Records(n))),
        Both("a match of n sites", 125, Match),
        Both("n near misses of one match", 125, n => Match(n).NearMisses()),
        Both("a funding ledger of n awards", 125, SupportGrowth.Awarded),
        Both("a contract review of n sites", 125, SupportGrowth.Answered),
        Both("costs of n activities", 60, n => CostAttribution.Of(SupportGrowth.Schedule(n), FactSheet.Empty, UkNation.England, Day)),
        Both("n events of an escalation", 250, TroubleshootingGrowth.Reported),
        Both("a capacity plan of n studies", 10, n => Trusts.Plan(1, n)),
        Both("a choice among n candidates", 4, n =>
            SiteSelector.Cheapest(SelectionGrowth.Candidates(n), SelectionGrowth.Request(n), 0.8).Value),
        Row("RecordReader.Read: a record of n sites", 60, Record, text => RecordReader.Read(text, Day).Account.Count),
        Row("RecordReader.ReadEach: n records", 10, n => Encoding.UTF8.GetBytes(
            "{\"studies\":[" + string.Join(',', Enumerable.Range(0, n).Select(_ => Record(3))) + "]}"),
            text => RecordReader.ReadEach(new MemoryStream(text), Day).Count()),
        Row("RecruitmentCsv.Read: n rows", 250, n => "site,from,to,count\n" + string.Join('\n', Enumerable.Range(0, n)
            .Select(i => FormattableString.Invariant($"S{i % 50:000},{Iso(Day.PlusDays(i / 50))},{Iso(Day.PlusDays(i / 50))},{i % 4}"))),
            text => RecruitmentCsv.Read(text)),
        Row("PortfolioCsv.Write: n studies", 60, n => PortfolioGrowth.Held(n).Select(study => study.History.Current).ToList(),
            studies => PortfolioCsv.Write(studies)),
    ];

    private static SiteMatches Match(int n) => SiteKnowledgeBase.Of(SitesGrowth.Records(n))
        .Match([SiteRequirement.Holds(SiteCapabilities.AsepticUnit)], SiteScoring.For(Specialty.Cancer), Day.PlusDays(2));

    private static GrowthRow Both<T>(string what, int first, Func<int, T> made) => Row("CrnJson.Write, CrnJson.Read: " + what, first, made,
        value => CrnJson.Read<T>(CrnJson.Write(value)).Value);

    private static string Record(int sites) => """
        { "protocolSection": { "identificationModule": { "nctId": "NCT04280705", "briefTitle": "A study" },
          "statusModule": { "overallStatus": "RECRUITING", "startDateStruct": { "date": "2026-01-05" } },
          "conditionsModule": { "conditions": ["Asthma"] },
          "designModule": { "studyType": "INTERVENTIONAL", "enrollmentInfo": { "count": 120, "type": "ESTIMATED" } },
          "contactsLocationsModule": { "locations": [
        """ + string.Join(',', Enumerable.Range(0, sites).Select(i => $$"""
            { "facility": "Hospital {{i.ToString(CultureInfo.InvariantCulture)}}", "status": "RECRUITING", "city": "Leeds",
              "country": "United Kingdom" }
            """)) + "] } } }";

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
