using Ardalis.GuardClauses;

namespace Crn.Domain.Recruitment;

/// <summary>
/// One row of recruitment activity: how many people, at which site, in which days, in which state. No row speaks of a person.
/// </summary>
/// <remarks>Zero is a count: it was reported that there was nobody. <c>default</c> is no row and fails when it is reported.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct RecruitmentCount
{
    /// <summary>Makes a row.</summary>
    /// <param name="site">The site where consent was given, or <see cref="SiteOrStudy.WholeStudy"/> for counts not broken down by
    /// site.</param>
    /// <param name="period">The days the count covers.</param>
    /// <param name="count">How many people, zero or more.</param>
    /// <param name="state">How far they have come.</param>
    /// <exception cref="ArgumentException">The count is negative or the state is unknown.</exception>
    public RecruitmentCount(SiteOrStudy site, RecruitmentPeriod period, int count, ParticipantState state = ParticipantState.Recruited) =>
        (Site, Period, Count, State) = (site, period, NotNegative(count), Guard.Against.EnumOutOfRange(state));

    /// <summary>The site where consent was given, or the whole study.</summary>
    public SiteOrStudy Site { get; }

    /// <summary>The days the count covers.</summary>
    public RecruitmentPeriod Period { get; }

    /// <summary>How many people.</summary>
    public int Count { get; }

    /// <summary>How far they have come.</summary>
    public ParticipantState State { get; }

    /// <summary>The row as one line.</summary>
    /// <returns>For example <c>RR8, 2026-03-01: 2 recruited</c>.</returns>
    public override string ToString() => $"{Site}, {Period}: {Text.Of(Count)} " + State switch
    {
        ParticipantState.Recruited => "recruited",
        ParticipantState.Consented => "consented",
        ParticipantState.FailedScreening => "failed screening",
    };

    private static int NotNegative(int count) => count >= 0 ? count : throw new ArgumentOutOfRangeException(
        nameof(count),
        "A row counts people and is not negative: to take people back, correct the earlier row (Correct) or withdraw it (Withdraw).");
}
