using Crn.Domain.Calendars;
using Crn.Domain.Money;
using Crn.Domain.Rules;
using Crn.Domain.Support;

namespace Crn.Domain.Testing;

/// <content>Generators of schedules of activities and of what they count as.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// Activities of a schedule at up to £500 each time: rows of the published list, and others of whose purpose all, some or nothing is
    /// known. Shrinks towards a published consent visit.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ScheduledActivity> ScheduledActivities() => Arb.From(
        from name in Gen.Elements("Visit", "Blood test", "ECG", "Data entry", "Infusion")
        from pence in Gen.Choose(0, 50_000)
        from basis in Gen.Elements(CostBasis.PerParticipant, CostBasis.PerParticipant, CostBasis.PerSite, CostBasis.PerStudy)
        from tenths in Gen.Choose(0, 40)
        from published in Gen.Elements(Enum.GetValues<AcordActivity>())
        from isPublished in Gen.Elements(true, false)
        from facts in CostSheets()
        let activity = ScheduledActivity.Published(name, published, Pounds.Of(pence / 100m), basis, tenths / 10m)
        select isPublished ? activity : new ScheduledActivity(name, activity.UnitCost, basis, activity.Times, facts),
        activity => ScheduledActivity.Published("Visit", AcordActivity.InformedConsent, Pounds.Of(10)) is var simplest
            && activity == simplest
            ? []
            : [simplest]);

    /// <summary>Activities with what they count as, out of drawn attributions.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<AttributedActivity> AttributedActivities() => Arb.From(
        from costs in CostAttributions().Generator.Where(costs => !costs.Activities.IsEmpty)
        from isDecided in Gen.Elements(true, false)
        let decided = costs.Activities.Where(a => a.Category is not null).ToArray()
        from activity in Gen.Elements(isDecided && decided.Length > 0 ? decided : costs.Activities.ToArray())
        select activity);

    /// <summary>
    /// Attributions of up to eight activities, in every nation, from 2010 to 2030, of which much is not known. Shrinks by leaving
    /// activities out.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<CostAttribution> CostAttributions() => Arb.From(
        from count in Gen.Choose(0, 8)
        from schedule in ScheduledActivities().Generator.ArrayOf(count)
        from study in CostSheets()
        from nation in Gen.Elements(Enum.GetValues<UkNation>())
        from days in Gen.Choose(0, 20 * 365)
        select CostAttribution.Of(schedule.ToValueList(), study, nation, new LocalDate(2010, 1, 1).PlusDays(days)),
        costs => costs.Activities.IsEmpty
            ? []
            : [CostAttribution.Of(costs.Activities.Skip(1).Select(a => a.Activity).ToValueList(), FactSheet.Empty, costs.Nation,
                costs.AsAt)]);

    /// <summary>Totals of drawn attributions.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CostTotals> CostTotalsOfStudies() => Arb.From(
        from costs in CostAttributions().Generator
        from sites in Gen.Choose(0, 50).ListOf()
        select costs.ForStudy(sites.ToValueList()));

    // Every fact is known in two cases of three.
    private static Gen<FactSheet> CostSheets()
    {
        Fact<bool>[] facts =
        [
            CostFacts.WouldContinue, CostFacts.CaresForParticipant, CostFacts.FindsParticipants, CostFacts.IsCentralWork,
            CostFacts.DoneByExistingStaff, CostFacts.DoneByNhsBody, CostFacts.OutsideSecondaryCare, CostFacts.FunderIsAmrcMember,
            CostFacts.FundedInOpenCompetition, CostFacts.OnPortfolio, CostFacts.FundedByInfrastructureAward,
        ];
        return from answers in Gen.Elements(null, (bool?)true, false).ArrayOf(facts.Length)
               from commercial in Gen.Elements(null, (bool?)true, false, false, false)
               from outline in Gen.Elements<LocalDate?>(null, new LocalDate(2012, 10, 1), new LocalDate(2012, 10, 2),
                   new LocalDate(2020, 1, 1))
               select Sheet(answers, commercial, outline);

        FactSheet Sheet(bool?[] answers, bool? commercial, LocalDate? outline)
        {
            var sheet = FactSheet.Empty;
            for (var i = 0; i < facts.Length; i++)
            {
                if (answers[i] is { } answer) sheet = sheet.With(facts[i], answer);
            }

            if (commercial is { } isCommercial) sheet = sheet.With(CostFacts.IsCommercialContract, isCommercial);
            return outline is { } day ? sheet.With(CostFacts.OutlineApplicationOn, day) : sheet;
        }
    }
}
