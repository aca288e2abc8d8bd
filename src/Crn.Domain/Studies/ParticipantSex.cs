namespace Crn.Domain.Studies;

/// <summary>Of which sex participants may be.</summary>
public enum ParticipantSex
{
    /// <summary>Any.</summary>
    All,

    /// <summary>Female only.</summary>
    Female,

    /// <summary>Male only.</summary>
    Male,
}
