using Crn.Domain.Decisions;
using Outcome = Crn.Domain.Decisions.Outcome;

namespace Crn.Domain.Tests.Decisions;

public class DecisionTests
{
    [Property]
    public void A_decision_is_a_state_with_its_events_or_every_reason_against_it(Decision<int, int> decision)
    {
        Assert.Equal(decision.IsAccepted, decision.Reasons.IsEmpty);
        if (decision.IsAccepted) Assert.Equal(decision.State, decision.Events.Sum());
        else Assert.Throws<InvalidOperationException>(() => decision.State);
        Assert.Equal(decision.IsAccepted, decision.Match((_, _) => true, _ => false));
    }

    [Property]
    public void An_outcome_is_a_value_or_every_reason_against_it(Outcome<int> outcome)
    {
        Assert.Equal(outcome.IsAccepted, outcome.Reasons.IsEmpty);
        if (!outcome.IsAccepted) Assert.Throws<InvalidOperationException>(() => outcome.Value);
        Assert.Equal(outcome, outcome.Match(Outcome.Accept, Outcome.Refuse<int>));
    }

    [Fact]
    public void A_refusal_without_a_reason_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => Outcome.Refuse<int>());
        Assert.Throws<ArgumentException>(() => Decision.Refuse<int, int>());
    }

    [Property]
    public void A_refusal_can_be_printed_and_says_why(Decision<int, int> decision, Outcome<int> outcome)
    {
        Assert.StartsWith(decision.IsAccepted ? "accepted: " : "refused: ", decision.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(outcome.IsAccepted ? "accepted: " : "refused: ", outcome.ToString(), StringComparison.Ordinal);
        Assert.All(outcome.Reasons, r => Assert.Contains(r.Because, outcome.ToString(), StringComparison.Ordinal));
    }
}
