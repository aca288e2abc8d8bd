using Crn.Domain.Json.Tests.RoundTrips;
using Crn.Domain.Permissions;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.SetUp;

namespace Crn.Domain.Json.Tests.Documents;

/// <summary>A forecast is stored as its inputs, model, settings and answers, and is computed again from them.</summary>
public class ForecastRecordTests
{
    private static readonly ForecastModel[] Models =
    [
        new ForecastModel.ByData(PlannedRateBelief.Default),
        new ForecastModel.PoissonGamma(ShapePrior.PastTrials),
        new ForecastModel.StatedPrior(RatePrior.Gamma(1.2, 60)),
        new ForecastModel.StatedPrior(RatePrior.Gamma(1.2, 60), RateCourse.BuildingUp(90)),
        new ForecastModel.InformativePrior(0.5),
        new ForecastModel.PlannedRates(PlannedRateBelief.Default),
        new ForecastModel.BlockBootstrap(SeasonWeighting.None),
        new ForecastModel.FromConsents(ScreeningPassRate.Beta(8, 2), true),
    ];

    public static TheoryData<int> Places() => [.. Enumerable.Range(0, Models.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_stored_forecast_is_read_back_and_computed_again(int place)
    {
        var kept = 0;
        foreach (var (plan, ledger, asAt) in Recruiting())
        {
            if (Accepted(plan, ledger, asAt, Models[place]) is not { } record) continue;
            kept++;
            var again = CrnJson.Read<ForecastRecord>(CrnJson.Write(record)).Value;
            Assert.Equal(record, again);
            if (kept > 8) break;
            if (kept > 3) continue;
            Assert.True(again.StillHolds());
            var forecast = again.Compute();
            Assert.Equal(record.ProbabilityInTime, forecast.ProbabilityOfReaching(plan.Target, plan.Window.PlannedClosure));
            Assert.Equal(record.ModelName, forecast.Model);
        }

        Assert.True(kept >= 2, $"Only {kept} forecasts were made.");
    }

    [Fact]
    public void A_stored_sample_is_drawn_again()
    {
        var kept = 0;
        foreach (var (plan, ledger, asAt) in Recruiting())
        {
            if (Accepted(plan, ledger, asAt, Models[2]) is not { } forecast) continue;
            var record = SampleRecord.Of(forecast, new() { Draws = 200, Seed = 7 }, [plan.Window.PlannedClosure]).Value;
            var again = CrnJson.Read<SampleRecord>(CrnJson.Write(record)).Value;
            Assert.Equal(record, again);
            Assert.Equal(record.Means[0], again.Compute().Counts[0].Mean);
            if (++kept == 3) return;
        }

        Assert.Fail("Too few samples were drawn.");
    }

    [Fact]
    public void A_stored_forecast_of_set_up_is_read_back_and_computed_again()
    {
        var kept = 0;
        foreach (var permission in Generators.Draw(typeof(PermissionCase), 12).Cast<PermissionCase>())
        {
            if (permission.LastRecordedOn.Year > 2044) continue;
            var settings = new SamplingSettings { Draws = 200, Seed = 3 };
            var record = SetUpForecastRecord.Of(permission, permission.LastRecordedOn, StageDurations.Published, settings, true);
            var again = CrnJson.Read<SetUpForecastRecord>(CrnJson.Write(record)).Value;
            Assert.Equal(CrnJson.Write(record), CrnJson.Write(again));
            Assert.Equal(record.FirstParticipant, again.Compute().FirstParticipant);
            kept++;
        }

        Assert.True(kept > 3);
    }

    private static ForecastRecord? Accepted(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, ForecastModel model)
    {
        try
        {
            return ForecastRecord.Of(plan, ledger, asAt, model).Match(r => r, _ => (ForecastRecord?)null!);
        }
        catch (ArgumentException)
        {
            // The prior of a plan needs planned rates.
            return null;
        }
    }

    private static IEnumerable<(RecruitmentPlan Plan, RecruitmentLedger Ledger, LocalDate AsAt)> Recruiting()
    {
        var plans = Generators.Draw(typeof(RecruitmentPlan), 200).Cast<RecruitmentPlan>().Where(p => p.Sites.Count > 0).ToList();
        var ledgers = Generators.Draw(typeof(RecruitmentLedger), 200).Cast<RecruitmentLedger>().Where(l => l.Sites.Count > 0).ToList();
        return plans.Zip(ledgers, (plan, ledger) => (plan, ledger, ledger.LastRecordedOn.PlusDays(30)));
    }
}
