using System.Runtime.CompilerServices;
using Crn.Domain.Decisions;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <content>The room <c>Studies</c>: studies and their histories.</content>
public static partial class DomainArbitraries
{
    private static readonly ConditionalWeakTable<Study, StudyHistory> HistoriesOfStudies = [];

    /// <summary>
    /// Studies reached by commands: a registration and up to twelve steps tried on it; shrinks by dropping the last
    /// events, then parts of the draft.
    /// </summary>
    /// <remarks>A study does not hold its history: those that were drawn shrink, others do not.</remarks>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Study> Studies() => Arb.From(
        StudyHistories().Generator.Select(Remembered),
        study => HistoriesOfStudies.TryGetValue(study, out var history) ? Less(history).Select(Remembered) : []);

    /// <summary>
    /// Histories reached by commands: a registration and the events of up to twelve steps tried on it; shrinks by dropping the last
    /// events, then parts of the draft.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StudyHistory> StudyHistories() => Arb.From(
        from draft in StudyDrafts().Generator
        from count in Gen.Choose(0, 12)
        from steps in StudyStepOf().ListOf(count)
        select steps.Aggregate(
            StudyHistory.Of(Study.Register(draft, StudyEpoch, Party.Sponsor).Events),
            (history, step) => history.With(step.Take(history.Current).Events)),
        Less);

    /// <summary>Sound histories of studies as plain events, in order of recording; shrinks by dropping the last events.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ValueList<StudyEvent>> StudyEventLists() => Arb.From(
        StudyHistories().Generator.Select(history => history.Events),
        events => Enumerable.Range(1, events.Count - 1).Select(kept => events.Take(kept).ToValueList()));

    // Fewer events; where only the registration is left, less in its draft.
    private static IEnumerable<StudyHistory> Less(StudyHistory history) => history.Events is [StudyEvent.Registered registered]
        ? Less(registered.Draft).Select(draft => Study.Register(draft, registered.On, registered.By)).Where(decision => decision.IsAccepted)
            .Select(decision => StudyHistory.Of(decision.Events))
        : Enumerable.Range(1, history.Events.Count - 1).Select(kept => StudyHistory.Of(history.Events.Take(kept).ToValueList()));

    private static Study Remembered(StudyHistory history)
    {
        var study = history.Current;
        HistoriesOfStudies.AddOrUpdate(study, history);
        return study;
    }
}
