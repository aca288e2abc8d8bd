using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Registries;

/// <summary>Reads a trial of the ISRCTN registry.</summary>
internal static partial class IsrctnReader
{
    public static bool Fits(RecordNode root) => root.Name is "allTrials" or "fullTrial" or "trial" && Trial(root).Exists;

    public static RecordReading Read(RecordTree tree, LocalDate asAt)
    {
        var b = new RecordBuilder(RecordFormat.Isrctn, tree, asAt) { Registry = "ISRCTN", OwnScheme = Identifiers.IdentifierScheme.Isrctn };
        var full = tree.Root.Name == "allTrials" ? tree.Root["fullTrial"] : tree.Root;
        var trial = Trial(tree.Root);
        if (tree.Root.Each("fullTrial").Skip(1).Any())
            b.Trouble(new("record.several", "The file holds several records; the first is read. Read them one by one with ReadEach.", ""));
        Identification(b, trial);
        Numbers(b, trial["externalRefs"]);
        Ethics(b, trial["trialDescription"]);
        Design(b, trial);
        Participants(b, trial["participants"]);
        Parties(b, full);
        Status(b, trial);
        return b.Finish(IsrctnRules.All);
    }

    private static RecordNode Trial(RecordNode root) => root.Name switch
    {
        "allTrials" => root.At("fullTrial", "trial"),
        "fullTrial" => root["trial"],
        _ => root["isrctn"].Exists ? root : RecordNode.None,
    };

    private static void Identification(RecordBuilder b, RecordNode trial)
    {
        b.Date(trial["lastUpdated"], RecordMoment.Updated);
        b.Date(trial["publicIdentifierDateAssigned"], RecordMoment.Registered);
        b.Date(trial.At("isrctn", "dateAssigned"), RecordMoment.Registered);
        b.Identifier(trial["isrctn"], "ISRCTN", "ISRCTN");
        b.Identifier(trial["publicIdentifierCanonical"], "");
        var description = trial["trialDescription"];
        var shortTitle = b.Text(description["title"], "Draft." + nameof(StudyDraft.ShortTitle));
        b.Draft = b.Draft with
        {
            ShortTitle = shortTitle,
            Title = b.Text(description["scientificTitle"], "Draft." + nameof(StudyDraft.Title)) ?? shortTitle,
            Acronym = b.Text(description["acronym"], "Draft." + nameof(StudyDraft.Acronym)),
        };
    }

    private static void Numbers(RecordBuilder b, RecordNode references)
    {
        b.Identifier(references["doi"]);
        b.Identifier(references["eudraCTNumber"], "EudraCT number");
        b.Identifier(references["irasNumber"], "IRAS number");
        b.Identifier(references["clinicalTrialsGovNumber"], "ClinicalTrials.gov number");
        b.Identifier(references["protocolSerialNumber"], "Protocol serial number", isSponsors: true);
        foreach (var number in references["secondaryNumbers"].Each("secondaryNumber"))
        {
            var type = b.Text(number["numberType"], nameof(RecordReading.Identifiers)) ?? "";
            b.Identifier(number, type, isSponsors: type == "Protocol serial number");
            // The registry turns a EudraCT number into CTIS...-00: no proof of an application there.
            b.Text(number["canonicalSecondaryNumber"], nameof(RecordReading.Identifiers));
        }
    }

    // References of committees stand in attributes of today's form and in the text of the older one.
    private static void Ethics(RecordBuilder b, RecordNode description)
    {
        b.Identifier(description["ethicsApproval"], RecordBuilder.CommitteeLabel);
        foreach (var committee in description["ethicsCommittees"].Each("ethicsCommittee"))
        {
            foreach (var name in (string[])["committeeReference", "reference"]) b.Identifier(committee[name], RecordBuilder.CommitteeLabel);
            b.Date(committee["statusDate"], RecordMoment.EthicsOpinion);
        }
    }

    private static void Design(RecordBuilder b, RecordNode trial)
    {
        var design = trial["trialDesign"];
        b.Type(design["primaryStudyDesign"]);
        var interventional = design["interventionalTrialDesign"];
        b.Allocation(interventional["allocation"]);
        b.Masking(interventional["masking"]);
        b.Model(interventional["assignment"]);
        foreach (var purpose in interventional["purposes"].Each("purpose")) b.Purpose(purpose);
        Secondary(b, design);
        foreach (var place in (RecordNode[])[design, trial, trial["participants"]])
        {
            b.Date(place["overallStartDate"], RecordMoment.OverallStart);
            b.Date(place["overallEndDate"], RecordMoment.Completion);
        }

        b.Stopped(design["reasonAbandoned"]);
        foreach (var condition in trial["conditions"].Each("condition"))
        {
            b.Condition(condition["description"]);
            Specialty(b, condition["diseaseClass1"]);
        }

        foreach (var intervention in trial["interventions"].Each("intervention"))
        {
            b.Intervention(intervention["interventionType"]);
            b.Phase(intervention["phase"]);
        }
    }

    // The design in words says how participants come into arms where no field of its own does.
    private static void Secondary(RecordBuilder b, RecordNode design)
    {
        var node = design["secondaryStudyDesign"];
        if (b.Book.Text(node) is { } text && b.Draft.Allocation is null && Words.Key(text) != "NOTAPPLICABLE"
            && Words.Allocation(text) is not null) b.Allocation(node);
        var types = design["trialTypes"].Each("trialType").ToList();
        foreach (var type in types)
        {
            if (b.Book.Text(type) is { } word && Purposes.Purpose(word) is { } purpose && b.Draft.Purpose is null or PrimaryPurpose.Other)
                b.Purpose(type);
            else if (b.Book.Text(type) is { } same && Purposes.Purpose(same) is { } again && again == b.Draft.Purpose) b.Purpose(type);
        }
    }

    // The class of the disease is one of the network's specialties or near one; the name is kept as it is.
    private static void Specialty(RecordBuilder b, RecordNode node)
    {
        const string to = "Draft." + nameof(StudyDraft.ManagingSpecialty);
        if (b.Book.Text(node) is not { } text) return;
        if (Specialties.Specialty.Find(text) is null)
        {
            b.Book.Put(node, LeafFate.NoPlace, "", "a class of disease that is no specialty of the network");
            return;
        }

        b.Book.Put(node, LeafFate.ReadInPart, to, "the class of the disease: which specialty manages the study is not said");
        if (b.Draft.ManagingSpecialty is null) b.Draft = b.Draft with { ManagingSpecialty = text };
    }

    private static void Parties(RecordBuilder b, RecordNode full)
    {
        foreach (var sponsor in full.Each("sponsor"))
        {
            b.Organisation(sponsor["organisation"], OrganisationRole.Sponsor);
            b.SponsorKind(sponsor["commercialStatus"].Text is null ? sponsor["sponsorType"] : sponsor["commercialStatus"]);
        }

        foreach (var funder in full.Each("funder")) b.Organisation(funder["name"], OrganisationRole.Funder);
    }

    private static void Status(RecordBuilder b, RecordNode trial)
    {
        b.Status(trial.At("trialDesign", "overallStatusOverride"), StatusList.Isrctn);
        if (b.StatusRead is null) b.Status(trial.At("participants", "recruitmentStatusOverride"), StatusList.Isrctn);
        else b.With(trial.At("participants", "recruitmentStatusOverride"), nameof(RecordReading.Status));
        b.StatusFromDates();
    }
}
