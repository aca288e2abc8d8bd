using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <summary>A move of one of the parties to a permission case: mostly one that brings it on.</summary>
internal sealed record CaseMove(int Days, int Late, int What, int Pick, int Outcome, PermissionSite Site, PermissionChange Change)
{
    private static readonly LocalDate[] Submissions =
        [new(2006, 3, 1), new(2010, 5, 4), new(2015, 9, 1), new(2019, 2, 4), new(2023, 6, 1), new(2026, 5, 11)];

    // Studies from their opening to the first participants of their sites, under the regimes of 2006 to 2026: each state after the other.
    private static readonly Lazy<PermissionCase[][]> Studies = new(() =>
        [.. Submissions.SelectMany(on => new[] { Opened(on, false), Opened(on, true) })
            .Select(opened => ToFirstParticipants(opened).ToArray())]);

    // Steps of every status: what becomes of each open step of those studies, whatever is done about it.
    private static readonly Lazy<CaseStep[][]> Steps = new(() => [.. Studies.Value
        .SelectMany(states => states)
        .SelectMany(state => state.AllSteps.Where(step => step.IsOpen).SelectMany(step => Next(state, step)).Concat(state.AllSteps))
        .DistinctBy(step => (step.Key.Code, step.Status, step.BegunOn))
        .GroupBy(step => step.Status)
        .Select(group => group.ToArray())]);

    /// <summary>Steps of studies on their way, those of each status together.</summary>
    public static CaseStep[][] StepsByStatus => Steps.Value;

    /// <summary>A case with every approval of the study, of which the sites are still to come.</summary>
    public static PermissionCase Sound => Studies.Value[0].First(state => state.IsApproved);

    /// <summary>A case of 2026 with two sites, just opened.</summary>
    public static PermissionCase JustOpened => Studies.Value[10][0];

    /// <summary>Cases with every approval of the study, and nothing begun at their two sites.</summary>
    public static Gen<PermissionCase> Approved() => Gen.Elements(Studies.Value).Select(states => states.First(state => state.IsApproved));

    /// <summary>Cases just opened, on their way or recruiting, on which up to twelve moves were tried.</summary>
    public static Gen<PermissionCase> UnderWay() =>
        from begun in Gen.Frequency(
            (1, DomainArbitraries.PermissionCases().Generator),
            (2, Gen.Elements(Studies.Value)
                .SelectMany(states => Gen.Elements(states.Where(state => state.Steps.Any(step => step.IsOpen))))),
            (3, Gen.Elements(Studies.Value).SelectMany(Gen.Elements)))
        from after in After(begun, 12)
        select after;

    /// <summary>The case after up to so many moves were tried on it.</summary>
    public static Gen<PermissionCase> After(PermissionCase begun, int most) =>
        from length in Gen.Choose(0, most)
        from moves in Moves().ListOf(length)
        select moves.Aggregate(begun, (permission, move) => move.Take(permission));

