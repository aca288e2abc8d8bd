using Crn.Domain.Monitoring.Dates;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Monitoring;

/// <summary>How one site stands on a date.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteMonitoring
{
    internal SiteMonitoring(SiteCode key, int? target, CountRange recruited, int? daysOpen, TimeAndTarget? timeAndTarget, Rag rag,
        bool? isZeroRecruiter, bool? hasDelivered) =>
        (Code, Target, Recruited, DaysOpen, TimeAndTarget, Rag, IsZeroRecruiter, HasDelivered) =
            (key, target, recruited, daysOpen, timeAndTarget, rag, isZeroRecruiter, hasDelivered);

    /// <summary>The site.</summary>
    public SiteCode Code { get; }

    /// <summary>The agreed number; null when the plan has none.</summary>
    public int? Target { get; }

    /// <summary>Recruited so far: exact when the site has reported to the date, at least so many when it has not.</summary>
    public CountRange Recruited { get; }

    /// <summary>Days open, pauses left out; null when the opening is not known.</summary>
    public int? DaysOpen { get; }

    /// <summary>
    /// The site's own time-and-target figure, from its planned opening while it has not opened; null without a target or either opening.
    /// </summary>
    public TimeAndTarget? TimeAndTarget { get; }

    /// <summary>The colour of that figure.</summary>
    public Rag Rag { get; }

    /// <summary>Open long enough without anybody, reporting lag allowed for; null while it has not reported or its opening is not recorded,
    /// false of a site that nothing is recorded of.</summary>
    public bool? IsZeroRecruiter { get; }

    /// <summary>
    /// Whether the agreed number was recruited within the agreed time; null while that is not settled, or nothing was agreed.
    /// </summary>
    public bool? HasDelivered { get; }

    /// <summary>Days from the recorded opening to the first participant; a range where counts are by longer periods. Null while there is
    /// none, or the opening is not known or cannot be right.</summary>
    public CountRange? DaysToFirstParticipant { get; internal init; }

    /// <summary>The site as one line.</summary>
    /// <returns>Key, recruits and figure.</returns>
    public override string ToString() => $"{Code}: {Recruited}" + (TimeAndTarget is { } figure ? $", {figure}" : "");

    internal static SiteMonitoring Of(SiteCode key, RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, MonitoringPolicy policy)
    {
        var (planned, site) = (plan.Find(key), ledger.Find(key));
        var target = plan.TargetOf(RecruitmentScope.Site(key));
        var total = site?.Recruited.Total ?? 0;
        var opened = site?.OpenedOn ?? planned?.Opening.Due;
        var closes = planned?.Closing ?? plan.Window.PlannedClosure;
        var figure = target is { } wanted && opened is { } from
            ? TimeAndTarget.Of(total, wanted, from, closes, asAt, 0, policy.Formula.Value)
            : null;
        return new(
            key, target, site is { HasOpened: true } ? ledger.RecruitedBy(key, asAt) : CountRange.Exactly(0), site is null ? null
                : ledger.DaysOpenWithin(key, UpTo(asAt)),
            figure, policy.OpenStudyRag.Value.Of(figure?.Figure), IsZero(site, ledger, asAt, policy),
            Delivered(target, key, closes, ledger, asAt))
        {
            DaysToFirstParticipant = site is null ? null : FirstParticipant.Days(site),
        };
    }

    private static bool? IsZero(SiteRecruitment? site, RecruitmentLedger ledger, LocalDate asAt, MonitoringPolicy policy)
    {
        if (site is null) return false;
        if (site.Recruited.Total > 0) return false;
        var settled = ledger.Lag.SettledThrough(asAt);
        if (ledger.DaysOpenWithin(site.Site, UpTo(settled)) is not { } open) return null;
        if (open < policy.ZeroRecruiterAfterDays.Value) return false;
        // A closed site is settled once its reports reach its closing.
        return ledger.RecruitedBy(site.Site, settled).AtMost is 0 ? true : null;
    }

    private static bool? Delivered(int? target, SiteCode key, LocalDate closes, RecruitmentLedger ledger, LocalDate asAt)
    {
        if (target is not { } wanted) return null;
        var byThen = ledger.RecruitedBy(key, closes < asAt ? closes : asAt);
        if (byThen.AtLeast >= wanted) return true;
        return (closes <= asAt || ledger.Find(key)?.ClosedOn <= asAt) && byThen.AtMost < wanted ? false : null;
    }

    private static RecruitmentPeriod UpTo(LocalDate date) => RecruitmentPeriod.Between(LocalDate.MinIsoValue, date);
}
