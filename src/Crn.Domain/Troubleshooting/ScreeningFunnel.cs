using Ardalis.GuardClauses;
using Crn.Domain.Probability;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Troubleshooting;

/// <summary>The funnel of a study as its log shows it, for what-ifs: what another share at one step would bring.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var funnel = ScreeningFunnel.Of(log)!;
/// funnel.RecruitsPerMonth;                                     // 6.2
/// funnel.With(ScreeningStage.Approached, 0.8).RecruitsPerMonth;   // 9.9
/// funnel.ShareNeeded(ScreeningStage.Consented, 8);             // 0.71
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ScreeningFunnel
{
    /// <summary>Makes a funnel.</summary>
    /// <param name="screenedPerMonth">People screened a month, finite and zero or more.</param>
    /// <param name="eligible">Eligible of those screened, from 0 to 1.</param>
    /// <param name="approached">Approached of those eligible.</param>
    /// <param name="consented">Consented of those approached.</param>
    /// <param name="randomised">Randomised of those who consented.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public ScreeningFunnel(double screenedPerMonth, double eligible, double approached, double consented, double randomised)
    {
        ScreenedPerMonth = Numbers.FiniteAndNotNegative(screenedPerMonth);
        Eligible = Numbers.Probability(eligible);
        Approached = Numbers.Probability(approached);
        Consented = Numbers.Probability(consented);
        Randomised = Numbers.Probability(randomised);
    }

    /// <summary>People screened a month.</summary>
    public double ScreenedPerMonth { get; }

    /// <summary>Eligible of those screened.</summary>
    public double Eligible { get; }

    /// <summary>Approached of those eligible.</summary>
    public double Approached { get; }

    /// <summary>Consented of those approached.</summary>
    public double Consented { get; }

    /// <summary>Randomised of those who consented.</summary>
    public double Randomised { get; }

    /// <summary>Recruits a month.</summary>
    public double RecruitsPerMonth => ScreenedPerMonth * Eligible * Approached * Consented * Randomised;

    /// <summary>The funnel that a log shows.</summary>
    /// <param name="log">The log.</param>
    /// <returns>The funnel; null when not every line states every stage, or nobody reached the stage before the last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is null.</exception>
    public static ScreeningFunnel? Of(ScreeningLog log)
    {
        Guard.Against.Null(log);
        var people = Enum.GetValues<ScreeningStage>().Select(stage => log.People(stage)).ToList();
        if (people.Contains(null) || people.SkipLast(1).Any(count => count == 0)) return null;
        var days = Period.DaysBetween(log.Lines.Min(line => line.From!.Value), log.Lines.Max(line => line.To!.Value)) + 1;
        return new(people[0]!.Value / (days / RecruitmentRate.DaysPerMonth), Share(1), Share(2), Share(3), Share(4));

        double Share(int stage) => (double)people[stage]!.Value / people[stage - 1]!.Value;
    }

    /// <summary>The funnel with another share at one step.</summary>
    /// <param name="reached">The stage that is reached by the step, eligible or later.</param>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <returns>The new funnel; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">The stage is that of being screened, or unknown.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside its range.</exception>
    public ScreeningFunnel With(ScreeningStage reached, double share)
    {
        Numbers.Probability(share);
        return Step(reached) switch
        {
            ScreeningStage.Eligible => new(ScreenedPerMonth, share, Approached, Consented, Randomised),
            ScreeningStage.Approached => new(ScreenedPerMonth, Eligible, share, Consented, Randomised),
            ScreeningStage.Consented => new(ScreenedPerMonth, Eligible, Approached, share, Randomised),
            _ => new(ScreenedPerMonth, Eligible, Approached, Consented, share),
        };
    }

    /// <summary>The funnel with another number of people screened.</summary>
    /// <param name="perMonth">People a month, finite and zero or more.</param>
    /// <returns>The new funnel; this one is unchanged.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public ScreeningFunnel WithScreened(double perMonth) =>
        new(Numbers.FiniteAndNotNegative(perMonth), Eligible, Approached, Consented, Randomised);

    /// <summary>The share at one step that would bring so many recruits a month, the rest as it is.</summary>
    /// <param name="reached">The stage that is reached by the step, eligible or later.</param>
    /// <param name="recruitsPerMonth">Recruits a month, finite and zero or more.</param>
    /// <returns>The share; null when not even all of them would.</returns>
    /// <exception cref="ArgumentException">The stage is that of being screened, or unknown.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public double? ShareNeeded(ScreeningStage reached, double recruitsPerMonth)
    {
        Numbers.FiniteAndNotNegative(recruitsPerMonth);
        var all = With(reached, 1).RecruitsPerMonth;
        return recruitsPerMonth <= all ? all > 0 ? recruitsPerMonth / all : 0 : null;
    }

    /// <summary>The people to screen a month that would bring so many recruits, the shares as they are.</summary>
    /// <param name="recruitsPerMonth">Recruits a month, finite and zero or more.</param>
    /// <returns>People a month; null when the funnel lets nobody through.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public double? ScreenedNeeded(double recruitsPerMonth)
    {
        Numbers.FiniteAndNotNegative(recruitsPerMonth);
        var share = Eligible * Approached * Consented * Randomised;
        return recruitsPerMonth == 0 ? 0 : share > 0 && double.IsFinite(recruitsPerMonth / share) ? recruitsPerMonth / share : null;
    }

    /// <summary>The funnel as one line.</summary>
    /// <returns>People screened, shares and recruits a month.</returns>
    public override string ToString() => $"{Text.Of(ScreenedPerMonth)} screened a month, {Text.Percent(Eligible)} eligible, "
        + $"{Text.Percent(Approached)} approached, {Text.Percent(Consented)} consent, {Text.Percent(Randomised)} randomised: "
        + $"{Text.Of(RecruitsPerMonth)} recruits a month";

    private static ScreeningStage Step(ScreeningStage reached) => Guard.Against.EnumOutOfRange(reached) != ScreeningStage.Screened ? reached
        : throw new ArgumentException("A step leads to the stage of being eligible or a later one.", nameof(reached));
}
