using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Probability;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>
/// A projection of recruitment from what was known on a date: how many by when, and when the target is reached, as exact distributions.
/// </summary>
/// <remarks>Made by <see cref="RecruitmentForecaster"/>. Every answer includes those recruited so far. Immutable and thread-safe.</remarks>
/// <example>
/// <code>
/// RecruitmentForecast forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, asAt).Value;
/// double inTime = forecast.ProbabilityOfReaching(400, by: new LocalDate(2027, 3, 31));
/// CompletionDate likely = forecast.Completion.Quantile(0.8);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial class RecruitmentForecast
{
    // A century and more of single weeks; each date costs a distribution.
    private const int LongestFan = 10_000;

    private readonly CountModel model;
    private readonly double elapsed;
    private readonly Func<FindingPolicies, ValueList<RecruitmentFinding>>? findingsOf;
    private readonly Lazy<ValueList<RecruitmentFinding>>? findings;

    internal RecruitmentForecast(CountModel counts, int target, int recruited, LocalDate dataCut, string model,
        ValueList<ModelWeight> models, ValueList<string> assumptions, double elapsed, CompletionDistribution? before = null)
    {
        (this.model, this.elapsed) = (counts, elapsed);
        (Target, Recruited, DataCut, Model, Models, Assumptions) = (target, recruited, dataCut, model, models, assumptions);
        Completion = new(counts, dataCut, target - recruited, UsualDays(target), before);
    }

    /// <summary>The target of the plan.</summary>
    public int Target { get; }

    /// <summary>How many were recruited by the data cut.</summary>
    public int Recruited { get; }

    /// <summary>The end of the earliest report with which the target was met, the later ones left out; null while it is not met.</summary>
    public LocalDate? TargetMetBy { get; internal init; }

    /// <summary>The last date whose reports were used; the projection starts from it.</summary>
    public LocalDate DataCut { get; }

    /// <summary>The model, in words.</summary>
    public string Model { get; }

    /// <summary>Why this model, as a sentence: what the data at hand bear, or that the caller asked for it.</summary>
    public string WhyThisModel { get; internal init; } = "The caller asked for it.";

    /// <summary>The models averaged, the weightiest first, with the weight each earned by predicting the series' own past.</summary>
    public ValueList<ModelWeight> Models { get; }

    /// <summary>What in the plan and the ledger makes the projection weaker than it seems, or could be put right.</summary>
    /// <remarks>By the thresholds of <see cref="RecruitmentPolicy.InForceOn"/>; <see cref="FindingsUnder(RecruitmentPolicy)"/> takes
    /// others.</remarks>
    public ValueList<RecruitmentFinding> Findings => findings?.Value ?? [];

    /// <summary>The same by thresholds of the caller's own: from which share zero recruiters, and one site, are pointed out.</summary>
    /// <param name="policy">The thresholds.</param>
    /// <returns>The findings; no answer of the projection itself depends on the policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <example>
    /// <code>
    /// var ours = RecruitmentPolicy.InForceOn(today) with { DominantSite = new(0.7, null, null, Citation.Default("our own")) };
    /// foreach (var finding in forecast.FindingsUnder(ours)) Console.WriteLine(finding.Message);
    /// </code>
    /// </example>
    public ValueList<RecruitmentFinding> FindingsUnder(RecruitmentPolicy policy)
    {
        Guard.Against.Null(policy);
        return findingsOf?.Invoke(new(policy, null)) ?? [];
    }

    /// <summary>The same by thresholds of the caller's own for counts, and for what a projection is worth.</summary>
    /// <param name="policy">The thresholds for counts.</param>
    /// <param name="projection">Those for the projection: planned and real rates apart, surprise, a closure far ahead, falling rates.
    /// </param>
    /// <returns>The findings; no answer of the projection itself depends on either.</returns>
    /// <exception cref="ArgumentNullException">A policy is null.</exception>
    public ValueList<RecruitmentFinding> FindingsUnder(RecruitmentPolicy policy, ProjectionPolicy projection) =>
        findingsOf?.Invoke(new(Guard.Against.Null(policy), Guard.Against.Null(projection))) ?? [];

    /// <summary>The probability, under what was believed beforehand, of no more recruits than were seen: near 0 the plan and the facts
    /// disagree. Null when nothing was believed.</summary>
    public double? Surprise { get; internal init; }

    /// <summary>What was assumed where nothing was known, each as a sentence.</summary>
    public ValueList<string> Assumptions { get; }

    /// <summary>When the target of the plan is reached.</summary>
    public CompletionDistribution Completion { get; }

    /// <summary>
    /// A bound on the numerical error of every probability, given the model. Models with constant rates are exact, and this is what
    /// rounding may add; averaged models are a quadrature over the drift of the rate.
    /// </summary>
    public double NumericalErrorBound => model.ErrorBound;

    /// <summary>The projection in one sentence; it computes nothing.</summary>
    /// <returns>For example <c>Recruitment to 120 projected from 12 by 2026-05-01</c>, and the model.</returns>
    public override string ToString() =>
        $"Recruitment to {Text.Of(Target)} projected from {Text.Of(Recruited)} by {Text.Iso(DataCut)}: {Model}";

    /// <summary>The probability that a number is reached by a date, that day included.</summary>
    /// <param name="target">The number, those recruited so far included.</param>
    /// <param name="by">The date.</param>
    /// <returns>The probability, from 0 to 1.</returns>
    /// <exception cref="ArgumentException"><paramref name="target"/> is below 1, or <paramref name="by"/> is of another calendar
    /// system.</exception>
    public double ProbabilityOfReaching(int target, LocalDate by) =>
        model.Tails(Days(Guarded.Iso(by)), Guard.Against.NegativeOrZero(target) - Recruited).AtLeast;

    /// <summary>When a number is reached.</summary>
    /// <param name="target">The number, those recruited so far included.</param>
    /// <returns>The distribution of the date.</returns>
    /// <exception cref="ArgumentException"><paramref name="target"/> is below 1.</exception>
    public CompletionDistribution CompletionOf(int target) =>
        new(model, DataCut, Guard.Against.NegativeOrZero(target) - Recruited, UsualDays(target));

    /// <summary>How many are recruited by a date, as a full distribution. Recruitment is taken to go on when the target is met, up to the
    /// caps of the plan. More than a thousand years ahead it is the count of that day.</summary>
    /// <param name="date">The date; on or before the data cut nobody further is recruited.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public CountDistribution CountOn(LocalDate date) => new(Recruited, model.Masses(Days(Guarded.Iso(date))));

    /// <summary>The expected number recruited by a date, without the cost of the whole distribution.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The mean, those recruited so far included.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public double ExpectedOn(LocalDate date) => Recruited + model.Moments(Days(Guarded.Iso(date))).Mean;

    /// <summary>The figure of the trial office's own rule, to set beside the forecast: the mean rate so far, kept up.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The number, those recruited so far included; null when no site has been open.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public double? DeterministicOn(LocalDate date) =>
        elapsed > 0 ? Recruited * (1 + (Math.Max(0, Days(Guarded.Iso(date))) / elapsed)) : null;

    /// <summary>A fan chart, ready to plot: counts at given probability levels on dates a step apart, the last date included.</summary>
    /// <param name="from">The first date.</param>
    /// <param name="to">The last date.</param>
    /// <param name="step">Days from one date to the next, at least 1.</param>
    /// <param name="levels">Probabilities between 0 and 1, both excluded.</param>
    /// <returns>One entry for each date.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>, <paramref name="step"/> is below 1, or
    /// the fan would have more than 10,000 dates; or a date is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is not between 0 and 1.</exception>
    public ValueList<FanPoint> Fan(LocalDate from, LocalDate to, int step, params ValueList<double> levels)
    {
        Guard.Against.NegativeOrZero(step);
        Guarded.Iso(from);
        Guarded.Iso(to);
        if (to < from) throw new ArgumentException("A fan cannot end before it begins.", nameof(to));
        var days = Period.DaysBetween(from, to);
        if (days / step >= LongestFan)
            throw new ArgumentException($"A fan has at most {Text.Of(LongestFan)} dates: take a longer step.", nameof(step));
        var dates = new List<LocalDate>();
        for (var day = 0L; day < days; day += step) dates.Add(from.PlusDays((int)day));
        return Fan([.. dates, to], levels);
    }

    /// <summary>A fan chart, ready to plot: counts at given probability levels on dates a step apart, the last date included.</summary>
    /// <param name="from">The first date.</param>
    /// <param name="to">The last date.</param>
    /// <param name="step">Days from one date to the next, at least 1.</param>
    /// <param name="levels">Probabilities between 0 and 1, both excluded.</param>
    /// <returns>One entry for each date.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>, <paramref name="step"/> is below 1, or
    /// the fan would have more than 10,000 dates; or a date is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is not between 0 and 1.</exception>
    [OverloadResolutionPriority(-1)]
    public ValueList<FanPoint> Fan(LocalDate from, LocalDate to, int step, params double[] levels) =>
        Fan(Guarded.Iso(from), Guarded.Iso(to), step, Guarded.Sequence(levels));

    /// <summary>A fan chart on dates of the caller's own, such as the ends of quarters.</summary>
    /// <param name="dates">The dates.</param>
    /// <param name="levels">Probabilities between 0 and 1, both excluded.</param>
    /// <returns>One entry for each date, in the order given.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is not between 0 and 1.</exception>
    public ValueList<FanPoint> Fan(ValueList<LocalDate> dates, params ValueList<double> levels)
    {
        foreach (var level in levels) Numbers.Level(level, nameof(levels));
        Guarded.Iso(dates);
        var counts = model.Quantiles([.. dates.Select(date => (double)Days(date))], levels);
        return dates.Select((date, i) => new FanPoint(date, levels, counts[i].Select(n => Recruited + n).ToValueList())).ToValueList();
    }

    /// <summary>A fan chart on dates of the caller's own, such as the ends of quarters.</summary>
    /// <param name="dates">The dates.</param>
    /// <param name="levels">Probabilities between 0 and 1, both excluded.</param>
    /// <returns>One entry for each date, in the order given.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is not between 0 and 1.</exception>
    [OverloadResolutionPriority(-1)]
    public ValueList<FanPoint> Fan(ValueList<LocalDate> dates, params double[] levels) =>
        Fan(dates, Guarded.Sequence(levels));

    /// <summary>What is expected of each site between the data cut and a date.</summary>
    /// <remarks>
    /// A site's own cap enters exactly. The places that caps of groups and of the study leave go to who comes first: what all have more in
    /// four weeks is shared as they would have recruited in those weeks. Exact for known rates up to the length of the step; where rates
    /// are learned, what a full group tells of them is left out. The figures add up to the mean of the whole but for sites not named yet.
    /// </remarks>
    /// <param name="date">The date.</param>
    /// <returns>One entry for each site that may still recruit, in the order of the ledger and then of the plan.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public ValueList<SiteForecast> Sites(LocalDate date) =>
        model.SitesBy(Days(Guarded.Iso(date))).Select(s => new SiteForecast(s.Site, s.Group, s.Expected, s.ProbabilityOfNone))
            .ToValueList();

    /// <summary>What is expected of each group of sites, such as a country, between the data cut and a date.</summary>
    /// <remarks>The sums of <see cref="Sites"/>: a cap of the study is shared among groups as it is among sites.</remarks>
    /// <param name="date">The date.</param>
    /// <returns>One entry for each group, in the order in which their sites come.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public ValueList<GroupForecast> Groups(LocalDate date)
    {
        Guarded.Iso(date);
        var sites = Sites(date);
        var total = sites.Sum(s => s.Expected);
        return sites.GroupBy(s => s.Group)
            .Select(g => new GroupForecast(g.Key, g.Sum(s => s.Expected), total > 0 ? g.Sum(s => s.Expected) / total : 0)).ToValueList();
    }

    /// <summary>The sites that opened late, or are late and not open, with the recruits that cost, the costliest first.</summary>
    /// <returns>One entry for each site of the plan that is late.</returns>
    public ValueList<LateOpening> LostToLateOpenings()
    {
        const int days = 30;
        var now = model.SitesBy(days).ToDictionary(s => s.Site, s => s.Expected / days);
        // A site that opens today brings its first thirty days; one with no future, nothing that could be estimated.
        return Late.Select(l => new LateOpening(l.Site, l.Planned, l.Opened, l.DaysLate, Rate(l) * l.DaysLate))
            .OrderByDescending(l => l.ExpectedLost).ToValueList();

        double Rate(LateSite late) => (late.Opened is null ? model.PerDay(late.Site) : null) ?? now.GetValueOrDefault(late.Site);
    }

    internal ValueList<LateSite> Late { get; init; } = [];

    // Worked out when first asked for: most forecasts of a portfolio are asked for a date only. By a policy, or by that of the day.
    internal Func<FindingPolicies, ValueList<RecruitmentFinding>> FindingsOf
    {
        init => (findingsOf, findings) = (value, new(() => value(default)));
    }

    internal CountModel Counts => model;

    /// <summary>As many further recruits as are as probable as not by a date, between whole numbers.</summary>
    internal double MedianFurtherOn(LocalDate date) => model.Median(Days(date));

    /// <summary>The probability of a target by a date within 1e-9, and the expected recruits that count towards it.</summary>
    internal (double Probability, double Expected) Towards(int target, LocalDate date)
    {
        if (target <= Recruited) return (1, target);
        double missing = 0, below = 0;
        var masses = model.Masses(Days(date), target - Recruited);
        for (var k = 0; k < target - Recruited; k++) missing += below += k < masses.Length ? Math.Min(1, masses[k]) : 0;
        return (Math.Clamp(1 - below, 0, 1), target - missing);
    }

    /// <summary>Fewer than a number, and at least that number, by a date: both accurate relative to themselves, however small.</summary>
    internal (double Below, double AtLeast) Tails(LocalDate date, int further) => model.Tails(Days(date), further);

    // The trial office's own rule turned round; 0 where nobody was recruited.
    private double UsualDays(int target) => Recruited > 0 ? elapsed * ((double)target - Recruited) / Recruited : 0;

    private int Days(LocalDate date) => Math.Min(Period.DaysBetween(DataCut, date), (int)CountModel.FarthestDay);
}
