using Crn.Domain.Decisions;

namespace Crn.Domain.Specialties;

/// <summary>Somebody who could review a study, the load they carry, and every reason why not.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ReviewerCandidate
{
    internal ReviewerCandidate(Appointment appointment, bool isOfManagingSpecialty, int load, ValueList<Refusal> reasons) =>
        (Appointment, IsOfManagingSpecialty, Load, Reasons) = (appointment, isOfManagingSpecialty, load, reasons);

    /// <summary>The appointment by which the person may speak.</summary>
    public Appointment Appointment { get; }

    /// <summary>Who.</summary>
    public PersonReference Person => Appointment.Person;

    /// <summary>Whether the person speaks for the managing specialty, not a supporting one.</summary>
    public bool IsOfManagingSpecialty { get; }

    /// <summary>Reviews in the person's hands.</summary>
    public int Load { get; }

    /// <summary>Why the person may not review the study; empty when they may.</summary>
    public ValueList<Refusal> Reasons { get; }

    /// <summary>Whether the person may review the study.</summary>
    public bool MayReview => Reasons.IsEmpty;

    /// <summary>The candidate as one line; never a name.</summary>
    /// <returns>The appointment, the load, and the reasons against it.</returns>
    public override string ToString() =>
        $"{Appointment}; {Text.Count(Load, "review", "reviews")} in hand"
            + (MayReview ? "" : "; " + string.Join(", ", Reasons.Select(r => r.Code)));
}
