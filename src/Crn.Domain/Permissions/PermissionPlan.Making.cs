using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Permissions.Plans;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions;

/// <content>How a plan is made.</content>
public sealed partial class PermissionPlan
{
    // The years for which graph and calendars speak, with room for clocks to run.
    private static readonly LocalDate First = new(2000, 1, 1);
    private static readonly LocalDate Last = new(2045, 12, 31);

    private static PermissionPlan Make(FactSheet given, ValueList<PermissionSite> sites, LocalDate submitting, StepDurations durations)
    {
        Guard.Against.Null(durations);
        Guarded.Items(sites);
        if (submitting < First || submitting > Last)
            throw new ArgumentOutOfRangeException(nameof(submitting), "A plan is made for a submission from 2000 to 2045.");
        var asked = new PlanQuestion(sites, submitting, durations);
        var latest = PlanDates.Of(asked, Guard.Against.Null(given, "answers"), true);
        var earliest = EarliestEnds.Of(asked, given, latest);
        var questions = new DatesQuestions(latest, earliest, submitting);
        // Each with the day it ends at the earliest, and what decides whether it ends then.
        ValueList<PermissionStep> Steps(int place) => [.. latest.At(place).Steps.Select(step =>
            earliest.Of((place, step.Code)) is { } end
                ? step.AtEarliest(end, end == step.Ends ? [] : questions.Of((place, step.Code))) : step)];
        var alike = asked.Alike.Select((site, place) => (site, Steps: Steps(place)))
            .ToDictionary(s => (s.site.Nation, s.site.Answers), s => s.Steps);
        Dictionary<SiteCode, ValueList<PermissionStep>> local = [];
        foreach (var site in sites) local[site.Code] = alike[(site.Nation, site.Answers)];
        return new(given, latest.Answers, submitting, durations, Steps(PlanDates.OfStudy)) { Sites = sites, AtSites = local };
    }

    internal static WorkingDayCalendar Calendar(FactSheet answers) =>
        PermissionFacts.England.IsTrue().Evaluate(answers).IsTrue || PermissionFacts.Wales.IsTrue().Evaluate(answers).IsTrue
            ? WorkingDayCalendar.EnglandAndWales
        : PermissionFacts.Scotland.IsTrue().Evaluate(answers).IsTrue ? WorkingDayCalendar.Scotland
        : PermissionFacts.NorthernIreland.IsTrue().Evaluate(answers).IsTrue ? WorkingDayCalendar.NorthernIreland
        : WorkingDayCalendar.EnglandAndWales;
}
