namespace Crn.Domain.Portfolio;

/// <summary>What an eligibility rule decides.</summary>
public enum EligibilityTest
{
    /// <summary>A test every study it applies to must pass.</summary>
    Common,

    /// <summary>A test of the funding stream: passed, no case-by-case review is needed.</summary>
    Automatic,

    /// <summary>A stream that is looked at case by case.</summary>
    Consideration,

    /// <summary>A test for going on being supported.</summary>
    ContinuingSupport,

    /// <summary>What a reviewer looks at case by case; it decides nothing by itself.</summary>
    Reviewer,
}
