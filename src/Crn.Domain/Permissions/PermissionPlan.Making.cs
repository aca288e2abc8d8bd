using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Permissions.Plans;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions;

/// <content>How a plan is made.</content>
public sealed partial class PermissionPlan
{
    private static PermissionPlan Make(FactSheet given, ValueList<PermissionSite> sites, LocalDate submitting, StepDurations durations,
        bool cautious)
    {
        Guard.Against.Null(durations);
        Guarded.Items(sites);
        var ofSites = SiteAnswers.OfStudy(Guard.Against.Null(given, "answers"), sites);
        var answers = ImpliedAnswers.Complete(ofSites, submitting);
        var steps = new StepDates(answers, submitting, durations, Calendar(answers), cautious)
            .Set(Undated(answers, submitting, cautious));
        var local = AtEach(ofSites, answers, sites, submitting, durations, cautious, steps);
        return new(given, answers, submitting, durations, steps) { Sites = sites, AtSites = local };
    }

    // Sites of one nation that answer alike have the same steps; they are planned once. What they wait for is what a case says.
    private static Dictionary<SiteCode, ValueList<PermissionStep>> AtEach(FactSheet given, FactSheet answers,
        ValueList<PermissionSite> sites, LocalDate submitting, StepDurations durations, bool cautious, ValueList<PermissionStep> study)
    {
        Dictionary<(UkNation, FactSheet), ValueList<PermissionStep>> planned = [];
        Dictionary<SiteCode, ValueList<PermissionStep>> local = [];
        var alike = sites.DistinctBy(s => (s.Nation, s.Answers)).ToValueList();
        var permission = PermissionCase.Planned(given, alike, submitting, durations);
        foreach (var site in alike)
        {
            var here = site.AnswersWith(answers);
            planned[(site.Nation, site.Answers)] =
                new StepDates(here, submitting, durations, WorkingDayCalendar.Of(site.Nation), cautious).AtSite(
                    permission, permission.FindSite(site.Code)!, study,
                    Undated(here, submitting, cautious).Where(s => s.Definition.Kind == ApprovalKind.Site).ToValueList());
        }

        foreach (var site in sites) local[site.Code] = planned[(site.Nation, site.Answers)];
        return local;
    }

    private static List<PermissionStep> Undated(FactSheet answers, LocalDate submitting, bool cautious)
    {
        var chosen = Chosen(answers, submitting);
        bool Counts(ApprovalDefinition row, string code) =>
            chosen.TryGetValue(code, out var step) && (cautious || step.IsNeeded) && row.Concerns(step.Row);
        return [.. Ordered(chosen.Values.Select(c => c.Row).ToDictionary(r => r.Code, StringComparer.Ordinal))
            .Select(row => new PermissionStep(
                row,
                chosen[row.Code].IsNeeded,
                row.Trigger.Facts.Select(answers.Find).OfType<Observation>().ToValueList(),
                row.Trigger.MissingFacts(answers),
                row.WaitsFor.Where(code => Counts(row, code)).ToValueList()))];
    }

    // For each code in force the row whose trigger holds, or the first whose trigger may hold.
    internal static Dictionary<string, (ApprovalDefinition Row, bool IsNeeded)> Chosen(FactSheet completedAnswers, LocalDate regime) =>
        ApprovalGraph.InForceOn(regime)
            .GroupBy(r => r.Code, StringComparer.Ordinal)
            .Select(rows => Choose(rows, completedAnswers))
            .OfType<(ApprovalDefinition Row, bool IsNeeded)>()
            .ToDictionary(c => c.Row.Code, StringComparer.Ordinal);

    private static (ApprovalDefinition Row, bool IsNeeded)? Choose(IEnumerable<ApprovalDefinition> rows, FactSheet answers)
    {
        ApprovalDefinition? perhaps = null;
        foreach (var row in rows)
        {
            var holds = row.Trigger.Evaluate(answers);
            if (holds.IsTrue) return (row, true);
            if (holds.IsUnknown && !row.IsOnlyWhenStated) perhaps ??= row;
        }

        return perhaps is null ? null : (perhaps, false);
    }

    // Each row after every row it waits for; the order of the graph otherwise.
    private static List<ApprovalDefinition> Ordered(Dictionary<string, ApprovalDefinition> rows)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var order = new List<ApprovalDefinition>();
        void Visit(ApprovalDefinition row)
        {
            if (!done.Add(row.Code)) return;
            foreach (var earlier in row.WaitsFor.Concat(row.BeginsAfter))
            {
                if (rows.TryGetValue(earlier, out var waited)) Visit(waited);
            }

            order.Add(row);
        }

        foreach (var row in rows.Values) Visit(row);
        return order;
    }

    internal static WorkingDayCalendar Calendar(FactSheet answers) =>
        PermissionFacts.England.IsTrue().Evaluate(answers).IsTrue || PermissionFacts.Wales.IsTrue().Evaluate(answers).IsTrue
            ? WorkingDayCalendar.EnglandAndWales
        : PermissionFacts.Scotland.IsTrue().Evaluate(answers).IsTrue ? WorkingDayCalendar.Scotland
        : PermissionFacts.NorthernIreland.IsTrue().Evaluate(answers).IsTrue ? WorkingDayCalendar.NorthernIreland
        : WorkingDayCalendar.EnglandAndWales;
}
