using Crn.Domain.Decisions;

namespace Crn.Domain.Specialties;

/// <summary>What an appointment must be in itself, whoever else is appointed.</summary>
internal static class AppointmentRules
{
    private static readonly (Func<Appointment, bool> IsBroken, Func<CommunityRole, Refusal> Refusal)[] Rows =
    [
        (a => a.Role.Scope() == CommunityScope.Regional && a.Area is null, _ => CommunityReasons.AreaMissing),
        (a => a.Role.Scope() == CommunityScope.National && a.Area is not null, _ => CommunityReasons.AreaNotWanted),
        (a => a.Specialties.Count > 1 && !a.Role.HoldsSeveralSpecialties(), _ => CommunityReasons.OneSpecialty),
        (a => a.Role == CommunityRole.SubSpecialtyLead && a.Part is null, _ => CommunityReasons.PartMissing),
        (a => a.Part is not null && !IsOfTheRole(a, a.Part), _ => CommunityReasons.PartOfAnother),
        (a => a.Area is not null && !IsOfTheEra(a.Role, a.Area), CommunityReasons.WrongEra),
        (a => a.Area is not null && !IsAtWork(a, a.Area), _ => CommunityReasons.AreaNotAtWork),
    ];

    public static IEnumerable<Refusal> Broken(Appointment appointment) =>
        from row in Rows
        where row.IsBroken(appointment)
        select row.Refusal(appointment.Role);

    private static bool IsOfTheRole(Appointment appointment, SubSpecialty part) =>
        appointment.Role == CommunityRole.SubSpecialtyLead && appointment.Specialties.Contains(part.Specialty);

    private static bool IsOfTheEra(CommunityRole role, NetworkRegion area) =>
        area.Kind == NetworkRegionKind.OfTheCaller || role.Era() is not { } era || era == area.Kind;

    private static bool IsAtWork(Appointment appointment, NetworkRegion area) =>
        !(appointment.From < area.From) && !(area.To < (appointment.To ?? LocalDate.MaxIsoValue));
}
