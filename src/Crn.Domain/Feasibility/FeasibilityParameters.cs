using Crn.Domain.Policies;

namespace Crn.Domain.Feasibility;

/// <summary>The thresholds of the network's catalogue, each with its source and grade. To replace one, add a rule of the same code with your own.</summary>
public static class FeasibilityParameters
{
    private static readonly Citation Jacques = Citation.Stated("Jacques et al., BMJ Open 2022;12:e059230", "388 trials, reports 1997 to 2020");
    private static readonly Citation Tufts = Citation.Stated("Tufts Center for the Study of Drug Development", "sites that recruit nobody");

    /// <summary>The rate per site and month that half of published trials reached: 0.95.</summary>
    public static Dated<decimal> MedianSiteRate { get; } = new(0.95m, null, null, Jacques);

    /// <summary>The rate per site and month that a quarter of published trials passed: 2.60.</summary>
    public static Dated<decimal> UpperQuartileSiteRate { get; } = new(2.60m, null, null, Jacques);

    /// <summary>The median share of people approached who consented: 0.72.</summary>
    public static Dated<decimal> MedianConsentShare { get; } = new(0.72m, null, null, Jacques);

    /// <summary>The median share of participants kept to the end: 0.88.</summary>
    public static Dated<decimal> MedianRetentionShare { get; } = new(0.88m, null, null, Jacques);

    /// <summary>The share of sites that recruit nobody: 0.11.</summary>
    public static Dated<decimal> ZeroRecruiterShare { get; } = new(0.11m, null, null, Tufts);

    /// <summary>The least screen failure to plan for without evidence: 0.30. A design default; one published audit found 0.51.</summary>
    public static Dated<decimal> LeastScreenFailure { get; } = new(0.30m, null, null, Citation.Default("ELI-03 screen failure without evidence"));

    /// <summary>The least share that should pass all criteria: 0.10. A design default.</summary>
    public static Dated<decimal> LeastPassShare { get; } = new(0.10m, null, null, Citation.Default("ELI-02 share that passes all criteria"));

    /// <summary>Sites for which one reserve site should be named: 10. A design default.</summary>
    public static Dated<int> SitesPerReserve { get; } = new(10, null, null, Citation.Default("RAT-05 reserve sites"));

    /// <summary>Months to close a study down after the last follow-up: 3. A design default.</summary>
    public static Dated<decimal> CloseOutMonths { get; } = new(3m, null, null, Citation.Default("TIM-02 close-out"));

    // A month is 365.25/12 days.
    internal static decimal Days(decimal months) => months * 365.25m / 12;

    internal static decimal Months(int days) => days * 12 / 365.25m;
}
