using Crn.Domain.Decisions;
using Crn.Domain.Permissions.Cases;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <content>Every reason against an event of the case as a whole.</content>
public sealed partial record PermissionCase
{
    private List<Refusal> AgainstCase(PermissionEvent proposed) => proposed switch
    {
        PermissionEvent.Learnt e => AgainstLearning(e.Answers, e.By),
        PermissionEvent.SiteAdded e =>
            [.. BySponsor(e.By, "adding a site"), .. FindSite(e.Site.Code) is null ? (Refusal[])[] : [CaseReasons.SiteTwice]],
        PermissionEvent.ChangeProposed e => AgainstProposing(e),
        PermissionEvent.UrgentSafetyMeasureTaken e => AgainstReporting(e),
        PermissionEvent.ApprovalExtended e => AgainstExtending(e),
        PermissionEvent.Abandoned e => AgainstAbandoning(e),
        // A second start, which replay refuses.
        _ => [],
    };

    private List<Refusal> AgainstLearning(FactSheet answers, Party by)
    {
        List<Refusal> reasons = [.. BySponsor(by, "answering about the study")];
        if (answers.Observations.Any(o => Answers.Find(o.Fact) is { Value.IsExact: true } known && known.Value != o.Value))
            reasons.Add(CaseReasons.AnswerKnown);
        else if (Answers.Merge(answers) == Answers) reasons.Add(CaseReasons.NothingNew);
        return reasons;
    }

    private List<Refusal> AgainstProposing(PermissionEvent.ChangeProposed proposed)
    {
        var (change, on) = (proposed.Change, proposed.On);
        List<Refusal> reasons = [.. BySponsor(proposed.By, "proposing a change")];
        if (!change.ExistsOn(on)) reasons.Add(CaseReasons.WrongEra);
        if (!CanBeChangedBy(on)) reasons.Add(CaseReasons.NotApproved);
        if (change.AffectedSites.Any(s => FindSite(s) is null)) reasons.Add(CaseReasons.NoSuchSite);
        if (Frame.HasProposed(Changes, on, change)) reasons.Add(CaseReasons.ChangeTwice);
        return reasons;
    }

    private List<Refusal> AgainstReporting(PermissionEvent.UrgentSafetyMeasureTaken measure)
    {
        List<Refusal> reasons = [];
        if (measure.By is not (Party.Sponsor or Party.SiteOrganisation))
            reasons.Add(CaseReasons.NotTheirs(Party.Sponsor, "reporting an urgent safety measure"));
        if (measure.TakenOn > measure.On) reasons.Add(CaseReasons.FutureMeasure);
        if (Frame.HasMeasure(measure.TakenOn)) reasons.Add(CaseReasons.MeasureTwice);
        return reasons;
    }

    private List<Refusal> AgainstExtending(PermissionEvent.ApprovalExtended extended)
    {
        List<Refusal> reasons = [.. Only(Party.CombinedReview, extended.By, "extending an approval")];
        if (!(LapsesOn is { } now && extended.LapsesOn > now && IsCovered(extended.LapsesOn))) reasons.Add(CaseReasons.DoesNotLapse);
        if (HasLapsedBy(extended.On)) reasons.Add(CaseReasons.Lapsed);
        return reasons;
    }

    // Giving up ends every open step, so that it cannot be earlier than what took place in one of them.
    private List<Refusal> AgainstAbandoning(PermissionEvent.Abandoned abandoned)
    {
        List<Refusal> reasons = [.. BySponsor(abandoned.By, "giving the application up")];
        if (AllSteps.Where(s => s.IsOpen).Max(s => s.LastOn) is { } last && abandoned.On < last) reasons.Add(CaseReasons.BeforeLast(last));
        return reasons;
    }
}
