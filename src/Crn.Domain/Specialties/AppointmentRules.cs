using Crn.Domain.Decisions;

namespace Crn.Domain.Specialties;

/// <summary>What an appointment must be in itself, whoever else is appointed.</summary>
internal static class AppointmentRules
{
    public static IEnumerable<Refusal> Broken(Appointment appointment)
    {
        var (role, area) = (appointment.Role, appointment.Area);
        if (role.Scope() == CommunityScope.Regional && area is null) yield return CommunityReasons.AreaMissing;
        if (role.Scope() == CommunityScope.National && area is not null) yield return CommunityReasons.AreaNotWanted;
        if (appointment.Specialties.Count > 1 && !role.HoldsSeveralSpecialties()) yield return CommunityReasons.OneSpecialty;
        if (role == CommunityRole.SubSpecialtyLead && appointment.Part is null) yield return CommunityReasons.PartMissing;
        if (appointment.Part is { } part && (role != CommunityRole.SubSpecialtyLead || !appointment.Specialties.Contains(part.Specialty))) yield return CommunityReasons.PartOfAnother;
        if (area is not null && area.Kind != NetworkRegionKind.OfTheCaller && role.Era() is { } era && era != area.Kind) yield return CommunityReasons.WrongEra(role);
        if (area is not null && (appointment.From < area.From || area.To < (appointment.To ?? LocalDate.MaxIsoValue))) yield return CommunityReasons.AreaNotAtWork;
    }
}
