using Crn.Domain.Studies;
using Crn.Samples.Quickstart.Answers;
using Crn.Samples.Quickstart.Reading;
using Crn.Samples.Quickstart.Report;
using Spectre.Console;

namespace Crn.Samples.Quickstart;

/// <summary>The main job: reads a study record and its recruitment, asks the library every question, and reports.</summary>
internal static class MainJob
{
    public static void Run(Request request, IAnsiConsole console)
    {
        if (request is { AsAt: { } from, By: { } to } && to <= from)
            throw new BadInputException("--by must be after --as-at: a projection looks ahead.");
        var sections = new List<Section>();
        Study? study = null;
        if (request.Study is not null || request.IsDefault)
        {
            var record = StudyFile.Read(request.Study ?? Data("isrctn", "ISRCTN62918594.xml"));
            study = RecordAnswer.Read(record);
            sections.Add(RecordAnswer.Of(study, record.Doubts));
            sections.AddRange(SupportAnswer.Of(study));
            sections.Add(ApprovalsAnswer.Of(study, record.Centres));
        }

        FanPicture? picture = null;
        if (request.Recruitment is not null || request.IsDefault)
        {
            var question =
                RecruitmentQuestion.Of(request, RecruitmentFile.Read(request.Recruitment ?? Data("ist-uk", "counts.csv")), study);
            var answer = RecruitmentAnswer.Of(question);
            sections.AddRange(answer.Sections);
            picture = answer.Picture;
        }

        var title = request.IsDefault
            ? "A real study record, and the UK sites of the International Stroke Trial"
            : study?.Name ?? request.Recruitment!.Name;
        // Before anything is printed: a report that cannot be written is an argument that cannot be used.
        if (request.Report is { } page) Write(page, HtmlReport.Page(title, sections, picture, Sources(request)));
        TerminalReport.Print(console, title, sections, request.Full);
        if (request.Report is not { } written) return;
        console.WriteLine();
        console.WriteLine($"The same, with a fan chart: {written.FullName}");
    }

    private static FileInfo Data(string folder, string file) => new(Path.Combine(AppContext.BaseDirectory, "data", folder, file));

    private static string Sources(Request request) => request.IsDefault
        ? "Study record: ISRCTN registry, doi 10.1186/ISRCTN62918594, CC BY 4.0. Recruitment: Sandercock, Niewada, Czlonkowska, " +
            "International Stroke Trial database (version 2), University of Edinburgh, doi 10.7488/ds/104, ODC-By 1.0."
        : "Files: " + string.Join(", ", new[] { request.Study, request.Recruitment }.OfType<FileInfo>().Select(f => f.Name)) + ".";

    private static void Write(FileInfo report, string page)
    {
        try
        {
            File.WriteAllText(report.FullName, page);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new BadInputException($"The report cannot be written to {report.FullName}: {e.Message}", e);
        }
    }
}
