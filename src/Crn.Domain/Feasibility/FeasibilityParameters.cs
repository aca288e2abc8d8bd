using Crn.Domain.Policies;
using Crn.Domain.Sites;

namespace Crn.Domain.Feasibility;

/// <summary>
/// The thresholds of the network's catalogue, each with its source and grade. To replace one, add a rule of the same code with your own.
/// </summary>
public static class FeasibilityParameters
{
    private static readonly Citation Jacques =
        Citation.Stated("Jacques et al., BMJ Open 2022;12:e059230", "388 trials, reports 1997 to 2020");

    /// <summary>The rate per site and month that half of published trials reached: 0.95.</summary>
    public static Dated<decimal> MedianSiteRate { get; } = new(0.95m, null, null, Jacques);

    /// <summary>The rate per site and month that a quarter of published trials passed: 2.60.</summary>
    public static Dated<decimal> UpperQuartileSiteRate { get; } = new(2.60m, null, null, Jacques);

    /// <summary>The median share of people approached who consented: 0.72.</summary>
    public static Dated<decimal> MedianConsentShare { get; } = new(0.72m, null, null, Jacques);

    /// <summary>The median share of participants kept to the end: 0.88.</summary>
    public static Dated<decimal> MedianRetentionShare { get; } = new(0.88m, null, null, Jacques);

    /// <summary>The share of sites that recruit nobody: 0.11.</summary>
    public static Dated<decimal> ZeroRecruiterShare => TrackRecord.WorldZeroRecruiterShare;

    /// <summary>The least screen failure to plan for without evidence: 0.30. A design default; one published audit found 0.51.</summary>
    public static Dated<decimal> LeastScreenFailure { get; } =
        new(0.30m, null, null, Citation.Default("ELI-03 screen failure without evidence"));

    /// <summary>The least share that should pass all criteria: 0.10. A design default.</summary>
    public static Dated<decimal> LeastPassShare { get; } =
        new(0.10m, null, null, Citation.Default("ELI-02 share that passes all criteria"));

    /// <summary>Sites for which one reserve site should be named: 10. A design default.</summary>
    public static Dated<int> SitesPerReserve { get; } = new(10, null, null, Citation.Default("RAT-05 reserve sites"));

    /// <summary>Months to close a study down after the last follow-up: 3. A design default.</summary>
    public static Dated<decimal> CloseOutMonths { get; } = new(3m, null, null, Citation.Default("TIM-02 close-out"));

    /// <summary>The share of sites that recruit fewer than their target, but some: 0.37.</summary>
    public static Dated<decimal> UnderRecruiterShare { get; } =
        new(0.37m, null, null, Citation.Stated("Clinitiative: data-driven site selection", "sites under target"));

    /// <summary>What a site that recruits under its target is assumed to bring: half. A design default.</summary>
    public static Dated<decimal> UnderRecruiterYield { get; } =
        new(0.5m, null, null, Citation.Default("RAT-04 yield of sites under target"));

    /// <summary>The share of the target the plan should still reach then: 0.80.</summary>
    public static Dated<decimal> ShareReachedRegardless { get; } =
        new(0.80m, null, null, Citation.Default("RAT-04 share of target reached"));

    /// <summary>The largest share of an opinion's estimate to count on: 0.50; the default to apply is 0.20.</summary>
    public static Dated<decimal> LargestDiscountOfOpinion { get; } =
        new(0.50m, null, null, Citation.Default("POP-03 range 0.10 to 0.50; taught factor 0.20"));

    /// <summary>Months after which a count of the pool is too old: 12. A design default.</summary>
    public static Dated<decimal> PoolCountMonths { get; } = new(12m, null, null, Citation.Default("POP-04 age of the count"));

    /// <summary>Years after which good clinical practice training is renewed: 3. Background knowledge.</summary>
    public static Dated<int> GcpRenewalYears { get; } = new(3, null, null, Citation.Background("STA-03 renewal of training"));

    /// <summary>Open studies a principal investigator can lead without protected time: 5. A design default.</summary>
    public static Dated<int> OpenStudiesPerInvestigator { get; } =
        new(5, null, null, Citation.Default("PI-02 open studies of an investigator"));

    /// <summary>How much longer recruitment may take before the plan should fail: 1.5 times. A design default.</summary>
    public static Dated<decimal> SlippageFactor { get; } = new(1.5m, null, null, Citation.Default("TIM-03 slippage"));

    /// <summary>Years for which the records of a medicines trial are kept: 5. Background knowledge; 25 under the EU regulation.</summary>
    public static Dated<decimal> CtimpRetentionYears { get; } =
        new(5m, null, null, Citation.Background("GOV-03 archiving under the UK rules of 2004"));

    /// <summary>The weight of the published median rate beside a site's own record, in participants: 1. A design default.</summary>
    public static Dated<decimal> PriorRecruits { get; } =
        new(1m, null, null, Citation.Default("TRK-01 shrinkage towards the published median"));
}
