using Crn.Domain.Decisions;
using Crn.Domain.Studies;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;
using Outcome = Crn.Domain.Decisions.Outcome;

namespace Crn.Domain.Tests.Decisions;

/// <summary>
/// Laws of decisions, outcomes and histories, over what studies decide. Laws of each type with a life are in HistoryLaws.
/// </summary>
public class DecisionTests
{
    // Of the steps tried, one in seven is accepted.
    [Property(MaxRejected = 2_000)]
    public void An_accepted_decision_is_the_fold_of_its_events(Study study, StudyStep step)
    {
        if (step.Take(study) is not { IsAccepted: true } decision) throw Counted.Skip();
        Assert.Equal(decision.Events.Aggregate(study, (state, e) => state.Evolve(e)), decision.State);
        Assert.Equal((decision.State, decision.Events),
            decision.Match((state, events) => (state, events), _ => throw new InvalidOperationException()));
        Assert.StartsWith("accepted: ", decision.ToString(), StringComparison.Ordinal);
        Assert.All(decision.Events, e => Assert.Contains(e.ToString(), decision.ToString(), StringComparison.Ordinal));
    }

    [Property]
    public void A_refused_decision_has_every_reason_once_and_neither_state_nor_events(Decision<Study, StudyEvent> decision)
    {
        if (decision.IsAccepted) throw Counted.Skip();
        Assert.Empty(decision.Events);
        Assert.Equal(decision.Reasons, decision.Reasons.Distinct().ToValueList());
        Assert.Equal(decision.Reasons, decision.Match((_, _) => throw new InvalidOperationException(), reasons => reasons));
        var thrown = Assert.Throws<InvalidOperationException>(() => decision.State);
        Assert.All(decision.Reasons, r => Assert.Contains(r.Because, thrown.Message, StringComparison.Ordinal));
        Assert.All(decision.Reasons, r => Assert.Contains(r.Because, decision.ToString(), StringComparison.Ordinal));
    }

    [Property]
    public void An_outcome_is_a_value_or_every_reason_against_it(Outcome<StudyHistory> outcome)
    {
        Assert.Equal(outcome.IsAccepted, outcome.Reasons.IsEmpty);
        Assert.Equal(outcome, outcome.Match(Outcome.Accept, reasons => Outcome.Refuse<StudyHistory>(reasons)));
        if (outcome.IsAccepted)
        {
            Assert.Equal(outcome.Value.Current, Study.Replay(outcome.Value.Events));
            return;
        }

        var thrown = Assert.Throws<InvalidOperationException>(() => outcome.Value);
        Assert.All(outcome.Reasons, r => Assert.Contains(r.Because, thrown.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Outcomes_of_both_kinds_are_drawn()
    {
        Counted.Law(DomainArbitraries.StudyHistoryOutcomes().Generator, 0.25, outcome => outcome.IsAccepted);
        Counted.Law(DomainArbitraries.StudyHistoryOutcomes().Generator, 0.25, outcome => !outcome.IsAccepted);
    }

    [Fact]
    public void A_refusal_without_a_reason_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => Outcome.Refuse<Study>());
        Assert.Throws<ArgumentException>(() => Decision.Refuse<Study, StudyEvent>());
    }

    [Fact]
    public void What_speaks_against_a_step_is_said_at_once_the_version_first()
    {
        LocalDate day = new(2024, 1, 5);
        var study = Study.Register(new() { Title = "A study", Status = StudyStatus.InSetup, UkTarget = 10 }, day, Party.Sponsor).State;
        ValueList<StudyEvent> step =
        [
            new StudyEvent.UkTargetChanged(day, Party.Sponsor, day, 10),
            new StudyEvent.ChangeReviewed(day, Party.Network, day.PlusDays(-1), true),
        ];
        Assert.Equal(
            ["history.stale-version", "study.nothing-changes", "history.recorded-before-event", "history.recorded-out-of-order",
                "study.nothing-pending"],
            History.Decide(study, step, version: 7).Reasons.Select(r => r.Code));
        Assert.Equal(["history.stale-version"], History.Decide<Study, StudyEvent>(study, [], version: 0).Reasons.Select(r => r.Code));
    }

    [Fact]
    public void A_step_of_nobody_is_a_mistake_of_the_program()
    {
        LocalDate day = new(2024, 1, 5);
        Assert.Throws<ArgumentException>(() => Study.Register(new() { Title = "A study" }, day, (Party)99));
        var study = Study.Register(new() { Title = "A study", Status = StudyStatus.InSetup }, day, Party.Sponsor).State;
        Assert.Throws<ArgumentException>(() => study.Change(new() { UkTarget = 1 }, day, (Party)99));
        Assert.Throws<ArgumentException>(() => study.RejectChange(day, (Party)99));
    }
}
