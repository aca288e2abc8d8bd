using System.Globalization;

namespace Crn.Domain.Interop.Leaves;

/// <summary>Why a record cannot be read: the codes are part of the public API.</summary>
internal static class Problems
{
    public static RecordProblem Nothing { get; } = new("record.empty", "There is nothing to read.");

    public static RecordProblem TooLarge { get; } = new("record.too-large", "The record is larger than the limit allows.");

    public static RecordProblem TooManyLeaves { get; } = new("record.too-many-leaves", "The record has more leaves than the limit allows.");

    public static RecordProblem UnknownFormat { get; } = new("record.unknown-format",
        "The record is of none of the forms that are read: ClinicalTrials.gov, ISRCTN, FHIR, USDM or the export of the WHO portal.");

    public static RecordProblem VersionUnknown { get; } = new("record.fhir-version-unknown",
        "Nothing in the resource tells FHIR R4 from R5, which mean different things by the same words: state the format.");

    public static RecordProblem VersionMixed { get; } = new("record.fhir-version-mixed",
        "The resource has elements that only FHIR R4 has and others that only R5 has, so that neither version can be read.");

    public static RecordProblem NotOfFormat(RecordFormat format) => new("record.not-of-format",
        $"The record is not of the form that was stated, {format}.");

    public static RecordProblem VersionContradicts(RecordFormat format) => new("record.fhir-version-contradicts",
        $"The resource has elements of another version than the one that was stated, {format}.");

    public static RecordProblem NotJson(string where) => new("record.not-json", "This is not well-formed JSON.", where);

    public static RecordProblem NotXml(string where) => new("record.not-xml", "This is not well-formed XML.", where);

    public static RecordProblem TooDeep(string where) =>
        new("record.too-deep", "Elements stand within each other more deeply than the limit allows.", where);

    public static RecordProblem HasDocumentType(string where) =>
        new("record.document-type", "A document type (DTD) is not read: it can make a small file endless.", where);

    public static RecordProblem DateOrders(List<string> dayFirst, List<string> monthFirst) => new("table.date-orders",
        $"Dates have the day first in {Some(dayFirst)} and the month first in {Some(monthFirst)}: what the others are cannot be known. "
        + "Write them in one way, best as year-month-day.", $"{dayFirst[0]}, {monthFirst[0]}");

    private static string Some(List<string> all) =>
        string.Join(", ", all.Distinct().Take(5))
            + (all.Count > 5 ? string.Create(CultureInfo.InvariantCulture, $" and {all.Count - 5} more") : "");

    public static RecordProblem NotTable(string where) =>
        new("record.not-a-table", "This is not a table of comma-separated values.", where);
}
