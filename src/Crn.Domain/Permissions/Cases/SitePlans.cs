using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Crn.Domain.Calendars;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions.Cases;

/// <summary>The steps that the sites of a study need, worked out once for sites of one nation that answer alike and join on one
/// day.</summary>
/// <param name="answers">The answers of the study with what its sites say.</param>
/// <param name="completed">The same with what follows from them.</param>
/// <param name="ofStudy">The steps of the study as a whole.</param>
internal sealed class SitePlans(FactSheet answers, FactSheet completed, ValueList<CaseStep> ofStudy)
{
    // Two who work one out at the same time come to the same.
    private ImmutableDictionary<(UkNation, FactSheet, LocalDate), SitePlan> known =
        ImmutableDictionary<(UkNation, FactSheet, LocalDate), SitePlan>.Empty;

    private int[][]? waits;
    private bool? lapses;

    // The terms of the clock of each step of the study, once they were worked out.
    internal StrongBox<ClockTerms?>?[] Terms { get; } = new StrongBox<ClockTerms?>?[ofStudy.Count];

    /// <summary>The answers of the study with what its sites say.</summary>
    public FactSheet Answers { get; } = answers;

    /// <summary>A site with its steps anew; what is known of those it has had is kept.</summary>
    public SiteProgress Of(SiteProgress site)
    {
        var key = (site.Site.Nation, site.Site.Answers, site.JoinedOn);
        if (!known.TryGetValue(key, out var plan)) known = known.SetItem(key, plan = WorkedOut(site));
        return site.Planned(CaseSteps.AtSite(plan.Steps, site.Site.Code, site.Steps), plan);
    }

    /// <summary>For each step of the study the places of what it waits for among them, as far as the step concerns it.</summary>
    public int[][] Waits =>
        waits ??= [.. ofStudy.Select(step => SitePlan.WaitsOf(step.Definition, code => PlaceOf(code, step.Definition)))];

    /// <summary>Whether the study has an approval that lapses when nobody is recruited.</summary>
    public bool MayLapse =>
        lapses ??= ofStudy.Any(step => step.Key.Code is Approvals.CtApproval or Approvals.CtNotifiable or Approvals.CtFinal);

    private int? PlaceOf(string code, ApprovalDefinition concerning)
    {
        for (var i = 0; i < ofStudy.Count; i++)
        {
            if (ofStudy[i].Key.Code == code && concerning.Concerns(ofStudy[i].Definition)) return i;
        }

        return null;
    }

    private SitePlan WorkedOut(SiteProgress site)
    {
        var here = site.Site.AnswersWith(completed);
        return SitePlan.Of(NeededStep.Of(here, site.JoinedOn, ApprovalKind.Site), here, ofStudy);
    }
}
