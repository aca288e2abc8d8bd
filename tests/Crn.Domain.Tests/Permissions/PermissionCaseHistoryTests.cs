using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Permissions;

/// <summary>The laws of histories for permission cases of four regimes, from their start to their first participants and changes.</summary>
public class PermissionCaseHistoryTests : HistoryLaws<PermissionCase, PermissionEvent>
{
    private static readonly LocalDate[] Submissions = [new(2010, 5, 4), new(2018, 5, 1), new(2024, 3, 4), new(2026, 5, 11)];

    protected override Arbitrary<ValueList<PermissionEvent>> Histories => Arb.From(
        from submission in Gen.Frequency((3, Gen.Elements(Submissions)), (2, Gen.Constant(Submissions[^1])))
        from medicine in Gen.Elements(true, true, false)
        from unsure in Gen.Choose(0, 4)
        from moves in Gen.Choose(0, 9_999).ListOf().Resize(80)
        from begun in Gen.Choose(0, 5)
        from ending in Gen.Choose(0, 6)
        // A site where no formal confirmation is needed, so that silence is consent.
        let silent = begun == 2
        select History(silent ? Submissions[1] : submission, medicine && !silent, unsure == 0, begun,
            moves.Take(silent ? 0 : begun < 2 ? 12 : 80).ToList(), silent ? 0 : ending));

    protected override IReadOnlyDictionary<string, Verb> Verbs { get; } = new Dictionary<string, Verb>(StringComparer.Ordinal)
    {
        ["Submit"] = (c, on, recorded, version) => c.Submit(Picked(c.Ready.AsEnumerable(), c), on, Party.Sponsor, recorded, version),
        ["AskForInformation"] = (c, on, recorded, version) =>
        {
            var step = Step(c, s => s.Status == CaseStepStatus.UnderReview && !s.HasUsedItsRequest);
            return c.AskForInformation(step.Key, on, step.Owner, recorded, version);
        },
        ["Answer"] = (c, on, recorded, version) =>
            c.Answer(Step(c, s => s.Status == CaseStepStatus.WaitingForInformation).Key, on, Party.Sponsor, recorded, version),
        ["Decide"] = (c, on, recorded, version) =>
        {
            var step = Step(c, s => s.Status == CaseStepStatus.UnderReview);
            return c.Decide(step.Key, step.Definition.Outcomes[c.Version % step.Definition.Outcomes.Count], on, step.Owner,
                recorded, version);
        },
        ["MeetConditions"] = (c, on, recorded, version) =>
        {
            var step = Step(c, s => s.Status == CaseStepStatus.ConditionsOutstanding);
            return c.MeetConditions(step.Key, on, step.Owner, recorded, version);
        },
        ["NoteSilence"] = (c, on, recorded, version) =>
            c.NoteSilence(Step(c, s => s.Status == CaseStepStatus.UnderReview && s.Definition.OutcomeBySilence is not null).Key, on,
                Party.Sponsor, recorded, version),
        ["Withdraw"] = (c, on, recorded, version) => c.Withdraw(Step(c, s => s.IsOpen).Key, on, Party.Sponsor, recorded, version),
        ["Appeal"] = (c, on, recorded, version) =>
            c.Appeal(Step(c, s => s.Status == CaseStepStatus.Refused && s.Definition.MayBeAppealed).Key, on, Party.Sponsor,
                recorded, version),
        ["Learn"] = (c, on, recorded, version) =>
            c.Learn(FactSheet.Empty.With(PermissionFacts.HumanEmbryos, false), on, Party.Sponsor, recorded, version),
        ["AddSite"] = (c, on, recorded, version) =>
            c.AddSite(new(SiteCode.From($"NEW{c.Sites.Count}"), c.Version % 2 == 0 ? UkNation.England : UkNation.Scotland), on,
                Party.Sponsor, recorded, version),
        ["ProposeChange"] = (c, on, recorded, version) => c.ProposeChange(Change(c, on), on, Party.Sponsor, recorded, version),
        ["ReportUrgentSafetyMeasure"] =
            (c, on, recorded, version) => c.ReportUrgentSafetyMeasure(on.PlusDays(-1), on, Party.Sponsor, recorded, version),
        ["ExtendApproval"] = (c, on, recorded, version) =>
            c.ExtendApproval(on.PlusDays(1_500), on, Party.CombinedReview, recorded, version),
        ["Abandon"] = (c, on, recorded, version) => c.Abandon(on, Party.Sponsor, recorded, version),
    };

    protected override PermissionEvent With(PermissionEvent recorded, Party by, LocalDate recordedOn) =>
        recorded with { By = by, RecordedOn = recordedOn };

