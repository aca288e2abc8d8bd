using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Specialties;

/// <summary>One person in one role, for a specialty and an area, from a day to a day.</summary>
/// <remarks>Whether it fits the role and its neighbours is for <see cref="SpecialtyCommunity.Appoint"/> to say. Equality is by content.
/// Immutable.</remarks>
/// <example>
/// <code>
/// new Appointment(person, CommunityRole.RegionalSpecialtyLead, [Specialty.Stroke], new LocalDate(2025, 1, 1))
/// {
///     Area = northWest, To = new LocalDate(2027, 12, 31),
/// }
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Appointment
{
    /// <summary>Makes an appointment.</summary>
    /// <param name="person">Who.</param>
    /// <param name="role">As what.</param>
    /// <param name="specialties">For which specialties: one, or several for a cluster lead or delivery manager.</param>
    /// <param name="from">The first day of the term.</param>
    /// <param name="to">The last day of the term, or null while none is set.</param>
    /// <param name="area">The region; null for a national role.</param>
    /// <exception cref="ArgumentException">There is no such role or no specialty, or <paramref name="to"/> is before <paramref
    /// name="from"/>; or a date is of another calendar system.</exception>
    /// <exception cref="InvalidOperationException">The person or a specialty is <c>default</c>.</exception>
    public Appointment(PersonReference person, CommunityRole role, ValueList<Specialty> specialties, LocalDate from, LocalDate? to,
        NetworkRegion? area)
    {
        Guarded.Iso(from);
        Guarded.Iso(to);
        _ = person.Value;
        foreach (var specialty in specialties) _ = specialty.Code;
        if (specialties.IsEmpty) throw new ArgumentException("An appointment is for at least one specialty.", nameof(specialties));
        if (to < from) throw new ArgumentException("A term cannot end before it begins.", nameof(to));
        Person = person;
        Role = Guard.Against.EnumOutOfRange(role);
        Specialties = specialties.Distinct().Order().ToValueList();
        (From, To, Area) = (from, to, area);
    }

    /// <summary>Who.</summary>
    public PersonReference Person { get; }

    /// <summary>The person's ORCID, if known.</summary>
    public OrcidId? Orcid { get; init; }

    /// <summary>As what.</summary>
    public CommunityRole Role { get; }

    /// <summary>For which specialties, ordered by code.</summary>
    public ValueList<Specialty> Specialties { get; }

    /// <summary>The part of the specialty a sub-specialty lead speaks for; null for other roles.</summary>
    public SubSpecialty? Part { get; init; }

    /// <summary>The region; null for a national role.</summary>
    public NetworkRegion? Area { get; }

    /// <summary>The first day of the term.</summary>
    public LocalDate From { get; }

    /// <summary>The last day of the term; null while none is set.</summary>
    public LocalDate? To { get; private init; }

    /// <summary>Whether the role is shared with others at the same time.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether a confidentiality agreement of the person is recorded.</summary>
    public bool ConfidentialityRecorded { get; init; }

    /// <summary>Whether the term covers a date, both ends included.</summary>
    /// <param name="asAt">The date.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool Covers(LocalDate asAt) => Guarded.Iso(asAt) >= From && !(asAt > To);

    /// <summary>The same appointment, ending on another day.</summary>
    /// <param name="lastDay">The last day of the term; not before its first.</param>
    /// <returns>The new appointment.</returns>
    /// <exception cref="ArgumentException"><paramref name="lastDay"/> is before the term begins, or <paramref name="lastDay"/> is of
    /// another calendar system.</exception>
    public Appointment Ending(LocalDate lastDay) =>
        Guarded.Iso(lastDay) >= From ? this with { To = lastDay }
            : throw new ArgumentException("A term cannot end before it begins.", nameof(lastDay));

    /// <summary>The appointment as one line.</summary>
    /// <returns>Role, specialty, area and term; never a name.</returns>
    public override string ToString() =>
        $"{Role.Text()}, {string.Join(" and ", Specialties)}{(Part is null ? "" : " (" + Part + ")")}{(Area is null ? "" : ", " + Area)}, "
        + $"from {Text.Iso(From)}{(To is { } end ? " to " + Text.Iso(end) : "")}";

    // SP-08: two people in the same leading role for the same thing on the same day.
    internal bool Clashes(Appointment other) =>
        Role.Leads() && Role == other.Role && Area == other.Area && Part == other.Part
        && !(IsShared && other.IsShared)
        && !(other.To < From) && !(To < other.From)
        && Specialties.Any(other.Specialties.Contains);
}
