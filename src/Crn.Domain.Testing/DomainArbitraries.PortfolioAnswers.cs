using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Portfolio;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <content>The room <c>Portfolio</c>: flags, sponsors' answers, and what the view of a day says.</content>
public static partial class DomainArbitraries
{
    private static readonly string[] TermCodes = [.. PortfolioTerm.All.Select(term => term.Code)];

    // A study of which nearly everything is wanting, and whose sponsor was never asked.
    private static readonly PortfolioStudy Neglected = new PortfolioStudy(
        StudyHistory.Of(
            Study.Register(new StudyDraft { Identifiers = [new(IdentifierScheme.Cpms, "49816")], Title = "A study", Recruited = 3 },
                StudyEpoch, Party.Sponsor).Events), StudyEpoch)
        .WithFlags(new EvaluationFlag(EvaluationFlagKind.BehindPlannedRecruitment, StudyEpoch));

    /// <summary>
    /// Data flags of every kind raised within 900 days of 2024-01-01, some lowered again within 200 days; shrinks to one that stands,
    /// then to an earlier day.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<EvaluationFlag> EvaluationFlags() => Arb.From(
        from kind in Gen.Elements(Enum.GetValues<EvaluationFlagKind>())
        from days in Gen.Choose(0, 900)
        from lasted in Maybe(Gen.Choose(0, 200), 4)
        select new EvaluationFlag(kind, StudyEpoch.PlusDays(days), lasted is { } d ? StudyEpoch.PlusDays(days + d) : null),
        flag => flag.To is null ? EarlierDays(flag.From).Select(day => new EvaluationFlag(flag.Kind, day))
            : [new EvaluationFlag(flag.Kind, flag.From)]);

    /// <summary>Sponsors' answers, on track or not, within 900 days of 2024-01-01; shrinks to an earlier day.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SponsorAssessment> SponsorAssessments() => Arb.From(
        from days in Gen.Choose(0, 900)
        from onTrack in Gen.Elements(true, false)
        select new SponsorAssessment(StudyEpoch.PlusDays(days), onTrack),
        answer => EarlierDays(answer.On).Select(day => new SponsorAssessment(day, answer.IsOnTrack)));

    /// <summary>
    /// Rhythms of asking sponsors: the published three months, or one to 24 months of any source; shrinks to fewer months.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<AssessmentPolicy> AssessmentPolicies() => Arb.From(
        Gen.Frequency(
            (1, Gen.Constant(AssessmentPolicy.Published)),
            (3, from months in Gen.Choose(1, 24) from source in Citations().Generator select new AssessmentPolicy(months, source))),
        policy => SmallerNumbers(policy.Months, 1).Select(months => new AssessmentPolicy(months, policy.Source)));

    /// <summary>The terms and conditions of support, equally often; shrinks to an earlier one.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PortfolioTerm> PortfolioTerms() => Arb.From(
        Gen.Elements(PortfolioTerm.All.AsEnumerable()),
        term => SmallerNumbers(Array.IndexOf(TermCodes, term.Code), 0).Select(at => PortfolioTerm.All[at]));

    /// <summary>
    /// Portfolios as they stood on a day from 2023-06-15 to 2028, mostly while studies are supported; shrinks to views of fewer
    /// studies.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PortfolioView> PortfolioViews() => Arb.From(
        from portfolio in StudyPortfolios().Generator
        from days in Gen.Choose(-200, 1_500)
        select portfolio.AsOf(StudyEpoch.PlusDays(days)),
        view => StudyPortfolios().Shrinker(view.Portfolio).Select(fewer => fewer.AsOf(view.AsAt)));

    /// <summary>Counts of views by specialty, under both rules of attribution; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SpecialtyCounts> SpecialtyCountings() => Arb.From(
        from view in PortfolioViews().Generator
        from supporting in Gen.Elements(true, false)
        select view.CountBySpecialty(supporting));

    /// <summary>
    /// Where studies stand with every duty that a record shows, on days of their support and under any rhythm of asking; does not
    /// shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StudyDuty> StudyDuties() => Arb.From(
        from view in ViewsOfAStudy
        from policy in AssessmentPolicies().Generator
        from alike in Gen.Elements(view.Duties(policy).GroupBy(duty => duty.Status).Select(same => same.ToArray()).ToArray())
        from duty in Gen.Elements(alike)
        select duty);

    /// <summary>What is wrong or doubtful in records, on days of their support; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<DataQualityFinding> DataQualityFindings() => Arb.From(
        from view in ViewsOfAStudy
        from finding in OneOf(view.DataQuality(), () => Alone(Neglected, view.AsAt).DataQuality())
        select finding);

    // A study by itself, on a day on which it is supported and its record stands.
    private static Gen<PortfolioView> ViewsOfAStudy =>
        from study in PortfolioStudies().Generator
        from days in Gen.Choose(0, 1_500)
        let lasting = new PortfolioStudy(study.History, study.SupportedFrom).WithFlags(study.Flags).WithAssessments(study.Assessments)
        select Alone(lasting, LocalDate.Max(StudyEpoch, study.SupportedFrom).PlusDays(days));

    private static PortfolioView Alone(PortfolioStudy study, LocalDate asAt) => StudyPortfolio.Of([study]).Value.AsOf(asAt);

    private static IEnumerable<LocalDate> EarlierDays(LocalDate day) =>
        SmallerNumbers(Period.DaysBetween(StudyEpoch, day), 0).Select(StudyEpoch.PlusDays);

    // One part of an answer, or of an answer that surely has some.
    private static Gen<T> OneOf<T>(ValueList<T> parts, Func<ValueList<T>> surely) =>
        Gen.Elements((parts.IsEmpty ? surely() : parts).AsEnumerable());
}
