namespace Crn.Domain.Portfolio;

/// <summary>Whether the network may support a study, and by which door it comes in.</summary>
public enum EligibilityOutcome
{
    /// <summary>A fact is missing that could still decide it.</summary>
    NotEnoughInformation,

    /// <summary>A common test is failed.</summary>
    Ineligible,

    /// <summary>The common tests are passed; the funding stream is looked at case by case ("adoption" in the words of 2006-14).</summary>
    ByConsideration,

    /// <summary>A company funds and sponsors, and the study passes the tests that apply to it.</summary>
    CommercialContract,

    /// <summary>The common tests are passed and the funding stream needs no further review.</summary>
    Automatic,
}
