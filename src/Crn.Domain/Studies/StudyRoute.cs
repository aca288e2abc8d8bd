namespace Crn.Domain.Studies;

/// <summary>The route of a study through the network's system; there are only two.</summary>
public enum StudyRoute
{
    /// <summary>Commercial: a company funds and sponsors.</summary>
    Commercial,

    /// <summary>Non-commercial, studies with a company's money and another body's sponsorship included.</summary>
    NonCommercial,
}
