using Crn.Domain.Calendars;
using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Usdm;

/// <summary>Reads a study of CDISC's Unified Study Definitions Model, version 4: the design, not the conduct. It has no status.</summary>
internal static class UsdmReader
{
    public static bool Fits(RecordNode root) => root["study"]["versions"].Exists || (root["usdmVersion"].Exists && root["study"].Exists);

    public static RecordReading Read(RecordTree tree, LocalDate asAt)
    {
        var b = new RecordBuilder(RecordFormat.Usdm, tree, asAt) { Registry = "USDM", CountriesAreAll = false };
        b.Version = b.Text(tree.Root["usdmVersion"], nameof(RecordReading.Version)) ?? "";
        var versions = tree.Root["study"].Each("versions").ToList();
        if (versions.Count == 0) return b.Finish(UsdmRules.All);
        var version = versions[^1];
        foreach (var earlier in versions.SkipLast(1)) b.NoPlace(earlier, "an earlier version of the study");
        var organisations = version.Each("organizations").Where(o => o["id"].Text is not null)
            .DistinctBy(o => o["id"].Text).ToDictionary(o => o["id"].Text!, StringComparer.Ordinal);
        var sponsors = version.Each("roles").Where(IsSponsors).SelectMany(role => role.Each("organizationIds"))
            .Select(id => id.Text).ToHashSet(StringComparer.Ordinal);
        Identifiers(b, version, organisations, sponsors);
        foreach (var title in version.Each("titles")) Title(b, title);
        Roles(b, version, organisations);
        foreach (var date in version.Each("dateValues")) Governance(b, date);
        // Before version 4 the kind of study and the phase stood with the version.
        Coded(b, version["studyType"], b.Type);
        Coded(b, version["studyPhase"]["standardCode"], b.Phase);
        foreach (var design in version.Each("studyDesigns")) Design(b, design);
        foreach (var intervention in version.Each("studyInterventions")) Coded(b, intervention["type"], b.Intervention);
        foreach (var organisation in version.Each("organizations"))
        {
            foreach (var site in organisation.Each("managedSites")) Site(b, site);
        }

        foreach (var amendment in version.Each("amendments")) Amendment(b, amendment);
        if (b.Draft.Title is null) b.Draft = b.Draft with { Title = b.Draft.ShortTitle };
        return b.Finish(UsdmRules.All);
    }

    // A number is of whom its scope names: a registry, a regulator, the sponsor.
    private static void Identifiers(RecordBuilder b, RecordNode version, Dictionary<string, RecordNode> organisations,
        HashSet<string?> sponsors)
    {
        foreach (var identifier in version.Each("studyIdentifiers").Concat(version.Each("referenceIdentifiers")))
        {
            var scope = identifier["scopeId"].Text is { } id && organisations.TryGetValue(id, out var found) ? found : RecordNode.None;
            var label = b.Book.Text(scope["label"]) ?? b.Book.Text(scope["name"]) ?? "";
            var isSponsors = (scope["type"]["code"].Text == "C70793" || sponsors.Contains(identifier["scopeId"].Text))
                && identifier.Parent?.Name == "studyIdentifiers";
            b.Identifier(identifier["text"], label, isSponsors: isSponsors);
            b.With(identifier["scopeId"], nameof(RecordReading.Identifiers));
        }
    }

    private static void Title(RecordBuilder b, RecordNode title)
    {
        var property = Words.Key(title["type"]["decode"].Text ?? "") switch
        {
            "OFFICIALSTUDYTITLE" or "OFFICIALTITLE" => nameof(StudyDraft.Title),
            "BRIEFSTUDYTITLE" or "BRIEFTITLE" => nameof(StudyDraft.ShortTitle),
            "STUDYACRONYM" or "ACRONYM" => nameof(StudyDraft.Acronym),
            _ => "",
        };
        if (property.Length == 0 || b.Text(title["text"], "Draft." + property) is not { } text) return;
        b.With(title["type"]["decode"], "Draft." + property);
        b.Draft = property switch
        {
            nameof(StudyDraft.Title) => b.Draft with { Title = b.Draft.Title ?? text },
            nameof(StudyDraft.ShortTitle) => b.Draft with { ShortTitle = b.Draft.ShortTitle ?? text },
            _ => b.Draft with { Acronym = b.Draft.Acronym ?? text },
        };
    }

    private static bool IsSponsors(RecordNode role) =>
        Words.Key(role["code"]["decode"].Text ?? "") is "SPONSOR" or "CLINICALSTUDYSPONSOR" or "STUDYSPONSOR";

