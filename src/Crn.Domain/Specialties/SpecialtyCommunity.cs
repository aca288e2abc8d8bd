using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Specialties;

/// <summary>
/// Who speaks for which specialty, where and when: appointments, declared interests and reviews in hand, as the fold of their events.
/// </summary>
/// <remarks>
/// Verbs answer with a <see cref="Decision{TState, TEvent}"/>; the questions take the day they are asked as of. A person may hold several
/// roles and specialties (SP-09). Equality is by content. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// SpecialtyCommunity community = SpecialtyCommunity.Start(on: today, by: Party.Network).State;
/// community = community.Appoint(appointment, on: today, by: Party.Network).State;
/// community.LeadsOn(today, Specialty.Stroke, northWest);                               // who speaks for stroke here
/// community.RegionsWithout(CommunityRole.RegionalSpecialtyLead, Specialty.Stroke, today);   // where is nobody
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record SpecialtyCommunity
{
    private Remembered<CommunityIndex> remembered;

    internal SpecialtyCommunity(LocalDate startedOn) => StartedOn = startedOn;

    /// <summary>Every appointment ever recorded, in the order of their recording.</summary>
    public ValueList<Appointment> Appointments { get; internal init; }

    /// <summary>The interests that stand, each with whose it is.</summary>
    public ValueList<(PersonReference Person, DeclaredInterest Interest)> Interests { get; internal init; }

    /// <summary>The reviews that people have taken on and not returned, each with the identifiers of its study.</summary>
    public ValueList<(PersonReference Person, StudyIdentifiers Study)> Reviews { get; internal init; }

    /// <inheritdoc/>
    public LocalDate StartedOn { get; internal init; }

    /// <inheritdoc/>
    public LocalDate LastRecordedOn { get; internal init; }

    /// <inheritdoc/>
    public int Version { get; internal init; }

    // Worked out where the community was not made by its events.
    private CommunityIndex Index
    {
        get
        {
            if (remembered.Value is null) remembered = new(CommunityIndex.Of(this));
            return remembered.Value!;
        }
    }

    /// <summary>The community as one line; never a person.</summary>
    /// <returns>How much is recorded, and up to when.</returns>
    public override string ToString() =>
        $"{Text.Count(Appointments.Count, "appointment", "appointments")}, "
        + $"{Text.Count(Interests.Count, "declared interest", "declared interests")}, "
        + $"{Text.Count(Reviews.Count, "review", "reviews")} in hand, as recorded by {Text.Iso(LastRecordedOn)}";
}
