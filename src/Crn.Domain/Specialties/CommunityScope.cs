namespace Crn.Domain.Specialties;

/// <summary>Where a role of a specialty's community is held (SP-10).</summary>
internal enum CommunityScope
{
    /// <summary>For the nation; the appointment has no area.</summary>
    National,

    /// <summary>For a region; the appointment has one.</summary>
    Regional,

    /// <summary>Either: with an area or without.</summary>
    NationalOrRegional,
}
