using System.Diagnostics;
using System.Globalization;
using Crn.Domain.Benchmarks.Growth;

namespace Crn.Domain.Benchmarks.Goals;

/// <summary>
/// The table of goals: <c>-- goals</c> measures each in one run and writes the table into <c>benchmarks/README.md</c>;
/// <c>-- goals rule ledger</c> prints those that name one of the words and writes nothing. Ends with 1 where a goal is missed.
/// </summary>
internal static class GoalTable
{
    private const string Begin = "<!-- goals: begin -->";
    private const string End = "<!-- goals: end -->";
    private const string Header = "| What | At most | Took | Allocated | |\n|---|---:|---:|---:|---|";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public static void Run(string[] asked)
    {
        Goal[] goals = [.. RuleGoals.All, .. HistoryGoals.All, .. ForecastGoals.All];
        List<string> lines = [];
        foreach (var goal in goals)
        {
            if (asked.Length > 0 && !asked.Any(a => goal.What.Contains(a, StringComparison.OrdinalIgnoreCase))) continue;
            var (seconds, bytes) = Measure(goal);
            var missed = seconds > goal.Seconds || bytes > goal.Bytes;
            if (missed) Environment.ExitCode = 1;
            var (time, most) = (Figures.Time(seconds), goal.Seconds is { } s ? Figures.Time(s) : "");
            if (goal.Bytes is { } b) most += ", " + Figures.Bytes(b);
            lines.Add($"| {goal.What} | {most} | {time} | {Figures.Bytes(bytes)} | {(missed ? "missed" : "")} |");
            Console.WriteLine(lines[^1]);
        }

        if (asked.Length > 0 || Figures.Page is not { } page) return;
        File.WriteAllText(page, Figures.Between(File.ReadAllText(page), Begin, End, string.Create(CultureInfo.InvariantCulture,
            $"{Figures.Machine}, {DateTime.UtcNow:yyyy-MM-dd}; the least of several runs.\n\n{Header}\n{string.Join('\n', lines)}\n")));
    }

    // The least of several runs, of the clock or the processor, whichever is less: other programs on the machine count for little.
    private static (double Seconds, long Bytes) Measure(Goal goal)
    {
        var (least, bytes, from) = (double.MaxValue, 0L, Stopwatch.GetTimestamp());
        for (var run = 0; run < 200 && (run < 3 || Stopwatch.GetElapsedTime(from) < Patience); run++)
        {
            var work = goal.Prepare();
            GC.Collect(0, GCCollectionMode.Default, blocking: true);
            var (before, cpu, begun) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            for (var i = 0; i < goal.Times; i++) GC.KeepAlive(work());
            var (elapsed, used) = (Stopwatch.GetElapsedTime(begun).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
            bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / goal.Times;
            least = Math.Min(least, (used > 0 ? Math.Min(elapsed, used) : elapsed) / goal.Times);
            if (elapsed > 5) break;
        }

        return (least, bytes);
    }
}
