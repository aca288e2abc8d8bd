using System.Globalization;

namespace Crn.Domain.Tests.Projection;

/// <summary>
/// Intervals hold what came as often as they say, in simulated trials whose truth is the model's. The whole grid is run on request.
/// </summary>
public class CalibrationTests
{
    // Discrete counts hold a little more than the level; by luck one setting in some thousands strays three and a half errors.
    private const double ErrorsOfOneSetting = 1.75;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Intervals_hold_what_came_as_often_as_they_say(bool isKnown)
    {
        var runs = Cells(isKnown).Select((s, i) => Calibration.Run(s, (isKnown ? 600 : 200) / Share.Of, (ulong)i)).ToList();
        for (var l = 0; l < Calibration.Levels.Length; l++)
        {
            var level = Calibration.Levels[l];
            // Dates are continuous: nothing but chance moves them. With few recruits counts are so discrete that they may hold more.
            var dates = runs.Where(r => r.Dates > 0).ToList();
            var held = dates.Sum(r => r.DatesIn(l) * r.Dates) / dates.Sum(r => r.Dates);
            Assert.InRange(held, level - Calibration.TwoErrors(level, dates.Sum(r => r.Dates)),
                level + (isKnown ? Calibration.TwoErrors(level, dates.Sum(r => r.Dates)) : 0.03));
            Assert.All(runs, r => Assert.True(
                r.CountsIn(l) >= level - (ErrorsOfOneSetting * Calibration.TwoErrors(level, r.Trials)),
                FormattableString.Invariant($"{r.Setting}: {r.CountsIn(l):0.000} of {level}")));
        }

        if (isKnown)
            Assert.All(runs,
                r => Assert.True(r.Distance() < 1.6 / Math.Sqrt(r.Trials) * 1.2,
                    FormattableString.Invariant($"{r.Setting}: {r.Distance():0.000}")));
    }

    [Fact(Explicit = true)]
    public void The_whole_grid()
    {
        foreach (var row in CalibrationSetting.Grid(1, 5, 20, 50, 200).Where(IsRun)
            .GroupBy(s => (s.Sites, s.IsKnown, s.Openings, s.IsCapped, s.Ahead)).OrderBy(g => g.Key.Sites))
        {
            var all = row.Select((s, i) => Calibration.Run(s, Trials(s), (ulong)(1_000_000 + i))).Where(r => r.Trials > 0).ToList();
            string Share(Func<Calibration, int, double> held, Func<Calibration, int> number) =>
                string.Join('/', Enumerable.Range(0, 3).Select(l =>
                (100 * all.Sum(r => number(r) == 0 ? 0 : held(r, l) * number(r)) / Math.Max(1, all.Sum(number)))
                .ToString("0.0", CultureInfo.InvariantCulture)));
            // Of the settings with at least twenty recruits by the census: how many fall short of 90 percent by more than two errors.
            var enough =
                all.Where(r => r.Setting.Sites * r.Setting.PerSite * (r.Setting.Openings == Openings.AllOpen ? 1 : 0.5) >= 20).ToList();
            var shortfall = enough.Count(r => r.CountsIn(1) < 0.9 - Calibration.TwoErrors(0.9, r.Trials));
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{row.Key.Sites} | {(row.Key.IsKnown ? "known" : "learned")} | {row.Key.Openings}{(row.Key.IsCapped ? " capped" : "")} "
                + $"| {row.Key.Ahead} | {Share((r, l) => r.CountsIn(l), r => r.Trials)} | {Share((r, l) => r.DatesIn(l), r => r.Dates)} " +
                    $"| {shortfall} of {enough.Count}"));
        }
    }

    // What takes longest is run less often, or with few recruits only; a rate cannot be learned from one site.
    private static bool IsRun(CalibrationSetting setting) => setting.IsKnown
        || (setting.Sites > 1 && (setting.Sites <= 5 || setting.Openings != Openings.HalfAtRandom)
            && (setting.Sites < 200 || setting.PerSite < 10));

    private static int Trials(CalibrationSetting setting) => (setting.IsKnown, setting.Openings, setting.Sites) switch
    {
        (true, Openings.HalfAtRandom, 20) => 1_000,
        (true, _, <= 20) => 2_000,
        (true, _, 50) => 500,
        (true, _, _) => 100,
        (false, Openings.HalfAtRandom, _) => 400,
        (false, _, <= 5) => 2_000,
        (false, _, 20) => 1_000,
        (false, _, 50) => 200,
        _ => 30,
    };

    // Settings that take little time, from all over the grid.
    private static IEnumerable<CalibrationSetting> Cells(bool isKnown)
    {
        foreach (var openings in Enum.GetValues<Openings>())
        {
            if (openings == Openings.HalfAtRandom && !isKnown) continue;
            foreach (var (shape, ahead) in ((double, double)[])[(0.5, 2), (1.2, 0.5), (3, 1), (double.PositiveInfinity, 2)])
            {
                yield return new(20, shape, 3, ahead, openings, isKnown);
            }
        }

        if (isKnown) yield return new(20, 1.2, 3, 2, Openings.AllOpen, IsKnown: true, IsCapped: true);
        if (isKnown) yield return new(1, 1.2, 10, 1, Openings.AllOpen, IsKnown: true);
    }
}
