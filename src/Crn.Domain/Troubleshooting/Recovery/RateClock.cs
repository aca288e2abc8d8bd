using Crn.Domain.Recruitment;

namespace Crn.Domain.Troubleshooting.Recovery;

/// <summary>
/// Rates multiplied from some days on, as time that runs faster: a site that recruits 1.5 times as fast from a day on has recruited by a
/// later day what it would have recruited by the day half as far again.
/// </summary>
/// <remarks>Exact for rates that do not change with time, up to the rounding of days; the drift of rates runs faster with them.</remarks>
internal sealed class RateClock
{
    private readonly List<(LocalDate From, double Level)> steps;

    private RateClock(List<(LocalDate From, double Level)> steps) => this.steps = steps;

    public bool IsPlain => steps.TrueForAll(step => step.Level is 1);

    /// <summary>A clock of what rates are multiplied by from each day on, in order of days.</summary>
    public static RateClock At(IEnumerable<(LocalDate From, double Level)> levels) => new([.. levels]);

    /// <summary>The day by which the plain process would have come as far.</summary>
    public LocalDate Plain(LocalDate real)
    {
        if (IsPlain || real <= steps[0].From) return real;
        var (day, at, factor) = (0.0, steps[0].From, 1.0);
        foreach (var (from, level) in steps)
        {
            if (real <= from) break;
            day += Period.DaysBetween(at, from) * factor;
            (at, factor) = (from, level);
        }

        return Bounded(steps[0].From, day + (Period.DaysBetween(at, real) * factor));
    }

    /// <summary>The first real day that is as far as a day of the plain process.</summary>
    public LocalDate Real(LocalDate plain)
    {
        if (IsPlain || plain <= steps[0].From) return plain;
        var (left, at, factor) = ((double)Period.DaysBetween(steps[0].From, plain), steps[0].From, 1.0);
        foreach (var (from, level) in steps)
        {
            var until = Period.DaysBetween(at, from) * factor;
            if (left <= until) break;
            (left, at, factor) = (left - until, from, level);
        }

        return Bounded(at, Math.Ceiling(left / factor));
    }

    /// <summary>The plan as the plain process must have it, so that openings and closings fall on their real days.</summary>
    public RecruitmentPlan Plain(RecruitmentPlan plan)
    {
        if (IsPlain) return plan;
        return plan.WithSites(plan.Sites.Select(site => site with { Opening = Plain(site.Opening), Closing = null })
            .Select((site, i) => plan.Sites[i].Closing is { } closing
                ? site with { Closing = LocalDate.Max(Plain(closing), site.Opening.Earliest ?? closing) } : site).ToValueList());
    }

    // A delay cannot run faster: the site is taken to open on its mean day.
    private PlannedOpening Plain(PlannedOpening opening)
    {
        if (opening.Earliest is not { } earliest) return opening;
        if (opening.Delay is { } delay)
        {
            var mean = earliest.PlusDays((int)Math.Min(100_000, Math.Round(delay.MeanDays)));
            return mean <= steps[0].From ? opening : PlannedOpening.On(Plain(mean));
        }

        return opening.WindowEnd is { } end ? PlannedOpening.Within(Plain(earliest), Plain(end)) : PlannedOpening.On(Plain(earliest));
    }

    private static LocalDate Bounded(LocalDate from, double days)
    {
        var most = Period.DaysBetween(from, LocalDate.MaxIsoValue);
        return from.PlusDays((int)Math.Min(most, Math.Round(days)));
    }
}
