using Crn.Domain.Decisions;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Lives;

public class EscalationTable : LifeTable<Escalation, EscalationEvent>
{
    private const Party Network = Party.Network;
    private static readonly LocalDate Day = new(2026, 2, 2);
    private static readonly LocalDate Raised = Day.PlusMonths(2);
    private static readonly LocalDate Today = Day.PlusMonths(8);
    private static readonly Escalation Empty = Escalation.Start(Day, Network).State;
    private static readonly Escalation Behind = Reporting(Empty, -0.4, -0.4);
    private static readonly Escalation AtTwo = Behind.Escalate(Step(EscalationLevel.LeadNetwork, Raised), Raised, Network).State;

    protected override IReadOnlyList<(string Name, Escalation State)> States { get; } =
    [
        ("no report", Empty),
        ("behind in two reports", Behind),
        ("raised to the lead network", AtTwo),
        ("raised and answered", AtTwo.Answer("More nurses.", Raised.PlusDays(20), Network).State),
        ("raised and reviewed, no help", AtTwo.Review(3, 5, Raised.PlusMonths(5), Network).State),
        ("raised, and calm in two reports since", Reporting(AtTwo, 0.1, 0.1)),
        ("a plan was accepted", AtTwo.Conclude(FormalOutcome.RecoveryPlanAccepted, Raised, Network).State),
        ("closed to recruitment", AtTwo.Conclude(FormalOutcome.ClosedToRecruitment, Raised, Network).State),
    ];

    protected override IReadOnlyList<(string Verb, Func<Escalation, Decision<Escalation, EscalationEvent>> Try)> Tries { get; } =
    [
        ("Report", e => e.Report(Report(-0.4), Today, Network)),
        ("Report, of a day that has one", e => e.Report(Report(-0.4), Day.PlusMonths(1), Network, Today)),
        ("Escalate, to the study team", e => e.Escalate(Step(EscalationLevel.StudyTeam, Today), Today, Network)),
        ("Escalate, to the lead network", e => e.Escalate(Step(EscalationLevel.LeadNetwork, Today), Today, Network)),
        ("Escalate, to the national lead", e => e.Escalate(Step(EscalationLevel.NationalLead, Today), Today, Network)),
        ("Escalate, due before it is raised", e => e.Escalate(Step(EscalationLevel.LeadNetwork, Day), Today, Network)),
        ("Lower, to the study team", e => e.Lower(EscalationLevel.StudyTeam, Today, Network)),
        ("Lower, to the funder", e => e.Lower(EscalationLevel.Funder, Today, Network)),
        ("Answer", e => e.Answer("More nurses.", Today, Network)),
        ("Answer, before the step", e => e.Answer("More nurses.", Raised.PlusDays(-1), Network, Today)),
        ("Lower, before the step", e => e.Lower(EscalationLevel.StudyTeam, Raised.PlusDays(-1), Network, Today)),
        ("Review, after six months", e => e.Review(6, 5, Raised.PlusMonths(6), Network, Today)),
        ("Review, the day after", e => e.Review(6, 5, Raised.PlusDays(1), Network, Today)),
        ("Review, of less than nobody", e => e.Review(-1, 5, Raised.PlusMonths(6), Network, Today)),
        ("Review, against less than nobody", e => e.Review(1, -5, Raised.PlusMonths(6), Network, Today)),
        ("Conclude, with a plan", e => e.Conclude(FormalOutcome.RecoveryPlanAccepted, Today, Network)),
        ("Conclude, by closing", e => e.Conclude(FormalOutcome.ClosedForFutility, Today, Network)),
        ("stored lowering to no level", e => History.Decide(e, new EscalationEvent.Lowered(Today, Network, Today, (EscalationLevel)99),
            null)),
        ("stored outcome that there is not", e => History.Decide(e, new EscalationEvent.Decided(Today, Network, Today, (FormalOutcome)99),
            null)),
    ];

    private static Escalation Reporting(Escalation escalation, params double[] figures) => figures.Aggregate(escalation,
        (state, figure) => state.Report(Report(figure), Day.PlusMonths(state.Reports.Count + 1), Network).State);

    private static EscalationReport Report(double figure) => new() { TimeToTarget = figure };

    private static EscalationStep Step(EscalationLevel level, LocalDate due) =>
        new(level, ["C17"], "flexible staff", Network, due, 12);
}
