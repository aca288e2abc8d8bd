using System.Collections.Immutable;
using Crn.Domain.Calendars;
using Crn.Domain.Permissions.Plans;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions.Cases;

/// <summary>The steps that the sites of a study need, worked out once for sites of one nation that answer alike and join on one
/// day.</summary>
/// <param name="answers">The answers of the study with what its sites say.</param>
/// <param name="submitting">The day that decides the regime of the study.</param>
/// <param name="ofStudy">The steps of the study as a whole.</param>
internal sealed class SitePlans(FactSheet answers, LocalDate submitting, ValueList<CaseStep> ofStudy)
{
    private readonly FactSheet completed = ImpliedAnswers.Complete(answers, submitting);

    // Two who work one out at the same time come to the same.
    private ImmutableDictionary<(UkNation, FactSheet, LocalDate), (ValueList<NeededStep> Steps, ValueList<string> Bound)> known =
        ImmutableDictionary<(UkNation, FactSheet, LocalDate), (ValueList<NeededStep> Steps, ValueList<string> Bound)>.Empty;

    /// <summary>The answers of the study with what its sites say.</summary>
    public FactSheet Answers { get; } = answers;

    /// <summary>A site with its steps anew; what is known of those it has had is kept.</summary>
    public SiteProgress Of(SiteProgress site)
    {
        var key = (site.Site.Nation, site.Site.Answers, site.JoinedOn);
        if (!known.TryGetValue(key, out var plan)) known = known.SetItem(key, plan = WorkedOut(site));
        return site.Planned(CaseSteps.AtSite(plan.Steps, site.Site.Code, site.Steps), plan.Bound);
    }

    private (ValueList<NeededStep> Steps, ValueList<string> Bound) WorkedOut(SiteProgress site)
    {
        var here = site.Site.AnswersWith(completed);
        return (NeededStep.Of(here, site.JoinedOn, ApprovalKind.Site),
            ofStudy.Where(s => s.Definition.BindsWhere(here)).Select(s => s.Key.Code).ToValueList());
    }
}
