namespace Crn.Domain.Benchmarks.Goals;

/// <summary>One line of the table of goals: what a caller meets on ordinary work, and what it may cost at most.</summary>
/// <param name="What">The question or verb, and on what.</param>
/// <param name="Seconds">What it may take; null where the line is there to compare with.</param>
/// <param name="Bytes">What it may allocate; null where nothing was set.</param>
/// <param name="Prepare">Makes what the work is done on, which is not measured, and gives the work.</param>
/// <param name="Times">How often the work is done in one measurement: many times where it takes less than a microsecond.</param>
internal sealed record Goal(string What, double? Seconds, long? Bytes, Func<Func<object?>> Prepare, int Times = 1)
{
    /// <summary>A goal whose work needs something made first.</summary>
    public static Goal Of<T>(string what, double? seconds, long? bytes, Func<T> made, Func<T, object?> work, int times = 1) =>
        new(what, seconds, bytes, () =>
        {
            var on = made();
            return () => work(on);
        }, times);

    /// <summary>A line to compare with.</summary>
    public static Goal Beside<T>(string what, Func<T> made, Func<T, object?> work, int times = 1) =>
        Of(what, null, null, made, work, times);
}