    private ValueList<PermissionEvent> History(LocalDate submission, bool medicine, bool unsure, int begun,
        IReadOnlyList<int> moves, int ending)
    {
        var decision =
            PermissionCase.Start(Answers(medicine, unsure), [new(SiteCode.From("RR8"), UkNation.England)], submission,
                submission.PlusDays(-30), Party.Sponsor);
        var (permission, events) = (decision.State, new List<PermissionEvent>(decision.Events));
        if (begun == 0 && !unsure) permission =
            permission.Steps.Aggregate(permission, (now, step) => now.Granted(step.Key, submission, null, events));
        if (begun == 1) Begin(s => s.Definition.MayBeAppealed, "unfavourable");
        if (begun == 2 && !unsure) Begin(s => s.Definition.OutcomeBySilence is not null, null);
        foreach (var move in moves)
        {
            var recorded = permission.LastRecordedOn.PlusDays(move % 4);
            Take(move % 10 == 0 ? Any(permission, move, recorded) : Onward(permission, move, recorded));
        }

        Take(Ending(permission, ending, permission.LastRecordedOn));
        return events.ToValueList();

        // A step begun when all it waits for is granted, and decided where an outcome is given.
        void Begin(Func<CaseStep, bool> which, string? outcome)
        {
            if (permission.AllSteps.FirstOrDefault(which) is not { } step) return;
            foreach (var code in step.Definition.WaitsFor)
            {
                var first = step.Key.Site is { } site && permission.Find(StepKey.AtSite(code, site)) is { } local ? local.Key
                    : StepKey.OfStudy(code);
                if (permission.Find(first) is not null) permission = permission.Granted(first, submission, null, events);
            }

            Take(permission.Submit(step.Key, submission, Party.Sponsor));
            if (outcome is not null) Take(permission.Decide(step.Key, outcome, submission, step.Owner));
        }

        void Take(Decision<PermissionCase, PermissionEvent>? tried)
        {
            if (tried is not { IsAccepted: true }) return;
            permission = tried.State;
            events.AddRange(tried.Events);
        }
    }

    // What brings the case on: mostly the first outcome, some recorded days after it took place.
    private static Decision<PermissionCase, PermissionEvent>? Onward(PermissionCase permission, int move, LocalDate recorded)
    {
        var on = move % 7 == 0 ? recorded.PlusDays(-(move % 5)) : recorded;
        if (permission.Ready is { IsEmpty: false } ready && (move % 3 > 0 || permission.AllSteps.All(s => !s.IsOpen)))
            return permission.Submit(ready[move % ready.Count], on, Party.Sponsor, recorded);
        if (permission.AllSteps.FirstOrDefault(s => s.IsOpen) is not { } step) return null;
        if (step.Status == CaseStepStatus.ConditionsOutstanding) return permission.MeetConditions(step.Key, on, step.Owner, recorded);
        if (step.Status == CaseStepStatus.WaitingForInformation) return permission.Answer(step.Key, on, Party.Sponsor, recorded);
        return permission
            .Decide(step.Key, step.Definition.Outcomes[move % 23 == 0 ? move % step.Definition.Outcomes.Count : 0], on,
                step.Owner, recorded);
    }

    // What happens seldom: a notice recorded long after, so that silence has had its time; a question; conditions; a refusal.
    private static Decision<PermissionCase, PermissionEvent>? Ending(PermissionCase permission, int which, LocalDate on)
    {
        if (which <= 1) return permission.ReportUrgentSafetyMeasure(on, on, Party.Sponsor, on.PlusDays(60));
        if (permission.AllSteps.LastOrDefault(s => s.Status == CaseStepStatus.UnderReview) is not { } step) return null;
        if (which == 2) return permission.AskForInformation(step.Key, on, step.Owner);
        OutcomeMeaning[] sought = which == 3 ? [OutcomeMeaning.GrantedWithConditions] : [OutcomeMeaning.Refused, OutcomeMeaning.StaysOpen];
        return permission.AllSteps.Where(s => s.Status == CaseStepStatus.UnderReview)
            .OrderByDescending(s => s.Definition.MayBeAppealed)
            .SelectMany(s => s.Definition.Outcomes.Where(o => sought.Contains(s.Definition.MeaningOf(o)!.Value))
                .Select(o => permission.Decide(s.Key, o, on, s.Owner)))
            .FirstOrDefault(d => d.IsAccepted);
    }

    // Giving up ends a history, so it is left to the law of the verbs.
    private Decision<PermissionCase, PermissionEvent> Any(PermissionCase permission, int move, LocalDate on) =>
        Verbs.Values.ElementAt(move / 10 % (Verbs.Count - 1))(permission, on, null, null);

    private static PermissionChange Change(PermissionCase permission, LocalDate on)
    {
        var routes = Enum.GetValues<ChangeRoute>().Where(r => PermissionChange.ForEverySite(r).ExistsOn(on)).ToArray();
        var route = routes[permission.Version % routes.Length];
        return (permission.Version % 3) switch
        {
            0 => PermissionChange.ForEverySite(route),
            1 => PermissionChange.ForNoSite(route),
            _ => PermissionChange.ForSites(route, [permission.Sites[0].Site.Code]),
        };
    }

    private static CaseStep Step(PermissionCase permission, Func<CaseStep, bool> which) =>
        permission.AllSteps.Where(which).DefaultIfEmpty(permission.AllSteps[0])
            .ElementAt(permission.AllSteps.Where(which).Skip(1).Any() ? permission.Version % 2 : 0);

    private static StepKey Picked(IEnumerable<StepKey> keys, PermissionCase permission) =>
        keys.DefaultIfEmpty(permission.AllSteps[0].Key).First();

    private static FactSheet Answers(bool medicine, bool unsure)
    {
        HashSet<Fact<bool>> yes =
            [PermissionFacts.RecRequired, PermissionFacts.England, PermissionFacts.Nhs, PermissionFacts.NhsOrHsc,
                PermissionFacts.UsesHraApproval];
        if (medicine)
            yes.UnionWith(
                [PermissionFacts.Ctimp, PermissionFacts.Imp, PermissionFacts.ClinicalTrial, PermissionFacts.FormalConfirmationRequired]);
        else yes.Add(PermissionFacts.ProportionateReview);
        var sheet = PermissionFacts.Characteristics.Aggregate(FactSheet.Empty, (answers, fact) => answers.With(fact, yes.Contains(fact)));
        return unsure ? sheet.Without(PermissionFacts.HumanEmbryos) : sheet;
    }
}
