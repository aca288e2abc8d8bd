using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using NodaTime.Text;

namespace Crn.Samples.OwnRules;

/// <summary>What a registry record says of the facts that the rules ask for. What it leaves out stays unknown.</summary>
internal static class RegistryRecord
{
    private static readonly XNamespace Isrctn = "http://www.67bricks.com/isrctn";

    public static FactSheet Read(TextReader text, string source)
    {
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var record = XDocument.Load(reader);
        var sheet = FactSheet.Empty;
        LocalDate? asAt = record.Descendants(Isrctn + "trial").FirstOrDefault()?.Attribute("lastUpdated")?.Value is { } updated
            ? Day(updated) : null;
        if (int.TryParse(Value(record, "targetEnrolment"), NumberStyles.None, CultureInfo.InvariantCulture, out var target))
            sheet = sheet.With(StudyFacts.Target, target, source, asAt);
        if (Day(Value(record, "recruitmentStart")) is { } opening && Day(Value(record, "recruitmentEnd")) is { } closure)
        {
            // A month is 365.25/12 days.
            sheet = sheet
                .With(StudyFacts.MonthsOfRecruitment, Math.Round(Period.DaysBetween(opening, closure) * 12 / 365.25m, 2), source, asAt);
        }

        if (Day(Value(record, "overallEndDate")) is { } end) sheet = sheet.With(StudyFacts.FollowUpEnds, end, source, asAt);
        if (Value(record, "commercialStatus") == "Non-commercial") sheet = sheet.With(StudyFacts.Commercial, false, source, asAt);
        var centres = record.Descendants(Isrctn + "trialCentre").Count();
        if (centres > 0) sheet = sheet.With(StudyFacts.Sites, centres, source, asAt);
        // Only trials of medicinal products have a EudraCT number.
        if (record.Descendants(Isrctn + "eudraCTNumber").Any(e => e.Value.Trim().Length > 0))
            sheet = sheet.With(StudyFacts.Ctimp, true, source, asAt);
        return sheet;
    }

    private static string? Value(XDocument record, string name) =>
        record.Descendants(Isrctn + name).FirstOrDefault()?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static LocalDate? Day(string? text) =>
        text is { Length: >= 10 } && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true, Value: var day } ? day : null;
}
