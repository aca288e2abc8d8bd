using Crn.Domain.Policies;

namespace Crn.Domain.Recruitment;

/// <summary>The thresholds in force on a date from which counts are pointed out to whoever reads a figure made of them, in monitoring and
/// projection alike.</summary>
/// <remarks>
/// They are defaults of this library: replace one with <c>with</c>; a value out of its range is an
/// <see cref="ArgumentOutOfRangeException"/>. Equality is by content. Immutable.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecruitmentPolicy
{
    internal static readonly Citation Source = Citation.Default("what to know of counts before trusting a figure made of them");

    internal RecruitmentPolicy()
    {
    }

    /// <summary>The policies through time.</summary>
    public static Timeline<RecruitmentPolicy> Network { get; } = new(new Dated<RecruitmentPolicy>(
        new() { ManyZeroRecruiters = new(0.3, null, null, Source), DominantSite = new(0.5, null, null, Source) }, null, null, Source));

    /// <summary>The share of opened sites without a recruit above which they are pointed out; from 0 to 1.</summary>
    public required Dated<double> ManyZeroRecruiters { get; init => field = Share(value); }

    /// <summary>The share of recruits at one site above which the site is pointed out; from 0 to 1.</summary>
    public required Dated<double> DominantSite { get; init => field = Share(value); }

    /// <summary>The policy in force on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <returns>The policy; there is one for every date.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public static RecruitmentPolicy InForceOn(LocalDate asAt) => Network.ValueOn(Guarded.Iso(asAt));

    /// <summary>The policy as one line.</summary>
    /// <returns>Both thresholds.</returns>
    public override string ToString() =>
        $"zero recruiters above {Text.Percent(ManyZeroRecruiters.Value)} of sites, one site above {Text.Percent(DominantSite.Value)} of " +
        $"recruits";

    private static Dated<double> Share(Dated<double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Value is >= 0 and <= 1 ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value.Value, "A share is from 0 to 1.");
    }
}
