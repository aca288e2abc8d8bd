namespace Crn.Domain.Benchmarks.Growth;

/// <summary>One line of the growth table: a verb or question, done on n, 2n, 4n and 8n parts.</summary>
/// <param name="What">The type and member, a colon, and on what: <c>FactSheet.With: n facts one by one</c>.</param>
/// <param name="First">The smallest n.</param>
/// <param name="Prepare">Makes what the work is done on, which is not measured, and gives the work.</param>
/// <param name="Why">Why it grows faster than n log n; empty when it does not.</param>
internal sealed record GrowthRow(string What, int First, Func<int, Func<object?>> Prepare, string Why = "")
{
    /// <summary>A row whose work needs something made first.</summary>
    public static GrowthRow Row<T>(string what, int first, Func<int, T> made, Func<T, object?> work, string why = "") =>
        new(what, first, n =>
        {
            var on = made(n);
            return () => work(on);
        }, why);

    /// <summary>A row whose work needs nothing but n.</summary>
    public static GrowthRow Row(string what, int first, Func<int, object?> work, string why = "") =>
        new(what, first, n => () => work(n), why);
}
