using Crn.Domain.Decisions;

namespace Crn.Domain.Calendars;

/// <summary>How long one party had the work.</summary>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct HeldTime
{
    internal HeldTime(Party party, int days) => (Party, Days) = (party, days);

    /// <summary>The party.</summary>
    public Party Party { get; }

    /// <summary>Days, counted by the clock's own convention, whether it ran or was stopped.</summary>
    public int Days { get; }

    /// <summary>The party and its days.</summary>
    /// <returns>For example <c>sponsor 12 days</c>.</returns>
    public override string ToString() => Party.Text() + " " + Text.Count(Days, "day", "days");
}
