using Crn.Domain.Calendars;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Interop.Accounts;

/// <content>The plan and the rows for a ledger.</content>
internal sealed partial class RecordBuilder
{
    /// <summary>Rows that a source dates by itself, such as subjects one by one.</summary>
    public List<RecruitmentRowDraft> Rows { get; } = [];

    private RecruitmentPlanDraft Plan(List<string> codes) => new()
    {
        Target = Draft.OverallTarget is >= 1 ? Draft.OverallTarget : null,
        Opening = (Draft.PlannedOpening ?? Draft.EstimatedOpening ?? Draft.ActualOpening ?? Draft.ActualFirstParticipant)?.Exact,
        PlannedClosure = (Draft.PlannedClosure ?? Draft.EstimatedClosure)?.Exact,
        // A place that was withdrawn recruits nobody.
        Sites = Enumerable.Range(0, Sites.Count).Where(i => !IsWithdrawn(Sites[i])).Select(i => Planned(Sites[i], codes[i])).ToValueList(),
    };

    private static PlannedSiteDraft Planned(RecordSite site, string code) => new()
    {
        Site = code.Length == 0 ? null : code,
        Group = site.Nation is { } nation ? NationName(nation) : site.Country.Length > 0 ? Places.Usual(site.Country) : null,
        Target = site.Target is >= 1 ? site.Target : null,
    };

    private static string NationName(UkNation nation) => nation switch
    {
        UkNation.England => "England",
        UkNation.Wales => "Wales",
        UkNation.Scotland => "Scotland",
        UkNation.NorthernIreland => "Northern Ireland",
    };

    // A site by its number, else its name; the city where that is not enough, and a number where that is not either.
    private List<string> SiteCodes()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var next = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return Sites.ConvertAll(site =>
        {
            var name = site.Identifier.Length > 0 ? site.Identifier : site.Name;
            if (name.Length == 0 || taken.Contains(name)) name = name.Length == 0 ? site.City : $"{name}, {site.City}".TrimEnd(' ', ',');
            if (name.Length == 0) return "";
            if (name.Length > SiteCode.MaximumLength - 12) name = name[..(SiteCode.MaximumLength - 12)];
            if (!taken.Contains(name)) return Valid(name, taken);
            var number = next[name] = next.GetValueOrDefault(name, 1) + 1;
            return Valid(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} ({number})"), taken);
        });
    }

    private static string Valid(string name, HashSet<string> taken) =>
        SiteCode.TryParse(name, null, out _) && taken.Add(name) ? name : "";

    // A count up to a day runs from the opening; without a day, or an opening known to the day, it is no row of a ledger.
    private RecruitmentTable Recruitment(List<string> codes)
    {
        if (Rows.Count > 0) return new() { Rows = Rows.ToValueList() };
        var opening = (Draft.ActualOpening ?? Draft.ActualFirstParticipant)?.Earliest;
        var rows = new List<RecruitmentRowDraft>();
        for (var i = 0; i < Sites.Count; i++)
        {
            if (Sites[i].Recruited is { } people && codes[i].Length > 0) rows.Add(Row(codes[i], people, UpdatedOn));
        }

        if (rows.Count == 0 && Draft.Recruited is > 0 and { } all) rows.Add(Row(null, all, Draft.RecruitedAsAt ?? UpdatedOn));
        return new() { Rows = rows.ToValueList() };

        RecruitmentRowDraft Row(string? site, int people, LocalDate? until) => new()
        {
            Site = site,
            From = opening is { } first && until is { } last && first <= last ? Iso(first) : null,
            To = Closed(until) is { } day ? Iso(day) : null,
            Count = people.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    // Nobody is recruited after recruitment closed, however late the record was changed.
    private LocalDate? Closed(LocalDate? until) =>
        Draft.ActualClosure?.Latest is { } closure && closure < until ? closure : until;

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
