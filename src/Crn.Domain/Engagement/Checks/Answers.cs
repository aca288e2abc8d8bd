using Crn.Domain.Rules;

namespace Crn.Domain.Engagement.Checks;

/// <summary>The last answer to each fact, of the study or of one site, with the sheet that rules read.</summary>
internal sealed record Answers
{
    internal Answers(ValueList<LearntFact> known, FactSheet facts) => (Known, Facts) = (known, facts);

    public static Answers None { get; } = new([], FactSheet.Empty);

    // Ordered by the codes of the facts.
    public ValueList<LearntFact> Known { get; }

    public FactSheet Facts { get; }

    public Answers Learning(EnquiryEvent.FactsLearnt learnt, EngagementStage stage)
    {
        var known = Known;
        foreach (var answer in learnt.Answers.Observations)
        {
            var place = Place(answer.Fact.Code, known);
            var now = LearntFact.Of(learnt, answer, stage);
            known = place < 0 ? known.Insert(~place, now) : known.With(place, now);
        }

        return new(known, Facts.Merge(learnt.Answers));
    }

    /// <summary>Whether all of some answers is known already as it would be learnt.</summary>
    public bool Knows(EnquiryEvent.FactsLearnt learnt, EngagementStage stage)
    {
        foreach (var answer in learnt.Answers.Observations)
        {
            if (Of(answer.Fact.Code) != LearntFact.Of(learnt, answer, stage) || Facts.Find(answer.Fact) != answer) return false;
        }

        return true;
    }

    public Answers Forgetting(Fact fact) =>
        Find(fact) is null ? this : new(Known.RemoveAt(Place(fact.Code, Known)), Facts.Without(fact));

    public LearntFact? Find(Fact fact) => Of(fact.Code) is { } known && known.Fact.Equals(fact) ? known : null;

    /// <summary>What is known under a code.</summary>
    public LearntFact? Of(string code) => Place(code, Known) is >= 0 and var place ? Known[place] : null;

    private static int Place(string code, ValueList<LearntFact> known) =>
        known.PlaceOf(code, static (learnt, key) => string.CompareOrdinal(learnt.Fact.Code, key));
}
