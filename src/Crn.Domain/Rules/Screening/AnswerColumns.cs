using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Crn.Domain.Rules.Screening;

/// <summary>Choices and yes-or-no answers of a block of rows, tested for being among some.</summary>
internal static class AnswerColumns
{
    public static void Choose(Column column, ValueList<FactValue> answers, int from, int count, Span<ulong> yes, Span<ulong> no)
    {
        if (column.Flags.Length > 0)
        {
            var (onYes, onNo) = (answers.Contains(FactValue.Exactly(true)), answers.Contains(FactValue.Exactly(false)));
            Flags(column.Flags.Span.Slice(from, count), onYes ? yes : no, onNo ? yes : no);
            return;
        }

        Span<sbyte> truths = stackalloc sbyte[256];
        truths.Clear();
        for (var i = 0; i < column.Answers.Count; i++) truths[i] = (sbyte)(answers.Contains(column.Answers[i]) ? 1 : -1);
        var places = column.Places.Span.Slice(from, count);
        for (var i = 0; i < places.Length; i++)
        {
            var truth = truths[places[i]];
            if (truth > 0) yes[i >> 6] |= 1UL << (i & 63);
            else if (truth < 0) no[i >> 6] |= 1UL << (i & 63);
        }
    }

    private static void Flags(ReadOnlySpan<sbyte> values, Span<ulong> ifYes, Span<ulong> ifNo)
    {
        var wide = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(values);
        for (var i = 0; i < wide.Length; i++)
        {
            var shift = (i & 1) * 32;
            ifYes[i >> 1] |= (ulong)Vector256.GreaterThan(wide[i], Vector256<sbyte>.Zero).ExtractMostSignificantBits() << shift;
            ifNo[i >> 1] |= (ulong)Vector256.LessThan(wide[i], Vector256<sbyte>.Zero).ExtractMostSignificantBits() << shift;
        }

        for (var i = wide.Length * 32; i < values.Length; i++)
        {
            if (values[i] > 0) ifYes[i >> 6] |= 1UL << (i & 63);
            else if (values[i] < 0) ifNo[i >> 6] |= 1UL << (i & 63);
        }
    }
}
