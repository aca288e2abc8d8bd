namespace Crn.Domain.Engagement;

/// <summary>
/// How firm an answer is. What rests on an estimate says so, and is not final before set-up (EE-07, a default of this library).
/// </summary>
public enum Firmness
{
    /// <summary>An estimate: kept as an assumption and scored when reality arrives.</summary>
    Estimated = 0,

    /// <summary>Known.</summary>
    Known = 1,
}
