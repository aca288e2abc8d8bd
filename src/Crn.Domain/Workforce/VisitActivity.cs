using Ardalis.GuardClauses;

namespace Crn.Domain.Workforce;

/// <summary>Work of one role at a visit.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record VisitActivity
{
    /// <summary>Most minutes of an activity: a day.</summary>
    public const int MostMinutes = 24 * 60;

    /// <summary>Makes an activity.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="role">Who does it.</param>
    /// <param name="minutes">How long it takes, from 1 to <see cref="MostMinutes"/> minutes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="role"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is null, blank or looks like it holds an NHS number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minutes lie outside.</exception>
    public VisitActivity(string name, DeliveryRole role, int minutes)
    {
        Name = Guarded.Text(name);
        if (minutes is < 1 or > MostMinutes)
            throw new ArgumentOutOfRangeException(nameof(minutes), $"An activity takes from 1 to {Text.Of(MostMinutes)} minutes.");
        (Role, Minutes) = (Guard.Against.Null(role), minutes);
    }

    /// <summary>What is done.</summary>
    public string Name { get; }

    /// <summary>Who does it.</summary>
    public DeliveryRole Role { get; }

    /// <summary>How long it takes, in minutes.</summary>
    public int Minutes { get; }

    /// <summary>The activity as one line.</summary>
    /// <returns>For example <c>Bloods: 20 minutes, Research nurse or midwife</c>.</returns>
    public override string ToString() => $"{Name}: {Text.Count(Minutes, "minute", "minutes")}, {Role}";
}
