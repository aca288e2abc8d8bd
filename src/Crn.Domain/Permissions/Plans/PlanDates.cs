using Crn.Domain.Calendars;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions.Plans;

/// <summary>What a plan is asked for, but for the answers.</summary>
internal sealed record PlanQuestion(ValueList<PermissionSite> Sites, LocalDate Submitting, StepDurations Durations)
{
    // Sites of one nation that answer alike have the same steps; they are planned once.
    public ValueList<PermissionSite> Alike { get; } = Sites.DistinctBy(s => (s.Nation, s.Answers)).ToValueList();
}

/// <summary>The dates of every step of a study and of its sites under some answers.</summary>
internal sealed class PlanDates
{
    /// <summary>The place of the steps of the study.</summary>
    public const int OfStudy = -1;

    private readonly StepDates study;
    private readonly List<StepDates> sites;

    private PlanDates(FactSheet answers, StepDates study, List<StepDates> sites) =>
        (Answers, this.study, this.sites) = (answers, study, sites);

    /// <summary>The answers with what follows from them.</summary>
    public FactSheet Answers { get; }

    /// <summary>The study, and each kind of site.</summary>
    public IEnumerable<(int Place, StepDates Dates)> Places =>
        sites.Select((dates, place) => (place, dates)).Prepend((OfStudy, study));

    /// <summary>Dates the steps.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="given">The answers as given.</param>
    /// <param name="withPossible">Whether what only may be needed counts.</param>
    public static PlanDates Of(PlanQuestion asked, FactSheet given, bool withPossible)
    {
        var ofSites = SiteAnswers.OfStudy(given, asked.Sites);
        var answers = ImpliedAnswers.Complete(ofSites, asked.Submitting);
        ValueList<WorkingDayCalendar> calendars = withPossible ? [PossibleCalendars.Longest(answers)] : PossibleCalendars.Of(answers);
        List<PermissionStep> Steps(FactSheet sheet) => withPossible
            ? PlanSteps.All(sheet, asked.Submitting) : PlanSteps.Needed(sheet, asked.Submitting);
        var study = new StepDates(answers, asked.Submitting, asked.Durations, calendars, withPossible).OfStudy(Steps(answers));
        List<StepDates> sites = [];
        if (asked.Alike.IsEmpty) return new(answers, study, sites);
        // What the steps of a site wait for is what a case says.
        var permission = PermissionCase.Planned(ofSites, asked.Alike, asked.Submitting, asked.Durations);
        foreach (var site in asked.Alike)
        {
            var here = ImpliedAnswers.Complete(site.AnswersWith(answers), asked.Submitting);
            sites.Add(new StepDates(here, asked.Submitting, asked.Durations, [WorkingDayCalendar.Of(site.Nation)], withPossible).AtSite(
                permission, permission.FindSite(site.Code)!, study,
                [.. Steps(here).Where(s => s.Definition.Kind == ApprovalKind.Site)]));
        }

        return new(answers, study, sites);
    }

    public StepDates At(int place) => place == OfStudy ? study : sites[place];

    /// <summary>When a step ends; null when it has no date.</summary>
    public LocalDate? EndOf((int Place, string Code) step) => At(step.Place).Find(step.Code)?.Ends;

    /// <summary>The steps that decided when a step ends, the step itself first.</summary>
    public IEnumerable<(int Place, string Code)> Way((int Place, string Code) to)
    {
        for ((int Place, string Code)? at = to; at is { } step; at = Before(step)) yield return step;
    }

    /// <summary>Everything that a step waits for, near and far.</summary>
    public HashSet<(int Place, string Code)> AllBefore((int Place, string Code) step)
    {
        HashSet<(int Place, string Code)> all = [];
        void Visit((int Place, string Code) at)
        {
            foreach (var earlier in DirectlyBefore(at).Where(all.Add)) Visit(earlier);
        }

        Visit(step);
        return all;
    }

    /// <summary>What a step itself waits for.</summary>
    public IEnumerable<(int Place, string Code)> DirectlyBefore((int Place, string Code) step) =>
        At(step.Place).WaitsOf(step.Code).Select(code => Placed(step.Place, code));

    /// <summary>The open questions that decide whether a step of the study binds at a place.</summary>
    public IEnumerable<Fact> BindingFacts((int Place, string Code) step, int place) =>
        step.Place != OfStudy || place == OfStudy ? [] : At(OfStudy).Find(step.Code)!.Definition.Binding.MissingFacts(At(place).Answers);

    private (int Place, string Code)? Before((int Place, string Code) step) =>
        At(step.Place).HeldUpBy(step.Code) is { } code ? Placed(step.Place, code) : null;

    // A step of a site may wait for one of the study.
    private (int Place, string Code) Placed(int place, string code) =>
        (place == OfStudy || At(place).Find(code)!.Definition.Kind == ApprovalKind.Site ? place : OfStudy, code);
}
