using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>The room <c>Engagement</c>.</content>
public static partial class DomainArbitraries
{
    /// <summary>Enquiries of all routes that opened on 5 January 2026 at idea, outline or application, with up to 14 things that happened since; shrinks to shorter histories.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Enquiry> Enquiries() => Arb.From(
        EnquirySteps.Enquiry(),
        enquiry => enquiry.Version > 1 ? [Enquiry.Replay(enquiry.History.Take(enquiry.Version - 1).ToValueList())] : []);

    /// <summary>Advice notes on the enquiries of <see cref="Enquiries"/>, of the last day on which anything was recorded.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<AdviceNote> AdviceNotes() => Arb.From(Enquiries().Generator.Select(e => AdviceNote.For(e, EngagementPolicy.Network, e.LastRecordedOn)));

    /// <summary>Assumptions of a rate of 0 to 5 a site and month, made in 2026, some exact, some with an open end; shrinks to its ends.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Assumption> Assumptions() => Arb.From(
        from low in Gen.Choose(0, 50)
        from width in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 20)))
        from open in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(2)))
        from day in Gen.Choose(0, 364)
        let within = open switch { 0 => Bounds.Between(low / 10m, (low + width) / 10m), 1 => Bounds.AtLeast(low / 10m), _ => Bounds.AtMost((low + width) / 10m) }
        select new Assumption(StudyFacts.PlannedRate, within, new LocalDate(2026, 1, 1).PlusDays(day), EngagementStage.Outline, "outline"),
        assumption => assumption.Within.IsExact ? [] : ((decimal?[])[assumption.Within.Min, assumption.Within.Max]).OfType<decimal>().Select(end => assumption with { Within = Bounds.Exactly(end) }));

    /// <summary>Achieved rates of 0 to 200 recruits in 1 to 100 site-months; shrinks to fewer recruits.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Achievement> Achievements() => Arb.From(
        from recruits in Gen.Choose(0, 200)
        from months in Gen.Choose(2, 200)
        select Achievement.Rate(StudyFacts.PlannedRate, recruits, months / 2m, "recruitment ledger", new LocalDate(2027, 6, 1)));

    /// <summary>Answers as a researcher might give them: one to four facts of a plan, some as intervals, each with a source.</summary>
    /// <returns>The generator.</returns>
    internal static Gen<FactSheet> EnquiryAnswers() => EnquirySteps.Answers();
}
