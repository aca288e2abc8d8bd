using Crn.Domain.Monitoring;
using Crn.Domain.Sites;

namespace Crn.Domain.Testing;

/// <content>The room <c>Recruitment</c>: the measures of a portfolio of studies.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// What a network is told from outside: eligible trials, those on the Portfolio, survey responses, each of them stated or not.
    /// </summary>
    /// <returns>The generator; shrinks to nothing known.</returns>
    public static Arbitrary<PortfolioReturns> PortfolioReturnsOfYears() => Arb.From(
        from eligible in Gen.Choose(0, 1200)
        from share in Gen.Choose(0, 100)
        from responses in Gen.Choose(0, 30_000)
        from stated in Gen.Choose(0, 3)
        select new PortfolioReturns(stated == 1 ? null : eligible, stated > 1 ? null : stated == 1 ? share : eligible * share / 100,
            stated == 2 ? null : responses),
        known => known == PortfolioReturns.NotKnown ? [] : [PortfolioReturns.NotKnown]);

    /// <summary>Organisations of every kind that have one to three of six sites; shrinks to fewer.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<NetworkOrganisation> NetworkOrganisations() => Arb.From(
        from code in Gen.Elements("RR8", "RTH", "RWM", "RGT").Select(SiteCode.From)
        from kind in Gen.Elements(Enum.GetValues<OrganisationKind>())
        from first in Gen.Choose(0, 5)
        from sites in Gen.Choose(1, 3)
        select new NetworkOrganisation(code, kind, Enumerable.Range(first, sites).Select(i => RecruitmentSteps.Sites[i % 6]).ToValueList()),
        trust => trust.Sites.Count > 1
            ? [new NetworkOrganisation(trust.Code, trust.Kind, trust.Sites.Take(trust.Sites.Count - 1).ToValueList())] : []);

    /// <summary>The year's measures of one to four studies, of 2024/25 to 2026/27.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PortfolioMeasures> PortfolioMeasuresOfYears() => Arb.From(
        from studies in MonitoredStudies().Generator.ListOf(3)
        from beginning in Gen.Choose(2024, 2026)
        from returns in PortfolioReturnsOfYears().Generator
        from policy in MonitoringPolicies().Generator
        select PortfolioMeasures.ForYear(beginning, studies, StoodAt, policy, returns));

    /// <summary>Shares of studies or of organisations that meet an objective.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ObjectiveMeasure> ObjectiveMeasures() => Arb.From(
        from measures in PortfolioMeasuresOfYears().Generator
        from studies in MonitoredStudies().Generator.ListOf(2)
        from organisations in NetworkOrganisations().Generator.ListOf(3)
        from at in Gen.Choose(0, 50)
        let all = measures.Objectives
            .Concat(PortfolioMeasures.ReachInYear(2025, studies, organisations.DistinctBy(o => o.Code).ToValueList(), StoodAt)).ToList()
        select all[at % all.Count]);

    /// <summary>Counts that an objective asks for.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CountMeasure> CountMeasures() => Arb.From(
        from measures in PortfolioMeasuresOfYears().Generator
        from at in Gen.Choose(0, 50)
        select measures.Counts[at % measures.Counts.Count]);

    /// <summary>Averages of one to four studies over one to twelve months of the year before May 2026.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<MonthlyRecruitment> MonthlyRecruitments() => Arb.From(
        from studies in MonitoredStudies().Generator.ListOf(2)
        from last in Gen.Choose(1, 6)
        from months in Gen.Choose(0, 11)
        let to = StoodAt.PlusMonths(-last)
        select MonthlyRecruitment.Average(to.PlusMonths(-months).ToYearMonth(), to.ToYearMonth(), studies, StoodAt));

    /// <summary>The published figures of a year.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<NationalYear> NationalYears() => Arb.From(Gen.Elements(NationalYear.All.ToArray()));
}
