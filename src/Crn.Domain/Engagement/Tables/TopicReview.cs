using Crn.Domain.Rules;

namespace Crn.Domain.Engagement.Tables;

/// <summary>One topic of the matrix compared with an enquiry: what is usually known of it at this stage, and what is.</summary>
/// <param name="Row">The topic, with what is usually known when.</param>
/// <param name="Usual">What is usually known at the stage of the enquiry.</param>
/// <param name="Known">The facts of the topic that are known, of the study or of any site.</param>
/// <param name="MissingFacts">The facts of the topic of which nothing is known.</param>
/// <param name="IsOverdue">Whether at least an estimate is usual by now and nothing at all is known. What is missing to settle the rules is
/// another question: see <see cref="EarlyAssessment.MissingFacts"/>.</param>
internal sealed record TopicReview(StageFactRow Row, FactKnowledge Usual, ValueList<Fact> Known, ValueList<Fact> MissingFacts,
    bool IsOverdue)
{
    /// <summary>The topic as one line.</summary>
    /// <returns>What is usual and what is known.</returns>
    public override string ToString() =>
        $"{Row.Topic}: {Usual.Words()} by now; " + (MissingFacts.IsEmpty ? "all is known"
        : Known.IsEmpty ? "nothing is known"
        : $"{Text.Of(Known.Count)} of {Text.Of(Row.Facts.Count)} facts are known");
}