    private static Gen<CaseMove> Moves() =>
        from days in Gen.Choose(0, 25)
        from late in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 15)))
        from what in Gen.Choose(0, 19)
        from pick in Gen.Choose(0, 99)
        from outcome in Gen.Choose(0, 9)
        from site in DomainArbitraries.PermissionSites().Generator
        from change in DomainArbitraries.PermissionChanges().Generator
        select new CaseMove(days, late, what, pick, outcome, site, change);

    /// <summary>The case after the move; as it was when the move is refused.</summary>
    public PermissionCase Take(PermissionCase permission) =>
        Decision(permission, permission.LastRecordedOn.PlusDays(Days)) is { IsAccepted: true } accepted ? accepted.State : permission;

    // Some is recorded days after it took place.
    private LocalDate TookPlace(LocalDate recorded) => recorded.PlusDays(-Late);

    private static PermissionCase Opened(LocalDate submitting, bool medicine) =>
        PermissionCase.Start(
            PermissionFacts.Characteristics.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(
                fact,
                fact == PermissionFacts.England || fact == PermissionFacts.Nhs || fact == PermissionFacts.NhsOrHsc
                    || fact == PermissionFacts.RecRequired || fact == PermissionFacts.FormalConfirmationRequired ||
                (medicine && (fact == PermissionFacts.Ctimp || fact == PermissionFacts.Imp || fact == PermissionFacts.ClinicalTrial)))),
            [new(Sites.SiteCode.From("RTH08"), UkNation.England), new(Sites.SiteCode.From("RR801"), UkNation.England)],
            submitting,
            submitting.PlusDays(-30), Party.Sponsor).State;

    // Every step of the study granted in its turn, three days apart, and then every step of its sites.
    private static List<PermissionCase> ToFirstParticipants(PermissionCase opened)
    {
        List<PermissionCase> states = [opened];
        for (var before = 0; states.Count > before;)
        {
            before = states.Count;
            var permission = states[^1];
            foreach (var key in permission.Ready.Where(key => key.Site is null || permission.IsApproved))
                Add(permission => permission.Submit(key, permission.LastRecordedOn.PlusDays(3), Party.Sponsor));
            foreach (var step in states[^1].AllSteps.Where(step => step.IsOpen))
                Add(permission =>
                    permission.Decide(step.Key, step.Definition.Outcomes[0], permission.LastRecordedOn.PlusDays(3), step.Owner));
        }

        return states;

        void Add(Func<PermissionCase, Decision<PermissionCase, PermissionEvent>> move)
        {
            if (move(states[^1]) is { IsAccepted: true } accepted) states.Add(accepted.State);
        }
    }

    private static IEnumerable<CaseStep> Next(PermissionCase permission, CaseStep step)
    {
        var on = permission.LastRecordedOn.PlusDays(2);
        var decisions = step.Definition.Outcomes.Select(outcome => permission.Decide(step.Key, outcome, on, step.Owner))
            .Append(permission.AskForInformation(step.Key, on, step.Owner))
            .Append(permission.Withdraw(step.Key, on, Party.Sponsor));
        return decisions.Where(decision => decision.IsAccepted).Select(decision => decision.State.AllSteps.First(s => s.Key == step.Key));
    }

    private Decision<PermissionCase, PermissionEvent>? Decision(PermissionCase permission, LocalDate recorded)
    {
        var on = TookPlace(recorded);
        switch (What)
        {
            case 15: return permission.AddSite(Site, on, Party.Sponsor, recorded);
            case 16 or 17: return permission.ProposeChange(Change, on, Party.Sponsor, recorded);
            case 18: return permission.ReportUrgentSafetyMeasure(on.PlusDays(-Pick % 5), on, Party.Sponsor, recorded);
            case 19 when permission.AllSteps.FirstOrDefault(s => s.Status == CaseStepStatus.Refused) is { } refused:
                return permission.Appeal(refused.Key, on, Party.Sponsor, recorded);
        }

        var open = permission.AllSteps.Where(s => s.IsOpen).ToList();
        if (What < 5 || open.Count == 0)
        {
            var ready = permission.Ready;
            return ready.IsEmpty ? null : permission.Submit(ready[Pick % ready.Count], on, Party.Sponsor, recorded);
        }

        var step = open[Pick % open.Count];
        return (What, step.Status) switch
        {
            (13, _) => permission.Withdraw(step.Key, on, Party.Sponsor, recorded),
            (14, _) when step.Deadline is { } deadline && deadline > on =>
                permission.NoteSilence(step.Key, deadline.PlusDays(1), Party.Sponsor),
            (_, CaseStepStatus.WaitingForInformation) => permission.Answer(step.Key, on, Party.Sponsor, recorded),
            (_, CaseStepStatus.ConditionsOutstanding) => permission.MeetConditions(step.Key, on, step.Owner, recorded),
            (11 or 12, _) => permission.AskForInformation(step.Key, on, step.Owner, recorded),
            _ => permission
                .Decide(step.Key, step.Definition.Outcomes[Outcome < 5 ? 0 : Outcome % step.Definition.Outcomes.Count], on,
                    step.Owner, recorded),
        };
    }
}
