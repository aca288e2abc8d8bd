using Crn.Domain;
using Crn.Domain.Calendars;
using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;
using Crn.Domain.Specialties;
using Crn.Samples.Shared;

namespace Crn.Samples.ChooseSites;

/// <summary>From a table of sites to the network's knowledge base, and from its match to candidates.</summary>
internal sealed record SiteTable(SiteMatches Matches, ValueList<SiteCandidate> Candidates, Dictionary<SiteCode, string> Names)
{
    private static readonly LocalDate AsAt = new(2026, 6, 1);

    // What a site's past rate leaves unsure: gamma with as much weight as its past recruits and one more.
    private static readonly SiteRatePrior Published = SiteRatePrior.Published;

    public static SiteTable Read(string folder)
    {
        try
        {
            return Of(CsvTable.Read(folder, "sites.csv", "site", "name", "region", "past recruits", "past months", "scanner", "pharmacy",
                "staff", "underserved", "cost", "opens"));
        }
        catch (ArgumentException e)
        {
            throw new BadInputException(e.Message.ReplaceLineEndings(" "));
        }
    }

    private static SiteTable Of(CsvTable table)
    {
        if (table.Rows.Select(row => row.Text("site")).Distinct(StringComparer.OrdinalIgnoreCase).Count() < table.Rows.Count)
            throw new BadInputException("sites.csv names a site twice.");
        var records = table.Rows.Aggregate(new SiteRecords(), (all, row) => all.With(Records(row)));
        var knowledge = SiteKnowledgeBase.Of(records);
        var matches =
            knowledge.Match([SiteRequirement.Holds(SiteCapabilities.Mri15), SiteRequirement.Holds(SiteCapabilities.AmbientStorage)],
            SiteScoring.For(Specialty.Stroke), AsAt);
        var candidates = table.Rows.Select(row => Candidate(row, knowledge, matches)).ToValueList();
        return new(matches, candidates, table.Rows.ToDictionary(row => SiteCode.From(row.Text("site")), row => row.Text("name")));
    }

    private static SiteRecords Records(CsvRow row)
    {
        var code = SiteCode.From(row.Text("site"));
        var held = new[] { (SiteCapabilities.Mri15, "scanner"), (SiteCapabilities.AmbientStorage, "pharmacy") };
        ValueList<SiteCapability> Those(string answer) =>
            held.Where(one => row.Text(one.Item2) == answer).Select(one => one.Item1).ToValueList();
        foreach (var (_, column) in held)
        {
            if (row.Text(column) is not ("yes" or "no" or "unknown")) throw row.Fault(column, "is yes, no or unknown");
        }

        if (row.Text("underserved") is not ("yes" or "no" or "unknown")) throw row.Fault("underserved", "is yes, no or unknown");
        var statement =
            new CapabilityStatement(code, "1", new(2026, 1, 1), new(2026, 12, 31), true) { Held = Those("yes"), NotHeld = Those("no") };
        return new()
        {
            Organisations = [new Organisation(code, row.Text("name"), OrganisationKind.AcuteTrust, UkNation.England)],
            Sites = [new Site(code, code, row.Text("name"), UkNation.England)],
            Claims = statement.ToClaims(),
            PastStudies = row.Count("past months") == 0 ? []
                : [new PastStudy(code, "past studies", row.Count("past recruits"), row.Count("past months"), AsAt)],
        };
    }

    private static SiteCandidate Candidate(CsvRow row, SiteKnowledgeBase knowledge, SiteMatches matches)
    {
        var code = SiteCode.From(row.Text("site"));
        var record = knowledge.TrackRecordOf(code, AsAt);
        var shape = (double)Published.Recruits + Math.Min(record.Recruited, 8);
        var site = new PlannedSite(code, PlannedOpening.On(row.Date("opens")))
        {
            Group = row.Text("region"), Prior =
                RatePrior.WithMeanPerMonth((double)record.ShrunkenRate(), shape), ProbabilityOfNeverOpening = 0.05,
        };
        var match = matches.All.FirstOrDefault(match => match.Site.Code == code);
        return new(site, Pounds.Of((decimal)row.Number("cost")))
        {
            Staff = (decimal)row.Number("staff"), IsUnderserved = row.Text("underserved") == "yes",
            MeetsRequirements = match?.MeetsBlockers ?? Truth.Unknown,
        };
    }
}
