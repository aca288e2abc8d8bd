using Crn.Domain;
using Crn.Domain.Calendars;
using Crn.Domain.Identifiers;
using Crn.Domain.Interop;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Samples.SetUp;

/// <summary>What the program reads of a registry record, and the answers about the study that follow from it.</summary>
internal sealed record StudyRecord(string Title, string Isrctn, string Iras, ValueList<string> Sites, FactSheet Answers)
{
    public static StudyRecord Read(string path, LocalDate today)
    {
        using var file = File.OpenRead(path);
        var reading = RecordReader.Read(file, today);
        var study = reading.ToStudy().Value;
        string One(IdentifierScheme scheme) => study.Identifiers.All.FirstOrDefault(id => id.Scheme == scheme).ToString();
        var isMedicine = study.Design.IsCtimp == true;
        var isAntibody = study.Title?.Contains("antibody", StringComparison.OrdinalIgnoreCase) == true;

        // What the record does not say is answered here as an R&D office would on the form.
        var answers = Characteristics.Concat(PermissionFacts.AfterSubmission)
            .Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, false))
            .With(Ctimp, isMedicine).With(Imp, isMedicine).With(ClinicalTrial, isMedicine).With(RecRequired, true)
            .With(SpecialCharacteristics, isAntibody).With(England, reading.Sites.Any(site => site.Nation == UkNation.England))
            .With(Nhs, true).With(NhsOrHsc, true).With(UsesHraApproval, true).With(FormalConfirmationRequired, true);
        return new(study.ShortTitle ?? study.Name, One(IdentifierScheme.Isrctn), One(IdentifierScheme.Iras),
            reading.Sites.Select(site => site.Name).ToValueList(), answers);
    }
}
