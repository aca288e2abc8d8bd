using Crn.Domain.Decisions;
using Crn.Domain.Permissions;

namespace Crn.Domain.Testing;

/// <content>The room <c>Permissions</c>: what happens in a case, and how far it has come.</content>
public static partial class DomainArbitraries
{
    /// <summary>Events of every kind, by any party, between 2005 and 2030; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PermissionEvent> PermissionEvents() => Arb.From(
        from kind in Gen.Choose(0, 14)
        from days in Gen.Choose(0, 9_000)
        from later in Gen.Choose(0, 10)
        from party in Gen.Elements(Enum.GetValues<Party>())
        from step in StepKeys().Generator
        let day = new LocalDate(2005, 1, 1).PlusDays(days)
        let recorded = day.PlusDays(later)
        let outcomes = ApprovalGraph.Rows.First(row => row.Code == step.Code).Outcomes
        from outcome in Gen.Elements(outcomes.IsEmpty ? ["recorded"] : outcomes.AsEnumerable())
        from happened in kind switch
        {
            0 => from permission in PermissionCases().Generator
                 from durations in StepDurationSets().Generator
                 select (PermissionEvent)new PermissionEvent.Started(day, party, recorded, permission.Answers, permission.Submitting,
                     permission.Sites.Select(site => site.Site).ToValueList(), durations),
            1 => FactsLearnt().Select(PermissionEvent (answers) => new PermissionEvent.Learnt(day, party, recorded, answers)),
            2 => PermissionSites().Generator.Select(PermissionEvent (site) => new PermissionEvent.SiteAdded(day, party, recorded, site)),
            3 => PermissionChanges().Generator.Select(PermissionEvent (change) =>
                new PermissionEvent.ChangeProposed(day, party, recorded, change)),
            4 => Gen.Choose(0, 7)
                .Select(PermissionEvent (earlier) =>
                    new PermissionEvent.UrgentSafetyMeasureTaken(day, party, recorded, day.PlusDays(-earlier))),
            5 => Gen.Choose(365, 1_500)
                .Select(PermissionEvent (extra) => new PermissionEvent.ApprovalExtended(day, party, recorded, day.PlusDays(extra))),
            _ => Gen.Constant<PermissionEvent>(kind switch
            {
                6 => new PermissionEvent.Begun(day, party, recorded, step),
                7 => new PermissionEvent.InformationRequested(day, party, recorded, step),
                8 => new PermissionEvent.InformationGiven(day, party, recorded, step),
                9 => new PermissionEvent.Decided(day, party, recorded, step, FreeText.From(outcome)),
                10 => new PermissionEvent.ConditionsMet(day, party, recorded, step),
                11 => new PermissionEvent.DeemedBySilence(day, party, recorded, step, FreeText.From(outcome)),
                12 => new PermissionEvent.Withdrawn(day, party, recorded, step),
                13 => new PermissionEvent.Appealed(day, party, recorded, step),
                _ => new PermissionEvent.Abandoned(day, party, recorded),
            }),
        }
        select happened);

    /// <summary>Steps of the study, of sites and of changes, in cases of any state, most of them begun; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CaseStep> CaseSteps() => Arb.From(Gen.Frequency(
        (1, from permission in CaseMove.UnderWay()
            from any in Gen.Choose(0, 3)
            from step in OneOf(
                permission.AllSteps.Where(step => any == 0 || step.Status != CaseStepStatus.NotBegun).ToValueList(),
                () => CaseMove.Sound.AllSteps)
            select step),
        (2, Gen.Elements(CaseMove.StepsByStatus).SelectMany(Gen.Elements))));

    /// <summary>Steps that cannot go on, and what and whom they wait for; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CaseWait> CaseWaits() => Arb.From(
        from permission in CaseMove.UnderWay()
        from wait in OneOf(permission.Blocked, () => CaseMove.Sound.Blocked)
        select wait);

    /// <summary>Sites of cases of any state with their steps; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteProgress> SiteProgresses() => Arb.From(
        from permission in CaseMove.UnderWay()
        from site in OneOf(permission.Sites, () => CaseMove.Sound.Sites)
        select site);

    /// <summary>
    /// Changes of every route that exists on their day, proposed for approved studies, with up to six moves tried on their steps;
    /// does not shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ChangeProgress> ChangesInProgress() => Arb.From(
        from permission in CaseMove.Approved()
        from routes in Gen.Choose(0, 3)
        from effect in Gen.Choose(0, 2)
        from days in Gen.Choose(0, 400)
        from moved in CaseMove.After(Proposed(permission, permission.LastRecordedOn.PlusDays(days), routes, effect), 6)
        select moved.Changes[0]);

    /// <summary>Periods on the way to steps, and who had the way in hand; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<HeldPeriod> HeldPeriods() => Arb.From(
        from permission in CaseMove.UnderWay()
        from days in Gen.Choose(1, 60)
        let known = permission.AllSteps.IsEmpty ? CaseMove.Sound : permission
        from step in Gen.Elements(known.AllSteps.AsEnumerable())
        from held in OneOf(known.TimeHeld(step.Key, known.LastRecordedOn.PlusDays(days)),
            () => CaseMove.Sound.TimeHeld(CaseMove.Sound.Steps[0].Key, CaseMove.Sound.LastRecordedOn))
        select held);

    private static Gen<Rules.FactSheet> FactsLearnt() =>
        from facts in Gen.NonEmptyListOf(Gen.Elements(PermissionFacts.Characteristics.AsEnumerable()))
        from yes in Gen.Elements(true, false)
        select facts.Take(5).Aggregate(Rules.FactSheet.Empty, (sheet, fact) => sheet.With(fact, yes));

    private static PermissionCase Proposed(PermissionCase permission, LocalDate on, int at, int effect)
    {
        var routes = Enum.GetValues<ChangeRoute>().Where(route => PermissionChange.ForEverySite(route).ExistsOn(on)).ToArray();
        var route = routes[at % routes.Length];
        var change = effect == 0 ? PermissionChange.ForSites(route, [permission.Sites[0].Site.Code]) : effect == 1
            ? PermissionChange.ForEverySite(route) : PermissionChange.ForNoSite(route);
        return permission.ProposeChange(change, on, Party.Sponsor).State;
    }
}
