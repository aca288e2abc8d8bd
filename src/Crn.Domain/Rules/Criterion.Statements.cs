using Crn.Domain.Rules.Intervals;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <content>Statements about facts.</content>
public abstract partial record Criterion
{
    /// <summary>Two quantities of the same unit stand in a relation.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Comparison : Criterion
    {
        internal Comparison(Quantity left, Relation relation, Quantity right) => (Left, Relation, Right) = (left, relation, right);

        /// <summary>The quantity compared.</summary>
        public Quantity Left { get; }

        /// <summary>How it is compared.</summary>
        public Relation Relation { get; }

        /// <summary>The quantity it is compared with; a constant is the threshold.</summary>
        public Quantity Right { get; }

        /// <inheritdoc />
        public override ValueList<Criterion> Operands => [];

        internal override string Sentence => $"{Left.Text} is {Words.Of(Relation)} {Right.Text}";

        internal override string Form => $"({Relation} {Left.Form} {Right.Form})";

        internal override Truth Decide(FactSheet facts) => Left.Within(facts).Is(Relation, Right.Within(facts));

        internal override void CollectFacts(ISet<Fact> into)
        {
            Left.CollectFacts(into);
            Right.CollectFacts(into);
        }

        internal override void CollectMissing(FactSheet facts, ISet<Fact> into)
        {
            if (!Decide(facts).IsSettled) CollectInexact(facts, Facts, into);
        }
    }

    /// <summary>A date stands in a relation to a given date.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record DateComparison : Criterion
    {
        internal DateComparison(Fact<LocalDate> fact, Relation relation, LocalDate date) => (Fact, Relation, Date) = (fact, relation, date);

        /// <summary>The date compared.</summary>
        public Fact<LocalDate> Fact { get; }

        /// <summary>How it is compared.</summary>
        public Relation Relation { get; }

        /// <summary>The date it is compared with.</summary>
        public LocalDate Date { get; }

        /// <inheritdoc />
        public override ValueList<Criterion> Operands => [];

        internal override string Sentence => $"{Fact.Question} is {Words.OfDates(Relation)} {Text.Iso(Date)}";

        internal override string Form => $"({Relation} {Canonical.Of(Fact)} {Text.Iso(Date)})";

        internal override Truth Decide(FactSheet facts) => facts.Range(Fact).Is(Relation, Bounds.Exactly(Days.Number(Date)));

        internal override void CollectFacts(ISet<Fact> into) => into.Add(Fact);

        internal override void CollectMissing(FactSheet facts, ISet<Fact> into)
        {
            if (!Decide(facts).IsSettled) into.Add(Fact);
        }
    }

    /// <summary>A fact is one of some values; for yes-or-no facts, the value yes or no.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Membership<T> : Criterion
        where T : notnull
    {
        internal Membership(Fact<T> fact, ValueList<T> values) => (Fact, Values) = (fact, values);

        /// <summary>The fact.</summary>
        public Fact<T> Fact { get; }

        /// <summary>The values that satisfy the statement.</summary>
        public ValueList<T> Values { get; }

        /// <inheritdoc />
        public override ValueList<Criterion> Operands => [];

        internal override string Sentence => $"{Fact.Question} is {string.Join(" or ", Values.Select(Words.Of))}";

        internal override string Form => $"(in {Canonical.Of(Fact)} {string.Join(' ', Values.Select(v => Canonical.Quoted(Words.Of(v))))})";

        internal override (Fact Fact, string?[] Words)? Named => (Fact, [.. Values.Select(Fact.WordOf)]);

        internal override (Fact Fact, ValueList<FactValue> Answers)? Choice => (Fact, Values.Select(FactValue.Exactly).ToValueList());

        internal override Truth Decide(FactSheet facts)
        {
            if (facts.Values(Fact) is not { } known) return Truth.Unknown;
            var inside = 0;
            foreach (var value in known.Values)
            {
                if (Contains(value)) inside++;
            }

            // None of the values named leaves nothing inside, so nothing is tested first.
            return inside == 0 ? Truth.False : inside == known.Values.Count ? Truth.True : Truth.Unknown;
        }

        internal override void CollectFacts(ISet<Fact> into) => into.Add(Fact);

        internal override void CollectMissing(FactSheet facts, ISet<Fact> into)
        {
            if (!Decide(facts).IsSettled) into.Add(Fact);
        }

        private bool Contains(T value)
        {
            foreach (var candidate in Values)
            {
                if (EqualityComparer<T>.Default.Equals(candidate, value)) return true;
            }

            return false;
        }
    }
}
