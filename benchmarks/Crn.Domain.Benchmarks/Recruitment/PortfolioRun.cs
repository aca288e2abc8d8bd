using System.Diagnostics;
using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Benchmarks.Recruitment;

/// <summary>
/// A national portfolio projected with the default model, once and not in the harness: time, processor time and memory as it goes on.
/// </summary>
/// <remarks>Two studies at a time. Sixty ledgers of 30 sites, reporting every four weeks for a year, each with a hundred targets.</remarks>
internal static class PortfolioRun
{
    private const int Ledgers = 60;
    private const int Sites = 30;
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly double[] Levels = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Projects so many studies and prints a line after each thousand.</summary>
    /// <param name="asked">How many studies; 6,000 when empty.</param>
    public static void Print(string[] asked)
    {
        var studies = asked is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 6000;
        var ledgers = Enumerable.Range(0, Ledgers).Select(Ledger).ToArray();
        Project(ledgers, 0, Ledgers);
        var (heap, clock, used) = (Heap(), Stopwatch.StartNew(), Used());
        Console.WriteLine("studies, heap in use after collection, peak working set, seconds, processor seconds");
        Line(0, heap, clock, used);
        for (var done = 0; done < studies; done += 1000)
        {
            Project(ledgers, done, Math.Min(done + 1000, studies));
            Line(Math.Min(done + 1000, studies), Heap(), clock, used);
        }
    }

    /// <summary>The work of projecting so many studies, its ledgers made.</summary>
    public static Func<object?> Studies(int studies)
    {
        var ledgers = Enumerable.Range(0, Ledgers).Select(Ledger).ToArray();
        return () =>
        {
            Project(ledgers, 0, studies);
            return null;
        };
    }

    private static void Project(RecruitmentLedger[] ledgers, int from, int to) =>
        Parallel.For(0, 2, half =>
        {
            for (var i = from + half; i < to; i += 2)
            {
                var ledger = ledgers[i % Ledgers];
                var plan = ProjectionCases.Plan(ledger, 100 + (i % 400), Today);
                var completion = RecruitmentForecaster.Project(plan, ledger, Today).Value.Completion;
                foreach (var level in Levels) completion.Quantile(level);
            }
        });

    private static RecruitmentLedger Ledger(int salt)
    {
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-364), Party.Sponsor).State;
        for (var i = 0; i < Sites; i++)
        {
            var (opens, site) = (((5 * i) + salt) % 250, SiteCode.From(FormattableString.Invariant($"S{i:000}")));
            ledger = ledger.Open(site, Today.PlusDays(opens - 364), Party.Sponsor, Today).State;
            ledger = ledger.Report([.. Enumerable.Range((opens / 28) + 1, 12 - (opens / 28)).Select(month => new RecruitmentCount(site,
                RecruitmentPeriod.Between(Today.PlusDays((28 * month) - 364), Today.PlusDays((28 * month) - 337)),
                ((i * 7) + (month * 3) + salt) % 4))], Party.Sponsor, Today).State;
        }

        return ledger;
    }

    private static long Heap() => GC.GetTotalMemory(forceFullCollection: true);

    private static double Used() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static void Line(int studies, long heap, Stopwatch clock, double used)
    {
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        Console.WriteLine(FormattableString.Invariant(
            $"{studies}, {heap / 1e6:0.0} MB, {peak / 1e6:0} MB, {clock.Elapsed.TotalSeconds:0.0}, {Used() - used:0.0}"));
    }
}
