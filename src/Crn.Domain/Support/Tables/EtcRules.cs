using Crn.Domain.Calendars;
using Crn.Domain.Money;
using Crn.Domain.Policies;

namespace Crn.Domain.Support.Tables;

/// <summary>What is published of excess treatment costs, nation by nation; figures are those of <see cref="SupportParameters"/>.</summary>
internal static class EtcRules
{
    private static readonly FinancialYear FirstNationalYear = FinancialYear.Starting(2018);
    private static readonly FinancialYear FirstYearOfTwoPayments = FinancialYear.Starting(2022);
    private static readonly Citation Thresholds = Citation.Stated("NIHR ETC site: provider thresholds", "ETC-01: by provider and year");
    private static readonly Citation LargerOfBoth =
        Citation.Inferred("NIHR: Changes to the CCG ETC payment process v2.0", "ETC-02a: the percentage, or the minimum if larger");
    private static readonly Citation NoThreshold = Citation.Stated("NIHR ETC site: FAQs", "EE-07: who has no threshold");
    private static readonly Citation AmbulanceBefore2022 =
        Citation.Inferred("NHS England: Excess treatment costs", "one percentage for every provider until March 2022");
    private static readonly Citation NoIncome = Citation.Default("ETC-05: unknown income is not zero");
    private static readonly Citation SeparateRules =
        Citation.Stated("DHSC: ETCs in non-commercial research, guidance", "ETC-06: public health and social care");
    private static readonly Citation LocalNegotiation =
        Citation.Stated("NIHR: specialised commissioning ETC FAQs v1.0", "before 1 October 2018");

    /// <summary>
    /// The quarters after which the national system pays: every one from its first day (1 October 2018, in the third quarter) until
    /// 2021/22, then the second and the fourth.
    /// </summary>
    internal static ValueList<int> PaidAfter(FinancialYear year) =>
        year == FirstNationalYear ? [3, 4] : year < FirstYearOfTwoPayments ? [1, 2, 3, 4] : [2, 4];

    /// <summary>Whether a practice waits for less than the trigger: after the second quarter, since there are two payments a year. That is
    /// when it is stated; of the years before no trigger is.</summary>
    internal static bool HasTrigger(EtcProvider provider, FinancialYear year, int quarter) =>
        provider == EtcProvider.PrimaryCare && year >= FirstYearOfTwoPayments && quarter == 2;

    /// <summary>The costs from which a practice is paid after the second quarter, in pounds.</summary>
    internal static decimal Trigger => SupportParameters.PrimaryCareSecondQuarterTrigger.Values.Versions[0].Value;

    internal static CostAnswer Threshold(UkNation nation, EtcProvider provider, FinancialYear year, Pounds? income)
    {
        if (nation != UkNation.England) return Elsewhere(nation, provider);
        if (year < FirstNationalYear)
        {
            return CostAnswer.Unknown("Before 1 October 2018 excess treatment costs were negotiated locally.", LocalNegotiation,
                "Ask the commissioner of the service what was agreed.");
        }

        return provider switch
        {
            EtcProvider.PublicHealthOrSocialCare => CostAnswer.Unknown(
                "Public health and social care have rules of their own: the commissioner pays in principle.", SeparateRules,
                "Ask the commissioner, and where that fails the Department of Health and Social Care about its scheme."),
            EtcProvider.PrimaryCare => NoneFor(SupportParameters.PrimaryCareEtcThreshold.Values.Versions[0].Source),
            EtcProvider.OtherBody => NoneFor(NoThreshold),
            _ when income is null => CostAnswer.Missing("The provider's income is not known, and it is never taken as 0.", NoIncome,
                ExcessTreatmentCosts.AnnualIncome),
            EtcProvider.AmbulanceTrust => Ambulance(year, income.Value),
            _ => OfIncome(year, income.Value),
        };
    }

    /// <summary>Why the amount is not known outside England, and whom to ask.</summary>
    private static CostAnswer Elsewhere(UkNation nation, EtcProvider provider) => nation switch
    {
        UkNation.Scotland when provider is EtcProvider.IndependentHealthProvider or EtcProvider.OtherBody => CostAnswer.Unknown(
            "There is no agreed process for a body outside the NHS.",
            Citation.Stated("NRS: ETCs, non-NHS organisations", "no agreed process"),
            "Ask the Chief Scientist Office who is to meet the excess, before the study starts."),
        UkNation.Scotland => CostAnswer.Unknown(
            "The health board pays; a subvention is for disproportionate costs only, and its threshold was not found.",
            Citation.Stated("NRS: ETC for research", "subvention"),
            "Ask the Chief Scientist Office for the threshold, before the study starts."),
        UkNation.Wales => CostAnswer.Unknown(
            "The NHS body or local authority pays and may be met from a central budget; no threshold is stated.",
            Citation.Stated("Health and Care Research Wales: support costs and ETCs", "central budget"),
            "Ask Health and Care Research Wales what its central budget would meet."),
        _ => CostAnswer.Unknown(
            "No process for excess treatment costs was found.",
            Citation.Inferred("HSC R&D: AcoRD text", "Treatment is part of commissioning"),
            "Ask HSC R&D Division who meets the excess, and above what."),
    };

    private static CostAnswer NoneFor(Citation source) => CostAnswer.Known(default, "This kind of provider has no threshold.", source);

    private static CostAnswer OfIncome(FinancialYear year, Pounds income)
    {
        var share = SupportParameters.TrustThreshold.InForceOn(year.Through)!;
        var part = PartOf(income, share.Value);
        return SupportParameters.TrustThresholdMinimum.InForceOn(year.Through) is not { } least
            ? CostAnswer.Known(part, Because(share.Value, income), share.Source)
            : CostAnswer.Known(Pounds.Max(part, Pounds.Of(least.Value, part.PriceYear)),
                $"{Because(share.Value, income)}, or {Pounds.Of(least.Value)} if that is more", LargerOfBoth);
    }

    private static CostAnswer Ambulance(FinancialYear year, Pounds income)
    {
        if (SupportParameters.AmbulanceThreshold.InForceOn(year.Through) is not { } share)
        {
            var before = SupportParameters.TrustThreshold.InForceOn(year.Through)!;
            return CostAnswer.Known(PartOf(income, before.Value), Because(before.Value, income), AmbulanceBefore2022);
        }

        var part = PartOf(income, share.Value);
        var least = Pounds.Of(SupportParameters.TrustThresholdMinimum.ValueOn(year.Through), part.PriceYear);
        return part >= least
            ? CostAnswer.Known(part, Because(share.Value, income), share.Source)
            : CostAnswer.Unknown(
                $"{Because(share.Value, income)} is {part}; whether the minimum of {least} holds for an ambulance trust is not stated.",
                Thresholds, "Ask the coordinating centre which of the two it applies.");
    }

    private static Pounds PartOf(Pounds income, decimal percent) => (income * (percent / 100)).RoundedToPence();

    private static string Because(decimal percent, Pounds income) => $"{Text.Of(percent)}% of an income of {income} a year";
}
