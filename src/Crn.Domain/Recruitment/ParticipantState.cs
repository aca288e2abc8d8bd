namespace Crn.Domain.Recruitment;

/// <summary>How far a person has come in a study. All three are stored; only <see cref="Recruited"/> counts as recruitment.</summary>
public enum ParticipantState
{
    /// <summary>Gave consent, is taking part and passed any screening tests: counts towards the sample size, once per study.</summary>
    Recruited = 0,

    /// <summary>Gave consent to join; not, or not yet, recruited.</summary>
    Consented = 1,

    /// <summary>Consented to screening beyond usual care and was then found ineligible.</summary>
    FailedScreening = 2,
}
