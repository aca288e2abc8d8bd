using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Crn.Domain.Calendars;
using Crn.Domain.Identifiers;
using Crn.Domain.Studies;
using NodaTime.Text;

namespace Crn.Samples.Quickstart.Reading;

/// <summary>Reads a study record in the XML of the ISRCTN registry into a draft. What the record leaves out stays out: an empty element is
/// never 0 or no.</summary>
internal static class StudyFile
{
    private static readonly XNamespace Isrctn = "http://www.67bricks.com/isrctn";

    public static StudyRecord Read(FileInfo file)
    {
        using var text = RecruitmentFile.Open(file);
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            document = XDocument.Load(reader);
        }
        catch (XmlException e)
        {
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{file.Name} is not XML: line {e.LineNumber}."), e);
        }

        var root = document.Descendants(Isrctn + "fullTrial").FirstOrDefault()
            ?? throw new BadInputException($"{file.Name} is not an ISRCTN record: it has no fullTrial element.");
        var trial = root.Element(Isrctn + "trial")
            ?? throw new BadInputException($"{file.Name} is not an ISRCTN record: it has no trial element.");
        var centres = trial.Descendants(Isrctn + "trialCentre")
            .Select(c => new Centre(Value(c, "name") ?? "", Value(c, "country") ?? "")).ToList();
        var isUk = trial.Descendants(Isrctn + "country")
            .Any(c => c.Value.Trim() is "United Kingdom" or "England" or "Scotland" or "Wales" or "Northern Ireland");
        var target = Whole(trial, "targetEnrolment");
        var identifiers = Identifiers(trial);
        var opening = Date(trial, "recruitmentStart");
        var closure = Date(trial, "recruitmentEnd");
        var draft = new StudyDraft
        {
            Identifiers = [.. identifiers.Select(IdentifierDraft.Of)],
            Title = Value(trial, "scientificTitle"),
            ShortTitle = Value(trial, "title"),
            Acronym = Value(trial, "acronym"),
            Type = Value(trial, "primaryStudyDesign")
                switch { "Interventional" => StudyType.Interventional, "Observational" => StudyType.Observational, _ => null },
            Phase = Value(trial, "phase"),
            IsCtimp = identifiers.Any(i => i.Scheme is IdentifierScheme.EudraCt or IdentifierScheme.EuCt) ? true : null,
            TakesHealthyVolunteers = Value(trial, "healthyVolunteersAllowed") switch { "true" => true, "false" => false, _ => null },
            ManagingSpecialty = Value(trial, "diseaseClass1"),
            CommercialInvolvement = Value(root, "commercialStatus") is "Non-commercial" ? CommercialInvolvement.None : null,
            Organisations =
            [
                .. root.Elements(Isrctn + "sponsor")
                    .Select(s => new OrganisationDraft { Role = OrganisationRole.Sponsor, Name = Value(s, "organisation") }),
                .. root.Elements(Isrctn + "funder")
                    .Select(f => new OrganisationDraft { Role = OrganisationRole.Funder, Name = Value(f, "name") }),
            ],
            ActualOpening = opening,
            ActualClosure = closure,
            PlannedEndOfStudy = Date(trial, "overallEndDate"),
            OverallTarget = target,
            UkTarget = isUk && centres.Count > 0 && centres.All(c => c.IsInUk) ? target : null,
            SiteTarget = centres.Count > 0 ? centres.Count : null,
            Recruited = Whole(trial, "totalFinalEnrolment"),
        };
        return new StudyRecord(draft, centres);
    }

    private static List<StudyIdentifier> Identifiers(XElement trial)
    {
        var found = new List<StudyIdentifier>();
        void Add(string label, string? text)
        {
            if (text is null) return;
            var reading = StudyIdentifierReading.Read(label, text);
            if (!reading.IsAccepted) throw new BadInputException(reading.Reasons[0].Because);
            found.AddRange(reading.Value.Recognised.Where(id => !found.Contains(id)));
        }

        Add("ISRCTN", Value(trial, "isrctn") is { } number ? "ISRCTN" + number : null);
        Add("EudraCT number", Value(trial, "eudraCTNumber"));
        Add("IRAS number", Value(trial, "irasNumber"));
        Add("ClinicalTrials.gov number", Value(trial, "clinicalTrialsGovNumber"));
        Add("Protocol serial number", Value(trial, "protocolSerialNumber"));
        foreach (var other in trial.Descendants(Isrctn + "secondaryNumber"))
            Add(other.Attribute("numberType")?.Value ?? "", other.Value.Trim());
        return found;
    }

    private static string? Value(XElement within, string name) =>
        within.Descendants(Isrctn + name).FirstOrDefault()?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static int? Whole(XElement within, string name) =>
        int.TryParse(Value(within, name), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    // The registry writes a day as midnight of it in universal time.
    private static PartialDate? Date(XElement within, string name) =>
        Value(within, name) is { Length: >= 10 } text && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true, Value: var date }
            ? PartialDate.Of(date) : null;
}
