using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Feasibility;

/// <summary>
/// The way from the people of a catchment to those who stay to the end: at each stage a share goes on. Forwards it says how many to expect,
/// backwards how many are needed; both as intervals, so that what is not known exactly stays visible.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// // 1,000 a year x 0.40 x 0.20 x 0.72 x 0.70 = 40.32 a year.
/// RecruitmentFunnel funnel = RecruitmentFunnel.Of(facts);
/// Bounds started = funnel.From(Bounds.Exactly(1000))[^1];
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecruitmentFunnel
{
    /// <summary>A funnel.</summary>
    /// <param name="stages">The stages in order, at least one.</param>
    /// <exception cref="ArgumentException">There is no stage, or one is null.</exception>
    public RecruitmentFunnel(params ValueList<FunnelStage> stages)
    {
        if (stages.IsEmpty || stages.Contains(null!))
            throw new ArgumentException("A funnel has at least one stage, and no nulls.", nameof(stages));
        Stages = stages;
    }

    /// <summary>A funnel.</summary>
    /// <param name="stages">The stages in order, at least one.</param>
    /// <exception cref="ArgumentException">There is no stage, or one is null.</exception>
    [OverloadResolutionPriority(-1)]
    public RecruitmentFunnel(params FunnelStage[] stages)
        : this(Guarded.Sequence(stages))
    {
    }

    /// <summary>The stages in order.</summary>
    public ValueList<FunnelStage> Stages { get; }

    /// <summary>The share that goes all the way: the product of the shares.</summary>
    public Bounds Share => Stages.Aggregate(Bounds.Exactly(1), (share, stage) => BoundsArithmetic.Multiply(share, stage.Share));

    /// <summary>
    /// The funnel that a sheet describes: meets the criteria, is really there (Lasagna's law), consents, passes screening, stays to the
    /// end. A share the sheet does not know is anything from 0 to 1, and its source says so.
    /// </summary>
    /// <param name="facts">What is known of the study.</param>
    /// <returns>The funnel.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public static RecruitmentFunnel Of(FactSheet facts)
    {
        Guard.Against.Null(facts);
        return new(
            Stage(facts, "meets the criteria", StudyFacts.CriteriaPassShare, of: s => s),
            Stage(facts, "is really there", StudyFacts.PoolDiscount, of: s => s),
            Stage(facts, "consents", StudyFacts.ConsentShare, of: s => s),
            Stage(facts, "passes screening", StudyFacts.ScreenFailureShare, of: s => BoundsArithmetic.Subtract(Bounds.Exactly(1), s)),
            Stage(facts, "stays to the end", StudyFacts.RetentionShare, of: s => s));
    }

    /// <summary>How many to expect at each stage.</summary>
    /// <param name="people">How many there are before the first stage, from 0.</param>
    /// <returns>For each stage, how many reach it.</returns>
    /// <exception cref="ArgumentException"><paramref name="people"/> may be below 0.</exception>
    public ValueList<Bounds> From(Bounds people)
    {
        var at = Counted(people, nameof(people));
        List<Bounds> expected = [];
        foreach (var stage in Stages) expected.Add(at = BoundsArithmetic.Multiply(at, stage.Share));
        return expected.ToValueList();
    }

    /// <summary>How many are needed at each stage for a number to come out at the end: needed at the next, divided by its share.</summary>
    /// <param name="target">How many are wanted at the end, from 0.</param>
    /// <returns>How many are needed before the first stage, then after each stage; the last is the target. Open above where a share may be
    /// 0.</returns>
    /// <exception cref="ArgumentException"><paramref name="target"/> may be below 0.</exception>
    public ValueList<Bounds> NeededFor(Bounds target)
    {
        List<Bounds> needed = [Counted(target, nameof(target))];
        foreach (var stage in Stages.Reverse()) needed.Insert(0, Before(needed[0], stage.Share));
        return needed.ToValueList();
    }

    private static Bounds Before(Bounds after, Bounds share)
    {
        // Shares are never negative, so the ends are those of the ends; a share that may be 0 can need any number.
        var least = share.Max is > 0 and var most && after.Min is { } min ? Quotient(min, most).Min ?? 0 : 0;
        return share.Min is > 0 and var low && after.Max is { } max && Quotient(max, low).Max is { } highest
            ? Bounds.Between(least, highest) : Bounds.AtLeast(least);
    }

    // Open above where it is beyond what a number can hold.
    private static Bounds Quotient(decimal people, decimal share) => BoundsArithmetic.Divide(Bounds.Exactly(people), Bounds.Exactly(share));

    private static Bounds Counted(Bounds people, string parameter) =>
        people.Min is { } min && min >= 0 ? people : throw new ArgumentException("People are counted from 0.", parameter);

    private static FunnelStage Stage(FactSheet facts, string name, Fact<decimal> fact, Func<Bounds, Bounds> of)
    {
        var whole = Bounds.Between(0, 1);
        var known = facts.Find(fact);
        if (known is null || !whole.Contains(facts.Range(fact)))
            return new(name, whole, Citation.Default("not known: anything from 0 to 1"));
        var source = known.Source.Length == 0 ? Citation.Default("stated without a source: " + fact.Question)
            : Citation.Local(known.Source);
        return new(name, of(facts.Range(fact)), source, known.AsAt);
    }
}
