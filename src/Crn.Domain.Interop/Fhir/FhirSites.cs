using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Fhir;

/// <summary>Sites of a study: locations, organisations, or a study of its own for each site, as R5 does it.</summary>
internal static class FhirSites
{
    private const string To = nameof(RecordReading.Sites);

    private static readonly string[] Nameless =
        ["DONNÉENONDISPONIBLE", "DONNEENONDISPONIBLE", "NOTAVAILABLE", "UNKNOWN", "NA", "NOTSTATED"];

    public static void Read(RecordBuilder b, RecordNode study, FhirResources resources, RecordFormat format)
    {
        var met = new HashSet<RecordNode>();
        foreach (var site in study.Each("site"))
        {
            var resource = resources.Find(site);
            met.Add(resource);
            b.Site(OfPlace(b, site, resource, Recruitment(site), resources));
            b.With(site, To);
        }

        // A study of a site that the main study does not list, and that says of itself that it is part of it.
        foreach (var part in resources.All.Concat(resources.Contained))
        {
            if (part == study || part["resourceType"].Text != "ResearchStudy" || !part["partOf"].Exists || !met.Add(part)) continue;
            b.Site(OfPlace(b, part, part, RecordNode.None, resources));
        }
    }

    /// <summary>A site from what refers to it, and from the resource referred to where the record holds it.</summary>
    public static RecordSite OfPlace(RecordBuilder b, RecordNode place, RecordNode resource, RecordNode recruitment,
        FhirResources? resources)
    {
        if (resource["resourceType"].Text == "ResearchStudy") return OfStudy(b, place, resource, recruitment, resources!);
        var address = resource["address"].IsList ? resource["address"].Children[0] : resource["address"];
        var name = resource["name"].Text is { Length: > 0 } || !place["display"].Exists ? resource["name"] : place["display"];
        var site = new RecordSite(place.Path)
        {
            Name = Name(b, name),
            Identifier = Identifier(b, place, resource),
            City = b.SiteText(address["city"], nameof(RecordSite.City)),
            Region = b.SiteText(address["state"], nameof(RecordSite.Region)),
            Country = b.SiteText(address["country"], nameof(RecordSite.Country)),
        };
        return WithNumbers(b, site, recruitment);
    }

    private static RecordSite OfStudy(RecordBuilder b, RecordNode place, RecordNode part, RecordNode recruitment, FhirResources resources)
    {
        var inner = part.Each("site").FirstOrDefault() ?? RecordNode.None;
        var location = resources.Find(inner);
        // A part whose site is a study again is read no further.
        if (location["resourceType"].Text == "ResearchStudy") location = RecordNode.None;
        var own = OfPlace(b, inner.Exists ? inner : part, location, RecordNode.None, resources);
        var site = new RecordSite(place.Path)
        {
            Name = own.Name.Length > 0 ? own.Name : b.SiteText(part["title"], nameof(RecordSite.Name)),
            Identifier = own.Identifier, City = own.City, Region = own.Region, Country = own.Country, Status = Status(b, part),
        };
        b.With(part["partOf"], To);
        b.With(inner, To);
        site = WithNumbers(b, site, recruitment);
        var numbers = part["recruitment"];
        var scope = Scope(site);
        return site with
        {
            Target = site.Target ?? b.Number(numbers["targetNumber"], RecordNumberKind.Target, scope, b.UpdatedOn),
            Recruited = site.Recruited ?? b.Number(numbers["actualNumber"], RecordNumberKind.Recruited, scope, b.UpdatedOn),
        };
    }

    private static StatusMapping? Status(RecordBuilder b, RecordNode part)
    {
        StatusMapping? last = null;
        foreach (var state in part.Each("progressStatus"))
        {
            var code = Concepts.Understood(state["state"], text => StatusMaps.Read(StatusList.FhirR5, text).Code is not null);
            if (code.Text is null or "overall-study" || state["actual"].Text == "false") continue;
            last = b.StatusOfSite(code, StatusList.FhirR5) ?? last;
            b.With(state["state"], To);
        }

        return last;
    }

    // The extension in both of its shapes: the numbers have one name in each.
    private static RecordNode Recruitment(RecordNode site)
    {
        foreach (var extension in site.Each("extension"))
        {
            if (extension["url"].Text?.EndsWith("researchStudy-siteRecruitment", StringComparison.Ordinal) == true) return extension;
        }

        return RecordNode.None;
    }

    private static RecordSite WithNumbers(RecordBuilder b, RecordSite site, RecordNode extension)
    {
        foreach (var part in extension.Each("extension"))
        {
            var value = part.Children.FirstOrDefault(child => child.Name.StartsWith("value", StringComparison.Ordinal)) ?? RecordNode.None;
            switch (part["url"].Text)
            {
                case "targetNumber":
                    site = site with { Target = b.Number(value, RecordNumberKind.Target, Scope(site), b.UpdatedOn) };
                    break;
                case "actualNumber":
                    site = site with { Recruited = b.Number(value, RecordNumberKind.Recruited, Scope(site), b.UpdatedOn) };
                    break;
                default:
                    b.NoPlace(value, "who may take part at the site, in words");
                    break;
            }
        }

        return site;
    }

    private static string Scope(RecordSite site) =>
        site.Name.Length > 0 ? site.Name : site.Identifier.Length > 0 ? site.Identifier : "a site";

    private static string Name(RecordBuilder b, RecordNode node)
    {
        if (b.Book.Text(node) is not { } text) return "";
        if (text.StartsWith("Reference to", StringComparison.OrdinalIgnoreCase) || Nameless.Contains(Words.Key(text)))
        {
            b.Book.Put(node, LeafFate.NoPlace, "", "words that name no site");
            return "";
        }

        return b.SiteText(node, nameof(RecordSite.Name));
    }

    private static string Identifier(RecordBuilder b, RecordNode place, RecordNode resource)
    {
        foreach (var identifier in resource.Each("identifier"))
        {
            if (resource != place) b.SiteText(identifier["value"], nameof(RecordSite.Identifier));
            if (b.Book.Text(identifier["value"]) is { } own) return own;
        }

        if (resource.Exists || b.Book.Text(place["reference"]) is not { } reference) return "";
        return reference[(reference.LastIndexOf('/') + 1)..].TrimStart('#');
    }
}
