namespace Crn.Domain.Tests;

/// <summary>Parallel queries stay parallel: without this the library's own <c>Select</c> would stand before theirs.</summary>
internal static class ParallelSelection
{
    public static ParallelQuery<TResult> Select<TSource, TResult>(this ParallelQuery<TSource> source, Func<TSource, TResult> selector) =>
        ParallelEnumerable.Select(source, selector);
}
