using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Fhir;

/// <summary>Extensions of a study that say what the base of R4 cannot.</summary>
internal static class FhirExtensions
{
    // What a national service of R4 says of recruitment, in the words of R5.
    private static readonly Words.Table<string> RecruitmentStatuses = new(
    [
        ("UPCOMING", "not-yet-recruiting"), ("NOTYETRECRUITING", "not-yet-recruiting"), ("PENDING", "not-yet-recruiting"),
        ("AVENIR", "not-yet-recruiting"), ("AVENIRUPCOMING", "not-yet-recruiting"),
        ("RECRUITING", "recruiting"), ("ONGOING", "recruiting"), ("OPEN", "recruiting"), ("ENCOURS", "recruiting"),
        ("SUSPENDED", "temporarily-closed-to-accrual"), ("TEMPORARILYHALTED", "temporarily-closed-to-accrual"),
        ("CLOSED", "closed-to-accrual"), ("NOTRECRUITING", "closed-to-accrual"), ("ACTIVENOTRECRUITING", "closed-to-accrual"),
        ("ENDED", "closed-to-accrual"), ("TERMINE", "closed-to-accrual"), ("COMPLETED", "completed"), ("TERMINATED", "terminated"),
        ("WITHDRAWN", "withdrawn"),
    ]);

    public static void Read(RecordBuilder b, RecordNode extension)
    {
        var url = extension["url"].Text ?? "";
        if (url.EndsWith("associatedParty", StringComparison.Ordinal)) Party(b, extension);
        else if (url.EndsWith("recruitment-status", StringComparison.Ordinal)) RecruitmentStatus(b, extension);
        else if (url.EndsWith("recruitment-period", StringComparison.Ordinal)) RecruitmentPeriod(b, extension);
        else if (url.EndsWith("ResearchStudy.recruitment", StringComparison.Ordinal)) Recruitment(b, extension);
    }

    private static RecordNode Part(RecordNode extension, string name)
    {
        foreach (var part in extension.Each("extension"))
        {
            if (part["url"].Text == name) return part;
        }

        return RecordNode.None;
    }

    private static void Party(RecordBuilder b, RecordNode extension)
    {
        FhirParties.Read(b, extension, Part(extension, "name")["valueString"], Part(extension, "role")["valueCodeableConcept"], null);
        b.With(extension, "Draft." + nameof(StudyDraft.Organisations));
    }

    private static void RecruitmentPeriod(RecordBuilder b, RecordNode extension)
    {
        b.Date(extension.At("valuePeriod", "start"), RecordMoment.Start);
        b.Date(extension.At("valuePeriod", "end"), RecordMoment.RecruitmentEnd);
        b.With(extension["url"], nameof(RecordReading.Dates));
    }

    // It speaks of recruitment alone, so that it tells more than the status of the study; where the two disagree, both are named.
    private static void RecruitmentStatus(RecordBuilder b, RecordNode extension)
    {
        var concept = extension["valueCodeableConcept"];
        var code = Concepts.Understood(concept, text => RecruitmentStatuses.Find(text) is not null);
        if (code.Text is null) code = extension["valueCode"].Exists ? extension["valueCode"] : extension["valueString"];
        var before = b.StatusRead;
        if (code.Text is { } text && RecruitmentStatuses.Find(text) is { } word)
        {
            var read = b.Status(code, StatusList.FhirR5, word);
            if (before?.Group is { } group && read?.Group is { } other && group != other)
            {
                b.Contradict("record.status-against-recruitment",
                    $"The status of the study is '{before.Code}', and recruitment is '{word}' by an extension, which is taken.",
                    b.Book.Tree.Root["status"].Exists ? b.Book.Tree.Root["status"].Path : "", code.Path);
            }
        }
        else
        {
            b.NotUnderstood(code, nameof(RecordReading.Status), "not among the words that are read");
        }

        b.With(extension, nameof(RecordReading.Status));
    }

    private static void Recruitment(RecordBuilder b, RecordNode extension)
    {
        b.Number(Part(extension, "targetNumber")["valueUnsignedInt"], RecordNumberKind.Target);
        b.Number(Part(extension, "actualNumber")["valueUnsignedInt"], RecordNumberKind.Recruited, on: b.UpdatedOn);
        b.With(extension["url"], nameof(RecordReading.Numbers));
        foreach (var part in extension.Each("extension")) b.With(part["url"], nameof(RecordReading.Numbers));
    }
}
