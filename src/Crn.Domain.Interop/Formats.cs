using Crn.Domain.Interop.Fhir;
using Crn.Domain.Interop.Ictrp;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Registries;
using Crn.Domain.Interop.Usdm;

namespace Crn.Domain.Interop;

/// <summary>Which reader reads which record.</summary>
internal static class Formats
{
    private static readonly (RecordFormat Format, NodeForm Form, Func<RecordNode, bool> Fits,
        Func<RecordTree, LocalDate, RecordReading> Read)[]
        Readers =
    [
        (RecordFormat.ClinicalTrialsGov, NodeForm.Json, ClinicalTrialsGovReader.Fits, ClinicalTrialsGovReader.Read),
        (RecordFormat.Usdm, NodeForm.Json, UsdmReader.Fits, UsdmReader.Read),
        (RecordFormat.ClinicalTrialsGovXml, NodeForm.Xml, ClinicalTrialsGovXmlReader.Fits, ClinicalTrialsGovXmlReader.Read),
        (RecordFormat.Isrctn, NodeForm.Xml, IsrctnReader.Fits, IsrctnReader.Read),
        (RecordFormat.Ictrp, NodeForm.Xml, IctrpReader.Fits, IctrpReader.Read),
    ];

    public static RecordReading Read(RecordTree tree, LocalDate asAt, RecordReaderSettings settings)
    {
        var stated = settings.Format;
        if (tree.Problem is { } problem) return RecordReader.Not(settings, asAt, problem);
        if (tree.Root.Form == NodeForm.Json && FhirReader.Fits(tree.Root)
            && stated is null or RecordFormat.Unknown or RecordFormat.Fhir or RecordFormat.FhirR4 or RecordFormat.FhirR5)
            return FhirReader.Read(tree, asAt, stated);
        foreach (var reader in Readers)
        {
            if (tree.Root.Form != reader.Form || !reader.Fits(tree.Root)) continue;
            if (stated is { } format and not RecordFormat.Unknown && format != reader.Format) break;
            return reader.Read(tree, asAt);
        }

        return RecordReader.Not(settings, asAt, stated is { } other and not RecordFormat.Unknown ? Problems.NotOfFormat(other)
            : Problems.UnknownFormat);
    }

    /// <summary>The first row of a table.</summary>
    public static RecordReading ReadTable(TextReader text, LocalDate asAt, RecordReaderSettings settings)
    {
        var stated = settings.Format;
        if (stated is not (null or RecordFormat.Unknown or RecordFormat.IctrpCsv or RecordFormat.PortfolioCsv))
            return RecordReader.Not(settings, asAt, Problems.NotOfFormat(stated.Value));
        foreach (var reading in IctrpTable.Read(text, asAt, settings)) return reading;
        return RecordReader.Not(settings, asAt, Problems.UnknownFormat);
    }
}