    // Who sponsors is said by roles; the kind of an organisation says it of hospitals too.
    private static void Roles(RecordBuilder b, RecordNode version, Dictionary<string, RecordNode> organisations)
    {
        foreach (var role in version.Each("roles"))
        {
            OrganisationRole? part = Words.Key(role["code"]["decode"].Text ?? "") switch
            {
                "SPONSOR" or "CLINICALSTUDYSPONSOR" or "COSPONSOR" or "LOCALSPONSOR" => OrganisationRole.Sponsor,
                "CONTRACTRESEARCH" or "CONTRACTRESEARCHORGANIZATION" => OrganisationRole.ContractResearchOrganisation,
                _ => null,
            };
            if (part is not { } known) continue;
            b.With(role["code"]["decode"], "Draft." + nameof(StudyDraft.Organisations));
            foreach (var id in role.Each("organizationIds"))
            {
                if (id.Text is not { } text || !organisations.TryGetValue(text, out var organisation)) continue;
                b.Organisation(organisation["name"], known);
                if (IsSponsors(role) && Words.Key(organisation["type"]["decode"].Text ?? "") is "PHARMACEUTICALCOMPANY")
                    b.SponsorKind(organisation["type"]["decode"]);
                b.With(id, "Draft." + nameof(StudyDraft.Organisations));
            }
        }
    }

    private static void Governance(RecordBuilder b, RecordNode date)
    {
        b.Date(date["dateValue"], RecordMoment.Governance, DateKind.Actual);
        b.With(date["type"]["decode"], nameof(RecordReading.Dates));
    }

    private static void Design(RecordBuilder b, RecordNode design)
    {
        Coded(b, design["studyType"], b.Type);
        Coded(b, design["studyPhase"]["standardCode"], b.Phase);
        Coded(b, design["model"], b.Model);
        Coded(b, design["blindingSchema"]["standardCode"], b.Masking);
        foreach (var intent in design.Each("intentTypes")) Coded(b, intent, b.Purpose);
        foreach (var characteristic in design.Each("characteristics"))
        {
            if (Words.Allocation(characteristic["decode"].Text ?? "") is not null
                && Words.Key(characteristic["decode"].Text!) is not ("YES" or "NO" or "NA" or "NOTAPPLICABLE"))
                Coded(b, characteristic, b.Allocation);
        }

        foreach (var arm in design.Each("arms")) b.Arm(arm["name"]);
        foreach (var indication in design.Each("indications"))
            b.Condition(indication["description"].Text is not null ? indication["description"] : indication["label"]);
        UsdmPopulation.Read(b, design["population"]);
    }

    /// <summary>A code of CDISC: its decode is read, and the rest of it goes along.</summary>
    internal static void Coded(RecordBuilder b, RecordNode code, Action<RecordNode> read)
    {
        if (!code.Exists) return;
        read(code["decode"]);
        if (code["decode"].Leaf < 0) return;
        foreach (var part in (string[])["code", "codeSystem", "codeSystemVersion"]) b.With(code[part], "beside what it stands for");
    }

    private static void Site(RecordBuilder b, RecordNode site)
    {
        var label = site["label"].Text is not null ? site["label"] : site["name"];
        b.Site(new(site.Path)
        {
            Name = b.SiteText(label, nameof(RecordSite.Name)),
            Country = b.SiteText(site["country"]["decode"], nameof(RecordSite.Country)),
        });
    }

    // How many had been recruited when the protocol was amended, for a part of the world, a cohort or a site.
    private static void Amendment(RecordBuilder b, RecordNode amendment)
    {
        PartialDate? on = null;
        foreach (var date in amendment.Each("dateValues"))
        {
            var read = b.Date(date["dateValue"], RecordMoment.Governance, DateKind.Actual);
            on ??= read;
            b.With(date["type"]["decode"], nameof(RecordReading.Dates));
        }

        foreach (var enrolment in amendment.Each("enrollments"))
        {
            var scope = enrolment["forGeographicScope"];
            var where = scope["code"]["standardCode"]["decode"].Text ?? scope["type"]["decode"].Text
                ?? enrolment["forStudyCohortId"].Text ?? enrolment["forStudySiteId"].Text ?? "scope not stated";
            var quantity = enrolment["quantity"]["value"];
            b.Number(quantity, RecordNumberKind.Recruited,
                Shown($"{where}, at amendment {amendment["number"].Text}"), on?.Exact, "as at an amendment, for a part of the study");
        }
    }

    private static string Shown(string scope) =>
        Crn.Domain.Identifiers.PrivacyGuard.LooksLikeNhsNumber(scope) ? "a part of the study" : scope;
}
