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

    /// <summary>
    /// The claim out of confirmations: a participant counts in the quarter in which recruitment was confirmed, of the financial year of
    /// recruitment. Who is not confirmed by the last cut does not count (inferred), who is confirmed late counts in a later quarter of the
    /// year.
    /// </summary>
    /// <param name="study">The study.</param>
    /// <param name="perParticipant">The average cost per participant of the attribution, not negative.</param>
    /// <param name="year">The financial year.</param>
    /// <param name="participants">
    /// For each participant of the site the day of recruitment and the day it was confirmed; null while it is provisional.
    /// </param>
    /// <param name="lastCut">The last day on which a confirmation counts for the year; the end of the year when left out.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="year"/> is null.</exception>
    /// <exception cref="ArgumentException">The study is null, blank or looks like it holds an NHS number, or a day is of another calendar
    /// system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative, a confirmation lies before its recruitment, or the last cut
    /// before the last quarter.</exception>
    public static EtcClaim Confirmed(
        string study, Pounds perParticipant, FinancialYear year, ValueList<(LocalDate Recruited, LocalDate? Confirmed)> participants,
        LocalDate? lastCut = null)
    {
        Guarded.NotNull(year);
        var cut = Guarded.Iso(lastCut) ?? year.Through;
        if (cut < year.From.PlusMonths(9))
            throw new ArgumentOutOfRangeException(nameof(lastCut), "The last cut of a year lies in its last quarter or after it.");
        var counts = new int[4];
        foreach (var (recruited, confirmed) in participants)
        {
            if (Guarded.Iso(confirmed, nameof(participants)) < Guarded.Iso(recruited, nameof(participants)))
                throw new ArgumentOutOfRangeException(nameof(participants), "A confirmation lies before its recruitment.");
            if (confirmed is not { } on || on > cut || !year.Contains(recruited)) continue;
            var quarter = (on.Year - year.From.Year) * 12 + on.Month - year.From.Month;
            counts[Math.Clamp(quarter / 3, 0, 3)]++;
        }

        return new(study, perParticipant, [.. counts]);
    }

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
