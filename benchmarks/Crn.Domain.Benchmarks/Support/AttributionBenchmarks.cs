using Crn.Domain.Calendars;
using Crn.Domain.Money;
using Crn.Domain.Rules;
using Crn.Domain.Support;

namespace Crn.Domain.Benchmarks.Support;

/// <summary>
/// A schedule of 200 activities attributed, with who pays and the totals, beside a hand-written table that gives no reasons.
/// </summary>
[MemoryDiagnoser]
public class AttributionBenchmarks
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    private readonly FactSheet study = FactSheet.Empty.With(CostFacts.IsCommercialContract, false).With(CostFacts.OnPortfolio, true)
        .With(CostFacts.FundedByInfrastructureAward, false).With(CostFacts.FunderIsAmrcMember, true)
        .With(CostFacts.FundedInOpenCompetition, true).With(CostFacts.DoneByExistingStaff, true);

    private readonly AcordActivity[] rows = [.. Enumerable.Range(0, 200).Select(i => (AcordActivity)(i % 26))];

    private ValueList<ScheduledActivity> schedule;

    /// <summary>Makes the schedule.</summary>
    [GlobalSetup]
    public void Make() => schedule =
        [.. rows.Select((row, i) => ScheduledActivity.Published(FormattableString.Invariant($"Activity {i}"), row, Pounds.Of(25 + i)))];

    /// <summary>Category, payer, findings and totals of 200 activities: under a millisecond.</summary>
    [Benchmark(Baseline = true)]
    public Pounds Attribute() => CostAttribution.Of(schedule, study, UkNation.England, Today).ForStudy(20, 35, 12).Support;

    /// <summary>By hand: a table from row to category and a sum, without payer, reasons or what is missing.</summary>
    [Benchmark]
    public decimal ByHand()
    {
        var support = 0m;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] is AcordActivity.RecordSearch or AcordActivity.OpportunisticApproach or AcordActivity.ListCheck
                or AcordActivity.Invitation or AcordActivity.InformedConsent or AcordActivity.ExtraPatientCare
                or AcordActivity.SafetyMonitoring)
            {
                support += (25m + i) * 67;
            }
        }

        return support;
    }
}
