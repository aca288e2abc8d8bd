using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Calendars;

public class ReviewClockHistoryTests : HistoryLaws<ReviewClock, ReviewClockEvent>
{
    private const Party Committee = Party.ResearchEthicsCommittee;

    protected override Arbitrary<ValueList<ReviewClockEvent>> Histories => DomainArbitraries.ReviewClockHistories();

    protected override IReadOnlyDictionary<string, Verb> Verbs { get; } = new Dictionary<string, Verb>
    {
        [nameof(ReviewClock.Stop)] = (clock, on, recordedOn, version) => clock.Stop(Party.Sponsor, on, Committee, recordedOn, version),
        [nameof(ReviewClock.Restart)] =
            (clock, on, recordedOn, version) => clock.Restart(Committee, on, Party.Sponsor, recordedOn, version),
        [nameof(ReviewClock.HandOver)] =
            (clock, on, recordedOn, version) => clock.HandOver(Party.Arsac, on, Committee, recordedOn, version),
        [nameof(ReviewClock.Finish)] = (clock, on, recordedOn, version) => clock.Finish(on, Committee, recordedOn, version),
    };

    protected override ReviewClockEvent With(ReviewClockEvent recorded, Party by, LocalDate recordedOn) =>
        recorded with { By = by, RecordedOn = recordedOn };
}
