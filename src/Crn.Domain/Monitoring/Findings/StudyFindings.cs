using Crn.Domain.Monitoring.Dates;
using Crn.Domain.Monitoring.Sources;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Recruitment.Counting;
using Crn.Domain.Studies;

namespace Crn.Domain.Monitoring.Findings;

/// <summary>What is found of the study as a whole.</summary>
internal sealed class StudyFindings(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, MonitoringPolicy policy,
    StudyStanding standing)
{
    private readonly int recruited = ledger.Recruited;
    private readonly LocalDate? closedOn = ledger.Study.ClosedOn;

    private bool IsSuspended => standing.Status == StudyStatusGroup.Suspended || ledger.Study.IsPaused;

    private bool IsClosed => standing.Status is StudyStatusGroup.Closed or StudyStatusGroup.ClosedInFollowUp or StudyStatusGroup.Withdrawn
        || closedOn <= asAt;

    private bool IsInSetUp => standing.Status == StudyStatusGroup.InSetup
        || (standing.Status is null && FirstOpened is null && recruited == 0);

    private LocalDate? FirstOpened => StudyDates.Opened(ledger);

    private bool IsOpen => !IsClosed && !IsInSetUp && !IsSuspended;

    public IEnumerable<RecruitmentFinding> OfStudy() =>
        OfStatus().Concat(OfSilence()).Concat(OfTarget()).Concat(Confirmations()).Concat(OfCorrections());

    private IEnumerable<RecruitmentFinding> OfStatus()
    {
        if (recruited > 0 && standing.Status == StudyStatusGroup.InSetup)
        {
            yield return Study("recruitment.in-set-up-with-recruits", "The study has recruits and its status is in set-up.",
                "Correct the status.", MonitoringSources.DataRules);
        }

        if (!IsClosed && !IsInSetUp && plan.Window.PlannedClosure < asAt)
        {
            yield return Study("recruitment.closure-overdue", $"The planned closure of {Text.Iso(plan.Window.PlannedClosure)} has " +
                $"passed and the study is not closed.", "Ask the sponsor for a new date, or close recruitment.",
                MonitoringSources.DataRules);
        }

        if (!IsClosed && IsInSetUp && plan.Window.Opening < DateSteps.AddDays(asAt, -(long)policy.SetUpOverdueAfterDays.Value))
        {
            yield return Study("recruitment.set-up-overdue", $"The study is in set-up more than " +
                $"{Text.Of(policy.SetUpOverdueAfterDays.Value)} days after its planned opening.", "Close it or plan it again.",
                policy.SetUpOverdueAfterDays.Source);
        }
    }

    private IEnumerable<RecruitmentFinding> OfSilence()
    {
        if (IsOpen && standing.DaysBetweenParticipants is { } interval && FirstOpened is { } start
            && policy.SilentIntervals.Value * interval is var wait && ledger.Lag.SettledThrough(asAt) is var settled
            && wait < Period.DaysBetween(start, settled)
            && IsSilent(start, DateSteps.AddDays(settled, 1 - (long)Math.Ceiling(wait)), settled))
        {
            yield return Study(
                "recruitment.none-in-interval",
                $"Nobody was recruited in {Text.Of(policy.SilentIntervals.Value)} times the {Text.Of(interval)} days expected between " +
                $"participants.",
                "Ask the sponsor whether to close recruitment.", policy.SilentIntervals.Source);
        }

        if (IsOpen && !standing.RecruitsRarely && standing.DaysBetweenParticipants is null && FirstOpened is { } opened && IsSilent(opened))
        {
            yield return Study("recruitment.none-in-months", $"Nobody was recruited in {Text.Of(policy.NoRecruitmentMonths.Value)} months.",
                "Ask the sponsor whether to close recruitment.", policy.NoRecruitmentMonths.Source);
        }
    }

    private IEnumerable<RecruitmentFinding> OfTarget()
    {
        if (recruited >= plan.Target && !IsClosed)
        {
            yield return Study("recruitment.target-reached", "The target is reached and the study is not closed.",
                "Ask the sponsor to close recruitment.", MonitoringSources.ResetRules);
        }

        if (standing.SponsorLastHeard is { } heard && DateSteps.AddMonths(heard, policy.SponsorSilenceMonths.Value) < asAt)
        {
            yield return Study("recruitment.sponsor-silent", $"The sponsor was last heard from on {Text.Iso(heard)}.",
                "Warn the sponsor that support may be removed.", policy.SponsorSilenceMonths.Source);
        }
    }

    private IEnumerable<RecruitmentFinding> OfCorrections()
    {
        var lowered =
            ledger.Events
            .Count(static e => e is RecruitmentEvent.Corrected c ? c.Count < c.Was.Count
                : e is RecruitmentEvent.Withdrawn { Was.Count: > 0 });
        if (lowered > 0)
        {
            yield return Study("recruitment.count-lowered", $"{Text.Of(lowered)} counts were lowered after they were reported.",
                "Keep the audit; figures quoted before differ.", MonitoringSources.DataRules);
        }
    }

    public IEnumerable<RecruitmentFinding> OfLimits()
    {
        foreach (var finding in CountFindings.OverCap(plan, recruited, site => ledger.Find(site)?.Recruited.Total ?? 0))
            yield return finding;
        if (Reachable.Most(plan, ledger) is { } most && most < plan.Target)
            yield return CountFindings.TargetAboveCaps(Math.Max(0, most - recruited), plan.Target - recruited);
        foreach (var finding in CountFindings.OpeningsOverdue(
            plan.Sites.Count(s => s.Opening.Due < asAt && !(ledger.Find(s.Code)?.HasOpened ?? false)))) yield return finding;
        var open = ledger.Sites.Where(s => s.HasOpened).ToList();
        foreach (var finding in CountFindings.ManyZeroRecruiters(open.Count(s => s.Recruited.Total == 0), open.Count, policy.Recruitment))
            yield return finding;
        var counts = open.Select(s => (s.Site, s.Recruited.Total)).ToList();
        foreach (var finding in CountFindings.OneSiteDominates(counts, recruited, policy.Recruitment)) yield return finding;
    }

    // Only days about which silence means something, and none that a report may still fill.
    private bool IsSilent(LocalDate opened)
    {
        var settled = ledger.Lag.SettledThrough(asAt);
        return IsSilent(opened, DateSteps.AddDays(DateSteps.AddMonths(settled, -(long)policy.NoRecruitmentMonths.Value), 1), settled);
    }

    private bool IsSilent(LocalDate opened, LocalDate from, LocalDate settled) =>
        opened < from && ledger.RecruitedWithin(RecruitmentPeriod.Between(from, settled)) is { AtMost: 0 };

    private IEnumerable<RecruitmentFinding> Confirmations()
    {
        foreach (var statement in ledger.Confirmations.AsEnumerable())
        {
            var site = statement.Site;
            var count = !site.IsWholeStudy ? ledger.Find(site)?.Recruited.Within(statement.Period) ?? CountRange.Exactly(0)
                : ledger.RecruitedWithin(statement.Period);
            if (!statement.IsAccurate)
            {
                yield return new("recruitment.not-accurate", site, $"The sponsor marked {statement.Period} as not accurate.",
                    "Reconcile the site's system with the record.", MonitoringSources.Confirmed);
            }
            else if (statement.ConfirmedCount is { } confirmed && (confirmed < count.AtLeast || confirmed > count.AtMost))
            {
                yield return new("recruitment.confirmation-differs", site, $"The sponsor confirmed {Text.Of(confirmed)} for " +
                    $"{statement.Period} and the ledger has {count}.", "Reconcile the site's system with the record.",
                    MonitoringSources.Confirmed);
            }
        }
    }

    private static RecruitmentFinding Study(string code, string because, string action, Citation source) =>
        new(code, SiteOrStudy.WholeStudy, because, action, source);
}
