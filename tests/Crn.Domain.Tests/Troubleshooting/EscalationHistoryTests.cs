using Crn.Domain.Decisions;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Troubleshooting;

public class EscalationHistoryTests : HistoryLaws<Escalation, EscalationEvent>
{
    private const Party Network = Party.Network;

    protected override Arbitrary<ValueList<EscalationEvent>> Histories => DomainArbitraries.EscalationHistories();

    protected override IReadOnlyDictionary<string, Verb> Verbs { get; } = new Dictionary<string, Verb>
    {
        [nameof(Escalation.Report)] = (e, on, recordedOn, version) =>
            e.Report(new() { TimeToTarget = -0.1 }, on, Network, recordedOn, version),
        [nameof(Escalation.Escalate)] = (e, on, recordedOn, version) => e.Escalate(
            new(e.Warranted() > e.Level ? e.Warranted() : EscalationLevel.Funder, ["C17"], "flexible staff", Network, on.PlusDays(30)), on,
            Network, recordedOn, version),
        [nameof(Escalation.Lower)] = Lowered,
        [nameof(Escalation.Answer)] = (e, on, recordedOn, version) => e.Answer("more nurses", on, Network, recordedOn, version),
        [nameof(Escalation.Review)] = (e, on, recordedOn, version) => e.Review(6, 5, on, Network, recordedOn, version),
        [nameof(Escalation.Conclude)] = (e, on, recordedOn, version) =>
            e.Conclude(e.Outcomes is [.., (_, FormalOutcome.MoreSites)] ? FormalOutcome.Extension : FormalOutcome.MoreSites, on, Network,
                recordedOn, version),
    };

    // Reports seldom calm down, and effects are reviewed months after a step.
    protected override int LeastAccepted => 1;

    // As far as the reports allow.
    private static Decision<Escalation, EscalationEvent> Lowered(Escalation e, LocalDate on, LocalDate? recordedOn, int? version)
    {
        var levels = Enum.GetValues<EscalationLevel>().Select(level => e.Lower(level, on, Network, recordedOn, version)).ToList();
        return levels.Find(l => l.IsAccepted) ?? levels[0];
    }

    protected override EscalationEvent With(EscalationEvent recorded, Party by, LocalDate recordedOn) =>
        recorded with { By = by, RecordedOn = recordedOn };
}
