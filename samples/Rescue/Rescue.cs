using Crn.Domain.Troubleshooting;
using Crn.Samples.Shared;

namespace Crn.Samples.Rescue;

/// <summary>From the files of a study that is behind to a page with its recovery plan.</summary>
internal static class Rescue
{
    private const double Wanted = 0.8;

    internal static string DefaultPage => Path.Combine(PagePath.Folder, "recovery.html");

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            if (args.Length > 2 || args.Any(arg => string.IsNullOrWhiteSpace(arg) || arg.StartsWith('-')))
                throw new BadInputException("Usage: Rescue [folder of tables] [page.html].");
            var (folder, page) = (args.ElementAtOrDefault(0) ?? Path.Combine(AppContext.BaseDirectory, "data", "rescue"),
                args.ElementAtOrDefault(1) ?? DefaultPage);
            PagePath.Probe(page, args.ElementAtOrDefault(1));
            Write(folder, page, output);
            return 0;
        }
        catch (BadInputException bad)
        {
            error.WriteLine(bad.Message);
            return 2;
        }
    }

    private static void Write(string folder, string page, TextWriter output)
    {
        var study = StudyFiles.Read(folder);
        var diagnosis = StudyDiagnosis.Of(StudySignals.Of(study.Plan, study.Ledger, study.AsAt, study.Evidence));
        if (diagnosis.Signals.Attribution is null) throw new BadInputException("plan.csv and counts.csv do not bear a split of the gap.");
        var recovery = RecoveryPlan.Of(study.Plan, study.Ledger, study.AsAt, study.Actions, study.Costs);
        if (!recovery.IsAccepted) throw new BadInputException($"actions.csv: {recovery.Reasons[0].Because} {recovery.Reasons[0].Remedy}");
        output.WriteLine(study.Title);
        output.WriteLine(diagnosis.Signals.Attribution.ToString());
        output.WriteLine(diagnosis.ToString());
        foreach (var cause in diagnosis.Causes.Take(3)) output.WriteLine("  " + cause);
        output.WriteLine("Nothing done: " + recovery.Value.Before);
        output.WriteLine("Least set:    " + (recovery.Value.LeastSet(Wanted)?.ToString() ?? "none"));
        File.WriteAllText(page, RecoveryPage.Of(study, diagnosis, recovery.Value, Wanted));
        output.WriteLine($"Written: {page}");
    }
}
