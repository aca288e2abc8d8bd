using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions.Cases;
using Crn.Domain.Permissions.Plans;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions;

/// <summary>Which approvals a study needs under the regime of its submission, why, in what order, and by when.</summary>
/// <remarks>
/// <para>A study keeps the regime it was submitted under. Equality is by reference; the same question gives the same answers. Immutable
/// and thread-safe.</para>
/// <para>No date is too early for want of an answer: every date counts each step that is or may be needed. Beside it stands the date under
/// the answers that make it earliest (<see cref="PermissionStep.EndsAtEarliest"/>), and the questions between the two
/// (<see cref="PermissionStep.DatesDependOn"/>).</para>
/// </remarks>
/// <example>
/// <code>
/// FactSheet study = FactSheet.Empty
///     .With(PermissionFacts.Ctimp, true)
///     .With(PermissionFacts.England, true)
///     .With(PermissionFacts.Nhs, true);
/// PermissionPlan plan = PermissionPlan.For(study, submitting: new LocalDate(2026, 5, 11));
/// foreach (PermissionStep step in plan.Steps) { /* step.Name, step.Begins, step.Ends, step.TriggeredBy */ }
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial class PermissionPlan
{
    private readonly Dictionary<string, PermissionStep> byCode;

    private PermissionPlan(FactSheet given, FactSheet answers, LocalDate submitting, StepDurations durations,
        ValueList<PermissionStep> steps)
    {
        (Given, Answers, Submitting, Durations, Steps) = (given, answers, submitting, durations, steps);
        byCode = steps.ToDictionary(s => s.Code, StringComparer.Ordinal);
    }

    // The answers as the caller gave them.
    internal FactSheet Given { get; }

    internal StepDurations Durations { get; }

    private Dictionary<SiteCode, ValueList<PermissionStep>> AtSites { get; init; } = [];

    /// <summary>The answers the plan rests on, those implied by others or by the date included.</summary>
    public FactSheet Answers { get; }

    /// <summary>The date of submission: it decides the regime.</summary>
    public LocalDate Submitting { get; }

    /// <summary>Every step that is needed or may be, each after all it waits for.</summary>
    public ValueList<PermissionStep> Steps { get; }

    /// <summary>The sites; none when the plan was made without them.</summary>
    public ValueList<PermissionSite> Sites { get; private init; }

    /// <summary>The flags the one ethics committee must hold.</summary>
    public ValueList<PermissionStep> RoutingFlags =>
        Steps.Where(s => s.Definition.Kind == ApprovalKind.RoutingFlag && s.IsNeeded).ToValueList();

    /// <summary>Every reason why the application would not be accepted for review on the day of submission, as the rules on projects of
    /// students have it; none when it would.</summary>
    public ValueList<Refusal> Reasons => StudentRules.Against(Answers, Submitting);

    /// <summary>The facts whose answer could still add a step.</summary>
    public ValueList<Fact> MissingFacts =>
        [.. Steps.SelectMany(s => s.MissingFacts).Distinct().OrderBy(f => f.Code, StringComparer.Ordinal)];

    /// <summary>Makes a plan with the published durations.</summary>
    /// <param name="answers">The answers about the study; what is left out is unknown.</param>
    /// <param name="submitting">The date of submission, from 2000 to 2045.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException"><paramref name="submitting"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public static PermissionPlan For(FactSheet answers, LocalDate submitting) =>
        For(answers, Guarded.Iso(submitting), StepDurations.Published);

    /// <summary>Makes a plan with durations of the caller's own.</summary>
    /// <param name="answers">The answers about the study; what is left out is unknown.</param>
    /// <param name="submitting">The date of submission, from 2000 to 2045.</param>
    /// <param name="durations">How long steps take.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException"><paramref name="submitting"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PermissionPlan For(FactSheet answers, LocalDate submitting, StepDurations durations) =>
        Make(answers, [], Guarded.Iso(submitting), durations);

    /// <summary>Makes a plan for a study and each of its sites, with the published durations.</summary>
    /// <param name="answers">The answers about the study; what is left out is unknown.</param>
    /// <param name="sites">The sites; the nation of each decides its steps (G10).</param>
    /// <param name="submitting">The date of submission, from 2000 to 2045.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException"><paramref name="submitting"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public static PermissionPlan For(FactSheet answers, ValueList<PermissionSite> sites, LocalDate submitting) =>
        Make(answers, sites, Guarded.Iso(submitting), StepDurations.Published);

    /// <summary>Makes a plan for a study and each of its sites, with durations of the caller's own or the published ones.</summary>
    /// <param name="answers">The answers about the study; what is left out is unknown.</param>
    /// <param name="sites">The sites; the nation of each decides its steps (G10).</param>
    /// <param name="submitting">The date of submission, from 2000 to 2045.</param>
    /// <param name="durations">How long steps take.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException"><paramref name="submitting"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PermissionPlan For(FactSheet answers, ValueList<PermissionSite> sites, LocalDate submitting, StepDurations durations) =>
        Make(answers, sites, Guarded.Iso(submitting), durations);

    /// <summary>What differs between this plan and another: the same study under another regime, or with one answer changed.</summary>
    /// <param name="other">The other plan.</param>
    /// <returns>Steps that only one has, and steps whose dates differ.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public PlanDifference CompareWith(PermissionPlan other) => PlanDifference.Between(this, Guard.Against.Null(other));

    /// <summary>The step of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The step, or null when it is not needed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public PermissionStep? Find(string code) => byCode.GetValueOrDefault(Guard.Against.Null(code));

    /// <summary>The steps at a site, under its own nation (G10), each after all it waits for.</summary>
    /// <param name="site">The site.</param>
    /// <returns>The steps; none when the site is not part of the plan.</returns>
    public ValueList<PermissionStep> StepsAt(SiteCode site) => AtSites.GetValueOrDefault(site);

    /// <summary>
    /// The duties after approval that exist on a day, whenever the study was submitted: a duty done away with is none after its last day.
    /// </summary>
    /// <param name="asAt">The day.</param>
    /// <returns>The duties that the study has, or may have while an answer is missing.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public ValueList<PermissionStep> DutiesOn(LocalDate asAt) => PlanSteps.Chosen(Answers, Guarded.Iso(asAt)).Values
        .Where(c => c.Row.Kind == ApprovalKind.Duty)
        .Select(c => new PermissionStep(c.Row, c.IsNeeded, c.Row.Trigger.Facts.Select(Answers.Find).OfType<Observation>().ToValueList(),
            c.Row.Trigger.MissingFacts(Answers), []))
        .ToValueList();

    /// <summary>Why an approval is not needed, as a sentence.</summary>
    /// <param name="code">The code of the approval.</param>
    /// <returns>The reason; null when it is needed or may be.</returns>
    /// <exception cref="ArgumentException">The approval graph has no such code in any era.</exception>
    public string? WhyNot(string code)
    {
        if (Find(code) is not null) return null;
        var rows = ApprovalGraph.Rows.Where(r => r.Code == ApprovalGraph.Known(code, nameof(code))).ToList();
        var inForce = rows.Where(r => r.IsInForceOn(Submitting)).ToList();
        return inForce.Count == 0
            ? $"{rows[0].Name} does not exist for a submission on {Text.Iso(Submitting)}."
            : $"{inForce[0].Name} is needed when {string.Join("; or when ", inForce.Select(r => r.Trigger))}; this study answers "
                + "otherwise.";
    }

    /// <summary>Whether two steps may run at the same time: neither waits for the other, directly or through others.</summary>
    /// <param name="first">The code of one step of the plan.</param>
    /// <param name="second">The code of the other step.</param>
    /// <returns>True when they may.</returns>
    /// <exception cref="ArgumentException">A code is not in the plan.</exception>
    public bool MayRunInParallel(string first, string second)
    {
        var (a, b) = (Step(Guarded.NotNull(first), nameof(first)), Step(Guarded.NotNull(second), nameof(second)));
        return a != b && !Precedes(a, b) && !Precedes(b, a);
    }

    private PermissionStep Step(string code, string name) =>
        Find(code) ?? throw new ArgumentException($"{Guarded.Shown(code)} is not a step of this plan.", name);

    private bool Precedes(PermissionStep earlier, PermissionStep later)
    {
        foreach (var code in later.WaitsFor)
        {
            if (code == earlier.Code || Precedes(earlier, byCode[code])) return true;
        }

        return false;
    }
}
