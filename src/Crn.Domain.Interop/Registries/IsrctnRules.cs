using Crn.Domain.Interop.Accounts;
using static Crn.Domain.Interop.Accounts.RestRule;

namespace Crn.Domain.Interop.Registries;

/// <summary>What the ISRCTN registry says that the network keeps no place for.</summary>
internal static class IsrctnRules
{
    private const string Contact = "a person's name or contact";

    public static RestRules All { get; } = new(
    [
        ("*.totalCount", "how many records the answer holds"),
        ("*.version", "the version of the record"),
        ("*.isPublished", "how the record is kept"),
        ("*.publicIdentifierType", "the registry's own number by type"),
        ("*.id", "a number inside the registry"),
        ("*.acknowledgment", "how the record is kept"),
        ("*.thirdPartyFilesAcknowledgement", "how the record is kept"),
        Silent("*.studyHypothesis", "descriptions"),
        Silent("*.plainEnglishSummary", "descriptions"),
        Silent("*.trialWebsite", "a web address"),
        ("*.ethicsApprovalRequired", "whether ethics approval is required"),
        ("*.ethicsCommittees", "the opinion of an ethics committee"),
        Personal("*.contactDetails", Contact),
        Personal("*.contact", Contact),
        Personal("*.contactName", Contact),
        Personal("*.email", Contact),
        Personal("*.telephone", Contact),
        ("*.contactId", "a number inside the registry"),
        ("*.funderId", "a number inside the registry"),
        ("*.sponsorId", "a number inside the registry"),
        Silent("*.primaryOutcome", "outcome measures"),
        Silent("*.primaryOutcomes", "outcome measures"),
        Silent("*.secondaryOutcome", "outcome measures"),
        Silent("*.secondaryOutcomes", "outcome measures"),
        Silent("*.inclusion", "criteria in words"),
        Silent("*.exclusion", "criteria in words"),
        Silent("*.patientInfoSheet", "documents"),
        ("*.studyDesign", "design in words"),
        ("*.secondaryStudyDesign", "design in words"),
        ("*.trialSettings", "where the study is set: hospital, practice, community"),
        ("*.trialTypes", "what the study is for, beside its purpose"),
        ("*.control", "what the control is"),
        ("*.ageRange", "groups of age, which follow from the limits"),
        ("*.totalTarget", "the target in words"),
        ("*.participantTypes", "who takes part: patients, carers, staff"),
        ("*.trialCentre", "the address of a centre"),
        ("*.diseaseClass2", "a second class of the disease"),
        Silent("*.intervention", "interventions in words"),
        ("*.drugNames", "interventions by name"),
        ("*.pharmaceuticalStudyTypes", "kinds of a study of a medicine"),
        ("*.rorId", "a number of the organisation"),
        ("*.gridId", "a number of the organisation"),
        ("*.fundRef", "a number of the organisation"),
        ("*.sponsorType", "the kind of organisation"),
        ("*.website", "a web address"),
        ("*.privacy", "what may be shown of it"),
        Silent("*.results", "results"),
        Silent("*.outputs", "publications"),
        Silent("*.miscNotes", "notes of the registry's editors"),
        Silent("*.attachedFiles", "documents"),
    ]);
}
