using Ardalis.GuardClauses;
using Crn.Domain.Rules;
using Crn.Domain.Troubleshooting.Priorities;

namespace Crn.Domain.Troubleshooting;

/// <summary>Which studies of a portfolio to take up first: by what can still be gained, and by when it must be begun.</summary>
/// <remarks>
/// What can be gained is what the study would bring by its planned closure when it came back to plan, over what comes as things go: sites
/// that are overdue open, those that are paused resume, and rates rise by one factor (at most 10) until it is as probable as not that
/// planned rates are kept. A study that is past its closure, or on its way, has little. Each study takes two or three forecasts (about 5
/// ms), and more where a day is searched by which it must be begun. Of studies that gain alike the one that must be begun first comes
/// first.
/// </remarks>
/// <example>
/// <code>
/// var first = StudyPriorities.Rank(studies, today, PriorityOrder.Participants)[0];
/// first.Because;        // 41.2 participants to be gained, 12% to 71%; to be begun by 2026-09-14; first C17
/// </code>
/// </example>
public static class StudyPriorities
{
    /// <summary>Puts studies in order.</summary>
    /// <param name="studies">The studies, each under a name of its own.</param>
    /// <param name="asAt">The date asked about.</param>
    /// <param name="order">By what.</param>
    /// <param name="rules">The causes to ask about; those of the network when null.</param>
    /// <param name="thresholds">The thresholds of signals, of the decision tree, and of the network's causes when
    /// <paramref name="rules"/> is null.</param>
    /// <returns>One entry for each study, the first to take up first; studies whose plans do not say enough come last.</returns>
    /// <exception cref="ArgumentException">There is no such order, two studies have one name, or the date is of another calendar system
    /// than ISO.</exception>
    public static ValueList<StudyPriority> Rank(ValueList<TroubledStudy> studies, LocalDate asAt, PriorityOrder order,
        RuleSet<CauseRule>? rules = null, CauseThresholds? thresholds = null)
    {
        var named = Guarded.Items(studies).GroupBy(study => study.Name, StringComparer.Ordinal);
        if (named.FirstOrDefault(name => name.Count() > 1) is { } twice)
            throw new ArgumentException($"The study {Guarded.Shown(twice.Key)} is given twice.", nameof(studies));
        Guarded.Iso(asAt);
        Guard.Against.EnumOutOfRange(order);
        rules ??= CauseCatalogue.On(asAt, thresholds);
        var read = studies.Select(study => StudySignals.Of(study.Plan, study.Ledger, asAt, study.Evidence, thresholds)).ToList();
        var falling = ShareFalling(read, thresholds);
        return studies.Select((study, i) => Priority(study, read[i], falling, rules, thresholds))
            .OrderByDescending(priority => Math.Round(Gain(priority, order), 6))
            .ThenBy(priority => priority.BeginBy ?? LocalDate.MaxIsoValue)
            .ThenBy(priority => priority.Name, StringComparer.Ordinal).ToValueList();
    }

    /// <summary>The share of studies whose recruitment fell within three months by more than the network's threshold
    /// (<see cref="CauseThresholds.Fall"/>): the signal of a pressure that is not theirs.</summary>
    /// <param name="signals">The signals of the studies.</param>
    /// <returns>The share; null when it is known of fewer than
    /// <see cref="CauseThresholds.LeastStudies"/>.</returns>
    public static double? ShareFalling(ValueList<StudySignals> signals) => ShareFalling(Guarded.Items(signals), null);

    private static double? ShareFalling(IEnumerable<StudySignals> signals, CauseThresholds? thresholds)
    {
        var fall = (thresholds ??= CauseThresholds.Network).Of(CauseThresholds.Fall);
        var known = signals.Select(one => (Share: one.ValueOf(TroubleshootingFacts.RecentShare), one.AsAt))
            .Where(one => one.Share is not null).ToList();
        return known.Count > 0 && known.TrueForAll(one => known.Count >= thresholds.Of(CauseThresholds.LeastStudies).ValueOn(one.AsAt))
            ? (double)known.Count(one => one.Share < fall.ValueOn(one.AsAt)) / known.Count : null;
    }

    private static StudyPriority Priority(TroubledStudy study, StudySignals signals, double? falling, RuleSet<CauseRule> rules,
        CauseThresholds? thresholds)
    {
        if (falling is { } share && signals.Of(TroubleshootingFacts.OtherStudiesFalling).Known is null)
        {
            var stated = study.Evidence.Stated.With(TroubleshootingFacts.OtherStudiesFalling, (decimal)share, "portfolio", signals.AsAt);
            signals = signals.With(stated);
        }

        var diagnosis = StudyDiagnosis.Of(signals, rules, thresholds);
        if (StudyOutlook.Of(study.Plan, study.Ledger, signals.AsAt) is not { } outlook)
            return new(study.Name, diagnosis) { Because = "the plan does not say enough of rates and openings" };
        var (goes, back, gain) = (outlook.AsItGoes, outlook.BackAfter(0), outlook.Gain);
        var begin = goes < 0.5 && back >= 0.5 ? DateSteps.AddDays(signals.AsAt, Latest(outlook)) : (LocalDate?)null;
        return new(study.Name, diagnosis)
        {
            Participants = gain, Probability = (goes, Math.Max(goes, back)), BeginBy = begin,
            Because = Words(outlook, gain, goes, back, begin, diagnosis),
        };
    }

    private static double Gain(StudyPriority priority, PriorityOrder order) => (order == PriorityOrder.Participants ? priority.Participants
        : priority.Probability is var (now, plan) ? plan - now : null) ?? -1;

    // The later the return to plan, the fewer recruits.
    private static int Latest(StudyOutlook outlook)
    {
        var (low, high) = (0, outlook.DaysLeft);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (outlook.BackAfter(middle) >= 0.5) low = middle;
            else high = middle;
        }

        return low;
    }

    private static string Words(StudyOutlook outlook, double gain, double now, double plan, LocalDate? begin,
        StudyDiagnosis diagnosis)
    {
        if (outlook.IsMet) return "the target is met";
        if (outlook.DaysLeft == 0) return "the planned closure is past: only another window can gain anything";
        if (outlook.Stopped is { } stopped) return stopped;
        return $"{Text.Of(Math.Round(gain, 1))} participants to be gained, {Text.Percent(now)} to {Text.Percent(plan)}"
            + (begin is { } by ? $"; to be begun by {Text.Iso(by)}" : now >= 0.5 ? "; probable as it goes" : "; not probable even at plan")
            + (diagnosis.Causes.IsEmpty ? "" : "; first " + diagnosis.Causes[0].Cause.Code);
    }
}
