using System.Text;
using Crn.Domain.Decisions;
using Crn.Domain.Interop;
using Crn.Domain.Recruitment;
using Crn.Domain.Workforce;

namespace Crn.Domain.Fuzzing;

/// <summary>Records of registries and tables: a reading never throws, has every leaf once, and what it gives can be asked.</summary>
internal static class RecordEntries
{
    private static readonly LocalDate Today = new(2026, 11, 29);

    public static IReadOnlyList<FuzzEntry> All { get; } =
    [
        Record("clinicaltrials-json", null), Record("clinicaltrials-xml", null), Record("isrctn", null),
        Record("fhir-r4", RecordFormat.FhirR4), Record("fhir-r5", RecordFormat.FhirR5), Record("usdm", null),
        Record("ictrp-xml", null), Record("ictrp-csv", null),
        new("record.portfolio-csv", [typeof(RecordReader)], Each, Portfolio()),
        new("record.each", [typeof(RecordReader)], Each, FuzzEntries.Kept("each")) { Allowance = 8_000_000 },
        new("record.utf16", [typeof(RecordReader)], input => Whole(RecordReader.Read(FuzzEntries.Text(input), Today)),
            [[0xFF, .. Encoding.Unicode.GetBytes("{\"protocolSection\":{\"x\":\"\\ud800\"}}")],
                [0xFF, .. Encoding.Unicode.GetBytes("<clinical_study><a b='&#x2;'>c</a></clinical_study>")],
                [0xFF, .. Encoding.Unicode.GetBytes("TrialID,Phase\nISRCTN62918594,\"2\"\n")]]),
        new("usdm-schedule", [typeof(UsdmSchedule)], Schedule, FuzzEntries.Kept("usdm")),
        new("recruitment-csv", [typeof(RecruitmentCsv)], Table, FuzzEntries.Kept("recruitment-csv")),
        new("screening-csv", [typeof(RecruitmentCsv)], Table, FuzzEntries.Kept("screening-csv")),
    ];

    private static FuzzEntry Record(string name, RecordFormat? format)
    {
        var settings = new RecordReaderSettings { Format = format };
        return new("record." + name, [typeof(RecordReader)], input => Whole(RecordReader.Read(input, Today, settings)),
            FuzzEntries.Kept(name));
    }

    // The table of a portfolio, as the package writes it, of the study of each other seed.
    private static IReadOnlyList<byte[]> Portfolio() =>
        [.. ((string[])["clinicaltrials-json", "isrctn", "ictrp-xml"]).Select(kept =>
            Encoding.UTF8.GetBytes(PortfolioCsv.Write([RecordReader.Read(FuzzEntries.Kept(kept)[0], Today).ToStudy().Value]).Text))];

    private static void Each(byte[] input)
    {
        using var stream = new MemoryStream(input, false);
        foreach (var reading in RecordReader.ReadEach(stream, Today)) Whole(reading);
    }

    private static void Whole(RecordReading reading)
    {
        Claim.That(reading.IsReadable || reading.Problems.All(p => p.ToString().Length > 0), "a problem says something");
        Claim.That(reading.Account.Select(e => e.Path).Where(p => p != "(left-out)").Distinct(StringComparer.Ordinal).Count()
            == reading.Account.Count(e => e.Path != "(left-out)") || !IsXml(reading), "each leaf is in the account once");
        _ = reading.ToString();
        var study = reading.ToStudy();
        if (study.IsAccepted) _ = study.Value.ToString();
        _ = reading.Plan.ToPlan();
        _ = reading.Recruitment.Read(Today);
        _ = reading.Facts.ToString();
    }

    // JSON may name a member twice, and a table a column: their leaves have one path.
    private static bool IsXml(RecordReading reading) =>
        reading.Format is RecordFormat.Isrctn or RecordFormat.ClinicalTrialsGovXml or RecordFormat.Ictrp;

    private static void Schedule(byte[] input)
    {
        var reading = UsdmSchedule.Read(FuzzEntries.Text(input));
        Claim.That(reading.IsReadable || reading.Visits.IsEmpty, "what is not read has no visits");
        var schedule = reading.ToSchedule([.. reading.Activities.Select(name => new VisitActivity(name, DeliveryRole.ResearchNurse, 1))]);
        Claim.That(schedule.IsAccepted == (!reading.Visits.IsEmpty && reading.Visits.All(v => v.Day is not null)),
            "a schedule is made where there are visits and each has a day");
        _ = (reading.ToString(), string.Concat(reading.Visits), string.Concat(reading.Conditional));
        using var stream = new MemoryStream(input, false);
        _ = UsdmSchedule.Read(stream);
    }

    private static void Table(byte[] input)
    {
        var reading = RecruitmentCsv.Read(FuzzEntries.Text(input));
        _ = (reading.ToString(), reading.ToScreeningLog());
        var loaded = reading.Table.LoadInto(Ledger, Party.Sponsor, Today);
        Claim.That(loaded.ToValidationResult().IsValid || loaded.ToValidationResult().Errors.Count > 0, "a table is loaded or refused");
        using var stream = new MemoryStream(input, false);
        _ = RecruitmentCsv.Read(stream);
    }

    private static RecruitmentLedger Ledger { get; } = RecruitmentLedger.Start(new LocalDate(2024, 1, 1), Party.Sponsor).State;
}
