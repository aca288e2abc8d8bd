using System.Text;

namespace Crn.Domain.Rules.Notation;

/// <summary>Writes a formula with the brackets it needs.</summary>
internal sealed class QuantityWriter(int brackets)
{
    private readonly StringBuilder text = new();
    private int brackets = brackets;
    private int operations;

    public string Write(Quantity quantity)
    {
        Put(quantity);
        return text.ToString();
    }

    private void Put(Quantity quantity)
    {
        switch (quantity)
        {
            case Quantity.Known known:
                text.Append(Names.Of(known.Fact));
                break;
            case Quantity.Constant constant:
                text.Append(Bounds.Text(constant.Value));
                if (constant.Unit != Unit.One) text.Append(' ').Append(Names.Of(constant.Unit));
                break;
            case Quantity.DateDifference days:
                text.Append("days from ").Append(Names.Of(days.From)).Append(" to ").Append(Names.Of(days.To));
                break;
            case Quantity.MonthDifference months:
                text.Append(months.IsAge ? "age in months from " : "months from ").Append(Names.Of(months.From)).Append(" to ")
                    .Append(Names.Of(months.To));
                break;
            case Quantity.Arithmetic made:
                if (++operations > CriterionText.MaxDepth)
                    throw CriterionWriter.Beyond("a formula of too many operations inside each other");
                if (made is { Sign: '/', Right: Quantity.Constant { Value: 0 } })
                    throw CriterionWriter.Refused("A division by 0 cannot be written: nothing is divided by it.");
                Operand(made.Left, IsSum(made.Left) && !IsSum(made));
                text.Append(' ').Append(made.Sign).Append(' ');
                Operand(made.Right, made.Right is Quantity.Arithmetic && (IsSum(made.Right) || !IsSum(made)));
                operations--;
                break;
        }
    }

    private void Operand(Quantity quantity, bool inBrackets)
    {
        if (!inBrackets)
        {
            Put(quantity);
            return;
        }

        if (++brackets > CriterionText.MaxDepth) throw CriterionWriter.Beyond($"nested more than {Text.Of(CriterionText.MaxDepth)} deep");
        text.Append('(');
        Put(quantity);
        text.Append(')');
        brackets--;
    }

    private static bool IsSum(Quantity quantity) => quantity is Quantity.Arithmetic { Sign: '+' or '-' };
}
