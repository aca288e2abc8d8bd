namespace Crn.Domain.Monitoring;

/// <summary>The two formulae of recruitment to time and target.</summary>
public enum TimeAndTargetFormula
{
    /// <summary>Share of target less share of time, in percentage points: until 25 January 2021.</summary>
    Points = 0,

    /// <summary>Share of target over share of time, less 1: from 26 January 2021.</summary>
    Relative = 1,
}
