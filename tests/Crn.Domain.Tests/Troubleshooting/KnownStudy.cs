using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Studies;
using Crn.Domain.Troubleshooting;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>
/// A study of six sites and a year of which everything is known, and all goes as planned: four recruits a site and month of twenty
/// screened. What is changed makes a cause hold, or takes a fact away.
/// </summary>
internal sealed record KnownStudy
{
    public static readonly LocalDate Opens = new(2026, 1, 1);

    public LocalDate Asked { get; init; } = new(2027, 1, 7);

    public int Sites { get; init; } = 6;

    public int Months { get; init; } = 12;

    public int Target { get; init; } = 560;

    public double Rate { get; init; } = 4;

    public Func<int, PlannedOpening> Planned { get; init; } = _ => PlannedOpening.On(Opens);

    public LocalDate? PlansOpening { get; init; }

    public ExpectedCurve? Expected { get; init; }

    /// <summary>When a site opened; null when it has not.</summary>
    public Func<int, LocalDate?> Opened { get; init; } = _ => Opens;

    /// <summary>Months of which a site has reported.</summary>
    public Func<int, int> Reported { get; init; } = _ => 12;

    /// <summary>People of a site and month by stage.</summary>
    public Func<int, int, int[]> People { get; init; } = (_, _) => [20, 10, 8, 4, 4];

    /// <summary>Why people of a site and month did not go on.</summary>
    public Func<int, int, ScreeningReasonDraft[]> Reasons { get; init; } = (_, _) =>
        [new(ScreeningStage.Eligible, "age", 6), new(ScreeningStage.Approached, "unwell", 2), new(ScreeningStage.Consented, "unwell", 4)];

    public bool HasLog { get; init; } = true;

    public bool RecordsOpenings { get; init; } = true;

    public bool IsConfirmed { get; init; } = true;

    public StudyStanding Standing { get; init; } = new() { Status = StudyStatusGroup.Open, SponsorLastHeard = new(2026, 12, 1) };

    public Func<int, SiteCircumstances> Circumstances { get; init; } = i =>
        new(Code(i)) { StaffInPost = 2, StaffVacant = 0.1m, CompetingStudies = 0, InvestigatorKnown = true };

    public FactSheet Stated { get; init; } = FactSheet.Empty.With(NoPatientsSeen, false).With(PreparationOutstanding, false)
        .With(ReferralsInvited, false).With(CaseMixSimilar, true).With(GatekeptSetting, false).With(QuestionsRepeated, false)
        .With(SupplyInterrupted, false).With(SampleSizeReviewed, false).With(DataOverdue, false).With(ContractDelay, 0m)
        .With(DepartmentDelay, 0m).With(ReadinessDelay, 0m).With(OtherStudiesFalling, 0.1m).With(ReferralsAgainstPlan, 1m)
        .With(ApproachSpread, 1m).With(InvitedShare, 0.9m).With(RepliesAgainstPlan, 1m).With(GroupAgainstAll, 1m)
        .With(RetentionAgainstPlan, 1m);

    public static SiteCode Code(int i) => SiteCode.From("S" + i.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same study without a fact that somebody stated.</summary>
    public KnownStudy Without(Fact fact) => this with
    {
        Stated = FactSheet.Of(Stated.Observations.Where(one => one.Fact != fact).ToValueList()),
    };

    public KnownStudy With(Fact<bool> fact, bool value = true) => this with { Stated = Stated.With(fact, value) };

    public KnownStudy With(Fact<decimal> fact, decimal value) => this with { Stated = Stated.With(fact, value) };

    public KnownStudy WithSites(Func<SiteCircumstances, SiteCircumstances> change) =>
        this with { Circumstances = i => change(Circumstances(i)) };

    /// <summary>The same with other people, and reasons of one kind beside others for those who are lost before a stage.</summary>
    public KnownStudy Losing(int[] people, ScreeningStage stage, string reason) => this with
    {
        People = (_, _) => people,
        Reasons = (_, _) => people[(int)stage - 1] - people[(int)stage] is > 1 and var lost
            ? [new(stage, reason, lost / 2), new(stage, "anything else", lost - (lost / 2))] : [],
    };

    public StudyDiagnosis Diagnosis()
    {
        var plan = new RecruitmentPlan(Target, RecruitmentWindow.Between(PlansOpening ?? Opens, new(2027, 12, 31)),
            Enumerable.Range(1, Sites).Select(i => new PlannedSite(Code(i), Planned(i)) { Rate = RecruitmentRate.PerSiteMonth(Rate) })
                .ToValueList(), expected: Expected);
        var (recorded, ledger) = (new LocalDate(2028, 1, 1), RecruitmentLedger.Start(Opens, Party.Sponsor).State);
        List<ScreeningLineDraft> lines = [];
        for (var i = 1; i <= Sites; i++)
        {
            if (Opened(i) is not { } opened) continue;
            if (RecordsOpenings) ledger = ledger.Open(Code(i), opened, Party.SiteOrganisation, recorded).State;
            var of = Lines(i, opened).ToList();
            lines.AddRange(of);
            if (of.Count == 0) continue;
            ledger = ledger.Report(of.Select(line => new RecruitmentCount(Code(i), RecruitmentPeriod.Between(line.From!.Value,
                line.To!.Value), line.Randomised!.Value)).ToValueList(), Party.Sponsor, recorded).State;
        }

        if (IsConfirmed && ledger.Recruited > 0)
        {
            ledger = ledger.Confirm(SiteOrStudy.WholeStudy, RecruitmentPeriod.Between(Opens, new(2026, 3, 31)), true, recorded,
                Party.Sponsor).State;
        }

        return StudyDiagnosis.Of(StudySignals.Of(plan, ledger, Asked, new()
        {
            Log = HasLog && lines.Count > 0 ? ScreeningLog.Of(lines.ToValueList()).Value : null, Funnel = new(0.5, 0.8, 0.5, 1),
            Standing = Standing, Sites = Enumerable.Range(1, Sites).Select(Circumstances).ToValueList(), Stated = Stated,
        }));
    }

    private IEnumerable<ScreeningLineDraft> Lines(int site, LocalDate opened) =>
        from month in Enumerable.Range(0, Math.Min(Months, Reported(site)))
        let to = Opens.PlusMonths(month + 1).PlusDays(-1)
        where to >= opened
        let people = People(site, month)
        select new ScreeningLineDraft
        {
            Site = Code(site).Value, From = LocalDate.Max(opened, Opens.PlusMonths(month)), To = to, Screened = people[0],
            Eligible = people[1], Approached = people[2], Consented = people[3], Randomised = people[4],
            Reasons = Reasons(site, month)
                .Where(reason => reason.People <= people[(int)reason.NotReached - 1] - people[(int)reason.NotReached])
                .ToValueList(),
        };
}
