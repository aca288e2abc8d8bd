using Crn.Domain.Decisions;

namespace Crn.Domain.Permissions;

/// <summary>A period on the way to a step, and who had the way in hand.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record HeldPeriod
{
    internal HeldPeriod(StepKey step, Party party, LocalDate from, LocalDate to, bool isWaiting) =>
        (Step, Party, From, To, IsWaiting) = (step, party, from, to, isWaiting);

    /// <summary>The step that was in hand, or waited to be begun.</summary>
    public StepKey Step { get; }

    /// <summary>Who had it.</summary>
    public Party Party { get; }

    /// <summary>From when.</summary>
    public LocalDate From { get; }

    /// <summary>To when; the periods of one answer follow each other without a gap.</summary>
    public LocalDate To { get; }

    /// <summary>Whether the step could have been begun and was not.</summary>
    public bool IsWaiting { get; }

    /// <summary>Days of the period: end less start.</summary>
    public int Days => Period.DaysBetween(From, To);

    /// <summary>The period as one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Step}{(IsWaiting ? " (waiting to begin)" : "")}: {Party.Text()}, {Days} days");
}
