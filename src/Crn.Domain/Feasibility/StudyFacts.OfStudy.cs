using Ardalis.GuardClauses;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Feasibility;

/// <content>What a study record answers.</content>
public static partial class StudyFacts
{
    /// <summary>What a study record itself answers; the rest stays missing. Of targets only that of the UK is read: one for all countries
    /// is not the target here.</summary>
    /// <param name="study">The study.</param>
    /// <returns>A sheet with the facts the record states, each with the record as its source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static FactSheet Of(Study study)
    {
        Guard.Against.Null(study);
        const string record = "study record";
        var sheet = FactSheet.Empty;
        // What is wanted in all countries together is not what is wanted here, and of targets that contradict each other none is known.
        if (study.Targets is { Uk: { } target, IsContradictory: false } && IsPossible(Target, target))
            sheet = sheet.With(Target, target, record, null);
        if (study.Targets.Sites is { } sites && IsPossible(Sites, sites)) sheet = sheet.With(Sites, sites, record, null);
        if (study.Route is { } route) sheet = sheet.With(Commercial, route == StudyRoute.Commercial, record, null);
        if (!study.OrganisationsAs(OrganisationRole.Sponsor).IsEmpty)
            sheet = sheet.With(SponsorConfirmed, true, "the record names a sponsor", null);
        return Window(study.Milestones) is { } months ? sheet.With(MonthsOfRecruitment, months, record, null) : sheet;
    }

    // A record may hold what no study has, such as a closure in a thousand years: it is no answer.
    private static bool IsPossible(Fact fact, decimal most) => !(most > fact.Possible.Max);

    // Planned dates first: feasibility asks of the plan, not of what came of it. A month-only date leaves a range of lengths.
    private static Bounds? Window(Milestones dates)
    {
        if ((dates.PlannedOpening ?? dates.ActualOpening) is not { } opening
            || (dates.PlannedClosure ?? dates.ActualClosure) is not { } closure) return null;
        var shortest = MonthCount.Spanned(opening.Latest, closure.Earliest);
        var longest = MonthCount.Spanned(opening.Earliest, closure.Latest);
        return longest <= 0 || !IsPossible(MonthsOfRecruitment, longest) ? null : Bounds.Between(Math.Max(0, shortest), longest);
    }
}
