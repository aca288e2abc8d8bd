using System.Globalization;
using Crn.Domain.Probability;

namespace Crn.Domain.Recruitment;

/// <summary>How many recruits one open site brings in a given time. It says its unit wherever it is made or read.</summary>
/// <remarks>Zero or more, finite. <c>default</c> is no recruits. Equality is by the rate itself, whatever unit it was given in.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct RecruitmentRate : IComparable<RecruitmentRate>
{
    /// <summary>The days of a month wherever a rate is meant: 365.25 / 12.</summary>
    public const double DaysPerMonth = 365.25 / 12;

    private RecruitmentRate(double perSiteMonth) => InSiteMonths = perSiteMonth;

    /// <summary>Recruits per site and month.</summary>
    public double InSiteMonths { get; }

    /// <summary>Recruits per site and day.</summary>
    public double InSiteDays => InSiteMonths / DaysPerMonth;

    /// <summary>A rate in recruits per site and month.</summary>
    /// <param name="recruits">Recruits, zero or more; at most a thousand million a month, more than any study can recruit.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, not a number or above what can be.</exception>
    public static RecruitmentRate PerSiteMonth(double recruits) => new(Checked(recruits, nameof(recruits)));

    /// <summary>A rate in recruits per site and day.</summary>
    /// <param name="recruits">Recruits, zero or more; at most a thousand million a month, more than any study can recruit.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, not a number or above what can be.</exception>
    public static RecruitmentRate PerSiteDay(double recruits) =>
        new(Checked(recruits * DaysPerMonth, nameof(recruits)));

    private static double Checked(double perMonth, string name) => Numbers.FiniteAndNotNegative(perMonth, name) <= Plausible.PerSiteMonth
        ? perMonth : throw new ArgumentOutOfRangeException(name, "No site recruits more than a thousand million people in a month.");

    /// <inheritdoc />
    public int CompareTo(RecruitmentRate other) => InSiteMonths.CompareTo(other.InSiteMonths);

    /// <summary>The rate with its unit.</summary>
    /// <returns>For example <c>0.92 per site-month</c>.</returns>
    public override string ToString() => InSiteMonths.ToString("0.####", CultureInfo.InvariantCulture) + " per site-month";

    /// <summary>Whether one rate is below another.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator <(RecruitmentRate left, RecruitmentRate right) => left.InSiteMonths < right.InSiteMonths;

    /// <summary>Whether one rate is at most another.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator <=(RecruitmentRate left, RecruitmentRate right) => left.InSiteMonths <= right.InSiteMonths;

    /// <summary>Whether one rate is above another.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator >(RecruitmentRate left, RecruitmentRate right) => left.InSiteMonths > right.InSiteMonths;

    /// <summary>Whether one rate is at least another.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator >=(RecruitmentRate left, RecruitmentRate right) => left.InSiteMonths >= right.InSiteMonths;
}
