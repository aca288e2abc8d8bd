using Crn.Domain.Recruitment;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Testing;

/// <content>The room <c>Troubleshooting</c>: screening logs, planned funnels, and the split of a gap.</content>
public static partial class DomainArbitraries
{
    private static readonly LocalDate ScreeningFrom = new(2026, 1, 1);

    /// <summary>Reasons why 1 to 5 people did not reach a stage; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ScreeningReasonDraft> ScreeningReasons() => Arb.From(
        from stage in Gen.Elements(ScreeningStage.Eligible, ScreeningStage.Approached, ScreeningStage.Consented, ScreeningStage.Randomised)
        from code in Gen.Elements("no staff", "other study", "travel", "clinician decision")
        from people in Gen.Choose(1, 5)
        select new ScreeningReasonDraft(stage, code, people));

    /// <summary>Lines as they are typed: mostly sound, some without a site, with days reversed or numbers that rise; shrinks to no
    /// reasons.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ScreeningLineDraft> ScreeningLineDrafts() => Arb.From(
        from line in SoundLine(0)
        from reasons in Gen.Choose(0, 2).SelectMany(n => ScreeningReasons().Generator.ListOf(n))
        from fault in Gen.Frequency((6, Gen.Constant(0)), (3, Gen.Choose(1, 3)))
        select fault switch
        {
            1 => line with { Site = null, Reasons = reasons.ToValueList() },
            2 => line with { To = line.From!.Value.PlusDays(-1), Reasons = reasons.ToValueList() },
            3 => line with { Randomised = 1000, Reasons = reasons.ToValueList() },
            _ => line with { Reasons = reasons.ToValueList() },
        },
        line => line.Reasons.IsEmpty ? [] : [line with { Reasons = [] }]);

    /// <summary>Screening logs of one to three sites over one to six months; shrinks to the first line.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ScreeningLog> ScreeningLogs() => Arb.From(
        from months in Gen.Choose(1, 6)
        from lines in Gen.CollectToList(Enumerable.Range(0, months).Select(SoundLine))
        select ScreeningLog.Of(lines.ToValueList()).Value,
        log => log.Lines.Count > 1 ? [ScreeningLog.Of(log.Lines[0]).Value] : []);

    /// <summary>Planned shares from stage to stage, from one in ten to all; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ScreeningPlan> ScreeningPlans() => Arb.From(
        from eligible in Gen.Choose(1, 10)
        from approached in Gen.Choose(1, 10)
        from consented in Gen.Choose(1, 10)
        from randomised in Gen.Choose(1, 10)
        select new ScreeningPlan(eligible / 10.0, approached / 10.0, consented / 10.0, randomised / 10.0));

    /// <summary>Splits of the gap of generated plans and ledgers, where one can be made; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ShortfallAttribution> ShortfallAttributions() => Arb.From(
        from plan in RecruitmentPlans().Generator
        from ledger in RecruitmentLedgers().Generator
        from rate in Gen.Choose(1, 30)
        from days in Gen.Choose(-100, 200)
        let usual = RecruitmentRate.PerSiteMonth(rate / 10.0)
        let own = PlannedSite.ToBeNamed(99, PlannedOpening.On(ledger.StartedOn))
        let sites = plan.Sites.Where(site => site.Opening.Due is not null).Select(site => site with { Rate = site.Rate ?? usual })
            .Append(own with { Rate = usual })
        let whole = new RecruitmentPlan(plan.Target, plan.Window, sites.ToValueList())
        let attribution = ShortfallAttribution.Of(whole, ledger, ledger.LastRecordedOn.PlusDays(days))
        select attribution.IsAccepted ? attribution.Value
            : ShortfallAttribution.Of(whole, RecruitmentLedger.Start(ledger.StartedOn, Decisions.Party.Sponsor).State,
                ledger.StartedOn.PlusDays(200)).Value);

    /// <summary>Splits of studies, groups and sites; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ShortfallSplit> ShortfallSplits() => Arb.From(
        from attribution in ShortfallAttributions().Generator
        from split in Gen.Elements(attribution.Sites.Append(attribution.Study).ToArray())
        select split);

    /// <summary>Parts of a gap, known and not known; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ShortfallPart> ShortfallParts() => Arb.From(
        from split in ShortfallSplits().Generator
        from part in Gen.Elements(split.Parts.ToArray())
        select part);

    private static Gen<ScreeningLineDraft> SoundLine(int month) =>
        from site in Gen.Elements("RR8", "R1H", "RWE")
        from lost in Gen.Choose(0, 9).ListOf(4)
        from randomised in Gen.Choose(0, 9)
        let counts = lost
        let consented = randomised + counts[3]
        let approached = consented + counts[2]
        let eligible = approached + counts[1]
        select new ScreeningLineDraft
        {
            Site = site, From = ScreeningFrom.PlusMonths(month), To = ScreeningFrom.PlusMonths(month + 1).PlusDays(-1),
            Screened = eligible + counts[0], Eligible = eligible, Approached = approached, Consented = consented, Randomised = randomised,
        };
}
