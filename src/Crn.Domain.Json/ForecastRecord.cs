using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Json;

/// <summary>
/// A recruitment forecast as it is stored: what it was made of, the model with its settings, and what it answered. A forecast itself is a
/// model in memory; it is computed again from this, and answers the same.
/// </summary>
/// <example><code>
/// ForecastRecord kept = ForecastRecord.Of(plan, ledger, asAt, new ForecastModel.ByData(PlannedRateBelief.Default)).Value;
/// string json = CrnJson.Write(kept);
/// RecruitmentForecast again = CrnJson.Read&lt;ForecastRecord&gt;(json).Value.Compute();
/// </code></example>
public sealed record ForecastRecord
{
    private static readonly double[] Levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

    internal ForecastRecord(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, ForecastModel model) =>
        (Plan, Ledger, AsAt, Model) = (plan, ledger, asAt, model);

    /// <summary>The plan.</summary>
    public RecruitmentPlan Plan { get; }

    /// <summary>What had been reported.</summary>
    public RecruitmentLedger Ledger { get; }

    /// <summary>The day the forecast was made for.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The model and its settings.</summary>
    public ForecastModel Model { get; }

    /// <summary>The model in words, as the forecast named it.</summary>
    public string ModelName { get; internal init; } = "";

    /// <summary>The last day whose counts were used.</summary>
    public LocalDate DataCut { get; internal init; }

    /// <summary>Recruited by then.</summary>
    public int Recruited { get; internal init; }

    /// <summary>The probability that the target is reached by the planned closure.</summary>
    public double ProbabilityInTime { get; internal init; }

    /// <summary>The completion date at 5, 10, 25, 50, 75, 90 and 95%.</summary>
    public ValueList<(double Level, CompletionDate Date)> Completion { get; internal init; }

    /// <summary>What the model takes for granted.</summary>
    public ValueList<string> Assumptions { get; internal init; }

    /// <summary>Makes a forecast and keeps it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="model">The model.</param>
    /// <returns>The record, or why there is no forecast.</returns>
    /// <exception cref="ArgumentException">An argument is outside what the model takes.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Outcome<ForecastRecord> Of(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, ForecastModel model)
    {
        Guard.Against.Null(plan);
        Guard.Against.Null(ledger);
        return Guard.Against.Null(model).Run(plan, ledger, asAt).Match(
            forecast => Outcome.Accept(new ForecastRecord(plan, ledger, asAt, model)
            {
                ModelName = forecast.Model,
                DataCut = forecast.DataCut,
                Recruited = forecast.Recruited,
                ProbabilityInTime = forecast.ProbabilityOfReaching(plan.Target, plan.Window.PlannedClosure),
                Completion = Levels.Select(level => (level, forecast.Completion.Quantile(level))).ToValueList(),
                Assumptions = forecast.Assumptions,
            }),
            Outcome.Refuse<ForecastRecord>);
    }

    /// <summary>The forecast itself, from what is stored.</summary>
    /// <returns>The forecast.</returns>
    /// <exception cref="InvalidOperationException">The model refuses these inputs now.</exception>
    public RecruitmentForecast Compute() => Model.Run(Plan, Ledger, AsAt).Value;

    /// <summary>Whether the library still answers what is stored.</summary>
    /// <returns>True when a forecast computed anew answers the same.</returns>
    public bool StillHolds() => Of(Plan, Ledger, AsAt, Model) is { IsAccepted: true } again && again.Value == this;

    /// <summary>The answer as one line.</summary>
    /// <returns>For example <c>as at 2026-03-01: target by 2027-05-14, in time with a probability of 62%</c>.</returns>
    public override string ToString() =>
        $"as at {Text.Iso(AsAt)}: target by {Median}, in time with a probability of {Text.Percent(ProbabilityInTime)}";

    private string Median => Completion.Where(c => c.Level == 0.5).Select(c => c.Date.ToString()).FirstOrDefault("an unknown date");
}
