namespace Crn.Domain.Feasibility.Catalogue;

/// <summary>
/// Who can act when a rule of the network's catalogue is not met: background knowledge of the field, which no source read confirms.
/// </summary>
internal static class RuleActors
{
    private const string Investigator = "chief investigator";
    private const string WithStatistician = "chief investigator with the trial statistician";
    private const string WithFunder = "chief investigator with the funder";
    private const string WithNetwork = "chief investigator with the network";
    private const string Sponsor = "sponsor";
    private const string Site = "site";
    private const string SiteLead = "principal investigator";

    private static readonly Dictionary<string, string> Actors = new(StringComparer.Ordinal)
    {
        ["POP-01"] = WithNetwork, ["POP-02"] = Investigator, ["POP-02-SITE"] = Investigator,
        ["POP-03"] = Site, ["POP-04"] = Site, ["POP-05"] = Investigator, ["POP-06"] =
            Investigator,
        ["ELI-01"] = Investigator, ["ELI-02"] = Investigator, ["ELI-03"] = Investigator, ["ELI-04"] = Investigator, ["ELI-05"] =
            WithStatistician,
        ["RAT-01"] = WithNetwork, ["RAT-02"] = WithStatistician, ["RAT-03"] = WithNetwork, ["RAT-04"] = WithNetwork, ["RAT-05"] =
            WithNetwork,
        ["RAT-06"] = Sponsor, ["RAT-07"] = Investigator, ["RAT-08"] = WithStatistician,
        ["CMP-01"] = SiteLead, ["CMP-02"] = Sponsor, ["CMP-03"] = Site,
        ["STA-01"] = "site with the network", ["STA-02"] = Site, ["STA-03"] = Site, ["STA-04"] = Site,
        ["PI-01"] = Site, ["PI-02"] = Site, ["PI-03"] = SiteLead, ["PI-04"] = Investigator,
        ["PTH-01"] = Investigator, ["PTH-02"] = Sponsor, ["PTH-03"] = Investigator,
        ["CAP-PH"] = Site, ["CAP-IM"] = Site, ["CAP-LB"] = Site, ["CAP-BS"] = Sponsor, ["CAP-EQ"] = Sponsor, ["CAP-SP"] =
            Site, ["CAP-IT"] = Site,
        ["TIM-01"] = Investigator, ["TIM-02"] = WithFunder, ["TIM-03"] = Investigator,
        ["CST-01"] = WithFunder, ["CST-02"] = "chief investigator with an AcoRD specialist", ["CST-03"] = WithNetwork, ["CST-04"] =
            "sponsor with the site",
        ["GOV-01"] = WithFunder, ["GOV-02"] = Sponsor, ["GOV-03"] = Sponsor, ["GOV-04"] = Investigator, ["GOV-05"] =
            "sponsor with the network or site",
        ["TRK-01"] = WithNetwork, ["TRK-02"] = Sponsor, ["TRK-03"] = Site,
    };

    /// <summary>The rules, each with who can act on it.</summary>
    public static ValueList<FeasibilityRule> Name(IEnumerable<FeasibilityRule> rules) =>
        rules.Select(rule => rule with { WhoCanAct = Actors[rule.Code] }).ToValueList();
}
