using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <content>Statements that only a program can decide.</content>
public abstract partial record Criterion
{
    /// <summary>A delegate that declares the facts it reads. Two are equal when they are the same delegate.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Delegated : Criterion
    {
        private readonly Func<FactSheet, Truth> evaluate;

        internal Delegated(string sentence, ValueList<Fact> reads, Func<FactSheet, Truth> evaluate)
        {
            (Words, Reads) = (sentence, reads);
            this.evaluate = evaluate;
        }

        // Whoever fails for want of a fact has not answered unknown either.
        internal static Truth OnNothing(Func<FactSheet, Truth> evaluate, ISet<Fact> asked)
        {
            try
            {
                return evaluate(FactSheet.Empty.Watched(asked));
            }
            catch (Exception failure) when (failure is NullReferenceException or InvalidOperationException or ArgumentException)
            {
                throw new ArgumentException("The delegate fails on an empty sheet: it must answer unknown when it lacks what it needs.",
                    nameof(evaluate), failure);
            }
        }

        // What it asks of a sheet beside the facts it declares; whoever fails has asked before.
        internal IEnumerable<Fact> Undeclared(FactSheet facts)
        {
            var asked = new HashSet<Fact>();
            try
            {
                evaluate(facts.Watched(asked));
            }
            catch (Exception failure) when (failure is NullReferenceException or InvalidOperationException or ArgumentException)
            {
                // It needs more than this sheet knows.
            }

            return asked.Where(fact => !Reads.Contains(fact));
        }

        /// <summary>The statement in the words of whoever wrote it.</summary>
        public string Words { get; }

        /// <summary>The facts the delegate reads.</summary>
        public ValueList<Fact> Reads { get; }

        /// <inheritdoc />
        public override ValueList<Criterion> Operands => [];

        internal override string Sentence => Words;

        internal override string Form => $"(opaque {Canonical.Quoted(Words)} {string.Join(' ', Reads.Select(Canonical.Of))})";

        internal override Truth Decide(FactSheet facts)
        {
            // What reads facts cannot answer while none of them is known, whatever the delegate says.
            if (Reads.IsEmpty) return evaluate(FactSheet.Empty);
            foreach (var fact in Reads)
            {
                // It sees what it declares and nothing else, so that no other fact can change its answer unseen.
                if (facts.Find(fact) is not null) return evaluate(facts.Only(Reads));
            }

            return Truth.Unknown;
        }

        internal override void CollectFacts(ISet<Fact> into) => into.UnionWith(Reads);

        internal override void CollectMissing(FactSheet facts, ISet<Fact> into)
        {
            if (!Decide(facts).IsSettled) CollectInexact(facts, Reads, into);
        }
    }
}
