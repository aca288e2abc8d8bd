using Ardalis.GuardClauses;
using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Rules;

/// <summary>A fact that may change, how far, at what cost and by whom: what a caller allows advice to propose.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// ValueList&lt;ChangeLimit&gt; allowed =
/// [
///     new(StudyFacts.Sites, "trials unit", cost: 3, within: Bounds.AtMost(12)),
///     new(StudyFacts.SponsorConfirmed, "chief investigator"),
///     ChangeLimit.OnDates(StudyFacts.GrantEnds, null, new LocalDate(2029, 3, 31), "funder"),
/// ];
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ChangeLimit
{
    /// <summary>Allows a fact to change.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="by">Who can change it; may be empty.</param>
    /// <param name="cost">What the change costs, in units of the caller's own; 1 unless given.</param>
    /// <param name="within">For a number, the values it may take; any, unless given.</param>
    /// <exception cref="ArgumentException"><paramref name="cost"/> is negative, or <paramref name="within"/> is given for a fact that is
    /// not a number.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="by"/> is null.</exception>
    public ChangeLimit(Fact fact, string by = "", decimal cost = 1, Bounds within = default)
        : this(fact, by, cost, within == Bounds.Anything ? null : new FactValue.Range(within, false))
    {
        if (Allowed is not null && fact.AnswerType != typeof(int) && fact.AnswerType != typeof(decimal))
        {
            throw new ArgumentException("Bounds limit a number; the limits of a date are given by OnDates, those of a choice by OneOf.",
                nameof(within));
        }

        Within = within;
    }

    internal ChangeLimit(Fact fact, string by, decimal cost, FactValue? allowed)
    {
        Fact = Guard.Against.Null(fact);
        By = Guarded.TextOrEmpty(by);
        Cost = Guard.Against.Negative(cost);
        Allowed = allowed;
    }

    /// <summary>The fact that may change.</summary>
    public Fact Fact { get; }

    /// <summary>Who can change it; empty when the caller did not say.</summary>
    public string By { get; }

    /// <summary>What the change costs, in units of the caller's own.</summary>
    public decimal Cost { get; }

    /// <summary>The values a number may take.</summary>
    public Bounds Within { get; }

    /// <summary>The limit as one line.</summary>
    /// <returns>For example <c>Sites planned may become at most 12 (trials unit, cost 3)</c>.</returns>
    public override string ToString() =>
        $"{Fact.Question} may become {Allowed?.ToString() ?? "anything"} ({(By.Length == 0 ? "" : By + ", ")}cost {Text.Of(Cost)})";

    // The answers it may take, of whatever type; null when any.
    internal FactValue? Allowed { get; }

    /// <summary>Allows a date to change, as far as two dates.</summary>
    /// <param name="fact">The date.</param>
    /// <param name="earliest">The earliest date it may become; any, when null.</param>
    /// <param name="latest">The latest date it may become; any, when null.</param>
    /// <param name="by">Who can change it; may be empty.</param>
    /// <param name="cost">What the change costs, in units of the caller's own; 1 unless given.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentException"><paramref name="latest"/> is before <paramref name="earliest"/>, or <paramref name="cost"/> is
    /// negative; or a date is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="by"/> is null.</exception>
    public static ChangeLimit OnDates(Fact<LocalDate> fact, LocalDate? earliest, LocalDate? latest, string by = "", decimal cost = 1) =>
        new(fact, by, cost, new FactValue.Range(Days.Between(Guarded.Iso(earliest), Guarded.Iso(latest)), true));

    /// <summary>Allows a choice to become one of some answers.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact, answered with a choice or with yes or no.</param>
    /// <param name="answers">The answers it may become, at least one.</param>
    /// <param name="by">Who can change it; may be empty.</param>
    /// <param name="cost">What the change costs, in units of the caller's own; 1 unless given.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentException"><paramref name="answers"/> is empty or one is not possible, the fact is a number or a date, or
    /// <paramref name="cost"/> is negative.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> or <paramref name="by"/> is null.</exception>
    public static ChangeLimit OneOf<T>(Fact<T> fact, ValueList<T> answers, string by = "", decimal cost = 1)
        where T : notnull
    {
        if (answers.IsEmpty)
            throw new ArgumentException("At least one answer must be allowed; leave the fact out when none is.", nameof(answers));
        if (Fact<T>.IsMeasured)
        {
            throw new ArgumentException("The limits of a number are given as bounds, those of a date by OnDates.", nameof(fact));
        }

        var allowed = new FactValue.OneOf<T>(Guarded.Values(answers).Distinct().ToValueList());
        return new(fact, by, cost, allowed.Checked(Guard.Against.Null(fact), nameof(answers)));
    }
}
