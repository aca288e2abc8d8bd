using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <content>The room <c>Recruitment</c>: what is monitored, by which policy, and what is found.</content>
public static partial class DomainArbitraries
{
    /// <summary>What is known of a study from outside its ledger, each thing stated or not; shrinks to nothing known.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StudyStanding> StudyStandings() => Arb.From(
        from status in Gen.Elements((StudyStatusGroup?[])[null, .. Enum.GetValues<StudyStatusGroup>()])
        from commercial in Maybe(Gen.Elements(true, false), 3)
        from dementia in Maybe(Gen.Elements(true, false), 3)
        from interval in Maybe(Gen.Choose(1, 400), 6)
        from rarely in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from judged in Gen.Frequency((2, Gen.Constant((OnTrackJudgement?)null)),
            (1, OnTrackJudgements().Generator.Select(j => (OnTrackJudgement?)j)))
        from heard in Gen.Choose(-20, 300)
        select new StudyStanding
        {
            Status = status, IsCommercial = commercial, IsDementia = dementia, RecruitsRarely = rarely, DaysBetweenParticipants =
                interval, Judgement = judged,
            SponsorLastHeard = heard < 0 ? null : StoodAt.PlusDays(-heard),
        },
        standing => standing == StudyStanding.NotKnown ? [] : [StudyStanding.NotKnown]);

    /// <summary>Judgements that a study is on track, or is not, by sponsor and funder, in the year before 1 May 2026.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<OnTrackJudgement> OnTrackJudgements() => Arb.From(
        from intention in Gen.Elements(OnTrackJudgement.OnTrackAsPerMilestones, "Extend recruitment", "Close early")
        from funder in Gen.Elements(null, "Agree with sponsor intention", OnTrackJudgement.DisagreesWithSponsor)
        from ago in Gen.Choose(0, 365)
        from who in Gen.Elements("the sponsor", "the study support service")
        select new OnTrackJudgement(intention, who, StoodAt.PlusDays(-ago), funder));

    /// <summary>Studies with their plan, ledger and standing; shrinks each in turn.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<MonitoredStudy> MonitoredStudies() => Arb.From(
        from plan in RecruitmentPlans().Generator
        from ledger in RecruitmentLedgers().Generator
        from standing in StudyStandings().Generator
        select new MonitoredStudy(plan, ledger, standing),
        study => StudyStandings().Shrinker(study.Standing).Select(s => new MonitoredStudy(study.Plan, study.Ledger, s))
            .Concat(RecruitmentPlans().Shrinker(study.Plan).Select(p => new MonitoredStudy(p, study.Ledger, study.Standing)))
            .Concat(RecruitmentLedgers().Shrinker(study.Ledger).Select(l => new MonitoredStudy(study.Plan, l, study.Standing))));

    /// <summary>
    /// Bounds of the colours, from 30 percent behind to the whole of a target; shrinks to those that do not round to whole percents.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RagBounds> RagBoundsOfFigures() => Arb.From(
        from green in Gen.Choose(0, 100)
        from below in Gen.Choose(0, 40)
        from rounds in Gen.Elements(true, false)
        select new RagBounds(green / 100.0, (green - below) / 100.0, rounds),
        bounds => bounds.WholePercent ? [new RagBounds(bounds.GreenFrom, bounds.AmberFrom)] : []);

    /// <summary>
    /// Policies of every era, some with the waiting times, shares and alarms of a trust of its own; shrinks to the network's.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<MonitoringPolicy> MonitoringPolicies() => Arb.From(
        from era in Gen.Elements(MonitoringPolicy.Network.Versions.Select(v => v.Value).ToArray())
        from own in Gen.Elements(true, false)
        from days in Gen.Choose(1, 200)
        from months in Gen.Choose(1, 12)
        from share in Gen.Choose(1, 99)
        from bounds in RagBoundsOfFigures().Generator
        select !own ? era : era with
        {
            ZeroRecruiterAfterDays = Ours(days),
            SetUpOverdueAfterDays = Ours(2 * days),
            NoRecruitmentMonths = Ours(months),
            SponsorSilenceMonths = Ours(months),
            Recruitment = era.Recruitment with { ManyZeroRecruiters = Ours(share / 100.0), DominantSite = Ours(1 - (share / 200.0)) },
            FalseAlarms = Ours(share / 400.0),
            OpenStudyRag = Ours(bounds),
        },
        policy => MonitoringPolicy.Network.Versions.Any(v => v.Value == policy) ? [] : [MonitoringPolicy.Network.Versions[^1].Value]);

    /// <summary>Thresholds of counts, the network's or a trust's own; shrinks to the network's.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentPolicy> RecruitmentPolicies() => Arb.From(
        MonitoringPolicies().Generator.Select(policy => policy.Recruitment),
        policy => policy == RecruitmentPolicy.InForceOn(StoodAt) ? [] : [RecruitmentPolicy.InForceOn(StoodAt)]);

    /// <summary>
    /// Reports of generated studies by generated policies, as at 1 May 2026 or up to four months after it, seldom before the study
    /// opened.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<MonitoringReport> MonitoringReports() => Arb.From(
        from study in MonitoredStudies().Generator
        from policy in MonitoringPolicies().Generator
        from later in Gen.Frequency((9, Gen.Choose(0, 120)), (1, Gen.Choose(-400, -370)))
        from more in Gen.Elements(1, 1, 4)
        let plan = study.Plan.WithTarget(more * study.Plan.Target)
        select RecruitmentMonitor.Review(plan, study.Ledger, StoodAt.PlusDays(later), policy, study.Standing));

    /// <summary>Sites of reports.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteMonitoring> SitesMonitored() => Arb.From(
        from report in MonitoringReports().Generator
        from at in Gen.Choose(0, 8)
        select (report.Sites.IsEmpty ? SilentReport.Sites : report.Sites) is var sites ? sites[at % sites.Count] : null!);

    /// <summary>
    /// What reports find wrong with the data, with the plan, or with the study; each has a code, a reason and an action.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecruitmentFinding> RecruitmentFindingsOfStudies() => Arb.From(
        from study in MonitoredStudies().Generator
        from at in Gen.Choose(0, 20)
        select RecruitmentMonitor.Findings(study.Plan, study.Ledger, StoodAt.PlusDays(30), standing: study.Standing) is
            { IsEmpty: false } found
            ? found[at % found.Count]
            : RecruitmentMonitor.Findings(Unplanned, Silent, StoodAt.PlusMonths(6))[0]);

    /// <summary>
    /// Figures of time and target by both formulae, from before the change and after it: up to 60 recruited of up to 50, at any share
    /// of the time.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<TimeAndTarget> TimesAndTargets() => Arb.From(
        from target in Gen.Choose(1, 50)
        from recruited in Gen.Choose(0, 60)
        from opened in Gen.Choose(-3000, -30)
        from days in Gen.Choose(30, 1500)
        from elapsed in Gen.Choose(1, 2000)
        let first = StoodAt.PlusDays(opened)
        select TimeAndTarget.Of(recruited, target, first, first.PlusDays(days), first.PlusDays(elapsed))!);

    /// <summary>Answers to "is it on track?" by figure or by judgement, some of them not known.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<OnTrackAnswer> OnTrackAnswers() => Arb.From(MonitoringReports().Generator.Select(r => r.OnTrack));

    /// <summary>Early warnings of studies that are well ahead of plan, behind it, or silent.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<EarlyWarning> EarlyWarnings() => Arb.From(
        from recruited in Gen.Choose(0, 120)
        from target in Gen.Choose(20, 200)
        from rate in Gen.Choose(1, 9)
        from policy in MonitoringPolicies().Generator
        let site = RecruitmentSteps.Sites[0]
        let opened = StoodAt.PlusMonths(-8)
        let plan = new RecruitmentPlan(target, RecruitmentWindow.Between(opened, StoodAt.PlusMonths(12)),
            [new PlannedSite(site, PlannedOpening.On(opened)) { Rate = RecruitmentRate.PerSiteMonth(rate) }])
        let ledger = Next(Next(RecruitmentLedger.Start(opened.PlusDays(-7), Party.Sponsor).State.Open(site, opened, Party.Sponsor, StoodAt))
            .Report([new RecruitmentCount(site, RecruitmentPeriod.Between(opened, StoodAt.PlusDays(-1)), recruited)],
                Party.Sponsor, StoodAt))
        select RecruitmentMonitor.Review(plan, ledger, StoodAt, policy).EarlyWarning!);


    private static RecruitmentPlan Unplanned { get; } = new(10, RecruitmentWindow.Between(StoodAt.PlusMonths(-8), StoodAt.PlusMonths(8)));

    private static MonitoringReport SilentReport { get; } = RecruitmentMonitor.Review(Unplanned, Silent, StoodAt);

    private static Dated<T> Ours<T>(T value) => new(value, null, null, Citation.Local("the policy of a trust"));
}
