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
        var doubts = new List<string>();
        var countries = trial.Descendants(Isrctn + "recruitmentCountries").Descendants(Isrctn + "country").Select(c => c.Value.Trim())
            .Concat(centres.Select(c => c.Country)).Where(c => c.Length > 0).ToList();
        var target = Whole(trial, "targetEnrolment", doubts);
        // The registry has one target, for all countries: it is the target here where they are all of the United Kingdom.
        var isUk = countries.Count > 0 && countries.All(Centre.IsOfUk);
        if (target is { } everywhere && !isUk)
        {
            doubts.Add($"The target of {everywhere} is for all countries; how many are wanted in the UK? Ask the chief investigator, or " +
                $"give " +
                "--target.");
        }

        var identifiers = Identifiers(trial, doubts);
        var opening = Date(trial, "recruitmentStart", doubts);
        var closure = Date(trial, "recruitmentEnd", doubts);
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
            PlannedEndOfStudy = Date(trial, "overallEndDate", doubts),
            OverallTarget = target,
            UkTarget = isUk ? target : null,
            SiteTarget = centres.Count > 0 ? centres.Count : null,
            Recruited = Whole(trial, "totalFinalEnrolment", doubts),
        };
        return new StudyRecord(draft, centres, doubts);
    }

    private static List<StudyIdentifier> Identifiers(XElement trial, List<string> doubts)
    {
        var found = new List<StudyIdentifier>();
        void Add(string label, string? text)
        {
            if (text is null) return;
            var reading = StudyIdentifierReading.Read(label, text);
            if (!reading.IsAccepted) throw new BadInputException(reading.Reasons[0].Because);
            found.AddRange(reading.Value.Recognised.Where(id => !found.Contains(id)));
            doubts.AddRange(reading.Value.Problems.Select(problem => $"{label}: {problem.Message}"));
        }

        // Each as often as the record has it: a second number of a registry that gives a study one is refused with the draft.
        foreach (var number in Values(trial, "isrctn")) Add("ISRCTN", "ISRCTN" + number);
        foreach (var number in Values(trial, "eudraCTNumber")) Add("EudraCT number", number);
        foreach (var number in Values(trial, "irasNumber")) Add("IRAS number", number);
        foreach (var number in Values(trial, "clinicalTrialsGovNumber")) Add("ClinicalTrials.gov number", number);
        foreach (var number in Values(trial, "protocolSerialNumber")) Add("Protocol serial number", number);
        foreach (var other in trial.Descendants(Isrctn + "secondaryNumber"))
            Add(other.Attribute("numberType")?.Value ?? "", other.Value.Trim());
        // A trial can stand twice in a registry; more often one of the numbers belongs to another study.
        doubts.AddRange(from id in found
                        where id.Scheme is IdentifierScheme.Isrctn or IdentifierScheme.Nct or IdentifierScheme.EudraCt
                        group id by id.Scheme into same
                        where same.Count() > 1
                        select $"The record gives {string.Join(" and ", same)}: is the trial registered twice, or is one of another study? "
                            +
                            "Ask the sponsor.");
        return found;
    }

    private static string? Value(XElement within, string name) => Values(within, name).FirstOrDefault();

    private static IEnumerable<string> Values(XElement within, string name) =>
        within.Descendants(Isrctn + name).Select(e => e.Value.Trim()).Where(text => text.Length > 0);

    // What stands in the record and is no number is asked about; an empty element says nothing.
    private static int? Whole(XElement within, string name, List<string> doubts)
    {
        if (Value(within, name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && (n > 0 || name != "targetEnrolment"))
            return n;
        doubts.Add($"{name} is no number of people: ask the sponsor.");
        return null;
    }

    // The registry writes a day as midnight of it in universal time.
    private static PartialDate? Date(XElement within, string name, List<string> doubts)
    {
        if (Value(within, name) is not { } text) return null;
        if (text.Length >= 10 && (text.Length == 10 || text[10] is 'T' or ' ')
            && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true, Value: { Year: >= 1900 and < 2200 } date })
            return PartialDate.Of(date);
        doubts.Add($"{name} is no date: ask the sponsor.");
        return null;
    }
}
