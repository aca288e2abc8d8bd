using Crn.Domain.Workforce;

namespace Crn.Samples.Capacity;

/// <summary>The whole program: files in, an answer and a page out; 0, or 2 and one line that names what is wrong.</summary>
internal static class Job
{
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args.Length > 2 || args.Any(a => string.IsNullOrWhiteSpace(a) || a.StartsWith('-')))
        {
            error.WriteLine("Usage: Capacity [folder with studies.csv, visits.csv and staff.csv] [page.html].");
            return 2;
        }

        var folder = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "data", "capacity");
        var path = args.Length > 1 ? args[1] : Path.Combine("artifacts", "capacity.html");
        try
        {
            if (args.Length < 2) Directory.CreateDirectory("artifacts");
            var answer = Answer.Of(Files.Plan(folder, WorkWeek.Of(new LocalDate(2026, 7, 6))));
            output.WriteLine(answer.Headline);
            foreach (var conflict in answer.Conflicts.Take(5)) output.WriteLine("  " + conflict);
            foreach (var effect in answer.Effects.Take(3)) output.WriteLine("  " + effect);
            output.WriteLine(answer.WorstWeek);
            File.WriteAllText(path, Page.Of(answer));
            output.WriteLine($"Written: {path}");
            return 0;
        }
        catch (Exception e) when (e is BadInputException or IOException or UnauthorizedAccessException or NotSupportedException
            or ArgumentException)
        {
            error.WriteLine(e.Message.ReplaceLineEndings(" "));
            return 2;
        }
    }
}
