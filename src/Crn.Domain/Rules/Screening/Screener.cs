using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Rules.Screening;

/// <summary>
/// Decides criteria for a block of rows at a time. A truth is two bits for each row, one for "known to hold" and one for "known not to
/// hold"; sixty-four rows are combined by one instruction.
/// </summary>
internal sealed class Screener(FactColumns columns)
{
    public const int Block = 4096;
    private const int Words = Block / 64;

    private readonly Stack<double[]> numbers = new();
    private readonly Stack<ulong[]> masks = new();
    private readonly Dictionary<Criterion, (Fact Fact, ValueList<FactValue> Answers)?> choices = new(ReferenceEqualityComparer.Instance);

    /// <summary>Decides a criterion for every row: 1 where it holds, -1 where it does not, 0 where it is not known.</summary>
    public void Decide(Criterion criterion, Span<sbyte> answers)
    {
        Span<ulong> yes = stackalloc ulong[Words];
        Span<ulong> no = stackalloc ulong[Words];
        for (var from = 0; from < columns.Rows; from += Block)
        {
            var count = Math.Min(Block, columns.Rows - from);
            Decide(criterion, from, count, yes, no);
            for (var i = 0; i < count; i++)
                answers[from + i] = (sbyte)((int)(yes[i >> 6] >> (i & 63) & 1) - (int)(no[i >> 6] >> (i & 63) & 1));
        }
    }

    /// <summary>Decides a criterion for a block of rows, at most <see cref="Block"/>: a bit for each row known to hold, and one for each
    /// known not to.</summary>
    public void Decide(Criterion criterion, int from, int count, Span<ulong> yes, Span<ulong> no)
    {
        yes.Clear();
        no.Clear();
        switch (criterion)
        {
            case Criterion.All all:
                yes.Fill(ulong.MaxValue);
                Combine(all.Operands, from, count, yes, no, and: true);
                break;
            case Criterion.Any any:
                no.Fill(ulong.MaxValue);
                Combine(any.Operands, from, count, yes, no, and: false);
                break;
            case Criterion.Not not:
                Decide(not.Operand, from, count, no, yes);
                break;
            case Criterion.Counted counted:
                Count(counted, from, count, yes, no);
                break;
            case Criterion.Comparison { Left: Quantity.Known known, Right: Quantity.Constant limit } comparison:
                if (columns.Find(known.Fact) is { } column)
                    NumberColumns.Compare(column.Numbers.Span.Slice(from, count), comparison.Relation, (double)limit.Value, yes, no);
                break;
            case Criterion.DateComparison date:
                if (columns.Find(date.Fact) is { } days)
                    NumberColumns.Compare(days.Numbers.Span.Slice(from, count), date.Relation, (double)Days.Number(date.Date), yes, no);
                break;
            case Criterion.Comparison comparison:
                CompareFormulas(comparison, from, count, yes, no);
                break;
            case var choosing when Choice(choosing) is { } choice:
                if (columns.Find(choice.Fact) is { } answers) AnswerColumns.Choose(answers, choice.Answers, from, count, yes, no);
                break;
            default:
                throw new ArgumentException($"A delegate reads sheets, not columns: '{criterion}' cannot be screened in bulk.",
                    nameof(criterion));
        }
    }

    private (Fact Fact, ValueList<FactValue> Answers)? Choice(Criterion criterion)
    {
        if (!choices.TryGetValue(criterion, out var choice)) choices[criterion] = choice = criterion.Choice;
        return choice;
    }

    private void Combine(ValueList<Criterion> operands, int from, int count, Span<ulong> yes, Span<ulong> no, bool and)
    {
        var (someYes, someNo) = (Mask(), Mask());
        foreach (var operand in operands)
        {
            Decide(operand, from, count, someYes, someNo);
            for (var i = 0; i < Words; i++)
            {
                (yes[i], no[i]) = and ? (yes[i] & someYes[i], no[i] | someNo[i]) : (yes[i] | someYes[i], no[i] & someNo[i]);
            }
        }

        masks.Push(someYes);
        masks.Push(someNo);
    }

