using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Policies;

namespace Crn.Domain.Support.Tables;

/// <summary>Every reason why a pot is not shared by activity.</summary>
internal static class FundingReasons
{
    private static readonly FinancialYear WelshNeedsBased = FinancialYear.Starting(2020);
    private static readonly FinancialYear ScottishMethod = FinancialYear.Starting(2012);
    private static readonly Citation Weights = Citation.Default("ABF-02: an unknown year is not enough information");

    internal static IEnumerable<Refusal> Against(
        ActivityFunding method, Pounds pot, UkNation nation, FinancialYear year, ValueList<OrganisationActivity> organisations,
        List<decimal?> weights)
    {
        if (OtherMethod(nation, year) is { } other) yield return other;
        else if (weights.Contains(null)) yield return NoWeights(nation, year);
        else if (nation != UkNation.England && HoldsPublished(method, year)) yield return OtherNation(year);
        if (weights.TrueForAll(w => w == 0)) yield return NoActivity;
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
        UkNation.Scotland when year < ScottishMethod => new(
            "funding.no-formula", "How Scotland shared before 2012/13 was not found.", "Ask the Chief Scientist Office how it allocated.",
            Citation.Stated("Scottish Government: FOI/18/02515", "AS-03: the same method since 2012-13", ScottishMethod.From)),
        UkNation.Scotland => new(
            "funding.rolling-average", "Scotland averages three years of each board's calculated figure; its weights were not found.",
            "Ask the Chief Scientist Office for the figures, and see ScottishServiceSupport.",
            Citation.Stated("Scottish Government: FOI/18/02515", "AS-02")),
        UkNation.NorthernIreland => new(
            "funding.no-formula", "No formula by activity was found for Northern Ireland.", "Ask HSC R&D Division how it allocates.",
            Citation.Inferred("HSC R&D Division: role and budget", "AI-01")),
        _ => null,
    };

    private static Refusal NoWeights(UkNation nation, FinancialYear year) => new(
        "funding.no-weights", $"The weights of {year} are not known.",
        $"Ask {(nation == UkNation.Wales ? "Health and Care Research Wales" : "the network's coordinating centre")}, and give them as "
            + "parameters of your own.", Weights);

    private static Refusal OtherNation(FinancialYear year) => new(
        "funding.other-nation",
        $"The weights of {year} that are held are those of a region of England; Wales paid tariffs with a balancing factor.",
        "Ask Health and Care Research Wales for its tariffs, and give them as parameters of your own.",
        Citation.Stated("Welsh Government: NHS R&D funding policy", "AW-01", to: WelshNeedsBased.From.PlusDays(-1)));

    // Only Wales comes here: of the other nations the method itself is another.
    private static bool HoldsPublished(ActivityFunding method, FinancialYear year) =>
        Same(method.Large, SupportParameters.LargeStudyWeight, year)
        || Same(method.Observational, SupportParameters.ObservationalWeight, year)
        || Same(method.Interventional, SupportParameters.InterventionalWeight, year);

    private static bool Same(Parameter<decimal> own, Parameter<decimal> published, FinancialYear year) =>
        published.InForceOn(year.Through) is { } english && english.Equals(own.InForceOn(year.Through));

    private static Refusal TooMuchGuaranteed(Pounds guaranteed, Pounds pot) => new(
        "funding.guarantees-exceed-pot", $"The guarantees sum to {guaranteed}, more than the pot of {pot}.",
        "Lower the guarantees or raise the pot.", Citation.Default("guarantees"));
}
