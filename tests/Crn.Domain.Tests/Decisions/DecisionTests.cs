using Crn.Domain.Decisions;
using Crn.Domain.Tests.Foundations;
using Outcome = Crn.Domain.Decisions.Outcome;

namespace Crn.Domain.Tests.Decisions;

public class DecisionTests
{
    [Property]
    public void A_refused_decision_has_reasons_and_neither_state_nor_events(Decision<int, int> decision)
    {
        if (decision.IsAccepted) throw Counted.Skip();
        Assert.NotEmpty(decision.Reasons);
        Assert.Empty(decision.Events);
        Assert.Throws<InvalidOperationException>(() => decision.State);
        Assert.Equal(decision, decision.Match((_, _) => throw new InvalidOperationException(), reasons => Decision.Refuse<int, int>(reasons)));
    }

    [Property]
    public void An_accepted_decision_has_no_reasons_and_is_matched_by_its_state_and_events(Decision<int, int> decision)
    {
        if (!decision.IsAccepted) throw Counted.Skip();
        Assert.Empty(decision.Reasons);
        Assert.Equal(decision, decision.Match((state, events) => Decision.Accept(state, events), _ => throw new InvalidOperationException()));
    }

    [Property]
    public void An_outcome_is_a_value_or_every_reason_against_it(Outcome<int> outcome)
    {
        Assert.Equal(outcome.IsAccepted, outcome.Reasons.IsEmpty);
        if (!outcome.IsAccepted) Assert.Throws<InvalidOperationException>(() => outcome.Value);
        Assert.Equal(outcome, outcome.Match(Outcome.Accept, reasons => Outcome.Refuse<int>(reasons)));
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
