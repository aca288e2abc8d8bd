using Ardalis.GuardClauses;

namespace Crn.Domain.Rules;

/// <summary>Criteria and rules asked of many rows at once.</summary>
public static class BulkScreening
{
    /// <summary>Decides a criterion for every row.</summary>
    /// <param name="criterion">The criterion, free of delegates.</param>
    /// <param name="columns">What is known.</param>
    /// <param name="answers">Receives for each row 1 where it holds, -1 where it does not, 0 where it is not known.</param>
    /// <exception cref="ArgumentException">The criterion holds a delegate, or there is not room for an answer of every row.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Screen(this Criterion criterion, FactColumns columns, Span<sbyte> answers)
    {
        Guard.Against.Null(criterion);
        if (answers.Length < Guard.Against.Null(columns).Rows) throw new ArgumentException("There must be room for an answer of every row.", nameof(answers));
        var screener = new Screener(columns);
        Span<ulong> yes = stackalloc ulong[Screener.Block / 64];
        Span<ulong> no = stackalloc ulong[Screener.Block / 64];
        for (var from = 0; from < columns.Rows; from += Screener.Block)
        {
            var count = Math.Min(Screener.Block, columns.Rows - from);
            screener.Decide(criterion, from, count, yes, no);
            for (var i = 0; i < count; i++) answers[from + i] = (sbyte)((int)(yes[i >> 6] >> (i & 63) & 1) - (int)(no[i >> 6] >> (i & 63) & 1));
        }
    }
}
