using Crn.Domain.Feasibility;
using Crn.Domain.Feasibility.Answers;

namespace Crn.Domain.Tests.Feasibility;

/// <summary>The words of verdicts: what mutation testing found that no other test noticed.</summary>
public class FeasibilityWordsTests
{
    [Theory]
    [InlineData(Verdict.NotFeasible, "not feasible as described")]
    [InlineData(Verdict.CannotSayYet, "cannot say yet")]
    [InlineData(Verdict.FeasibleWithConcerns, "feasible with concerns")]
    [InlineData(Verdict.Feasible, "feasible")]
    [InlineData(Verdict.NothingAsked, "nothing was asked")]
    public void A_verdict_is_said_in_words(Verdict verdict, string words) => Assert.Equal(words, FeasibilityText.Of(verdict));
}
