using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Support.Tables;

/// <summary>The national contract value review, stage by stage.</summary>
internal static class CommercialRules
{
    private static readonly Citation Stage2 = Citation.Stated("Health and Care Research Wales: faster costing (NCVR)", "COM-02: stage 2");

    /// <summary>The last day on which a signed contract kept its price without a site multiplier: "end of October 2023".</summary>
    internal static LocalDate LastDayOfOldPrices { get; } = new(2023, 10, 31);

    /// <summary>No local change of price.</summary>
    internal static Rule NationalPriceBinds { get; } = new("COM-02")
    {
        Question = "Is the price of the costing tool the price, without local negotiation?",
        Criterion = From(SupportParameters.ContractValueReviewStage2),
        Remedy = "Take the price of the costing tool; raise what it lacks with the study resource reviewer.",
        WhoCanAct = "study resource reviewer",
        Source = Stage2,
    };

    /// <summary>One review of resources, recognised at every site.</summary>
    internal static Rule OneResourceReview { get; } = new("COM-01")
    {
        Question = "Are the resources reviewed once for all sites?",
        Criterion = From(SupportParameters.ContractValueReviewStage1),
        Source = Citation.Stated("NHS England: national contract value review", "stage 1"),
    };

    internal static Refusal NoLocalPrice { get; } = new(
        "commercial.no-local-price",
        "The national contract value review sets the price: a local change is refused.",
        "Take the price of the costing tool; raise what it lacks with the study resource reviewer.",
        Stage2);

    internal static Refusal NotKnown(ValueList<Fact> missing) => new(
        "commercial.not-known",
        "Too little is known to say whether the national price binds.",
        $"Find out: {string.Join(", ", missing.Select(f => f.Question))}",
        Stage2);

    private static Criterion From(Parameter<LocalDate> stage) =>
        CostFacts.IsCommercialContract.IsTrue() & SitePrice.NumberOfSites.AtLeast(2) & SitePrice.IsPrimaryCare.IsFalse()
        & SitePrice.SubmittedOn.OnOrAfter(First(stage))
        & (SitePrice.IsEarlyPhaseOrAdvancedTherapy.IsFalse()
            | SitePrice.SubmittedOn.OnOrAfter(First(SupportParameters.ContractValueReviewEarlyPhase)));

    private static LocalDate First(Parameter<LocalDate> parameter) => parameter.Values.Versions[0].Value;
}
