using System.Numerics;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Troubleshooting.Recovery;

namespace Crn.Domain.Troubleshooting;

/// <summary>What can be done for a study, and what each thing and each combination would bring and cost.</summary>
/// <remarks>
/// Every outlook is the house's default forecast of the changed plan. A rate that changes from a day on is taken as time that runs faster
/// from then on. A site that is overdue is taken not to open unless an action opens
/// it. An action without a number changes nothing and says so. Actions that set the same thing (the closure, the target, the opening of
/// one site) are alternatives: no combination has two of them. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var recovery = RecoveryPlan.Of(plan, ledger, today, actions, new(Pounds.Of(9_000), Pounds.Of(400))).Value;
/// recovery.Before.ProbabilityOnTime;                 // 0.12
/// recovery.LeastSet(0.8)?.Actions;                   // the cheapest set of actions that gives 80 percent
/// recovery.Frontier();                               // what each further pound buys
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecoveryPlan
{
    private readonly RecruitmentPlan plan;
    private readonly RecruitmentLedger ledger;

    internal RecruitmentPlan Plan => plan;

    internal RecruitmentLedger Ledger => ledger;

    private RecoveryPlan(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, ValueList<RecoveryAction> actions,
        RunningCosts costs)
    {
        (this.plan, this.ledger, AsAt, Actions, Costs) = (plan, ledger, asAt, actions, costs);
        Before = Outlook([], withRange: false);
    }

    /// <summary>The date asked about.</summary>
    public LocalDate AsAt { get; }

    /// <summary>What can be done.</summary>
    public ValueList<RecoveryAction> Actions { get; }

    /// <summary>What the study costs while it recruits.</summary>
    public RunningCosts Costs { get; }

    /// <summary>How it goes when nothing is done.</summary>
    public RecoveryOutlook Before { get; }

    /// <summary>Makes a plan.</summary>
    /// <param name="plan">The study's plan.</param>
    /// <param name="ledger">What was reported.</param>
    /// <param name="asAt">The date asked about.</param>
    /// <param name="actions">What can be done; at most 10 with a number.</param>
    /// <param name="costs">What the study costs while it recruits; nothing when null.</param>
    /// <returns>The plan, or why there is none: codes that begin with <c>recovery.</c>, and those of a forecast that cannot be
    /// made.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="ArgumentException">The date is of another calendar system than ISO.</exception>
    public static Outcome<RecoveryPlan> Of(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt,
        ValueList<RecoveryAction> actions, RunningCosts? costs = null)
    {
        Guard.Against.Null(plan);
        Guard.Against.Null(ledger);
        Guarded.Iso(asAt);
        var refusals = RecoveryRefusals.Of(plan, ledger, asAt, Guarded.Items(actions), costs ?? RunningCosts.None);
        if (!refusals.IsEmpty) return Outcome.Refuse<RecoveryPlan>(refusals);
        var forecast = RecruitmentForecaster.Project(plan, ledger, asAt);
        return forecast.IsAccepted ? Outcome.Accept(new RecoveryPlan(plan, ledger, asAt, actions, costs ?? RunningCosts.None))
            : Outcome.Refuse<RecoveryPlan>(forecast.Reasons);
    }

    /// <summary>How it goes with one action each.</summary>
    /// <returns>One outlook for each action, in their order.</returns>
    public ValueList<RecoveryOutlook> Each() => Actions.Select(action => Outlook([action], withRange: true)).ToValueList();

    /// <summary>How it goes with some actions together.</summary>
    /// <param name="names">The names of the actions; none for nothing done.</param>
    /// <returns>The outlook, or <c>recovery.action-unknown</c>, or <c>recovery.exclusive</c> for two that set the same thing.</returns>
    public Outcome<RecoveryOutlook> With(ValueList<string> names)
    {
        var wanted = Guarded.Items(names).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = Actions.Where(action => wanted.Contains(action.Name)).ToValueList();
        if (taken.Count < wanted.Count) return Outcome.Refuse<RecoveryOutlook>(RecoveryRefusals.Unknown);
        return RecoveryConflicts.In(taken) is var (one, other) ? Outcome.Refuse<RecoveryOutlook>(RecoveryRefusals.Exclusive(one, other))
            : Outcome.Accept(Outlook(taken, withRange: true));
    }

    /// <summary>
    /// The cheapest combination that reaches the target on time with a probability; of two as cheap that of fewer actions.
    /// </summary>
    /// <param name="probability">The probability wanted, between 0 and 1, both excluded.</param>
    /// <returns>The outlook; null when no combination does.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public RecoveryOutlook? LeastSet(double probability)
    {
        Numbers.Level(probability);
        // Fewer actions first: most often few are enough, and dearer sets need not be projected.
        RecoveryOutlook? best = null;
        foreach (var set in Sets().OrderBy(set => set.Sum(action => action.Cost.Amount)).ThenBy(set => set.Count))
        {
            if (best is not null && set.Sum(action => action.Cost.Amount) > best.Cost.Amount) break;
            var outlook = Outlook(set, withRange: false);
            if (outlook.ProbabilityOnTime >= probability && (best is null || IsBetter(outlook, best))) best = outlook;
        }

        return best is null ? null : Outlook(best.Actions, withRange: true);
    }

    /// <summary>The combinations that no other beats: none is as probable for less, or more probable for as much.</summary>
    /// <returns>The outlooks, the cheapest first; the probability rises with the cost.</returns>
    public ValueList<RecoveryOutlook> Frontier()
    {
        List<RecoveryOutlook> best = [];
        foreach (var outlook in Sets().Select(set => Outlook(set, withRange: false)).OrderBy(outlook => outlook.Cost.Amount)
            .ThenByDescending(outlook => Math.Round(outlook.ProbabilityOnTime, 9)).ThenBy(outlook => outlook.Actions.Count))
        {
            if (best.Count == 0 || outlook.ProbabilityOnTime > best[^1].ProbabilityOnTime + 1e-9) best.Add(outlook);
        }

        return best.ToValueList();
    }

    /// <summary>The plan as one line.</summary>
    /// <returns>How many actions there are.</returns>
    public override string ToString() => $"{Text.Count(Actions.Count, "action", "actions")} as at {Text.Iso(AsAt)}";

    private static bool IsBetter(RecoveryOutlook one, RecoveryOutlook other) => (one.Cost.Amount, one.Actions.Count, -one.ProbabilityOnTime)
        .CompareTo((other.Cost.Amount, other.Actions.Count, -other.ProbabilityOnTime)) < 0;

    private IEnumerable<ValueList<RecoveryAction>> Sets()
    {
        var quantified = Actions.Where(action => action.Kind != RecoveryKind.NotQuantified).ToList();
        return Enumerable.Range(0, 1 << quantified.Count).OrderBy(set => BitOperations.PopCount((uint)set)).ThenBy(set => set)
            .Select(set => quantified.Where((_, i) => (set & (1 << i)) != 0).ToValueList())
            .Where(set => RecoveryConflicts.In(set) is null);
    }

    private RecoveryOutlook Outlook(ValueList<RecoveryAction> actions, bool withRange)
    {
        var middle = Projected(actions, factors => factors.Middle);
        var cost = RecoveryCost.Of(middle, Costs, AsAt, ledger);
        var spread = withRange && actions.Any(action => action.Factors is { } factors && factors.Low < factors.High);
        return middle with
        {
            Cost = cost,
            ProbabilityRange = spread
                ? (Projected(actions, factors => factors.Low).ProbabilityOnTime,
                    Projected(actions, factors => factors.High).ProbabilityOnTime)
                : (middle.ProbabilityOnTime, middle.ProbabilityOnTime),
        };
    }

    private RecoveryOutlook Projected(ValueList<RecoveryAction> actions, Func<(double Low, double Middle, double High), double> effect)
    {
        var changed = new RecoveryCase(plan, ledger, AsAt, actions, effect);
        return new(actions, changed, RecruitmentForecaster.Project(changed.Clock.Plain(changed.Plan), ledger, AsAt).Value);
    }
}
