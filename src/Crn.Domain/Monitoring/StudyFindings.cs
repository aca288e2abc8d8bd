using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Studies;

namespace Crn.Domain.Monitoring;

/// <summary>What is found of the study as a whole.</summary>
internal sealed class StudyFindings(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, MonitoringPolicy policy, StudyStanding standing)
{
    private readonly int recruited = ledger.Recruited;
    private readonly LocalDate? closedOn = ledger.Study.ClosedOn;

    private bool IsSuspended => standing.Status == StudyStatusGroup.Suspended || ledger.Study.IsPaused;

    private bool IsClosed => standing.Status is StudyStatusGroup.Closed or StudyStatusGroup.ClosedInFollowUp or StudyStatusGroup.Withdrawn || closedOn <= asAt;

    private bool IsInSetUp => standing.Status == StudyStatusGroup.InSetup || (standing.Status is null && FirstOpened is null && recruited == 0);

    private LocalDate? FirstOpened => StudyDates.Opened(ledger);

    private bool IsOpen => !IsClosed && !IsInSetUp && !IsSuspended;

    public IEnumerable<RecruitmentFinding> OfStudy()
    {
        if (recruited > 0 && standing.Status == StudyStatusGroup.InSetup)
        {
            yield return Study("recruitment.in-set-up-with-recruits", "The study has recruits and its status is in set-up.", "Correct the status.", MonitoringSources.DataRules);
        }

        if (!IsClosed && !IsInSetUp && plan.Window.PlannedClosure < asAt)
        {
            yield return Study("recruitment.closure-overdue", $"The planned closure of {Text.Iso(plan.Window.PlannedClosure)} has passed and the study is not closed.", "Ask the sponsor for a new date, or close recruitment.", MonitoringSources.DataRules);
        }

        if (!IsClosed && IsInSetUp && plan.Window.Opening < asAt.PlusDays(-policy.SetUpOverdueAfterDays.Value))
        {
            yield return Study("recruitment.set-up-overdue", $"The study is in set-up more than {Text.Of(policy.SetUpOverdueAfterDays.Value)} days after its planned opening.", "Close it or plan it again.", policy.SetUpOverdueAfterDays.Source);
        }

        if (IsOpen && standing.DaysBetweenParticipants is { } interval && FirstOpened is { } start
            && policy.SilentIntervals.Value * interval is var wait && ledger.Lag.SettledThrough(asAt) is var settled && wait < Period.DaysBetween(start, settled)
            && IsSilent(start, settled.PlusDays(1 - (int)Math.Ceiling(wait)), settled))
        {
            yield return Study(
                "recruitment.none-in-interval", $"Nobody was recruited in {Text.Of(policy.SilentIntervals.Value)} times the {Text.Of(interval)} days expected between participants.",
                "Ask the sponsor whether to close recruitment.", policy.SilentIntervals.Source);
        }

        if (IsOpen && !standing.RecruitsRarely && standing.DaysBetweenParticipants is null && FirstOpened is { } opened && IsSilent(opened))
        {
            yield return Study("recruitment.none-in-months", $"Nobody was recruited in {Text.Of(policy.NoRecruitmentMonths.Value)} months.", "Ask the sponsor whether to close recruitment.", policy.NoRecruitmentMonths.Source);
        }

        if (recruited >= plan.Target && !IsClosed)
        {
            yield return Study("recruitment.target-reached", "The target is reached and the study is not closed.", "Ask the sponsor to close recruitment.", MonitoringSources.ResetRules);
        }

        if (standing.SponsorLastHeard is { } heard && heard.PlusMonths(policy.SponsorSilenceMonths.Value) < asAt)
        {
            yield return Study("recruitment.sponsor-silent", $"The sponsor was last heard from on {Text.Iso(heard)}.", "Warn the sponsor that support may be removed.", policy.SponsorSilenceMonths.Source);
        }

        foreach (var finding in Confirmations()) yield return finding;
        var lowered = ledger.Events.Count(static e => e is RecruitmentEvent.Corrected c ? c.Count < c.Was.Count : e is RecruitmentEvent.Withdrawn { Was.Count: > 0 });
        if (lowered > 0)
        {
            yield return Study("recruitment.count-lowered", $"{Text.Of(lowered)} counts were lowered after they were reported.", "Keep the audit; figures quoted before differ.", MonitoringSources.DataRules);
        }
    }

