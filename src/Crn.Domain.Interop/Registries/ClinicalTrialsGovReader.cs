using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Registries;

/// <summary>Reads a study of ClinicalTrials.gov, version 2 of its interface.</summary>
internal static class ClinicalTrialsGovReader
{
    public static bool Fits(RecordNode root) => root["protocolSection"].Exists;

    public static RecordReading Read(RecordTree tree, LocalDate asAt)
    {
        var builder = new RecordBuilder(RecordFormat.ClinicalTrialsGov, tree, asAt)
            { Registry = "ClinicalTrials.gov", Version = "2", ActualStartIsFirstParticipant = true,
                OwnScheme = Identifiers.IdentifierScheme.Nct };
        var protocol = tree.Root["protocolSection"];
        Identification(builder, protocol["identificationModule"]);
        Status(builder, protocol["statusModule"]);
        Sponsors(builder, protocol);
        Design(builder, protocol);
        Eligibility(builder, protocol["eligibilityModule"]);
        foreach (var location in protocol["contactsLocationsModule"].Each("locations")) Location(builder, location);
        Enrolment(builder, protocol.At("designModule", "enrollmentInfo"));
        return builder.Finish(ClinicalTrialsGovRules.Json);
    }

    private static void Identification(RecordBuilder b, RecordNode module)
    {
        b.Identifier(module["nctId"], "NCT");
        var own = module["orgStudyIdInfo"];
        b.Identifier(own["id"], Label(b, own), isSponsors: true);
        b.With(own["type"], nameof(RecordReading.Identifiers));
        foreach (var other in module.Each("secondaryIdInfos"))
        {
            b.Identifier(other["id"], Label(b, other));
            b.With(other["type"], nameof(RecordReading.Identifiers));
            b.With(other["domain"], nameof(RecordReading.Identifiers));
        }

        foreach (var alias in module.Each("nctIdAliases")) b.OtherNumber(alias, "former number of ClinicalTrials.gov");
        Titles(b, module["briefTitle"], module["officialTitle"], module["acronym"]);
    }

    // The type where it names a scheme, else the words the sponsor wrote beside it.
    private static string Label(RecordBuilder b, RecordNode info)
    {
        var type = info["type"].Text;
        return type switch
        {
            "EUDRACT_NUMBER" => "EudraCT number",
            "CTIS" => "CTIS",
            null => b.Book.Text(info["domain"]) ?? "",
            _ => b.Book.Text(info["domain"]) ?? type,
        };
    }

    internal static void Titles(RecordBuilder b, RecordNode brief, RecordNode official, RecordNode acronym)
    {
        var shortTitle = b.Text(brief, "Draft." + nameof(StudyDraft.ShortTitle));
        var title = b.Text(official, "Draft." + nameof(StudyDraft.Title));
        b.Draft = b.Draft with
        {
            ShortTitle = shortTitle, Title = title ?? shortTitle,
            Acronym = b.Text(acronym, "Draft." + nameof(StudyDraft.Acronym)),
        };
    }

    private static void Status(RecordBuilder b, RecordNode module)
    {
        b.Status(module["overallStatus"], StatusList.ClinicalTrialsGovV2);
        LastKnown(b, module["lastKnownStatus"]);
        b.Stopped(module["whyStopped"]);
        Struct(b, module["startDateStruct"], RecordMoment.Start);
        Struct(b, module["primaryCompletionDateStruct"], RecordMoment.PrimaryCompletion);
        Struct(b, module["completionDateStruct"], RecordMoment.Completion);
        b.Date(module["statusVerifiedDate"], RecordMoment.Verified);
        b.Date(module["studyFirstSubmitDate"], RecordMoment.Registered);
        b.Date(module["lastUpdateSubmitDate"], RecordMoment.Updated);
        b.Date(module["resultsFirstSubmitDate"], RecordMoment.Results);
        Struct(b, module["studyFirstPostDateStruct"], RecordMoment.FirstPosted);
        Struct(b, module["lastUpdatePostDateStruct"], RecordMoment.Updated);
        Struct(b, module["resultsFirstPostDateStruct"], RecordMoment.Results);
    }

