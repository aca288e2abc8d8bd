using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Rules.Compiled;

/// <summary>A formula whose facts have been given their places in a row.</summary>
internal sealed class CompiledQuantity
{
    private readonly char sign;
    private readonly int slot;
    private readonly int other;
    private readonly Bounds constant;
    private readonly CompiledQuantity? left;
    private readonly CompiledQuantity? right;

    public CompiledQuantity(Quantity quantity, Func<Fact, int> slotOf)
    {
        switch (quantity)
        {
            case Quantity.Known known:
                (sign, slot) = ('f', slotOf(known.Fact));
                break;
            case Quantity.Constant number:
                (sign, constant) = ('c', Bounds.Exactly(number.Value));
                break;
            case Quantity.DateDifference days:
                (sign, slot, other) = ('d', slotOf(days.To), slotOf(days.From));
                break;
            case Quantity.MonthDifference months:
                (sign, slot, other) = (months.IsAge ? 'a' : 'm', slotOf(months.To), slotOf(months.From));
                break;
            case Quantity.Arithmetic arithmetic:
                (sign, left, right) = (arithmetic.Sign, new(arithmetic.Left, slotOf), new(arithmetic.Right, slotOf));
                break;
        }
    }

    public Bounds Within(FactRow row) => sign switch
    {
        'f' => row.Within(slot),
        'c' => constant,
        'm' or 'a' => CalendarMonths.Between(row.Within(other), row.Within(slot), sign == 'a'),
        'd' => BoundsArithmetic.Subtract(row.Within(slot), row.Within(other)),
        '+' => BoundsArithmetic.Add(left!.Within(row), right!.Within(row)),
        '-' => BoundsArithmetic.Subtract(left!.Within(row), right!.Within(row)),
        '*' => BoundsArithmetic.Multiply(left!.Within(row), right!.Within(row)),
        _ => BoundsArithmetic.Divide(left!.Within(row), right!.Within(row)),
    };
}
