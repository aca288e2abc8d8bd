using System.Text;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <content>Statements made of statements.</content>
public abstract partial record Criterion
{
    /// <summary>All operands hold; with no operand, always true.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record All : Criterion
    {
        internal All(ValueList<Criterion> operands) => Operands = operands;

        /// <inheritdoc />
        public override ValueList<Criterion> Operands { get; }

        internal override string Sentence => Said(this);

        internal override void Say(StringBuilder text) => Joined(text, Operands.IsEmpty ? "always" : "", Operands, " and ");

        internal override string Form => Canonical.Of("all", Operands);

        internal override Truth Decide(FactSheet facts)
        {
            var all = Truth.True;
            foreach (var operand in Operands)
            {
                all &= operand.Decide(facts);
                if (all.IsFalse) break;
            }

            return all;
        }
    }

    /// <summary>At least one operand holds; with no operand, never true.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Any : Criterion
    {
        internal Any(ValueList<Criterion> operands) => Operands = operands;

        /// <inheritdoc />
        public override ValueList<Criterion> Operands { get; }

        internal override string Sentence => Said(this);

        internal override void Say(StringBuilder text) => Joined(text, Operands.IsEmpty ? "never" : "", Operands, " or ");

        internal override string Form => Canonical.Of("any", Operands);

        internal override Truth Decide(FactSheet facts)
        {
            var any = Truth.False;
            foreach (var operand in Operands)
            {
                any |= operand.Decide(facts);
                if (any.IsTrue) break;
            }

            return any;
        }
    }

    /// <summary>The operand does not hold.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Not : Criterion
    {
        internal Not(Criterion operand) => Operand = operand;

        /// <summary>What is denied.</summary>
        public Criterion Operand { get; }

        /// <inheritdoc />
        public override ValueList<Criterion> Operands => [Operand];

        internal override string Sentence => Said(this);

        internal override void Say(StringBuilder text)
        {
            text.Append("not (");
            Operand.Say(text);
            text.Append(')');
        }

        internal override string Form => Canonical.Of("not", Operands);

        internal override Truth Decide(FactSheet facts) => !Operand.Decide(facts);
    }

    /// <summary>At least a number of the operands hold.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Counted : Criterion
    {
        internal Counted(int atLeast, ValueList<Criterion> operands) => (Required, Operands) = (atLeast, operands);

        /// <summary>How many must hold.</summary>
        public int Required { get; }

        /// <inheritdoc />
        public override ValueList<Criterion> Operands { get; }

        internal override string Sentence => Said(this);

        internal override void Say(StringBuilder text) => Joined(text, $"at least {Text.Of(Required)} of: ", Operands, "; ");

        internal override string Form => Canonical.Of(FormattableString.Invariant($"least-{Required}"), Operands);

        internal override Truth Decide(FactSheet facts)
        {
            var (hold, mayHold) = (0, 0);
            foreach (var operand in Operands)
            {
                var truth = operand.Decide(facts);
                if (truth.IsTrue) hold++;
                if (!truth.IsFalse) mayHold++;
            }

            return Of(hold, mayHold);
        }

        internal Truth Of(int hold, int mayHold) => hold >= Required ? Truth.True : mayHold < Required ? Truth.False : Truth.Unknown;
    }

    // Written into one text from the outside in, however deep it is nested.
    internal virtual void Say(StringBuilder text) => text.Append(Sentence);

    private static string Said(Criterion criterion)
    {
        var text = new StringBuilder();
        criterion.Say(text);
        return text.ToString();
    }

    private static void Joined(StringBuilder text, string before, ValueList<Criterion> operands, string word)
    {
        text.Append(before);
        for (var i = 0; i < operands.Count; i++)
        {
            if (i > 0) text.Append(word);
            var isMany = operands[i].Operands.Count > 1;
            if (isMany) text.Append('(');
            operands[i].Say(text);
            if (isMany) text.Append(')');
        }
    }
}
