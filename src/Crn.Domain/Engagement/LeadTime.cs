using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Engagement;

/// <summary>How many weeks before a submission it is wise to ask for something.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record LeadTime
{
    /// <summary>Makes a lead time.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="what">What to ask for, in words.</param>
    /// <param name="leastWeeks">The weeks below which it is late.</param>
    /// <param name="mostWeeks">The weeks that are comfortable.</param>
    /// <param name="source">Where the numbers come from, with their grade.</param>
    /// <exception cref="ArgumentException">A text is blank, or a number is not above zero, or they fall.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public LeadTime(string code, string what, int leastWeeks, int mostWeeks, Citation source)
    {
        Code = Guarded.Text(code);
        What = Guarded.Text(what);
        LeastWeeks = Guard.Against.NegativeOrZero(leastWeeks);
        if (mostWeeks < leastWeeks)
            throw new ArgumentException("The comfortable lead time is no shorter than the least.", nameof(mostWeeks));
        MostWeeks = mostWeeks;
        Source = Guard.Against.Null(source);
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>What to ask for, in words.</summary>
    public string What { get; }

    /// <summary>The weeks below which it is late.</summary>
    public int LeastWeeks { get; }

    /// <summary>The weeks that are comfortable.</summary>
    public int MostWeeks { get; }

    /// <summary>Where the numbers come from, with their grade.</summary>
    public Citation Source { get; }

    /// <summary>The lead time as one line.</summary>
    /// <returns>What to ask for, and the weeks.</returns>
    public override string ToString() => $"{What}: {Text.Of(LeastWeeks)} to {Text.Of(MostWeeks)} weeks";
}
