using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Probability;

namespace Crn.Domain.SetUp;

/// <summary>A benchmark of set-up: from one milestone to another within so many calendar days, in the years it was used.</summary>
/// <remarks>Days are end less start: the start is day 0, and nothing rolls off a weekend. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SetUpBenchmark
{
    /// <summary>Makes a benchmark.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="name">The benchmark in words.</param>
    /// <param name="level">Counted over studies or sites.</param>
    /// <param name="from">The milestone at which the clock starts.</param>
    /// <param name="to">The milestone that ends it.</param>
    /// <param name="limitDays">The limit in calendar days, at least 1.</param>
    /// <param name="target">The share that should meet it, above 0 and at most 1; null when none is known.</param>
    /// <param name="source">Where it comes from; the dates of the citation are the years it was used.</param>
    /// <exception cref="ArgumentException">A text is blank, a figure out of range, or both milestones are the same.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public SetUpBenchmark(string code, string name, BenchmarkLevel level, SetUpMilestone from, SetUpMilestone to, int limitDays,
        decimal? target, Citation source)
    {
        Code = Guarded.Text(code);
        Name = Guarded.Text(name);
        Level = Guard.Against.EnumOutOfRange(level);
        From = Guard.Against.EnumOutOfRange(from);
        To = Guard.Against.EnumOutOfRange(to);
        if (from == to) throw new ArgumentException("A benchmark leads from one milestone to another.", nameof(to));
        LimitDays = Guard.Against.NegativeOrZero(limitDays);
        if (target is <= 0 or > 1) throw new ArgumentException("A share is above 0 and at most 1.", nameof(target));
        Target = target;
        Source = Guard.Against.Null(source);
    }

    /// <summary>The stable code, for example <c>B70</c>.</summary>
    public string Code { get; }

    /// <summary>The benchmark in words.</summary>
    public string Name { get; }

    /// <summary>Counted over studies or sites.</summary>
    public BenchmarkLevel Level { get; }

    /// <summary>The milestone at which the clock starts.</summary>
    public SetUpMilestone From { get; }

    /// <summary>The milestone that ends it.</summary>
    public SetUpMilestone To { get; }

    /// <summary>The limit in calendar days.</summary>
    public int LimitDays { get; }

    /// <summary>The share that should meet it; null when none is known.</summary>
    public decimal? Target { get; }

    /// <summary>Where it comes from, with its grade and the years it was used.</summary>
    public Citation Source { get; }

    /// <summary>The last day on which it is met by a clock that started on a day.</summary>
    /// <param name="start">The day of the first milestone.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentException"><paramref name="start"/> is of another calendar system.</exception>
    public LocalDate DueOn(LocalDate start) => DateSteps.AddDays(Guarded.Iso(start), LimitDays);

    /// <summary>How a study or site stands against it.</summary>
    /// <param name="record">The milestones reached.</param>
    /// <param name="asAt">The day to look from; later milestones are not known yet.</param>
    /// <returns>The standing; refused when the end is recorded before the start.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public Outcome<BenchmarkResult> Judge(SetUpRecord record, LocalDate asAt)
    {
        Guarded.Iso(asAt);
        var (start, end) = (Known(Guard.Against.Null(record).On(From), asAt), Known(record.On(To), asAt));
        if (start is not { } begun)
            return Outcome.Accept(new BenchmarkResult(record.Key, this, null, null, BenchmarkStanding.NotStarted, default));
        if (end < begun)
        {
            return Outcome.Refuse<BenchmarkResult>(new Refusal(
                "benchmark.end-before-start", $"The milestone {To} is recorded before {From}.", "Correct one of the two dates.",
                SetUpBenchmarks.Rules));
        }

        var days = Period.DaysBetween(begun, end ?? (asAt > begun ? asAt : begun));
        var standing = days > LimitDays ? BenchmarkStanding.Missed : end is null ? BenchmarkStanding.InProgress : BenchmarkStanding.Met;
        return Outcome.Accept(
            new BenchmarkResult(record.Key, this, begun, end, standing, end is null ? ObservedTime.SoFar(days) : ObservedTime.Ended(days)));
    }

    /// <summary>The benchmark as one line.</summary>
    /// <returns>Code, name and limit.</returns>
    public override string ToString() => FormattableString.Invariant($"{Code}: {Name}, {LimitDays} days");

    private static LocalDate? Known(LocalDate? date, LocalDate asAt) => date > asAt ? null : date;
}
