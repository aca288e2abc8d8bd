using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Troubleshooting.Recovery;
using Crn.Domain.Troubleshooting.Signals;

namespace Crn.Domain.Troubleshooting.Priorities;

/// <summary>
/// How a study goes on as things are, and when it comes back to plan: forecasts of the same kind as a plan of recovery makes.
/// </summary>
/// <remarks>
/// Back at plan sites that are overdue open, sites that are paused resume, and all rates rise by one factor, until it is as probable as not
/// that what planned rates bring is reached. Forecasts are made from the last day that reports reach, so that reports that are outstanding
/// are not taken for months without recruits.
/// </remarks>
internal sealed class StudyOutlook
{
    private const double MostTimes = 10;

    private readonly RecruitmentPlan plan;
    private readonly RecruitmentLedger ledger;
    private readonly LocalDate asAt;
    private readonly LocalDate reported;
    private readonly Course goes;
    private readonly Course opened;
    private readonly double times = 1;
    private readonly Lazy<Course> backToday;
    private double? asItGoes;

    private StudyOutlook(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt)
    {
        (this.plan, this.ledger, this.asAt) = (plan, ledger, asAt);
        var reports = ledger.Sites.Select(site => ledger.ReportedThrough(site.Site)).OfType<LocalDate>().ToList();
        reported = reports.Count > 0 ? LocalDate.Min(reports.Max(), asAt) : asAt;
        goes = Projected([]);
        var openings = Opening(asAt);
        opened = openings.Count == 0 ? goes : Projected(openings);
        if (DaysLeft > 0 && !IsMet && Stopped is null) times = Times();
        backToday = new(() => Back(0));
    }

    /// <summary>The probability of the target by the planned closure, as things go.</summary>
    public double AsItGoes => asItGoes ??= goes.Forecast.ProbabilityOfReaching(plan.Target, goes.Changed.Closes);

    /// <summary>The recruits towards the target by the planned closure that coming back to plan today brings.</summary>
    public double Gain => IsMet || !CanChange(0) ? 0 : Math.Max(0, backToday.Value.Towards.Expected - goes.Towards.Expected);

    public bool IsMet => ledger.RecruitedBy(reported).AtLeast >= plan.Target;

    /// <summary>Why nothing is recruited any more by anybody; null when that is not so.</summary>
    public string? Stopped => ledger.Study.ClosedOn <= asAt ? "recruitment is closed: only opening it again can gain anything"
        : ledger.Study is { IsPaused: true, Pauses: [.., { From: var from }] } && from <= asAt
            ? "recruitment is suspended: only its return can gain anything" : null;

    public int DaysLeft => Math.Max(0, Period.DaysBetween(asAt, plan.Window.PlannedClosure));

    /// <summary>Null when a site has no planned rate or opening.</summary>
    public static StudyOutlook? Of(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) => plan.Sites.IsEmpty
        || plan.Sites.Any(site => site.ExpectedRate is not { InSiteDays: > 0 } || site.Opening.Due is null) ? null
        : new(plan, ledger, asAt);

    /// <summary>The probability of the target when the study comes back to plan after some days.</summary>
    public double BackAfter(int days) =>
        !CanChange(days) ? AsItGoes : (days == 0 ? backToday.Value : Back(days)).Towards.Probability;

    private bool CanChange(int days) => days < DaysLeft && (times > 1 || opened != goes);

    private Course Back(int days)
    {
        var day = DateSteps.AddDays(asAt, days);
        var actions = Opening(day);
        if (times > 1) actions.Add(RecoveryAction.OwnRate("rates", times, day, default));
        var changed = new RecoveryCase(plan, ledger, asAt, actions, factors => factors.Middle);
        // Where no site is to open or close later, a clock that runs faster leaves the forecast as it is.
        return changed.Clock.Plain(changed.Plan) == opened.Changed.Plan ? new(changed, opened.Forecast) : Projected(changed);
    }

    private Course Projected(List<RecoveryAction> actions) =>
        Projected(new RecoveryCase(plan, ledger, asAt, actions, factors => factors.Middle));

    private Course Projected(RecoveryCase changed) =>
        new(changed, RecruitmentForecaster.Project(changed.Clock.Plain(changed.Plan), ledger, reported).Value);

    private List<RecoveryAction> Opening(LocalDate day)
    {
        var overdue = plan.Sites.Where(site => RecoveryCase.IsOverdue(site, ledger, asAt) && !(site.Closing < day))
            .Select(site => site with { Opening = PlannedOpening.On(day) }).ToValueList();
        return [.. overdue.IsEmpty ? [] : new[] { RecoveryAction.EarlierOpenings("overdue", overdue, default) },
            .. ledger.Sites.Where(site => site.IsPaused && site.Pauses[^1].From <= asAt && site.ClosedOn is null)
                .Select(site => RecoveryAction.ReopenedSite("paused", StudyReading.Code(site), day, default))];
    }

    // By how much time must run faster until it is as probable as not that planned rates are kept; no rate above plan is taken to come
    // down. The median grows about with a power of time: a few steps along its logarithm are enough.
    private double Times()
    {
        var wanted = opened.Changed.Plan.Sites.Sum(Planned);
        var (before, at) = ((Times: 1.0, Median: opened.Forecast.MedianFurtherOn(opened.End)), 1.0);
        if (wanted < 1 || before.Median >= wanted) return 1;
        at = Math.Clamp(wanted / Math.Max(before.Median, 0.1), 1, MostTimes);
        for (var i = 0; i < 3; i++)
        {
            var now = (Times: at, Median: opened.Forecast.MedianFurtherOn(DateSteps.AddDays(asAt, (long)(at * DaysLeft))));
            if (Math.Abs(now.Median - wanted) <= 0.01 * wanted || now.Times <= before.Times) break;
            var slope = Math.Log(Math.Max(now.Median, 0.1) / Math.Max(before.Median, 0.1)) / Math.Log(now.Times / before.Times);
            at = Math.Clamp(at * Math.Pow(wanted / Math.Max(now.Median, 0.1), 1 / Math.Max(slope, 0.1)), 1, MostTimes);
            if (now.Median < wanted) before = now;
        }

        return at;
    }

    private double Planned(PlannedSite site)
    {
        var known = ledger.Find(site.Code);
        if (known is { ClosedOn: not null } or { IsPaused: true }) return 0;
        var rate = site.ExpectedRate!.Value.InSiteDays;
        var last = LocalDate.Min(site.Closing ?? plan.Window.PlannedClosure, plan.Window.PlannedClosure);
        var from = known?.OpenedOn <= asAt ? asAt : LocalDate.Max(asAt, site.Opening.Due!.Value);
        var recruits = rate * Math.Max(0, Period.DaysBetween(from, last))
            * (known?.HasOpened == true ? 1 : 1 - site.ProbabilityOfNeverOpening);
        return site.Cap is { } cap ? Math.Min(recruits, Math.Max(0, cap - (known?.Recruited.Total ?? 0))) : recruits;
    }

    private sealed class Course(RecoveryCase changed, RecruitmentForecast forecast)
    {
        private readonly Lazy<(double Probability, double Expected)> towards =
            new(() => forecast.Towards(changed.Plan.Target, changed.Clock.Plain(changed.Closes)));

        public RecoveryCase Changed => changed;

        public RecruitmentForecast Forecast => forecast;

        /// <summary>The planned closure by the clock of the forecast.</summary>
        public LocalDate End => changed.Clock.Plain(changed.Closes);

        /// <summary>The probability of the target by then, and the expected recruits that count towards it.</summary>
        public (double Probability, double Expected) Towards => towards.Value;
    }
}
