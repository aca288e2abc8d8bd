using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Benchmarks.Troubleshooting;

/// <summary>One study of 30 sites diagnosed, a hundred studies put in order, a frontier of four actions.</summary>
[MemoryDiagnoser]
public class DiagnosisBenchmarks
{
    private readonly TroubledStudy study = BehindStudies.Of(1, 30);
    private readonly ValueList<TroubledStudy> hundred =
        Enumerable.Range(1, 100).Select(i => BehindStudies.Of(i, 3 + (i % 25))).ToValueList();

    private TroubledStudy[] portfolio = [];

    /// <summary>Signals, split of the gap, every cause, ranked.</summary>
    [Benchmark(Baseline = true)]
    public int Diagnosis() => StudyDiagnosis.Of(StudySignals.Of(study.Plan, study.Ledger, BehindStudies.AsAt, study.Evidence)).Causes.Count;

    /// <summary>The split of the gap alone.</summary>
    [Benchmark]
    public double Attribution() => ShortfallAttribution.Of(study.Plan, study.Ledger, BehindStudies.AsAt, study.Evidence.Log,
        study.Evidence.Funnel).Value.Study.Gap;

    /// <summary>Which of a hundred studies first.</summary>
    [Benchmark]
    public string HundredStudies() => StudyPriorities.Rank(hundred, BehindStudies.AsAt, PriorityOrder.Participants)[0].Name;

    /// <summary>Draws a portfolio.</summary>
    [GlobalSetup(Target = nameof(SixThousandStudies))]
    public void Draw() => portfolio = [.. Enumerable.Range(1, 6_000).Select(i => BehindStudies.Of(i, 3 + (i % 25)))];

    /// <summary>Six thousand studies diagnosed, one after another.</summary>
    [Benchmark]
    public int SixThousandStudies() => portfolio
        .Sum(one => StudyDiagnosis.Of(StudySignals.Of(one.Plan, one.Ledger, BehindStudies.AsAt, one.Evidence)).Causes.Count);

    /// <summary>All sixteen combinations of four actions.</summary>
    [Benchmark]
    public int Frontier()
    {
        var asAt = BehindStudies.AsAt;
        ValueList<RecoveryAction> actions =
        [
            RecoveryAction.LongerWindow("a year more", asAt.PlusYears(2), Pounds.Of(5_000)),
            RecoveryAction.OwnRate("staff", 1.3, asAt, Pounds.Of(9_000)), RecoveryAction.OtherTarget("smaller", 600, Pounds.Of(100)),
            RecoveryAction.MoreSites("five sites", Enumerable.Range(1, 5).Select(i => PlannedSite.ToBeNamed(i,
                PlannedOpening.On(asAt.PlusDays(40)))).ToValueList(), Pounds.Of(40_000)),
        ];
        return RecoveryPlan.Of(study.Plan, study.Ledger, asAt, actions).Value.Frontier().Count;
    }
}