    public IEnumerable<RecruitmentFinding> OfLimits()
    {
        foreach (var cap in plan.Caps.Concat(plan.Sites.Where(s => s.Cap is not null).Select(s => new RecruitmentCap(RecruitmentScope.Site(s.Code), s.Cap!.Value))))
        {
            var count = cap.Scope is RecruitmentScope.EntireStudy ? recruited : plan.Sites.Where(cap.Scope.Holds).Sum(s => ledger.Find(s.Code)?.Recruited.Total ?? 0);
            if (count > cap.Recruits) yield return Study("recruitment.over-cap", $"{cap.Scope} has {Text.Of(count)} recruits, above its cap of {Text.Of(cap.Recruits)}.", "Correct the cap or the counts; no place is left.", MonitoringSources.Projection);
        }

        if (Reachable.Most(plan, ledger) is { } most && most < plan.Target)
        {
            yield return Study("recruitment.target-above-caps", $"The caps leave at most {Text.Of(most)} recruits, below the target of {Text.Of(plan.Target)}.", "Raise a cap, add sites, or lower the target.", MonitoringSources.Projection);
        }

        var overdue = plan.Sites.Count(s => s.Opening.Due < asAt && !(ledger.Find(s.Code)?.HasOpened ?? false));
        if (overdue > 0) yield return Study("recruitment.openings-overdue", Text.Count(overdue, "site that should have opened has not.", "sites that should have opened have not."), "Ask each for a new date; a projection takes them to open at once, or after what is left of their delay.", MonitoringSources.Projection);
        var open = ledger.Sites.Where(s => s.HasOpened).ToList();
        var zero = open.Count(s => s.Recruited.Total == 0);
        if (zero > policy.ManyZeroRecruiters.Value * open.Count)
        {
            yield return Study("recruitment.many-zero-recruiters", $"{Text.Of(zero)} of {Text.Of(open.Count)} opened sites have no recruit.", "Call them; their rates, and those of sites still to open, may be lower than the rest suggests.", policy.ManyZeroRecruiters.Source);
        }

        if (open.Count > 1 && open.MaxBy(s => s.Recruited.Total) is { } largest && largest.Recruited.Total > policy.DominantSite.Value * recruited)
        {
            yield return new("recruitment.one-site-dominates", largest.Site, $"{largest.Site} has {Text.Of(largest.Recruited.Total)} of {Text.Of(recruited)} recruits.", "Learn from it, and do not count on one site.", policy.DominantSite.Source);
        }
    }

    // Only days about which silence means something, and none that a report may still fill.
    private bool IsSilent(LocalDate opened)
    {
        var settled = ledger.Lag.SettledThrough(asAt);
        return IsSilent(opened, settled.PlusMonths(-policy.NoRecruitmentMonths.Value).PlusDays(1), settled);
    }

    private bool IsSilent(LocalDate opened, LocalDate from, LocalDate settled) =>
        opened < from && ledger.RecruitedWithin(RecruitmentPeriod.Between(from, settled)) is { AtLeast: 0, AtMost: null or 0 };

    private IEnumerable<RecruitmentFinding> Confirmations()
    {
        foreach (var word in ledger.Confirmations.AsEnumerable())
        {
            var site = word.Site;
            var count = !site.IsWholeStudy ? ledger.Find(site)?.Recruited.Within(word.Period) ?? CountRange.Exactly(0) : ledger.RecruitedWithin(word.Period);
            if (!word.IsAccurate)
            {
                yield return new("recruitment.not-accurate", site, $"The sponsor marked {word.Period} as not accurate.", "Reconcile the site's system with the record.", MonitoringSources.Confirmed);
            }
            else if (word.ConfirmedCount is { } confirmed && (confirmed < count.AtLeast || confirmed > count.AtMost))
            {
                yield return new("recruitment.confirmation-differs", site, $"The sponsor confirmed {Text.Of(confirmed)} for {word.Period} and the ledger has {count}.", "Reconcile the site's system with the record.", MonitoringSources.Confirmed);
            }
        }
    }

    private static RecruitmentFinding Study(string code, string because, string action, Citation source) => new(code, SiteOrStudy.WholeStudy, because, action, source);
}
