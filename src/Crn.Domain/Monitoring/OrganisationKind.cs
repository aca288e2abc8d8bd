namespace Crn.Domain.Monitoring;

/// <summary>The kinds of organisation that objective 6 counts.</summary>
public enum OrganisationKind
{
    /// <summary>An NHS trust: objectives 6A and 6B.</summary>
    Trust = 0,

    /// <summary>A general practice: objective 6C.</summary>
    GeneralPractice = 1,
}
