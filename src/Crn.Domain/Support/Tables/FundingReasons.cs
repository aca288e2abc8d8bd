using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Policies;

namespace Crn.Domain.Support.Tables;

/// <summary>Every reason why a pot is not shared by activity.</summary>
internal static class FundingReasons
{
    private static readonly FinancialYear WelshNeedsBased = FinancialYear.Starting(2020);
    private static readonly Citation Weights = Citation.Default("ABF-02: an unknown year is not enough information");

    internal static IEnumerable<Refusal> Against(
        Pounds pot, UkNation nation, FinancialYear year, ValueList<OrganisationActivity> organisations, List<decimal?> weights)
    {
        if (OtherMethod(nation, year) is { } other) yield return other;
        if (weights.Contains(null)) yield return NoWeights(year);
        else if (weights.TrueForAll(w => w == 0)) yield return NoActivity;
        var guaranteed = Pounds.Sum(organisations.Select(o => o.Guaranteed));
        if (guaranteed.Amount > pot.Amount) yield return TooMuchGuaranteed(guaranteed, pot);
    }

    private static Refusal NoActivity { get; } = new(
        "funding.no-activity", "No organisation has any weighted activity to share by.", "Give the recruits of the year.",
        Citation.Default("ABF-01"));

    private static Refusal? OtherMethod(UkNation nation, FinancialYear year) => nation switch
    {
        UkNation.Wales when year >= WelshNeedsBased => new(
            "funding.needs-based", "Wales has funded delivery by need since 1 April 2020: recruit-weighted shares do not apply.",
            "Ask Health and Care Research Wales for the allocation.",
            Citation.Inferred("Welsh Government: NHS R&D funding policy", "AW-04", WelshNeedsBased.From)),
        UkNation.Scotland => new(
            "funding.rolling-average", "Scotland averages three years of each board's calculated figure; its weights were not found.",
            "Ask the Chief Scientist Office for the figures, and see ScottishServiceSupport.",
            Citation.Stated("Scottish Government: FOI/18/02515", "AS-02")),
        UkNation.NorthernIreland => new(
            "funding.no-formula", "No formula by activity was found for Northern Ireland.", "Ask HSC R&D Division how it allocates.",
            Citation.Inferred("HSC R&D Division: role and budget", "AI-01")),
        _ => null,
    };

    private static Refusal NoWeights(FinancialYear year) => new(
        "funding.no-weights", $"The weights of {year} are not known.",
        "Ask the network's coordinating centre, and give them as parameters of your own.", Weights);

    private static Refusal TooMuchGuaranteed(Pounds guaranteed, Pounds pot) => new(
        "funding.guarantees-exceed-pot", $"The guarantees sum to {guaranteed}, more than the pot of {pot}.",
        "Lower the guarantees or raise the pot.", Citation.Default("guarantees"));
}
