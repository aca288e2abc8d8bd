using Crn.Domain.Decisions;
using Crn.Domain.Permissions.Cases;

namespace Crn.Domain.Permissions;

/// <content>What a case is asked.</content>
public sealed partial record PermissionCase
{
    // An approval of 2026 or later lapses two years after it, not after 730 days (G9).
    private static readonly Period TimeToFirstParticipant = Period.FromYears(2);
    private static readonly LocalDate LapseBegan = new(2026, 4, 28);

    /// <summary>Whether every approval of the study as a whole is there.</summary>
    public bool IsApproved => IsApprovedBy(null);

    /// <summary>
    /// The day the clinical trial approval lapses unless somebody is recruited in the United Kingdom by then: two years after it, or as
    /// extended. Null for trials submitted before 28 April 2026, for other studies, before the approval, and once somebody is recruited.
    /// </summary>
    public LocalDate? LapsesOn
    {
        get
        {
            return LapsesUnlessRecruitedOn is { } lapse && !Sites.Any(s => s.HasRecruited) ? lapse : null;
        }
    }

    /// <summary>Everything that has not been granted and cannot go on, with what and whom it waits for.</summary>
    public ValueList<CaseWait> Blocked => Asked<CaseWait>((step, place) =>
    {
        if (step.Status is not (CaseStepStatus.NotBegun or CaseStepStatus.UnderReview)) return null;
        var missing = Missing(step, place, null);
        return missing.Length == 0 ? null : WaitOf(step, missing);
    });

    /// <summary>The steps that could be begun now.</summary>
    public ValueList<StepKey> Ready => IsAbandoned ? [] : Asked<StepKey>((step, place) =>
    {
        if (step is not { Status: CaseStepStatus.NotBegun, IsNeeded: true }) return null;
        return Missing(step, place, null, toBegin: true).Length > 0 ? null : step.Key;
    });

    /// <summary>Whether the approval has lapsed by a day.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>True when it has.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool HasLapsedBy(LocalDate asAt) => Guarded.Iso(asAt) > LapsesUnlessRecruitedOn && asAt > LapsesOn;

    // The day the approval lapses if nobody has been recruited, which is not asked here.
    private LocalDate? LapsesUnlessRecruitedOn
    {
        get
        {
            if (Plans.Value is { MayLapse: false } || Submitting < LapseBegan) return null;
            var approval = OfStudy(Approvals.CtApproval) ?? OfStudy(Approvals.CtNotifiable);
            if (approval is { Status: CaseStepStatus.Continued }) approval = OfStudy(Approvals.CtFinal);
            return approval is { IsGranted: true, EndedOn: { } granted } ? Extended ?? granted.Plus(TimeToFirstParticipant) : null;
        }
    }

    // What is asked of every step, in their order, each with its place; what has no answer is left out.
    private ValueList<T> Asked<T>(Func<CaseStep, int, T?> ask)
        where T : class
    {
        List<T> answers = [];
        void AskEach(ValueList<CaseStep> steps, Func<int, int> placeOf)
        {
            var row = steps.AsSpan();
            for (var i = 0; i < row.Length; i++)
            {
                if (ask(row[i], placeOf(i)) is { } answer) answers.Add(answer);
            }
        }

        var (table, site) = (Table, 0);
        AskEach(table.Steps, CasePlace.OfStudy);
        for (; site < table.Sites.Count; site++) AskEach(table.Sites[site].Steps, i => CasePlace.AtSite(site, i));
        foreach (var change in table.Changes) AskEach(change.Steps, static _ => CasePlace.None);
        return answers.ToValueList();
    }

    private static CaseWait WaitOf(CaseStep step, CaseStep[] missing)
    {
        var keys = new StepKey[missing.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = missing[i].Key;
        Party[] parties = [InHandOf(missing[0])];
        if (Array.Exists(missing, m => InHandOf(m) != parties[0])) parties = [.. missing.Select(InHandOf).Distinct().Order()];
        var open = Array.FindAll(missing, m => m is { IsNeeded: false, Status: CaseStepStatus.NotBegun });
        return new(step.Key, new(keys), new(parties),
            open.Length == 0 ? [] : open.SelectMany(m => m.MissingFacts.AsEnumerable()).Distinct().ToValueList());
    }

    private static Party InHandOf(CaseStep step) => step.Holder ?? (step.Status == CaseStepStatus.NotBegun ? Party.Sponsor : step.Owner);
}
