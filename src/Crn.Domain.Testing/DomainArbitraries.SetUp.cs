using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.SetUp;

namespace Crn.Domain.Testing;

/// <content>The room <c>Permissions</c>: benchmarks and durations of set-up.</content>
public static partial class DomainArbitraries
{
    /// <summary>Durations of up to two hundred days, some of them still going on; shrinks towards a day.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ObservedTime> ObservedTimes() => Arb.From(
        from days in Gen.Choose(0, 200)
        from ended in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        select Observation(days, ended),
        time => time.Days == 0 ? [] : [Observation(time.Days / 2, time.HasEnded), Observation(time.Days - 1, time.HasEnded)]);

    /// <summary>
    /// Distributions of durations: certain, log-normal or observed, in calendar or working days; shrinks to a certain day.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StageDuration> StageDurations() => Arb.From(
        from basis in Gen.Elements(DayBasis.Calendar, DayBasis.Working)
        from duration in Gen.OneOf(
            from days in Gen.Choose(0, 120) select StageDuration.Certain(days, basis, Generated),
            from median in Gen.Choose(1, 120) from spread in Gen.Choose(5, 150)
                select StageDuration.LogNormal(median, spread / 100.0, basis, Generated),
            from days in Gen.NonEmptyListOf(Gen.Choose(0, 120)) select StageDuration.Observed(days.ToValueList(), basis, Generated))
        select duration,
        duration => duration.IsCertain && duration.Median <= 1 ? [] : [StageDuration.Certain(1, duration.Basis, duration.Source)]);

    /// <summary>Records of set-up with any milestones between 2010 and 2030, in any order; shrinks by forgetting milestones.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SetUpRecord> SetUpRecords() => Arb.From(
        from milestones in Gen.SubListOf(Enum.GetValues<SetUpMilestone>())
        from first in Gen.Choose(0, 7_000)
        from gaps in Gen.ArrayOf(Gen.Choose(-5, 90), milestones.Count)
        select Record(milestones, new LocalDate(2010, 1, 1).PlusDays(first), gaps),
        record =>
        {
            var reached = Enum.GetValues<SetUpMilestone>().Where(m => record.On(m) is not null).ToList();
            return reached
                .Select(left => reached.Where(m => m != left)
                    .Aggregate(SetUpRecord.Of(record.Key), (r, m) => r.With(m, record.On(m)!.Value)));
        });

    private static Citation Generated { get; } = Citation.Local("a generated figure");

    private static ObservedTime Observation(int days, bool ended) => ended ? ObservedTime.Ended(days) : ObservedTime.SoFar(days);

    private static SetUpRecord Record(IEnumerable<SetUpMilestone> milestones, LocalDate first, int[] gaps)
    {
        var (record, day, at) = (SetUpRecord.Of("S1"), first, 0);
        foreach (var milestone in milestones) record = record.With(milestone, day = day.PlusDays(gaps[at++]));
        return record;
    }
}
