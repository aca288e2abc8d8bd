namespace Crn.Domain.Recruitment;

/// <summary>Which date a count goes by; sources differ by era, so a ledger records which it holds.</summary>
public enum RecruitmentDateBasis
{
    /// <summary>Not said.</summary>
    NotStated = 0,

    /// <summary>The date of consent, the rule of 2016 to 2018.</summary>
    Consent = 1,

    /// <summary>The date of enrolment, a field of its own from about 2020.</summary>
    Enrolment = 2,
}