    // Beside UNKNOWN stands what the status was when somebody last vouched for it: it is not the status now.
    private static void LastKnown(RecordBuilder b, RecordNode node)
    {
        if (b.Book.Text(node) is not { } text) return;
        var known = StatusMaps.Read(StatusList.ClinicalTrialsGovV2, text);
        b.Book.Put(node, LeafFate.NoPlace, "", known.Code is null ? "a former status" : "the last status before the registry stopped " +
            "vouching for it");
    }

    private static void Struct(RecordBuilder b, RecordNode date, RecordMoment moment) =>
        b.Date(date["date"], moment, b.Kind(date["type"]));

    private static void Sponsors(RecordBuilder b, RecordNode protocol)
    {
        var module = protocol["sponsorCollaboratorsModule"];
        b.Organisation(module.At("leadSponsor", "name"), OrganisationRole.Sponsor);
        b.SponsorKind(module.At("leadSponsor", "class"));
        foreach (var collaborator in module.Each("collaborators"))
        {
            b.Organisation(collaborator["name"], OrganisationRole.Collaborator, "whether it pays or helps in another way is not said");
        }

        // The organisation that keeps the record is most often the sponsor.
        var keeper = protocol.At("identificationModule", "organization", "fullName");
        if (b.Book.Text(keeper) is { } name && b.IsNamed(name)) b.Text(keeper, "Draft." + nameof(StudyDraft.Organisations));
    }

    private static void Design(RecordBuilder b, RecordNode protocol)
    {
        var module = protocol["designModule"];
        b.Type(module["studyType"]);
        foreach (var phase in module.Each("phases")) b.Phase(phase);
        var design = module["designInfo"];
        b.Allocation(design["allocation"]);
        b.Model(design["interventionModel"]);
        b.Purpose(design["primaryPurpose"]);
        b.Masking(design.At("maskingInfo", "masking"));
        foreach (var condition in protocol["conditionsModule"].Each("conditions")) b.Condition(condition);
        foreach (var arm in protocol["armsInterventionsModule"].Each("armGroups")) b.Arm(arm["label"]);
        foreach (var intervention in protocol["armsInterventionsModule"].Each("interventions")) b.Intervention(intervention["type"]);
    }

    private static void Eligibility(RecordBuilder b, RecordNode module)
    {
        b.HealthyVolunteers(module["healthyVolunteers"]);
        b.Sex(module["sex"]);
        b.Age(module["minimumAge"], isLowest: true);
        b.Age(module["maximumAge"], isLowest: false);
    }

    private static void Location(RecordBuilder b, RecordNode location) => b.Site(
        new(location.Path)
        {
            Name = b.SiteText(location["facility"], nameof(RecordSite.Name)),
            City = b.SiteText(location["city"], nameof(RecordSite.City)),
            Region = b.SiteText(location["state"], nameof(RecordSite.Region)),
            Country = b.SiteText(location["country"], nameof(RecordSite.Country)),
            Status = b.StatusOfSite(location["status"], StatusList.ClinicalTrialsGovV2),
        },
        location["state"].Text);

    // One number, two meanings: the target is gone once the number is actual.
    internal static void Enrolment(RecordBuilder b, RecordNode enrolment) => Enrolment(b, enrolment["count"], enrolment["type"]);

    internal static void Enrolment(RecordBuilder b, RecordNode count, RecordNode type)
    {
        var kind = b.Kind(type, nameof(RecordReading.Numbers));
        var note = kind is null && count.Text is not null ? "whether it is wanted or was recruited is not said: not in the draft" : "";
        b.Number(count,
            kind switch { DateKind.Actual => RecordNumberKind.Recruited, null => RecordNumberKind.NotStated, _ => RecordNumberKind.Target },
            on: kind == DateKind.Actual ? b.UpdatedOn : null, note: note);
    }
}
