namespace Crn.Domain.Recruitment;

/// <summary>Which of two questions is asked of a ledger as of a date. Both have their answer in monitoring and in projection.</summary>
public enum LedgerBasis
{
    /// <summary>
    /// What had taken place by the date, however late it was reported: for the course of a study. Later corrections count.
    /// </summary>
    TakenPlace = 0,

    /// <summary>What was known by the date, that is, recorded by then: for figures as they were or could have been published.</summary>
    Known = 1,
}
