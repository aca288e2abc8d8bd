using System.Globalization;
using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Probability;
using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment;

/// <summary>One site of a recruitment plan: when it opens and closes, how fast it should recruit, how many at most.</summary>
/// <remarks>What is not given is not known, never zero. Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var leeds = new PlannedSite(SiteCode.From("RR8"), PlannedOpening.On(new LocalDate(2026, 3, 1)))
/// {
///     Group = "England", Rate = RecruitmentRate.PerSiteMonth(0.9), Target = 20, Cap = 25,
/// };
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PlannedSite
{
    /// <summary>Makes a site of a plan.</summary>
    /// <param name="key">The site.</param>
    /// <param name="opening">When it is planned to open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="opening"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The code is <c>default</c>.</exception>
    public PlannedSite(SiteCode key, PlannedOpening opening)
    {
        _ = key.Value;
        (Code, Opening) = (key, Guard.Against.Null(opening));
    }

    /// <summary>The site.</summary>
    public SiteCode Code { get; internal init; }

    /// <summary>When it is planned to open.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public PlannedOpening Opening { get; init => field = Guard.Against.Null(value); }

    /// <summary>False for a place in the plan for which no site is named yet.</summary>
    public bool IsNamed { get; internal init; } = true;

    /// <summary>The country, nation or region whose caps and targets apply; null when the plan has none.</summary>
    /// <exception cref="ArgumentException">It is blank or looks like an NHS number.</exception>
    public string? Group { get; init => field = value is null ? null : Guard.Against.BlankOrNhsNumber(value).Trim(); }

    /// <summary>
    /// The stratum (for example a setting or a randomisation stratum) whose caps and targets apply; null when there is none.
    /// </summary>
    /// <exception cref="ArgumentException">It is blank or looks like an NHS number.</exception>
    public string? Stratum { get; init => field = value is null ? null : Guard.Against.BlankOrNhsNumber(value).Trim(); }

    /// <summary>The last day on which the site may recruit; null when none is planned: projections then take it to recruit on, past the
    /// planned closure of the study too.</summary>
    /// <exception cref="ArgumentException">It is of another calendar system.</exception>
    public LocalDate? Closing { get; init => field = Guarded.Iso(value, nameof(Closing)); }

    /// <summary>The agreed number of recruits of the site; null when none was agreed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? Target { get; init =>
        field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), "A target is at least 1."); }

    /// <summary>The most the site may recruit, past recruits included; null when there is no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int? Cap { get; init =>
        field = value is null or >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "A cap is not negative."); }

    /// <summary>The planned rate while the site is open; null when none is planned.</summary>
    public RecruitmentRate? Rate { get; init; }

    /// <summary>The belief about the site's rate; null when the plan gives none.</summary>
    public RatePrior? Prior { get; init; }

    /// <summary>The probability that the site never opens, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside 0 to 1 or not a number.</exception>
    public double ProbabilityOfNeverOpening { get; init => field = Numbers.Probability(value, nameof(ProbabilityOfNeverOpening)); }

    /// <summary>The rate the plan expects: the planned rate, else the mean of the prior, else null.</summary>
    public RecruitmentRate? ExpectedRate => Rate ?? (Prior is { } prior ? RecruitmentRate.PerSiteMonth(prior.MeanPerMonth) : null);

    /// <summary>A place in the plan for which no site is named yet.</summary>
    /// <param name="number">Which of the places, from 1.</param>
    /// <param name="opening">When the site is planned to open.</param>
    /// <returns>The planned site, with the code <c>to-be-named-1</c> and so on.</returns>
    /// <exception cref="ArgumentException"><paramref name="number"/> is below 1.</exception>
    public static PlannedSite ToBeNamed(int number, PlannedOpening opening) =>
        new(KeyToBeNamed(number), opening) { IsNamed = false };

    /// <summary>The site as one line.</summary>
    /// <returns>Key, opening and rate.</returns>
    public override string ToString() => $"{Code}: {Opening}" + (ExpectedRate is { } rate ? ", " + rate : "");

    internal PlannedSite ToBeNamedLikeThis(int number) => this with { Code = KeyToBeNamed(number), IsNamed = false };

    internal string? Problem => Closing < Opening.Earliest ? "The site closes before it could open." : null;

    // Expected days open from the opening of the site to the end of a date or of its closing; null when the plan cannot say.
    internal double? DaysOpenBy(LocalDate date) =>
        Opening.DaysOpenBy(Closing is { } closing && closing < date ? closing : date) is { } days
            ? (1 - ProbabilityOfNeverOpening) * days : null;

    private static SiteCode KeyToBeNamed(int number) =>
        SiteCode.From("to-be-named-" + Guard.Against.NegativeOrZero(number).ToString(CultureInfo.InvariantCulture));
}
