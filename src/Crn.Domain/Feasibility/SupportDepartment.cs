namespace Crn.Domain.Feasibility;

/// <summary>The department whose capability a study may need.</summary>
public enum SupportDepartment
{
    /// <summary>Pharmacy.</summary>
    Pharmacy = 0,

    /// <summary>Imaging.</summary>
    Imaging = 1,

    /// <summary>Laboratory.</summary>
    Laboratory = 2,

    /// <summary>Information systems.</summary>
    Systems = 3,
}
