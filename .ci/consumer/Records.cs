using System.Text;
using Crn.Domain.Interop;
using Crn.Domain.Studies;
using NodaTime;

/// <summary>Records of every form are read and written where there is no reflection.</summary>
internal static class Records
{
    private static readonly LocalDate Today = new(2026, 11, 29);

    public static void Run(Checks checks)
    {
        var json = RecordReader.Read(
            """{"protocolSection":{"identificationModule":{"nctId":"NCT02513394"},"statusModule":{"overallStatus":"RECRUITING"}}}""", Today);
        checks.That("A record of JSON is read", json is { IsReadable: true, Draft.StatusGroup: StudyStatusGroup.Open, Account.Count: 2 });
        var xml = RecordReader.Read("<clinical_study><id_info><nct_id>NCT02513394</nct_id></id_info><phase>Phase 3</phase></clinical_study>", Today);
        checks.That("A record of XML is read", xml.ToStudy().Value.Design.Phase == StudyPhase.Phase3);
        var fhir = FhirWriter.WriteR5(xml.ToStudy().Value);
        checks.That("A study is written as FHIR and read back", RecordReader.Read(fhir.Text, Today).ToStudy().Value.Identifiers
            == xml.ToStudy().Value.Identifiers);
        var table = PortfolioCsv.Write([xml.ToStudy().Value]);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table.Text));
        checks.That("A portfolio is written as a table and read back", RecordReader.ReadEach(stream, Today).Single().Draft.Phase == "Phase III");
        checks.That("A table of recruitment is read", RecruitmentCsv.Read("site,month,n\nRR8,2026-01,4\n").Table.Rows.Count == 1);
        checks.That("What is no record says so", RecordReader.Read("<!DOCTYPE a><a/>", Today).Problems[0].Code == "record.document-type");
    }
}
