using Crn.Domain.Calendars;
using Crn.Domain.Permissions.Rows;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Plans;

/// <summary>The answers of a study as its sites make them, and as they are at one site.</summary>
internal static class SiteAnswers
{
    private const string BySites = "the sites of the study";

    private static readonly Fact<bool>[] BySite = [Nhs, NhsOrHsc, Ctimp];

    // A nation with a site is a nation of the study, and several sites are more than one centre.
    public static FactSheet OfStudy(FactSheet study, ValueList<PermissionSite> sites)
    {
        var sheet = study;
        foreach (var site in sites) sheet = sheet.With(NationOf(site.Nation), true, BySites, null);
        foreach (var fact in BySite)
        {
            if (sheet.Find(fact) is null && sites.Any(s => Is(s.Answers, fact))) sheet = sheet.With(fact, true, BySites, null);
        }

        return sites.Count > 1 && sheet.Find(SingleCentre) is null ? sheet.With(SingleCentre, false, BySites, null) : sheet;
    }

    // What a site adds to the answers of a study with several sites; the same sheet where it adds nothing.
    public static FactSheet With(FactSheet sheet, PermissionSite site)
    {
        var nation = NationOf(site.Nation);
        if (sheet.Find(nation) is not { Source: BySites } || !Is(sheet, nation)) sheet = sheet.With(nation, true, BySites, null);
        foreach (var fact in BySite)
        {
            if (sheet.Find(fact) is null && Is(site.Answers, fact)) sheet = sheet.With(fact, true, BySites, null);
        }

        return sheet;
    }

    // One nation, and what the site answers itself.
    public static FactSheet At(PermissionSite site, FactSheet study)
    {
        var sheet = Gates.AllNations.Aggregate(study, (answers, nation) => answers.With(nation, nation == NationOf(site.Nation)));
        // What a site is decides both ways of asking, whatever the other sites are.
        var own = site.Answers;
        if (own.Find(Nhs) is not null && own.Find(NhsOrHsc) is null) own = own.With(NhsOrHsc, Is(own, Nhs), "the site", null);
        if (own.Find(NhsOrHsc) is not null && own.Find(Nhs) is null) own = own.With(Nhs, Is(own, NhsOrHsc), "the site", null);
        return sheet.Merge(own);
    }

    private static Fact<bool> NationOf(UkNation nation) => nation switch
    {
        UkNation.England => England,
        UkNation.Wales => Wales,
        UkNation.Scotland => Scotland,
        _ => NorthernIreland,
    };

    private static bool Is(FactSheet sheet, Fact<bool> fact) => ImpliedAnswers.Is(sheet, fact);
}
