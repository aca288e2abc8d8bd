using System.Collections.Immutable;
using Crn.Domain.Calendars;
using Crn.Domain.Permissions.Cases;
using Crn.Domain.Permissions.Plans;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions;

/// <content>The steps of a case from its answers and sites.</content>
public sealed partial record PermissionCase
{
    // The answers of the study with what its sites say: their nations.
    internal FactSheet AnswersOfSites => Plans.Value?.Answers ?? SiteAnswers.OfStudy(Answers, Sites.Select(s => s.Site).ToValueList());

    // The case under the answers to its open questions by which its first participant comes earliest.
    internal PermissionCase AtEarliest() =>
        (this with { Plans = default, Answers =
            EarliestEnds.AnswersFor(new(Sites.Select(s => s.Site).ToValueList(), Submitting, Durations), Answers) })
            .Planned();

    private int PlaceOf(SiteCode code)
    {
        // A case that was put back from a store has not worked it out.
        if (Places.Value is null && Sites.Count > FewSites) Places = new(PlacesOf(Sites));
        if (Places.Value is { } index) return index.GetValueOrDefault(code, -1);
        for (var i = 0; i < Sites.Count; i++)
        {
            if (Sites[i].Site.Code == code) return i;
        }

        return -1;
    }

    private static ImmutableDictionary<SiteCode, int>? PlacesOf(ValueList<SiteProgress> sites)
    {
        if (sites.Count <= FewSites) return null;
        var places = ImmutableDictionary.CreateBuilder<SiteCode, int>();
        for (var i = 0; i < sites.Count; i++) places.TryAdd(sites[i].Site.Code, i);
        return places.ToImmutable();
    }

    // Steps anew from the answers; what has been begun is kept.
    private PermissionCase Planned()
    {
        var answers = SiteAnswers.OfStudy(Answers, Sites.Select(s => s.Site).ToValueList());
        var steps = CaseSteps.OfStudy(answers, Submitting, Steps);
        var needed = new SitePlans(answers, Submitting, steps);
        return this with { Steps = steps, Plans = new(needed), Sites = Sites.Select(needed.Of).ToValueList() };
    }

    // A site more. Where it says nothing of the study that the others did not say, all but its own steps stay as they are.
    private PermissionCase Joined(PermissionSite site, LocalDate on)
    {
        var joining = new SiteProgress(site, on, Submitting, []);
        if (Submitted) joining = joining.Under(Submitting);
        var alone = Plans.Value is { } known && Sites.Count > 1 && ReferenceEquals(SiteAnswers.With(known.Answers, site), known.Answers);
        var sites = Sites.Add(alone ? Plans.Value!.Of(joining) : joining);
        var more = this with { Sites = sites, Places = new(Places.Value?.SetItem(site.Code, Sites.Count) ?? PlacesOf(sites)) };
        return alone ? more : more.Planned();
    }

    private WorkingDayCalendar CalendarOf(CaseStep step) =>
        step.Key.Site is { } code && FindSite(code) is { } site
            ? WorkingDayCalendar.Of(site.Site.Nation)
            : PermissionPlan.Calendar(AnswersOfSites);
}
