using System.Text;

namespace Crn.Domain.Rules.Notation;

/// <summary>Writes a criterion in the form that is read again.</summary>
internal sealed class CriterionWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public string Write(Criterion criterion)
    {
        State(criterion);
        return text.ToString();
    }

    private void State(Criterion criterion)
    {
        switch (criterion)
        {
            case Criterion.All { Operands.Count: not 1 } all:
                Chain(all.Operands, " and ", "always");
                break;
            case Criterion.Any { Operands.Count: not 1 } any:
                Chain(any.Operands, " or ", "never");
                break;
            case Criterion.All or Criterion.Any:
                List(criterion is Criterion.All ? "all of (" : "any of (", criterion.Operands);
                break;
            case Criterion.Counted counted:
                List($"at least {Text.Of(counted.Required)} of (", counted.Operands);
                break;
            case Criterion.Not not:
                Nested("not (", not.Operand, levels: 2);
                break;
            case Criterion.Comparison comparison:
                if (Never.Holds(comparison) is { } never) throw Refused($"That cannot be written: {never.What}.");
                Put(new QuantityWriter(depth).Write(comparison.Left)).Append(' ').Append(Sign(comparison.Relation)).Append(' ');
                Put(new QuantityWriter(depth).Write(comparison.Right));
                break;
            case Criterion.DateComparison date:
                Put(Names.Of(date.Fact)).Append(' ').Append(Sign(date.Relation)).Append(' ').Append(Text.Iso(date.Date));
                break;
            case Criterion.Delegated delegated:
                throw new ArgumentException($"A delegate is code and cannot be written: {Guarded.Shown(delegated.Words)}.",
                    nameof(criterion));
            case { Named: { } named }:
                Answers(named.Fact, named.Words);
                break;
        }
    }

    private void Chain(ValueList<Criterion> operands, string word, string none)
    {
        if (operands.IsEmpty) Put(none);
        for (var i = 0; i < operands.Count; i++)
        {
            if (i > 0) Put(word);
            if (operands[i] is (Criterion.All or Criterion.Any) and { Operands.Count: > 1 }) Nested("(", operands[i], levels: 1);
            else State(operands[i]);
        }
    }

    private void List(string opening, ValueList<Criterion> operands)
    {
        Deeper(1);
        Put(opening);
        for (var i = 0; i < operands.Count; i++)
        {
            if (i > 0) Put("; ");
            State(operands[i]);
        }

        Put(")");
        depth--;
    }

    private void Nested(string opening, Criterion inside, int levels)
    {
        Deeper(levels);
        Put(opening);
        State(inside);
        Put(")");
        depth -= levels;
    }

    private void Deeper(int levels)
    {
        depth += levels;
        if (depth > CriterionText.MaxDepth) throw Beyond($"nested more than {Text.Of(CriterionText.MaxDepth)} deep");
    }

    private void Answers(Fact fact, string?[] words)
    {
        if (words.Contains(null))
            throw Refused($"An answer to '{fact.Code}' cannot be written in words that are read again.");
        if (words.Length == 0) throw Refused($"That '{fact.Code}' is one of no answers cannot be written: nothing is.");
        Put(Names.Of(fact));
        if (words.Length == 1) Put(" is ").Append(Names.Answer(words[0]!));
        else Put(" in (").AppendJoin(", ", words.Select(word => Names.Answer(word!))).Append(')');
    }

    private StringBuilder Put(string more)
    {
        if (text.Length + more.Length > CriterionText.MaxLength) throw Beyond($"longer than {Text.Of(CriterionText.MaxLength)} characters");
        return text.Append(more);
    }

    internal static ArgumentException Beyond(string how) => Refused($"The criterion is {how} and could not be read again.");

    internal static ArgumentException Refused(string message, Criterion? criterion = null) => new(message, nameof(criterion));

    private static string Sign(Relation relation) => relation switch
    {
        Relation.AtLeast => ">=",
        Relation.AtMost => "<=",
        Relation.MoreThan => ">",
        Relation.LessThan => "<",
        Relation.EqualTo => "=",
    };
}
