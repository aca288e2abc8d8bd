using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Studies;
using Crn.Samples.Quickstart.Reading;
using Crn.Samples.Quickstart.Report;

namespace Crn.Samples.Quickstart.Answers;

/// <summary>Which approvals the study needs under the regime of its submission, and the dates.</summary>
internal static class ApprovalsAnswer
{
    // The record does not say when the application was submitted. The national benchmark for set-up is 150 days.
    private const int BenchmarkDays = 150;

    public static Section Of(Study study, IReadOnlyList<Centre> centres)
    {
        var opening = study.Milestones.ActualOpening?.Earliest ?? study.Milestones.PlannedOpening?.Earliest ?? new LocalDate(2026, 6, 1);
        var submitting = opening.PlusDays(-BenchmarkDays);
        var plan = PermissionPlan.For(Answers(study, centres), submitting);
        var perhaps = plan.Steps.Where(s => !s.IsNeeded).ToList();
        var timed = plan.Steps.Where(s => s is { IsNeeded: true, Begins: not null }).ToList();
        var ready = plan.Find(Approvals.GreenLight) ?? timed.MaxBy(s => s.Ends);
        var takeTime = timed.Where(s => s.Begins < s.Ends)
            .OrderBy(s => s.Begins).ThenBy(s => s.Ends)
            .Select(s => $"{Text.Iso(s.Begins!.Value)} to {Text.Iso(s.Ends!.Value)}  {Short(s.Name)}").ToList();
        return new Section(
            "Approvals",
            Questions.Approvals,
            $"{timed.Count} steps; submitted on {Text.Iso(submitting)}, green light " +
                $"{(ready is null ? "on a day not known" : Between(ready))}.",
            [
                .. takeTime.Count == 0 ? ["No step has a published period."] : takeTime,
                $"{perhaps.Count} further steps depend on answers the record does not give.",
            ],
            [
                $"The record does not say when it was submitted: taken as {BenchmarkDays} days before it opened. Steps without a " +
                $"published period count as no time. Dates count every step that may be needed.",
                $"What the further steps depend on: {string.Join(", ", plan.MissingFacts.Select(f => f.Question))}.",
            ],
            [new("Steps that are needed", ["step", "begins", "ends", "because", "period from"], [.. timed.Select(Row)])]);
    }

    // Open questions move it: it is no single day.
    private static string Between(PermissionStep step) => step.DatesDependOn.IsEmpty ? $"from {Text.Iso(step.Ends!.Value)}"
        : $"from {Text.Iso((step.EndsAtEarliest ?? step.Ends)!.Value)} to {Text.Iso(step.Ends!.Value)} ({step.DatesDependOn.Count} open)";

    // The name up to where it explains itself.
    private static string Short(string name) => name.Split([" - ", " (", ": "], StringSplitOptions.None)[0];

    private static FactSheet Answers(Study study, IReadOnlyList<Centre> centres)
    {
        const string record = "study record";
        var answers = FactSheet.Empty;
        if (study.Design.IsCtimp is { } ctimp) answers = answers.With(PermissionFacts.Ctimp, ctimp, record, null);
        if (study.CommercialInvolvement is { } part)
            answers = answers.With(PermissionFacts.CommercialContract, part == CommercialInvolvement.Contract, record, null);
        if (study.Design.TakesHealthyVolunteers is false)
            answers = answers.With(PermissionFacts.Phase1HealthyVolunteer, false, record, null);
        // The national review decides this for each site; trials of medicines are confirmed formally as a rule.
        if (study.Design.IsCtimp is true)
            answers = answers.With(PermissionFacts.FormalConfirmationRequired, true, "assumed for a trial of a medicine", null);
        if (centres.Count == 0) return answers;
        if (centres.Any(c => c.IsNhs)) answers = answers.With(PermissionFacts.Nhs, true, "the centres named", null);
        foreach (var (nation, fact) in new[]
            { ("England", PermissionFacts.England), ("Wales", PermissionFacts.Wales), ("Scotland", PermissionFacts.Scotland),
                ("Northern Ireland", PermissionFacts.NorthernIreland) })
        {
            answers = answers.With(fact, centres.Any(c => c.Country == nation), "the centres named", null);
        }

        return answers;
    }

    private static IReadOnlyList<string> Row(PermissionStep step) =>
    [
        step.Name,
        step.Begins is { } begins ? Text.Iso(begins) : "",
        step.Ends is { } ends ? Text.Iso(ends) : "",
        string.Join("; ", step.TriggeredBy.Select(b => b.Fact.Question + ": " + b.Value)),
        step.DurationSource?.Grade.ToString() ?? "none published",
    ];
}