    // hold[k]: at least k operands hold; fail[k]: at least k do not.
    private void Count(Criterion.Counted counted, int from, int count, Span<ulong> yes, Span<ulong> no)
    {
        var (needed, tooMany) = (counted.Required, counted.Operands.Count - counted.Required + 1);
        var hold = new ulong[(needed + 1) * Words];
        var fail = new ulong[(tooMany + 1) * Words];
        hold.AsSpan(0, Words).Fill(ulong.MaxValue);
        fail.AsSpan(0, Words).Fill(ulong.MaxValue);
        var (someYes, someNo) = (Mask(), Mask());
        foreach (var operand in counted.Operands)
        {
            Decide(operand, from, count, someYes, someNo);
            for (var i = 0; i < Words; i++)
            {
                for (var k = needed; k > 0; k--) hold[(k * Words) + i] |= hold[((k - 1) * Words) + i] & someYes[i];
                for (var k = tooMany; k > 0; k--) fail[(k * Words) + i] |= fail[((k - 1) * Words) + i] & someNo[i];
            }
        }

        hold.AsSpan(needed * Words, Words).CopyTo(yes);
        fail.AsSpan(tooMany * Words, Words).CopyTo(no);
        masks.Push(someYes);
        masks.Push(someNo);
    }

    private void CompareFormulas(Criterion.Comparison comparison, int from, int count, Span<ulong> yes, Span<ulong> no)
    {
        var (left, right) = (NumbersOfBlock(), NumbersOfBlock());
        Compute(comparison.Left, from, count, left);
        Compute(comparison.Right, from, count, right);
        for (var i = 0; i < count; i++) left[i] -= right[i];
        NumberColumns.Compare(left.AsSpan(0, count), comparison.Relation, 0, yes, no);
        numbers.Push(left);
        numbers.Push(right);
    }

    // A number that is not known stays so.
    private static double MonthsOf(double from, double to, bool isAge) =>
        double.IsFinite(from) && double.IsFinite(to) ? (double)CalendarMonths.Between((decimal)from, (decimal)to, isAge) : double.NaN;

    private void Compute(Quantity quantity, int from, int count, double[] into)
    {
        switch (quantity)
        {
            case Quantity.Constant constant:
                into.AsSpan(0, count).Fill((double)constant.Value);
                break;
            case Quantity.Known known:
                Copy(known.Fact, from, count, into);
                break;
            case Quantity.DateDifference days:
                Copy(days.To, from, count, into);
                var start = NumbersOfBlock();
                Copy(days.From, from, count, start);
                NumberColumns.Calculate('-', count, into, start);
                numbers.Push(start);
                break;
            case Quantity.MonthDifference months:
                Copy(months.To, from, count, into);
                var first = NumbersOfBlock();
                Copy(months.From, from, count, first);
                for (var i = 0; i < count; i++) into[i] = MonthsOf(first[i], into[i], months.IsAge);
                numbers.Push(first);
                break;
            case Quantity.Arithmetic arithmetic:
                var right = NumbersOfBlock();
                Compute(arithmetic.Left, from, count, into);
                Compute(arithmetic.Right, from, count, right);
                NumberColumns.Calculate(arithmetic.Sign, count, into, right);
                numbers.Push(right);
                break;
        }
    }

    private void Copy(Fact fact, int from, int count, double[] into)
    {
        if (columns.Find(fact) is { } column) column.Numbers.Span.Slice(from, count).CopyTo(into);
        else into.AsSpan(0, count).Fill(double.NaN);
    }

    private ulong[] Mask() => masks.TryPop(out var mask) ? mask : new ulong[Words];

    private double[] NumbersOfBlock() => numbers.TryPop(out var block) ? block : new double[Block];
}
