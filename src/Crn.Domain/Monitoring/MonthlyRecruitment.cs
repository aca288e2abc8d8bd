using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;

namespace Crn.Domain.Monitoring;

/// <summary>Average recruitment a month, as the key indicator of the United Kingdom has it, beside the number wanted and the number before
/// the pandemic.</summary>
/// <remarks>The number wanted speaks of all studies of the United Kingdom: of a part of them the average alone means something. Equality is
/// by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record MonthlyRecruitment
{
    // As it was stored.
    internal MonthlyRecruitment(RecruitmentPeriod period, int months, CountRange participants, Dated<int> wanted, Dated<int> baseline) =>
        (Period, Months, Participants, Wanted, Baseline) =
        (period, months > 0 ? months : throw new ArgumentOutOfRangeException(nameof(months)), participants, wanted, baseline);

    private MonthlyRecruitment(RecruitmentPeriod period, int months, CountRange participants, MonitoringPolicy policy) =>
        (Period, Months, Participants, Wanted, Baseline) = (period, months, participants, policy.MonthlyRecruits, policy.MonthlyBaseline);

    /// <summary>The days averaged over: whole months.</summary>
    public RecruitmentPeriod Period { get; }

    /// <summary>How many months they are, at least 1.</summary>
    public int Months { get; }

    /// <summary>Recruits of all studies in those months.</summary>
    public CountRange Participants { get; }

    /// <summary>The average of a month, at least.</summary>
    public double AtLeast => (double)Participants.AtLeast / Months;

    /// <summary>The average of a month, at most; null while some of the time has not been reported.</summary>
    public double? AtMost => Participants.AtMost is { } most ? (double)most / Months : null;

    /// <summary>Recruits wanted a month, with the source.</summary>
    public Dated<int> Wanted { get; }

    /// <summary>Recruits a month before the pandemic, about, with the source.</summary>
    public Dated<int> Baseline { get; }

    /// <summary>Whether the number wanted was reached; unknown while the counts leave it open.</summary>
    public Truth IsReached => AtLeast >= Wanted.Value ? Truth.True : AtMost < Wanted.Value ? Truth.False : Truth.Unknown;

    /// <summary>Averages the recruits of a portfolio.</summary>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, not before the first.</param>
    /// <param name="studies">The studies.</param>
    /// <param name="asAt">The date of the cut: only what was recorded by then counts. Not before the end of the last month.</param>
    /// <param name="policy">The policy; that in force at the end of the last month when null.</param>
    /// <returns>The average.</returns>
    /// <exception cref="ArgumentException">The last month is before the first, or not over at the cut; or a date is of another calendar
    /// system.</exception>
    public static MonthlyRecruitment Average(YearMonth from, YearMonth to, IEnumerable<MonitoredStudy> studies, LocalDate asAt,
        MonitoringPolicy? policy = null)
    {
        Guarded.Iso(asAt);
        Guarded.Iso(from);
        var last = RecruitmentPeriod.Month(Guarded.Iso(to)).To;
        if (to.CompareTo(from) < 0) throw new ArgumentException("The last month is before the first.", nameof(to));
        if (asAt < last) throw new ArgumentException("The last month is not over at the cut.", nameof(asAt));
        var period = RecruitmentPeriod.Between(from.OnDayOfMonth(1), last);
        var participants = Guarded.Sequence(studies).Select(s => s.Ledger.KnownOn(asAt)?.RecruitedWithin(period) ?? CountRange.OrMore(0))
            .Aggregate(CountRange.Exactly(0), (sum, study) => sum.Plus(study));
        return new(period, ((to.Year - from.Year) * 12) + to.Month - from.Month + 1, participants,
            policy ?? MonitoringPolicy.InForceOn(last));
    }

    /// <summary>The average as one line.</summary>
    /// <returns>Average, months and the number wanted.</returns>
    public override string ToString() =>
        $"{Text.Of(AtLeast)}{(AtMost == AtLeast ? "" : " or more")} a month, {Period}, wanted {Text.Of(Wanted.Value)}";
}
