using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Probability;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>
/// What a model would have expected at past dates of a ledger, beside what came: how far to trust it on your own history.
/// </summary>
/// <remarks>
/// Only reports that ended by each date are shown to the model. The plan should hold what was planned then: sites that opened later, with
/// their planned openings; a plan without them says that nothing was known of them. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var backtest = RecruitmentBacktest.Run(plan, ledger, until: closed, cuts: [firstYear, secondYear]);
/// double? held = backtest.Coverage(0.9);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecruitmentBacktest
{
    internal RecruitmentBacktest(ValueList<BacktestCut> cuts, ValueList<LocalDate> without) => (Cuts, WithoutForecast) = (cuts, without);

    /// <summary>The comparisons, in the order asked for.</summary>
    public ValueList<BacktestCut> Cuts { get; }

    /// <summary>Dates at which too little was known to project.</summary>
    public ValueList<LocalDate> WithoutForecast { get; }

    /// <summary>The median of the relative losses.</summary>
    /// <returns>The median; null when there is none.</returns>
    public double? MedianRelativeLoss()
    {
        var losses = Cuts.Select(c => c.RelativeLoss).OfType<double>().Order().ToArray();
        return losses.Length == 0 ? null : (losses[(losses.Length - 1) / 2] + losses[losses.Length / 2]) / 2;
    }

    /// <summary>Projects as of past dates, and compares.</summary>
    /// <param name="plan">The plan as it was known.</param>
    /// <param name="ledger">What was recruited, up to <paramref name="until"/> at least.</param>
    /// <param name="until">The date projected to.</param>
    /// <param name="cuts">The dates to project as of, each before <paramref name="until"/>; of two between which no report ended, the first
    /// counts.</param>
    /// <param name="model">The model; <see cref="RecruitmentForecaster.Project(RecruitmentPlan, RecruitmentLedger, LocalDate)"/> when
    /// null.</param>
    /// <param name="progress">Given the share of the work done, from 0 to 1, after each date.</param>
    /// <param name="cancellationToken">Stops between two dates.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="ArgumentException">A cut is not before <paramref name="until"/>, or a date is of another calendar
    /// system.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static RecruitmentBacktest Run(
        RecruitmentPlan plan,
        RecruitmentLedger ledger,
        LocalDate until,
        ValueList<LocalDate> cuts,
        Func<RecruitmentPlan, RecruitmentLedger, LocalDate, Outcome<RecruitmentForecast>>? model = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(plan);
        Guard.Against.Null(ledger);
        Guarded.Iso(until);
        if (Guarded.Iso(cuts).Any(c => c >= until))
            throw new ArgumentException("A cut must come before the date projected to.", nameof(cuts));
        model ??= RecruitmentForecaster.Project;
        var (compared, without) = (new List<BacktestCut>(), new List<LocalDate>());
        for (var i = 0; i < cuts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Closures and pauses that came later are hidden, too; a report that runs past the date moves it back.
            var cut = ledger.DataCut(cuts[i]);
            if (compared.Exists(l => l.DataCut == cut)) continue;
            var outcome = model(plan, ledger.UpTo(cut), cut);
            if (outcome.IsAccepted) compared.Add(new(outcome.Value, until, TrialSeries.CountedBy(ledger, until)));
            else without.Add(cuts[i]);
            progress?.Report((i + 1) / (double)cuts.Count);
        }

        return new(compared.ToValueList(), without.ToValueList());
    }

    /// <summary>Several comparisons as one, to judge a model over many trials.</summary>
    /// <param name="backtests">The comparisons.</param>
    /// <returns>All their comparisons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="backtests"/> is null.</exception>
    public static RecruitmentBacktest Pool(IEnumerable<RecruitmentBacktest> backtests)
    {
        var all = Guarded.Sequence(backtests);
        return new(all.SelectMany(b => b.Cuts).ToValueList(), all.SelectMany(b => b.WithoutForecast).ToValueList());
    }

    /// <summary>The share of comparisons whose central interval of a level held what came.</summary>
    /// <param name="level">The level, between 0 and 1, both excluded.</param>
    /// <returns>The share, from 0 to 1; null when there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not between 0 and 1.</exception>
    public double? Coverage(double level)
    {
        Numbers.Level(level);
        return Cuts.IsEmpty ? null : Cuts.Count(c => c.Holds(level)) / (double)Cuts.Count;
    }

    /// <summary>The comparison as one line.</summary>
    /// <returns>How many dates there are, and how often the central 90 percent held what came; free of culture.</returns>
    public override string ToString() =>
        Text.Count(Cuts.Count, "date", "dates") + (Coverage(0.9) is { } held ? $", 90 percent intervals held {Text.Percent(held)}" : "")
            + (WithoutForecast.IsEmpty ? "" : $", {Text.Of(WithoutForecast.Count)} without a forecast");
}
