namespace Crn.Domain.Engagement.Tables;

/// <summary>What is usually known of a fact at a stage.</summary>
internal enum FactKnowledge
{
    /// <summary>Usually unknown (a dash in the matrix).</summary>
    UsuallyUnknown = 0,

    /// <summary>Known in part (P): of some sites, or not settled. Nobody is late who does not have it.</summary>
    Partly = 1,

    /// <summary>An estimate is to be had (E).</summary>
    Estimated = 2,

    /// <summary>Known (K).</summary>
    Known = 3,
}
