using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Fhir;

/// <summary>What only R4 has: the state of the study as its status, one period, references to groups.</summary>
internal static class FhirStudyR4
{
    public static void Read(RecordBuilder b, RecordNode study, FhirResources resources)
    {
        b.Draft = b.Draft with { Title = b.Text(study["title"], "Draft." + nameof(StudyDraft.Title)) };
        b.Status(study["status"], StatusList.FhirR4);
        b.Date(study.At("period", "start"), RecordMoment.Start);
        b.Date(study.At("period", "end"), RecordMoment.Completion);
        var why = Concepts.InWords(study["reasonStopped"]);
        b.Stopped(why);
        b.With(study["reasonStopped"], nameof(RecordReading.WhyStopped));
        foreach (var category in study.Each("category")) Design(b, category);
        foreach (var arm in study.Each("arm")) b.Arm(arm["name"]);
        Sponsor(b, study["sponsor"], resources);
        foreach (var enrolment in study.Each("enrollment"))
        {
            var group = resources.Find(enrolment);
            FhirGroups.Eligibility(b, group);
            FhirGroups.Quantity(b, group);
        }
    }

    /// <summary>A concept whose text says an axis of the design: Allocation: Randomized.</summary>
    public static void Design(RecordBuilder b, RecordNode concept)
    {
        var words = Concepts.InWords(concept);
        b.DesignIn(words);
        b.AnyAxis(words);
    }

    private static void Sponsor(RecordBuilder b, RecordNode reference, FhirResources resources)
    {
        if (!reference.Exists) return;
        const string to = "Draft." + nameof(StudyDraft.Organisations);
        var organisation = resources.Find(reference);
        var name = organisation["name"].Exists ? organisation["name"] : reference["display"];
        b.Organisation(name, OrganisationRole.Sponsor);
        b.With(reference, to);
        foreach (var identifier in organisation.Each("identifier")) b.NoPlace(identifier, "a number of the organisation");
    }
}
