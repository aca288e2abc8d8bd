using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;

namespace Crn.Domain.Testing;

/// <content>The room <c>Engagement</c>.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// Enquiries of all routes that started on 5 January 2026 at idea, outline or application, with up to 14 events since, some
    /// recorded days after they took place; shrinks to shorter histories.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Enquiry> Enquiries() => Arb.From(
        EnquirySteps.Enquiry(),
        enquiry => enquiry.Version > 1 ? [Enquiry.Replay(enquiry.History.Take(enquiry.Version - 1).ToValueList())] : []);

    /// <summary>Advice notes on the enquiries of <see cref="Enquiries"/>, of the last day on which anything was recorded.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<AdviceNote> AdviceNotes() =>
        Arb.From(Enquiries().Generator.Select(e => AdviceNote.For(e, EngagementPolicy.Network, e.LastRecordedOn)));

    /// <summary>Achieved rates of 0 to 200 recruits in 1 to 100 site-months; shrinks to fewer recruits.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Achievement> Achievements() => Arb.From(
        from recruits in Gen.Choose(0, 200)
        from months in Gen.Choose(2, 200)
        select Achievement.Rate(StudyFacts.PlannedRate, recruits, months / 2m, "recruitment ledger", new LocalDate(2027, 6, 1)));

    /// <summary>
    /// Rows of a stage-by-fact matrix on five topics, each with up to three facts of the network's matrix; shrinks by dropping facts.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StageFactRow> StageFactRows() => Arb.From(
        from topic in Gen.Elements("Isolation rooms", "Sponsor", "Sample size", "Archiving", "Evidence for the plan")
        from letters in Gen.Elements('-', 'P', 'E', 'K').ArrayOf(StageFactRow.Stages)
        from count in Gen.Choose(0, 3)
        from facts in Gen.Elements(EngagementPolicy.Network.StageFacts.SelectMany(r => r.Facts).ToArray()).ListOf(count)
        select new StageFactRow(topic, string.Concat(letters.OrderBy(c => "-PEK".IndexOf(c, StringComparison.Ordinal))),
            facts.Distinct().ToValueList(), Citation.Local("a team's own matrix")),
        row => row.Facts
            .Select(dropped =>
                new StageFactRow(row.Topic, row.ToString()[^StageFactRow.Stages..], row.Facts.Where(f => !f.Equals(dropped)).ToValueList(),
                    row.Source)));

    /// <summary>
    /// Turnarounds of 0 to 30 working days between the request and the answer to one of the network's offers; shrinks to fewer days.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Turnaround> Turnarounds() => Arb.From(
        from clock in Gen.Elements(EngagementPolicy.Network.Turnarounds.ToArray())
        from days in Gen.Choose(0, 30)
        select clock.Taking(days, Citation.Local("a team's own charter")),
        turnaround => turnaround.WorkingDays == 0 ? [] : [turnaround.Taking(turnaround.WorkingDays / 2, turnaround.Source)]);

    /// <summary>Deadlines of every kind in 2026 and 2027.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<EnquiryDeadline> EnquiryDeadlines() => Arb.From(
        from number in Gen.Choose(1, 3)
        from kind in Gen.Elements(SubmissionKind.OutlineApplication, SubmissionKind.FullApplication, SubmissionKind.SingleStageApplication,
            SubmissionKind.HraSubmission, SubmissionKind.Other)
        from day in Gen.Choose(0, 729)
        select new EnquiryDeadline(FreeText.From(FormattableString.Invariant($"call {number}")), kind,
            new LocalDate(2026, 1, 1).PlusDays(day)));
}
