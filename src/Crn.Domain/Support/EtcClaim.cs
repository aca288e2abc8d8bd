using System.Runtime.CompilerServices;
using Crn.Domain.Money;

namespace Crn.Domain.Support;

/// <summary>
/// The excess treatment costs of one study at one provider in a financial year: confirmed recruits by quarter and their value.
/// </summary>
/// <remarks>
/// A recruit counts in the quarter in which it was confirmed; provisional recruits do not count. The value per participant is one average
/// from the study's cost attribution, the same for all arms. Equality is by content. Immutable.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EtcClaim
{
    /// <summary>Makes a claim.</summary>
    /// <param name="study">The study, by any name.</param>
    /// <param name="perParticipant">The value per participant, not negative: a saving is no excess.</param>
    /// <param name="recruits">Confirmed recruits in each of the four quarters from April, none negative.</param>
    /// <exception cref="ArgumentException">The study is blank, or there are not four quarters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public EtcClaim(string study, Pounds perParticipant, params ValueList<int> recruits)
    {
        Study = Guarded.Text(study);
        ArgumentOutOfRangeException.ThrowIfNegative(perParticipant.Amount, nameof(perParticipant));
        if (recruits.Count != 4) throw new ArgumentException("A financial year has four quarters.", nameof(recruits));
        foreach (var quarter in recruits) ArgumentOutOfRangeException.ThrowIfNegative(quarter, nameof(recruits));
        (PerParticipant, Recruits) = (perParticipant, recruits);
    }

    /// <summary>Makes a claim.</summary>
    /// <param name="study">The study, by any name.</param>
    /// <param name="perParticipant">The value per participant, not negative: a saving is no excess.</param>
    /// <param name="recruits">Confirmed recruits in each of the four quarters from April, none negative.</param>
    /// <exception cref="ArgumentException">The study is blank, or there are not four quarters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    [OverloadResolutionPriority(-1)]
    public EtcClaim(string study, Pounds perParticipant, params int[] recruits)
        : this(study, perParticipant, Guarded.Sequence(recruits))
    {
    }

    /// <summary>The study.</summary>
    public string Study { get; }

    /// <summary>The value per participant.</summary>
    public Pounds PerParticipant { get; }

    /// <summary>Confirmed recruits in each quarter from April.</summary>
    public ValueList<int> Recruits { get; }

    /// <summary>The costs incurred by the end of a quarter.</summary>
    /// <param name="quarter">1 (April to June) to 4.</param>
    /// <returns>Recruits so far times the value per participant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public Pounds IncurredThrough(int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        return PerParticipant * Recruits.Take(quarter).Aggregate(0m, (sum, recruits) => sum + recruits);
    }

    /// <summary>The claim as one line.</summary>
    /// <returns>For example <c>BEACON: £350.00 for each of 12 recruits</c>.</returns>
    public override string ToString() =>
        $"{Study}: {PerParticipant} for each of {Text.Of(Recruits.Aggregate(0m, (sum, recruits) => sum + recruits))} recruits";
}
