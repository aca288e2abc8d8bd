using System.Xml.Linq;
using Crn.Domain;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Samples.SetUp;

/// <summary>What the program reads of a registry record, and the answers about the study that follow from it.</summary>
internal sealed record StudyRecord(string Title, string Isrctn, string Iras, ValueList<string> Sites, FactSheet Answers)
{
    public static StudyRecord Read(string path)
    {
        var trial = XDocument.Load(path).Descendants().First(e => e.Name.LocalName == "trial");
        string One(string name) => trial.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() ?? "";
        var sites = trial.Descendants().Where(e => e.Name.LocalName == "trialCentre")
            .Select(c => c.Elements().First(e => e.Name.LocalName == "name").Value.Trim())
            .ToValueList();
        var isMedicine = One("eudraCTNumber").Length > 0;
        var isAntibody = One("scientificTitle").Contains("antibody", StringComparison.OrdinalIgnoreCase);

        // What the record does not say is answered here as an R&D office would on the form.
        var answers = Characteristics.Concat(PermissionFacts.AfterSubmission)
            .Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, false))
            .With(Ctimp, isMedicine).With(Imp, isMedicine).With(ClinicalTrial, isMedicine).With(RecRequired, true)
            .With(SpecialCharacteristics, isAntibody)
            .With(England, trial.Descendants().Any(e => e.Name.LocalName == "country" && e.Value == "England"))
            .With(Nhs, true).With(NhsOrHsc, true).With(UsesHraApproval, true).With(FormalConfirmationRequired, true);
        return new(One("title"), "ISRCTN" + One("isrctn"), One("irasNumber"), sites, answers);
    }
}
