using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Registries;

/// <summary>Reads a study of ClinicalTrials.gov in the XML in use until 2024.</summary>
internal static class ClinicalTrialsGovXmlReader
{
    private static readonly (string Name, RecordMoment Moment)[] DatesOfTheRecord =
    [
        ("verification_date", RecordMoment.Verified),
        ("study_first_submitted", RecordMoment.Registered), ("firstreceived_date", RecordMoment.Registered),
        ("study_first_posted", RecordMoment.FirstPosted),
        ("last_update_submitted", RecordMoment.Updated), ("lastchanged_date", RecordMoment.Updated),
        ("last_update_submitted_qc", RecordMoment.Updated), ("last_update_posted", RecordMoment.Updated),
        ("results_first_submitted", RecordMoment.Results), ("firstreceived_results_date", RecordMoment.Results),
        ("results_first_posted", RecordMoment.Results),
    ];

    public static bool Fits(RecordNode root) => root.Name == "clinical_study";

    public static RecordReading Read(RecordTree tree, LocalDate asAt)
    {
        var b = new RecordBuilder(RecordFormat.ClinicalTrialsGovXml, tree, asAt)
            { Registry = "ClinicalTrials.gov", ActualStartIsFirstParticipant = true, OwnScheme = Identifiers.IdentifierScheme.Nct };
        var study = tree.Root;
        Identification(b, study);
        Status(b, study);
        Sponsors(b, study);
        Design(b, study);
        Eligibility(b, study["eligibility"]);
        foreach (var location in study.Each("location")) Location(b, location);
        foreach (var country in study["location_countries"].Each("country")) b.Country(country);
        ClinicalTrialsGovReader.Enrolment(b, study["enrollment"], study.At("enrollment", "type"));
        return b.Finish(ClinicalTrialsGovRules.Xml);
    }

    private static void Identification(RecordBuilder b, RecordNode study)
    {
        var ids = study["id_info"];
        b.Identifier(ids["nct_id"], "NCT");
        b.Identifier(ids["org_study_id"], isSponsors: true);
        foreach (var other in ids.Each("secondary_id")) b.Identifier(other);
        foreach (var alias in ids.Each("nct_alias")) b.OtherNumber(alias, "former number of ClinicalTrials.gov");
        ClinicalTrialsGovReader.Titles(b, study["brief_title"], study["official_title"], study["acronym"]);
    }

    private static void Status(RecordBuilder b, RecordNode study)
    {
        b.Status(study["overall_status"], StatusList.ClinicalTrialsGovV2);
        if (b.Book.Text(study["last_known_status"]) is not null)
            b.Book.Put(study["last_known_status"], LeafFate.NoPlace, "", "the last status before the registry stopped vouching for it");
        b.Stopped(study["why_stopped"]);
        Dated(b, study["start_date"], RecordMoment.Start);
        Dated(b, study["primary_completion_date"], RecordMoment.PrimaryCompletion);
        Dated(b, study["completion_date"], RecordMoment.Completion);
        foreach (var (name, moment) in DatesOfTheRecord) Dated(b, study[name], moment);
    }

    private static void Dated(RecordBuilder b, RecordNode date, RecordMoment moment) => b.Date(date, moment, b.Kind(date["type"]));

    private static void Sponsors(RecordBuilder b, RecordNode study)
    {
        var sponsors = study["sponsors"];
        b.Organisation(sponsors.At("lead_sponsor", "agency"), OrganisationRole.Sponsor);
        b.SponsorKind(sponsors.At("lead_sponsor", "agency_class"));
        foreach (var collaborator in sponsors.Each("collaborator"))
            b.Organisation(collaborator["agency"], OrganisationRole.Collaborator, "whether it pays or helps in another way is not said");
        if (b.Book.Text(study["source"]) is { } keeper && b.IsNamed(keeper))
            b.Text(study["source"], "Draft." + nameof(StudyDraft.Organisations));
    }

    private static void Design(RecordBuilder b, RecordNode study)
    {
        b.Type(study["study_type"]);
        b.Phase(study["phase"]);
        var design = study["study_design_info"];
        b.Allocation(design["allocation"]);
        b.Model(design["intervention_model"]);
        b.Purpose(design["primary_purpose"]);
        b.Masking(design["masking"]);
        // The form before 2017: all in one text.
        b.DesignIn(study["study_design"]);
        foreach (var condition in study.Each("condition")) b.Condition(condition);
        foreach (var arm in study.Each("arm_group")) b.Arm(arm["arm_group_label"]);
        foreach (var intervention in study.Each("intervention")) b.Intervention(intervention["intervention_type"]);
        ArmsCounted(b, study["number_of_arms"]);
    }

    private static void ArmsCounted(RecordBuilder b, RecordNode node)
    {
        if (b.Text(node, nameof(RecordReading.Arms)) is not { } text || b.Arms.Count == 0) return;
        if (Wordings.NumberWords.Whole(text) is { } stated && stated != b.Arms.Count)
            b.Contradict("record.arms-counted", "The number of arms is not that of the arms named.", node.Path);
    }

    private static void Eligibility(RecordBuilder b, RecordNode eligibility)
    {
        b.HealthyVolunteers(eligibility["healthy_volunteers"]);
        b.Sex(eligibility["gender"]);
        b.Age(eligibility["minimum_age"], isLowest: true);
        b.Age(eligibility["maximum_age"], isLowest: false);
    }

    private static void Location(RecordBuilder b, RecordNode location)
    {
        var facility = location["facility"];
        var address = facility["address"];
        b.Site(
            new(location.Path)
            {
                Name = b.SiteText(facility["name"], nameof(RecordSite.Name)),
                City = b.SiteText(address["city"], nameof(RecordSite.City)),
                Region = b.SiteText(address["state"], nameof(RecordSite.Region)),
                Country = b.SiteText(address["country"], nameof(RecordSite.Country)),
                Status = b.StatusOfSite(location["status"], StatusList.ClinicalTrialsGovV2),
            },
            address["state"].Text);
    }
}
