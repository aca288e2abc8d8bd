namespace Crn.Domain.Studies;

/// <summary>What kind of thing is studied.</summary>
public enum InterventionKind
{
    /// <summary>A medicinal product.</summary>
    Medicine,

    /// <summary>A gene, cell or tissue-engineered product.</summary>
    AdvancedTherapy,

    /// <summary>A vaccine or other biological preventive.</summary>
    Vaccine,

    /// <summary>A medical device.</summary>
    Device,

    /// <summary>An operation or procedure.</summary>
    Procedure,

    /// <summary>Radiotherapy or a radiation exposure.</summary>
    Radiation,

    /// <summary>A behavioural or psychological intervention.</summary>
    Behavioural,

    /// <summary>A dietary intervention or supplement.</summary>
    Diet,

    /// <summary>A diagnostic test.</summary>
    Diagnostic,

    /// <summary>A change in how care is delivered.</summary>
    ServiceChange,

    /// <summary>Something else, stated.</summary>
    Other,
}
