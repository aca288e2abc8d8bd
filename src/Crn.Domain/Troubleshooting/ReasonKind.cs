namespace Crn.Domain.Troubleshooting;

/// <summary>What a coded reason of a screening log says, as far as the catalogue of causes asks for it.</summary>
public enum ReasonKind
{
    /// <summary>Nobody was there to ask: staff time, leave, vacancies.</summary>
    NoStaff,

    /// <summary>A clinician decided against it.</summary>
    ClinicianDecision,

    /// <summary>The person was missed: out of hours, another clinic.</summary>
    Missed,

    /// <summary>The person is in, or was kept for, another study.</summary>
    OtherStudy,

    /// <summary>The person prefers one of the treatments.</summary>
    PrefersTreatment,

    /// <summary>The person dislikes a placebo, or not knowing the treatment.</summary>
    PlaceboOrBlinding,

    /// <summary>Burden, travel or time.</summary>
    Burden,

    /// <summary>The person did not answer.</summary>
    NoResponse,

    /// <summary>The treatment, or another, can be had outside the study.</summary>
    TreatmentAvailable,

    /// <summary>No patients were seen.</summary>
    NoPatients,
}
