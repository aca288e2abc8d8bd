using Crn.Domain.Recruitment;

namespace Crn.Domain.Troubleshooting;

/// <summary>The gap between planned and actual recruits of a study, a group or a site, split over causes.</summary>
/// <remarks>The known parts sum to <see cref="Gap"/>. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ShortfallSplit
{
    internal ShortfallSplit(RecruitmentScope scope, double planned, int actual, ValueList<ShortfallPart> parts) =>
        (Scope, Planned, Actual, Parts) = (scope, planned, actual, parts);

    /// <summary>What the split is of.</summary>
    public RecruitmentScope Scope { get; }

    /// <summary>Recruits that planned rates and openings give, site caps applied.</summary>
    /// <remarks>The day of opening counts whole, as it does in the days open of a ledger with which it is compared.
    /// <see cref="RecruitmentPlan.FromRatesBy"/> counts the time that has passed since the opening: a day less at each site.</remarks>
    public double Planned { get; }

    /// <summary>Recruits reported.</summary>
    public int Actual { get; }

    /// <summary>Planned less actual; negative when the study is ahead.</summary>
    public double Gap => Planned - Actual;

    /// <summary>One part for each cause, in the order of <see cref="ShortfallCause"/>.</summary>
    public ValueList<ShortfallPart> Parts { get; }

    /// <summary>The part of a cause.</summary>
    /// <param name="cause">The cause.</param>
    /// <returns>The part.</returns>
    /// <exception cref="InvalidOperationException">The cause is unknown.</exception>
    public ShortfallPart Of(ShortfallCause cause) => Parts.Single(part => part.Cause == cause);

    /// <summary>The causes known to have cost recruits: first those that cost at least one and whose interval lies above 0, then those
    /// that may be no more than chance, being within the spread of a plan that was right; the costliest of each first. Chance itself is
    /// left out.</summary>
    /// <returns>The parts.</returns>
    public ValueList<ShortfallPart> Leading() => Parts.Where(part => part.Recruits > 0 && part.Cause != ShortfallCause.Chance)
        .OrderByDescending(part => part is { Low: > 0, Recruits: >= 1 }).ThenByDescending(part => part.Recruits)
        .ThenBy(part => part.Cause).ToValueList();

    /// <summary>The split as one line.</summary>
    /// <returns>Scope, planned, actual and the leading cause.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Scope}: {Planned:0.#} planned, {Actual} recruited")
        + (Leading() is { IsEmpty: false } leading ? $"; most by {leading[0]}" : "");
}
