using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Benchmarks.Permissions;

/// <summary>
/// The forecast of a drug trial with 100 sites and 10,000 draws, beside a loop written by hand for that one shape of graph.
/// </summary>
[MemoryDiagnoser]
public class ForecastBenchmarks
{
    private const int Sites = 100;
    private const int Draws = 10_000;

    private static readonly LocalDate Monday = new(2026, 5, 11);
    private PermissionCase permission = null!;
    private StageDuration letter = null!;
    private StageDuration first = null!;

    /// <summary>One case, opened once.</summary>
    [GlobalSetup]
    public void Open()
    {
        var answers = Characteristics.Aggregate(FactSheet.Empty, (s, f) => s.With(f, false)).With(Ctimp, true).With(England, true)
            .With(Nhs, true)
            .With(NhsOrHsc, true).With(ClinicalTrial, true).With(Imp, true).With(RecRequired, true).With(UsesHraApproval, true)
            .With(FormalConfirmationRequired, true);
        var sites = Enumerable.Range(0, Sites).Select(i => new PermissionSite(SiteCode.From("S" + i), UkNation.England)).ToValueList();
        permission = PermissionCase.Start(answers, sites, Monday, Monday, Party.Sponsor).State;
        StageDuration Of(string code) =>
            StageDurations.Published.Of(ApprovalGraph.InForceOn(Monday).Single(r => r.Code == code), false, Monday)!;
        (letter, first) = (Of("HRA_APPROVAL"), Of("FIRST_PARTICIPANT"));
    }

    /// <summary>Every date of every step, benchmarks and criticality.</summary>
    [Benchmark]
    public LocalDate? Forecast() => SetUpForecast.For(permission, Monday).FirstParticipant!.Median?.Date;

    /// <summary>The limit: only the first participant, only for this graph, the two random stages by table.</summary>
    [Benchmark(Baseline = true)]
    public int ByHand()
    {
        var (letters, firsts) = (Table(letter), Table(first));
        var random = new Random(1);
        var counts = new int[8_000];
        for (var draw = 0; draw < Draws; draw++)
        {
            var confirmed = Math.Max(Math.Max(37, 40), letters[random.Next(letters.Length)]);
            var earliest = int.MaxValue;
            for (var site = 0; site < Sites; site++) earliest = Math.Min(earliest, confirmed + firsts[random.Next(firsts.Length)]);
            counts[earliest]++;
        }

        var (day, sum) = (0, counts[0]);
        while (sum < Draws / 2) sum += counts[++day];
        return day;
    }

    private static int[] Table(StageDuration stage) => [.. Enumerable.Range(0, 4_096).Select(i => stage.Quantile((i + 0.5) / 4_096))];
}
