using Crn.Domain.Rules;

namespace Crn.Domain.Workforce;

/// <summary>A training that the holder of a post completed.</summary>
/// <remarks>
/// No law of the UK sets when training in good clinical practice runs out: the employer or sponsor does. Where the record names no expiry,
/// the interval of the site is asked, and without one the answer is unknown. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var gcp = new TrainingRecord("GCP", new LocalDate(2024, 5, 1));
/// gcp.IsInDate(new LocalDate(2026, 6, 1), intervalMonths: 24);   // false
/// gcp.IsInDate(new LocalDate(2026, 6, 1), intervalMonths: 36);   // true
/// gcp.IsInDate(new LocalDate(2026, 6, 1));                       // unknown
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record TrainingRecord
{
    /// <summary>Makes a record.</summary>
    /// <param name="course">The course.</param>
    /// <param name="completedOn">The day it was completed.</param>
    /// <param name="expiresOn">The last day it counts, where its certificate or the employer says so.</param>
    /// <exception cref="ArgumentException">The course is null, blank or looks like it holds an NHS number, or a day is of another calendar
    /// system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It expires before it was completed.</exception>
    public TrainingRecord(string course, LocalDate completedOn, LocalDate? expiresOn = null)
    {
        Course = Guarded.Text(course);
        Guarded.Iso(completedOn);
        Guarded.Iso(expiresOn);
        if (expiresOn < completedOn)
            throw new ArgumentOutOfRangeException(nameof(expiresOn), "A training cannot expire before it was completed.");
        (CompletedOn, ExpiresOn) = (completedOn, expiresOn);
    }

    /// <summary>The course.</summary>
    public string Course { get; }

    /// <summary>The day it was completed.</summary>
    public LocalDate CompletedOn { get; }

    /// <summary>The last day it counts; null where nobody said.</summary>
    public LocalDate? ExpiresOn { get; }

    /// <summary>Whether the training counts on a day.</summary>
    /// <param name="asAt">The day.</param>
    /// <param name="intervalMonths">After how many months the site asks for it again, 1 to 600; left out when the site sets none.</param>
    /// <returns>Yes, no, or unknown where neither the record nor the site says when it runs out.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The interval lies outside 1 to 600.</exception>
    public Truth IsInDate(LocalDate asAt, int? intervalMonths = null)
    {
        if (intervalMonths is < 1 or > 600)
            throw new ArgumentOutOfRangeException(nameof(intervalMonths), "An interval has 1 to 600 months.");
        if (Guarded.Iso(asAt) < CompletedOn) return Truth.False;
        if (ExpiresOn is { } last) return asAt <= last ? Truth.True : Truth.False;
        if (intervalMonths is not { } months) return Truth.Unknown;
        // Counted back from the day asked, which may be close to the last there is.
        return Period.Between(CompletedOn, asAt, PeriodUnits.Months).Months < months ? Truth.True : Truth.False;
    }

    /// <summary>The record as one line.</summary>
    /// <returns>For example <c>GCP, completed 2024-05-01, expires 2026-04-30</c>.</returns>
    public override string ToString() =>
        $"{Course}, completed {Text.Iso(CompletedOn)}{(ExpiresOn is { } last ? $", expires {Text.Iso(last)}" : "")}";
}
