namespace Crn.Domain.Support;

/// <summary>What an activity of a non-commercial study counts as, by its primary purpose (AcoRD). Each activity is exactly one.</summary>
/// <remarks>An excess treatment cost is no category: it is what the Treatment of a study costs above standard care.</remarks>
public enum CostCategory
{
    /// <summary>Research Cost, Part A: central work that answers the question; the funder always pays.</summary>
    ResearchPartA,

    /// <summary>Research Cost, Part B: work at a site that answers the question; the funder pays but for the charity exception.</summary>
    ResearchPartB,

    /// <summary>Support Cost: finding participants, consent and extra patient care; it stops when the study stops.</summary>
    Support,

    /// <summary>Treatment Cost: patient care that would go on if the service went on after the study.</summary>
    Treatment,
}
