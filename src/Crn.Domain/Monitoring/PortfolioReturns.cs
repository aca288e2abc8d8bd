using Ardalis.GuardClauses;

namespace Crn.Domain.Monitoring;

/// <summary>What a year's objectives ask that no recruitment ledger holds. Everything may be missing.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PortfolioReturns
{
    /// <summary>Makes the returns of a year.</summary>
    /// <param name="eligibleCommercialTrials">Commercial trials approved by the MHRA and eligible for the portfolio; null when not
    /// known.</param>
    /// <param name="commercialTrialsOnPortfolio">Those of them on the portfolio; null when not known.</param>
    /// <param name="surveyResponses">Responses to the participant experience survey; null when not known.</param>
    /// <exception cref="ArgumentException">A number is negative, or more trials are on the portfolio than are eligible.</exception>
    public PortfolioReturns(int? eligibleCommercialTrials = null, int? commercialTrialsOnPortfolio = null, int? surveyResponses = null)
    {
        EligibleCommercialTrials = NotNegative(eligibleCommercialTrials, nameof(eligibleCommercialTrials));
        CommercialTrialsOnPortfolio = NotNegative(commercialTrialsOnPortfolio, nameof(commercialTrialsOnPortfolio));
        SurveyResponses = NotNegative(surveyResponses, nameof(surveyResponses));
        if (commercialTrialsOnPortfolio > eligibleCommercialTrials)
            throw new ArgumentException("More trials are on the portfolio than are eligible.", nameof(commercialTrialsOnPortfolio));
    }

    /// <summary>Nothing was returned.</summary>
    public static PortfolioReturns NotKnown { get; } = new();

    /// <summary>Commercial trials approved by the MHRA in the year and eligible for the portfolio; null when not known.</summary>
    public int? EligibleCommercialTrials { get; }

    /// <summary>Those of them on the portfolio; null when not known.</summary>
    public int? CommercialTrialsOnPortfolio { get; }

    /// <summary>Responses to the participant experience survey; null when not known.</summary>
    public int? SurveyResponses { get; }

    /// <summary>The returns as one line.</summary>
    /// <returns>For example <c>40 of 52 eligible commercial trials, 18000 survey responses</c>, with "not known" for what is
    /// missing.</returns>
    public override string ToString() =>
        $"{Known(CommercialTrialsOnPortfolio)} of {Known(EligibleCommercialTrials)} eligible commercial trials, " +
        $"{Known(SurveyResponses)} survey responses";

    private static string Known(int? number) => number is { } known ? Text.Of(known) : "not known";

    private static int? NotNegative(int? number, string name) => number is { } given ? Guard.Against.Negative(given, name) : null;
}
