using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Money;
using Crn.Domain.Rules;

namespace Crn.Domain.Support;

/// <summary>
/// A study's schedule by what each activity counts as and who pays for it (AcoRD), in a nation and as at a date, with totals.
/// </summary>
/// <remarks>
/// <para>The test is primary purpose, never who does it or where. What would go on after the study is Treatment; else what finds or cares
/// for participants is Support; else it is Research, Part A if central and Part B if at a site. The category does not depend on the
/// nation; whether the guidance applies, and who pays, does. What is not known is not decided, and the answer says what is missing.</para>
/// <para>Laws: the totals sum to the schedule; the order of activities changes no total; a further fact never changes what is
/// decided.</para>
/// <para>Equality is by content. Immutable.</para>
/// </remarks>
/// <example>
/// <code>
/// var study = FactSheet.Empty.With(CostFacts.IsCommercialContract, false).With(CostFacts.OnPortfolio, true);
/// var costs = CostAttribution.Of([consent, ecg, data], study, UkNation.England, today);
/// costs.ForSite(participants: 20).Support;
/// costs.Activities.Where(a => a.Category is null).Select(a => a.MissingFacts);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record CostAttribution
{
    private CostAttribution(ValueList<AttributedActivity> activities, FactSheet study, UkNation nation, LocalDate asAt) =>
        (Activities, Study, Nation, AsAt) = (activities, study, nation, asAt);

    // What was known of the study, without what its activities add.
    internal FactSheet Study { get; }

    /// <summary>The activities, each with what it counts as, in the order of the schedule.</summary>
    public ValueList<AttributedActivity> Activities { get; }

    /// <summary>The nation whose rules were asked.</summary>
    public UkNation Nation { get; }

    /// <summary>The date as of which they were asked.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The facts that can still change something, each once.</summary>
    public ValueList<Fact> MissingFacts => Activities.SelectMany(a => a.MissingFacts).Distinct().ToValueList();

    /// <summary>Attributes every activity of a schedule.</summary>
    /// <param name="schedule">The activities, their costs all of one price year or all of none.</param>
    /// <param name="study">What is known of the study: see <see cref="CostFacts"/>. What an activity says of itself goes before it.</param>
    /// <param name="nation">The nation in which the work is done.</param>
    /// <param name="asAt">The date as of which the rules are asked.</param>
    /// <returns>The attribution.</returns>
    /// <exception cref="ArgumentNullException">The study, or an activity, is null.</exception>
    /// <exception cref="ArgumentException">Costs of two price years stand in one schedule, or <paramref name="asAt"/> is of another
    /// calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such nation.</exception>
    public static CostAttribution Of(ValueList<ScheduledActivity> schedule, FactSheet study, UkNation nation, LocalDate asAt)
    {
        Guard.Against.Null(study);
        Guarded.Iso(asAt);
        if (!Enum.IsDefined(nation)) throw new ArgumentOutOfRangeException(nameof(nation), "There is no such nation.");
        _ = Pounds.Sum(schedule.Select(a => Guard.Against.Null(a, nameof(schedule)).Cost));
        return new(schedule.Select(a => new AttributedActivity(a, study.Merge(a.Facts), nation, asAt)).ToValueList(), study, nation, asAt);
    }

    /// <summary>The costs of one participant.</summary>
    /// <returns>The totals of what is counted by participant.</returns>
    public CostTotals PerParticipant() => Total(a => a.Basis == CostBasis.PerParticipant ? 1 : 0);

    /// <summary>The costs of one site.</summary>
    /// <param name="participants">How many participants it has, 0 or more.</param>
    /// <returns>The totals of what is counted by participant or by site.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="participants"/> is negative.</exception>
    public CostTotals ForSite(int participants)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(participants);
        return Total(a => a.Basis switch { CostBasis.PerParticipant => participants, CostBasis.PerSite => 1, CostBasis.PerStudy => 0 });
    }

    /// <summary>The costs of the study.</summary>
    /// <param name="participantsBySite">How many participants each site has, 0 or more each.</param>
    /// <returns>The totals of every site, and of what is counted once.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public CostTotals ForStudy(params ValueList<int> participantsBySite)
    {
        var participants = 0L;
        foreach (var site in participantsBySite)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(site, nameof(participantsBySite));
            participants += site;
        }

        return Total(a => a.Basis switch
        {
            CostBasis.PerParticipant => participants,
            CostBasis.PerSite => participantsBySite.Count,
            CostBasis.PerStudy => 1,
        });
    }

    /// <summary>The costs of the study.</summary>
    /// <param name="participantsBySite">How many participants each site has, 0 or more each.</param>
    /// <returns>The totals of every site, and of what is counted once.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    [OverloadResolutionPriority(-1)]
    public CostTotals ForStudy(params int[] participantsBySite) =>
        ForStudy(Guarded.Sequence(participantsBySite));

    /// <summary>The attribution as one line.</summary>
    /// <returns>Nation, date and how many activities are decided.</returns>
    public override string ToString() => $"{Nation}, {Text.Iso(AsAt)}: {Text.Of(Activities.Count(a => a.Category is not null))} of "
        + $"{Text.Count(Activities.Count, "activity", "activities")} attributed";

    private CostTotals Total(Func<ScheduledActivity, decimal> times)
    {
        return new(Of(CostCategory.ResearchPartA), Of(CostCategory.ResearchPartB), Of(CostCategory.Support), Of(CostCategory.Treatment),
            Sum(Activities.Where(a => a.Category is null && !a.IsOutsideAcord)), Sum(Activities.Where(a => a.IsOutsideAcord)));

        Pounds Of(CostCategory category) => Sum(Activities.Where(a => a.Category == category));

        Pounds Sum(IEnumerable<AttributedActivity> of) => Pounds.Sum(of.Select(a => a.Activity.Cost * times(a.Activity)));
    }
}
