using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Studies;
using Crn.Domain.Troubleshooting;
using Crn.Domain.Workforce;

namespace Crn.Domain.Interop.Tests;

/// <summary>The code of docs/records.md, run; what it says is printed is printed.</summary>
public class RecordsPageTests
{
    private readonly List<string> shown = [];

    [Fact]
    public void The_code_of_the_page_runs_and_prints_what_the_page_says()
    {
        var text = Samples.Text("isrctn-xml/ISRCTN62918594.xml");
        var usdm = Samples.Text("usdm-v4/CDISC_Pilot_Study.json");
        var today = Samples.Today;
        using var stream = Samples.Open("isrctn-xml/ISRCTN62918594.xml");
        var ledger = RecruitmentLedger.Start(new LocalDate(2020, 1, 1), Party.Sponsor).State;

        // Read one.
        RecordReading reading = RecordReader.Read(text, asAt: today);

        Outcome<Study> study = reading.ToStudy();
        Show(study.Value.Name, study.Value.Identifiers, study.Value.StatusGroup);

        var settings = new RecordReaderSettings { Format = RecordFormat.FhirR4 };
        RecordReading resource = RecordReader.Read("""{"resourceType":"ResearchStudy","status":"active"}""", today, settings);
        Show(resource.Draft.StatusGroup);

        // What was lost?
        foreach (AccountEntry lost in reading.Losses) Show(lost);
        foreach (AccountEntry entry in reading.Account.Where(e => e.Fate == LeafFate.LeftOut)) Show(entry.Path, entry.Note);

        // What else is there?
        Show(reading.Sites.Count(site => site.IsInUk == true), reading.Conditions, reading.Facts.Find(RecordFacts.MinimumAge));

        RecruitmentTableReading counted = reading.Recruitment.LoadInto(ledger, Party.Sponsor, recordedOn: today);
        Show(counted.Rows[0]);

        // Many records.
        foreach (RecordReading each in RecordReader.ReadEach(stream, asAt: today))
            Show(each.Source, each.IsReadable, each.Draft.OverallTarget);

        // A table of recruitment.
        RecruitmentCsvReading table = RecruitmentCsv.Read("site,Jan 2026,Feb 2026\nRR8,4,3\nRJ1,2,\n");
        RecruitmentTableReading loaded = table.Table.LoadInto(ledger, Party.Sponsor, recordedOn: today);
        Show(loaded.Rows.Count);

        RecruitmentCsvReading screening = RecruitmentCsv.Read(
            "site,month,screened,eligible,approached,consented,randomised,not approached: no staff,declined: travel\n"
            + "RR8,2026-03,40,22,9,6,6,11,2\n");
        ScreeningLog log = screening.ToScreeningLog().Value;
        Show(log.Reasons(ScreeningStage.Approached)[0].Code, ReasonCodes.Common.KindOf("travel"));

        // A schedule of visits.
        UsdmScheduleReading protocol = UsdmSchedule.Read(usdm);
        Show(protocol.Visits.Count, protocol.Visits[3], protocol.Conditional.Count, protocol.Activities.Count);
        Outcome<VisitSchedule> asked = protocol.ToSchedule([new("ECG", DeliveryRole.ResearchNurse, 20)]);
        Show(asked.Reasons[0].Because);
        ValueList<VisitActivity> minutesByRole = [.. protocol.Activities.Where(name => name != "Patient number assigned")
            .Select(name => new VisitActivity(name, DeliveryRole.ResearchNurse, 15))];
        Outcome<VisitSchedule> visits = protocol.ToSchedule(minutesByRole, withoutWork: ["Patient number assigned"]);
        Assert.Equal(16, visits.Value.Visits.Count);

        // Write.
        WrittenRecord written = FhirWriter.WriteR5(study.Value);
        Show(written.Losses.Select(loss => loss.Member).ToValueList());
        RecordReading again = RecordReader.Read(written.Text, today);
        Show(again.ToStudy().Value.Milestones == study.Value.Milestones);

        Assert.Empty(Printed().Except(shown));
    }

    [Fact]
    public void Every_line_of_code_of_the_page_is_a_line_of_this_test()
    {
        var lines = Samples.Resource("RecordsPageTests.cs").Split('\n').Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Code(), line => !line.StartsWith("//", StringComparison.Ordinal) && !lines.Contains(line));
        Assert.True(Code().Count() > 25);
    }

    [Fact]
    public void Every_fate_and_form_is_on_the_page()
    {
        var page = Samples.Resource("records.md");
        Assert.All(Enum.GetNames<LeafFate>(), name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_reason_code_in_common_use_is_on_the_page_with_its_kind()
    {
        var lines = Samples.Resource("records.md").Split('\n');
        Assert.All(ReasonCodes.Common.Rows, row => Assert.Contains(lines, line =>
            line.Contains($"`{row.Code}`", StringComparison.Ordinal) && line.EndsWith($"| `{row.Kind}` |", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Code()
    {
        var isCode = false;
        foreach (var line in Samples.Resource("records.md").Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isCode = line == "```csharp";
            else if (isCode && line.Length > 0) yield return line;
        }
    }

    private static IEnumerable<string> Printed() =>
        Code().Where(line => line.StartsWith("// ", StringComparison.Ordinal)).Select(line => line[3..]);

    private void Show(params object?[] values) => shown.AddRange(values.Select(value => value?.ToString() ?? ""));
}
