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
        var answers = learnt.Answers.Observations;
        var kept = Known.Where(k => answers.All(o => o.Fact.Code != k.Fact.Code));
        var added = answers.Select(o => LearntFact.Of(learnt, o, stage));
        return new(kept.Concat(added).OrderBy(k => k.Fact.Code, StringComparer.Ordinal).ToValueList(), Facts.Merge(learnt.Answers));
    }

    public Answers Forgetting(Fact fact) => new(Known.Where(k => !k.Fact.Equals(fact)).ToValueList(), Facts.Without(fact));

    public LearntFact? Find(Fact fact)
    {
        foreach (var known in Known)
        {
            if (known.Fact.Equals(fact)) return known;
        }

        return null;
    }

    // Whether the code of a fact was answered with another kind of value.
    public bool HasOtherKind(Fact fact) => Known.Any(k => k.Fact.Code == fact.Code && !k.Fact.Equals(fact));
}
