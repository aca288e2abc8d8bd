using Crn.Domain.Sites;

namespace Crn.Domain.Troubleshooting.Attribution;

/// <summary>What a screening log says of one site, as factors of its rate: each between two stages that every line states.</summary>
internal sealed class StageCounts
{
    private static readonly ShortfallCause[] CauseOf =
        [ShortfallCause.Supply, ShortfallCause.Eligibility, ShortfallCause.Approach, ShortfallCause.Consent,
            ShortfallCause.LossAfterConsent];

    // As much of the open days reported may have no line for what the log says to hold of all: a default.
    private const double NotLogged = 0.1;

    private readonly ScreeningPlan? funnel;
    private readonly List<ScreeningLineDraft> lines;

    /// <summary>The lines of a site from its opening to the last day reported, with the open days they speak of.</summary>
    /// <remarks>Lines of days before the opening speak of nobody the site could have recruited. A line that goes on after the last day,
    /// while the site is open, may hold people who belong to no day counted.</remarks>
    public StageCounts(ScreeningLog? log, ScreeningPlan? funnel, SiteCode site, LocalDate from, LocalDate to,
        Func<LocalDate, LocalDate, int> open)
    {
        this.funnel = funnel;
        lines = log is null || from > to ? [] : log.LinesOf(site).Where(line => line.To >= from && line.From <= to
            && (line.To <= to || open(to.PlusDays(1), line.To!.Value) == 0)).ToList();
        Days = lines.Sum(line => open(LocalDate.Max(line.From!.Value, from), LocalDate.Min(line.To!.Value, to)));
    }

    /// <summary>The open days logged.</summary>
    public int Days { get; }

    /// <summary>The days of the lines.</summary>
    public IEnumerable<(LocalDate From, LocalDate To)> Periods => lines.Select(line => (line.From!.Value, line.To!.Value));

    /// <summary>
    /// Whether the log speaks of the open days reported, of which there are so many, and the plan says what to hold it to.
    /// </summary>
    public bool Covers(int reported) => funnel is not null && Days > 0 && Days >= (1 - NotLogged) * reported;

    /// <summary>Whether the log counts about as many recruits as the ledger, on the same days: to two people or a tenth.</summary>
    public bool AgreesWith(int recruited)
    {
        if (People(ScreeningStage.Randomised) is { } randomised) return LogAndLedger.Agree(randomised, recruited);
        var last = Enum.GetValues<ScreeningStage>().Select(People).Min();
        return last is null || LogAndLedger.Agree(Math.Min(last.Value, recruited), recruited);
    }

    /// <summary>
    /// The factors. Between stages with another in between that is not stated, what is lost cannot be told apart: it belongs to the rate as
    /// a whole.
    /// </summary>
    public IReadOnlyList<RateFactor> Factors(double rate, double shape, int recruited)
    {
        var all = funnel!.From(ScreeningStage.Screened, ScreeningStage.Randomised);
        List<RateFactor> factors = [];
        (ScreeningStage Stage, int People)? before = null;
        foreach (var stage in Enum.GetValues<ScreeningStage>())
        {
            if ((People(stage) ?? (stage == ScreeningStage.Randomised ? recruited : null)) is not { } reached) continue;
            factors.Add(before is { } earlier
                ? Posterior.Share(Cause(stage, earlier.Stage + 1), funnel.From(earlier.Stage, stage), funnel.CountsAsPeople, earlier.People,
                    reached)
                : Posterior.Rate(Cause(stage, ScreeningStage.Screened), rate * funnel.From(ScreeningStage.Screened, stage) / all, shape,
                    reached, Days));
            before = (stage, reached);
        }

        return factors;
    }

    private static ShortfallCause Cause(ScreeningStage stage, ScreeningStage next) =>
        stage == next ? CauseOf[(int)stage] : ShortfallCause.RateOfOpenSites;

    private int? People(ScreeningStage stage) =>
        lines.TrueForAll(line => line.At(stage) is not null) ? lines.Sum(line => line.At(stage)!.Value) : null;
}
