using Crn.Domain.Rules;

namespace Crn.Domain.Troubleshooting;

/// <content>What only people can say: sites, sponsor, portfolio.</content>
public static partial class TroubleshootingFacts
{
    /// <summary>vac / staffWTE at the sites that state both.</summary>
    public static Fact<decimal> VacancyShare { get; } =
        Fact.Number("trouble.vacancy-share", "Vacant over filled delivery posts", Unit.One);

    /// <summary>comp: at the site that states most.</summary>
    public static Fact<int> CompetingStudies { get; } =
        Fact.Count("trouble.competing-studies", "Competing open studies of the specialty at a site, the most", Unit.One);

    /// <summary>From what sites state.</summary>
    public static Fact<bool> InvestigatorChanged { get; } =
        Fact.YesNo("trouble.investigator-changed", "Did an investigator leave, or change, at a site that fell silent?");

    /// <summary>Set-up reason contract, cost or excess treatment cost.</summary>
    public static Fact<decimal> ContractDelay { get; } =
        Fact.Number("trouble.contract-delay", "Days a contract or cost question has held a site up, the longest", Unit.Days);

    /// <summary>Pharmacy, radiology or laboratory sign-off.</summary>
    public static Fact<decimal> DepartmentDelay { get; } =
        Fact.Number("trouble.department-delay", "Days a support department has held a site up, the longest", Unit.Days);

    /// <summary>Site readiness.</summary>
    public static Fact<decimal> ReadinessDelay { get; } =
        Fact.Number("trouble.readiness-delay", "Days from confirmation to today at sites confirmed and not open, the longest", Unit.Days);

    /// <summary>At a site confirmed and not open.</summary>
    public static Fact<bool> PreparationOutstanding { get; } =
        Fact.YesNo("trouble.preparation-outstanding", "Is a delegation log or training outstanding?");

    /// <summary>From the portfolio.</summary>
    public static Fact<decimal> OtherStudiesFalling { get; } =
        Fact.Share("trouble.other-studies-falling", "Share of other studies whose recruitment falls too");

    /// <summary>Participant identification centres, primary care.</summary>
    public static Fact<bool> ReferralsInvited { get; } =
        Fact.YesNo("trouble.referrals-invited", "Were referring practices or centres invited?");

    /// <summary>From referring centres.</summary>
    public static Fact<decimal> ReferralsAgainstPlan { get; } =
        Fact.Number("trouble.referrals-against-plan", "People referred over those planned", Unit.One);

    /// <summary>Whether eligible shares should be alike.</summary>
    public static Fact<bool> CaseMixSimilar { get; } = Fact.YesNo("trouble.case-mix-similar", "Do sites see similar patients?");

    /// <summary>Patients missed at some times or places.</summary>
    public static Fact<decimal> ApproachSpread { get; } =
        Fact.Number("trouble.approach-spread", "Largest over smallest approached share by weekday, time or clinic", Unit.One);

    /// <summary>The setting.</summary>
    public static Fact<bool> GatekeptSetting { get; } =
        Fact.YesNo("trouble.gatekept-setting", "Do care teams decide who is asked, as in care homes or mental health?");

    /// <summary>Where care teams decide.</summary>
    public static Fact<decimal> InvitedShare { get; } = Fact.Share("trouble.invited-share", "Invited of those known to be eligible");

    /// <summary>Replies / invitations.</summary>
    public static Fact<decimal> RepliesAgainstPlan { get; } =
        Fact.Number("trouble.replies-against-plan", "Share of invitations answered over the planned share", Unit.One);

    /// <summary>A sign that materials are unclear.</summary>
    public static Fact<bool> QuestionsRepeated { get; } =
        Fact.YesNo("trouble.questions-repeated", "Do people ask the same questions again and again?");

    /// <summary>The lowest over the groups looked at.</summary>
    public static Fact<decimal> GroupAgainstAll { get; } =
        Fact.Number("trouble.group-against-all", "Consent or screening of an under-served group over that of all", Unit.One);

    /// <summary>The supply flag.</summary>
    public static Fact<bool> SupplyInterrupted { get; } =
        Fact.YesNo("trouble.supply-interrupted", "Was the supply of drug, device or randomisation interrupted?");

    /// <summary>Trial steering or data monitoring committee.</summary>
    public static Fact<bool> SampleSizeReviewed { get; } =
        Fact.YesNo("trouble.sample-size-reviewed", "Has a committee asked for the sample size to be reviewed?");

    /// <summary>What the sponsor keeps in the national record.</summary>
    public static Fact<bool> DataOverdue { get; } =
        Fact.YesNo("trouble.data-overdue", "Are dates, targets or contacts that the sponsor must keep up to date overdue?");

    /// <summary>Of participants due for follow-up.</summary>
    public static Fact<decimal> RetentionAgainstPlan { get; } =
        Fact.Number("trouble.retention-against-plan", "Retained share over the planned share", Unit.One);
}
