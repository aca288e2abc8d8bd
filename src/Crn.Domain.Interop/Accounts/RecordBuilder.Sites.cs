using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Accounts;

/// <content>Places and organisations.</content>
internal sealed partial class RecordBuilder
{
    private readonly HashSet<(OrganisationRole Role, string Name)> namedOrganisations = [];
    private readonly List<OrganisationDraft> organisations = [];

    public List<RecordSite> Sites { get; } = [];

    /// <summary>An organisation and the part it plays.</summary>
    public string? Organisation(RecordNode node, OrganisationRole role, string note = "")
    {
        if (Text(node, $"Draft.{nameof(StudyDraft.Organisations)}", note) is not { } name) return null;
        Named(name, role);
        return name;
    }

    public void Named(string name, OrganisationRole role)
    {
        if (namedOrganisations.Add((role, name.ToUpperInvariant()))) organisations.Add(new() { Role = role, Name = name });
    }

    /// <summary>Whether an organisation of a name was read.</summary>
    public bool IsNamed(string name) => namedOrganisations.Any(o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a registry calls the sponsor's kind: a company that sponsors makes the study commercial.</summary>
    public void SponsorKind(RecordNode node)
    {
        const string to = "Draft." + nameof(StudyDraft.Route);
        if (Book.Text(node) is not { } text) return;
        switch (Words.Key(text))
        {
            case "INDUSTRY" or "COMMERCIAL" or "PHARMACEUTICALCOMPANY" or "COMMERCIALSECTORINDUSTRY":
                Book.Put(node, LeafFate.ReadInPart, to, "that the company funds the study too is taken from its sponsoring it");
                if (Draft.CommercialInvolvement is null) Draft = Draft with { Route = StudyRoute.Commercial };
                break;
            case "NONCOMMERCIAL":
                Book.Put(node, LeafFate.ReadInPart, to, "whether a company pays is not said");
                if (Draft.Route is null) Draft = Draft with { Route = StudyRoute.NonCommercial };
                break;
            default:
                Book.Put(node, LeafFate.NoPlace, "", "the kind of organisation");
                break;
        }
    }

    /// <summary>A part of a site: its name, its city.</summary>
    public string SiteText(RecordNode node, string member) => Text(node, $"{nameof(RecordReading.Sites)}.{member}") ?? "";

    /// <summary>A site, with what its country says.</summary>
    public void Site(RecordSite site, string? nationOf = null)
    {
        var country = site.Country.Length > 0 ? site.Country : null;
        if (country is not null) Countries.Add(country, IsWithdrawn(site));
        Sites.Add(site with
        {
            IsInUk = country is null ? null : Places.IsInUk(country),
            Nation = Places.Nation(country) ?? (Places.IsInUk(country) ? Places.Nation(nationOf, isRegion: true) : null),
        });
    }

    private static bool IsWithdrawn(RecordSite site) => site.Status?.Group == StudyStatusGroup.Withdrawn;
}
