namespace Crn.Domain.Calendars;

/// <summary>How long one party had the work.</summary>
/// <remarks><c>default</c> has no party and no days.</remarks>
public readonly record struct HeldTime
{
    internal HeldTime(string party, int days) => (Party, Days) = (party, days);

    /// <summary>The party.</summary>
    public string Party { get => field ?? ""; }

    /// <summary>Days, counted by the clock's own convention, whether it ran or was stopped.</summary>
    public int Days { get; }

    /// <summary>The party and its days.</summary>
    /// <returns>For example <c>sponsor 12 days</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Party} {Days} days");
}
