using Crn.Domain.Sites;

namespace Crn.Domain.Troubleshooting.Attribution;

/// <summary>What a screening log says of one site, as factors of its rate: each between two stages that every line states.</summary>
internal sealed class StageCounts(ScreeningLog? log, ScreeningPlan? funnel, SiteCode site)
{
    private static readonly ShortfallCause[] CauseOf =
        [ShortfallCause.Supply, ShortfallCause.Eligibility, ShortfallCause.Approach, ShortfallCause.Consent,
            ShortfallCause.LossAfterConsent];

    /// <summary>Whether the log counts about as many recruits as the ledger, on the same days: to two people or a tenth.</summary>
    public bool AgreesWith(int recruited, LocalDate from, LocalDate to)
    {
        var lines = Lines(from, to).ToList();
        if (People(lines, ScreeningStage.Randomised) is { } randomised) return LogAndLedger.Agree(randomised, recruited);
        var last = Enum.GetValues<ScreeningStage>().Select(stage => People(lines, stage)).OfType<int>().Cast<int?>().Min();
        return last is null || LogAndLedger.Agree(Math.Min(last.Value, recruited), recruited);
    }

    /// <summary>Whether the log speaks of every open day from one to another, of which there are so many, and the plan says what to hold it
    /// to.</summary>
    /// <remarks>A line that goes on after the last day counted, while the site is open, may hold people who belong to no day
    /// counted.</remarks>
    public bool Covers(LocalDate from, LocalDate to, int days, Func<LocalDate, LocalDate, int> open) => funnel is not null && from <= to
        && log is not null && Lines(from, to).All(line => line.To <= to || open(to.PlusDays(1), line.To!.Value) == 0)
        && Lines(from, to).Sum(line => open(LocalDate.Max(line.From!.Value, from), LocalDate.Min(line.To!.Value, to))) == days;

    /// <summary>
    /// The factors. Between stages with another in between that is not stated, what is lost cannot be told apart: it belongs to the rate as
    /// a whole.
    /// </summary>
    public IReadOnlyList<RateFactor> Factors(double rate, double shape, int days, int recruited, LocalDate from, LocalDate to)
    {
        var all = funnel!.From(ScreeningStage.Screened, ScreeningStage.Randomised);
        List<RateFactor> factors = [];
        var lines = Lines(from, to).ToList();
        (ScreeningStage Stage, int People)? before = null;
        foreach (var stage in Enum.GetValues<ScreeningStage>())
        {
            if ((People(lines, stage) ?? (stage == ScreeningStage.Randomised ? recruited : null)) is not { } reached) continue;
            factors.Add(before is { } earlier
                ? Posterior.Share(Cause(stage, earlier.Stage + 1), funnel.From(earlier.Stage, stage), funnel.CountsAsPeople, earlier.People,
                    reached)
                : Posterior.Rate(Cause(stage, ScreeningStage.Screened), rate * funnel.From(ScreeningStage.Screened, stage) / all, shape,
                    reached, days));
            before = (stage, reached);
        }

        return factors;
    }

    private static ShortfallCause Cause(ScreeningStage stage, ScreeningStage next) =>
        stage == next ? CauseOf[(int)stage] : ShortfallCause.RateOfOpenSites;

    private static int? People(List<ScreeningLineDraft> lines, ScreeningStage stage) =>
        lines.TrueForAll(line => line.At(stage) is not null) ? lines.Sum(line => line.At(stage)!.Value) : null;

    // Lines of days before the opening speak of nobody the site could have recruited.
    private IEnumerable<ScreeningLineDraft> Lines(LocalDate from, LocalDate to) =>
        log!.LinesOf(site).Where(line => line.To >= from && line.From <= to);
}
