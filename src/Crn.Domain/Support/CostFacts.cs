using Crn.Domain.Rules;

namespace Crn.Domain.Support;

/// <summary>The facts that decide what an activity counts as and who pays for it: those of the activity and those of its study.</summary>
public static class CostFacts
{
    private const string Team = "study team";
    private const string Finance = "sponsor's finance office";

    /// <summary>Of an activity: whether it would still be done after the study if the treatment were adopted.</summary>
    public static Fact<bool> WouldContinue { get; } =
        Fact.YesNo("cost.would-continue", "Would it still be done after the study if the treatment were adopted?").From(Team);

    /// <summary>Of an activity: whether its primary purpose is the care or safety of the participant.</summary>
    public static Fact<bool> CaresForParticipant { get; } =
        Fact.YesNo("cost.cares-for-participant", "Is its primary purpose the care or safety of the participant?").From(Team);

    /// <summary>Of an activity: whether it finds or approaches possible participants in the NHS, or takes consent.</summary>
    public static Fact<bool> FindsParticipants { get; } =
        Fact.YesNo("cost.finds-participants", "Does it find or approach possible participants in the NHS, or take consent?").From(Team);

    /// <summary>Of an activity: whether it is central work of the study rather than work at a site.</summary>
    public static Fact<bool> IsCentralWork { get; } =
        Fact.YesNo("cost.is-central-work", "Is it central work of the study rather than work at a site?").From(Team);

    /// <summary>
    /// Of an activity: whether existing staff do it who are paid by the NHS, the network or another body that the NHS pays for care.
    /// </summary>
    public static Fact<bool> DoneByExistingStaff { get; } =
        Fact.YesNo("cost.done-by-existing-staff", "Do existing staff of the NHS or the network do it, rather than staff hired for the " +
            "study?")
            .From(Finance);

    /// <summary>
    /// Of an activity or a study: whether the funder pays it out of the award. What was left out of the award, or refused, does not become
    /// Support (AN-05): it has no payer.
    /// </summary>
    public static Fact<bool> InTheAward { get; } =
        Fact.YesNo("cost.in-the-award", "Does the award cover this research cost?").From(Finance);

    /// <summary>Of an activity: whether an NHS body does it.</summary>
    public static Fact<bool> DoneByNhsBody { get; } = Fact.YesNo("cost.done-by-nhs-body", "Does an NHS body do it?").From(Team);

    /// <summary>
    /// Of an activity, in Wales: whether it is done in primary care, public health, the ambulance service or social care.
    /// </summary>
    public static Fact<bool> OutsideSecondaryCare { get; } = Fact.YesNo(
        "cost.outside-secondary-care", "Is it done in primary care, public health, the ambulance service or social care?").From(Team);

    /// <summary>Of a study: whether it is a commercial contract study.</summary>
    public static Fact<bool> IsCommercialContract { get; } =
        Fact.YesNo("cost.is-commercial-contract", "Is it a commercial contract study?").From("sponsor");

    /// <summary>Of a study: the day its outline application went to the funder. It decides in Northern Ireland.</summary>
    public static Fact<LocalDate> OutlineApplicationOn { get; } =
        Fact.Date("cost.outline-application-on", "When did the outline application go to the funder?").From(Finance);

    /// <summary>Of a study: whether its funder is a member of the Association of Medical Research Charities.</summary>
    public static Fact<bool> FunderIsAmrcMember { get; } =
        Fact.YesNo("cost.funder-is-amrc-member", "Is the funder a member of the Association of Medical Research Charities?").From(Finance);

    /// <summary>Of a study: whether it was funded in open competition.</summary>
    public static Fact<bool> FundedInOpenCompetition { get; } =
        Fact.YesNo("cost.funded-in-open-competition", "Was it funded in open competition?").From(Finance);

    /// <summary>Of a study: whether it is on the portfolio.</summary>
    public static Fact<bool> OnPortfolio { get; } = Fact.YesNo("cost.on-portfolio", "Is the study on the portfolio?").From("network");

    /// <summary>
    /// Of a study: whether an infrastructure award (CLAHRC, ARC or biomedical research centre) funds it, which holds its Support already.
    /// </summary>
    public static Fact<bool> FundedByInfrastructureAward { get; } = Fact.YesNo(
        "cost.funded-by-infrastructure-award", "Is it funded by a CLAHRC, ARC or biomedical research centre award?").From(Finance);

    /// <summary>Every fact of this room: of costs, of the rules asked by themselves, of prices and of excess treatment costs.</summary>
    public static FactCatalogue Catalogue => Lists.All;

    // In a class of its own: it needs classes that may need this one.
    private static class Lists
    {
        public static readonly FactCatalogue All = FactCatalogue.Of("Support",
        [
            WouldContinue, CaresForParticipant, FindsParticipants, IsCentralWork, DoneByExistingStaff, InTheAward, DoneByNhsBody,
            OutsideSecondaryCare, IsCommercialContract, OutlineApplicationOn, FunderIsAmrcMember, FundedInOpenCompetition, OnPortfolio,
            FundedByInfrastructureAward, SupportRules.IsFullClinicalApplication, SupportRules.FullApplicationOn,
            SupportRules.RoutineAtABoard, SupportRules.InClinicalGuideline, SupportRules.RecommendedBySmc, SupportRules.TotalExcess,
            SupportRules.ExcessPerParticipant, SupportRules.IncomePassesTrigger, SupportRules.RecruitsInYear, SupportRules.Nation,
            SupportRules.StandardByAnswer, SupportRules.ForecastByAnswer, SupportRules.LeastAllocationByAnswer, SitePrice.NumberOfSites,
            SitePrice.SubmittedOn, SitePrice.IsEarlyPhaseOrAdvancedTherapy, SitePrice.IsPrimaryCare, ExcessTreatmentCosts.AnnualIncome,
        ]);
    }
}
