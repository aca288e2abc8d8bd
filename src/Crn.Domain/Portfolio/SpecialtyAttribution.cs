namespace Crn.Domain.Portfolio;

/// <summary>Under which specialty a study counts.</summary>
public enum SpecialtyAttribution
{
    /// <summary>Once, under its managing specialty: the counts sum to the number of studies.</summary>
    Managing,

    /// <summary>Under its managing specialty and under each supporting one: the counts sum to more than the number of studies.</summary>
    ManagingAndSupporting,
}
