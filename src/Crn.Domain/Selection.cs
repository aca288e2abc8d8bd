namespace Crn.Domain;

// Stands before System.Linq's Select in the whole library. That one asks the sequence itself, by a virtual method that is generic: a native
// compiler makes it for every pair of a sequence's type and a result's, then for their pairs, and does not come to an end.
internal static class Selection
{
    public static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        return Each(source, selector);
    }

    private static IEnumerable<TResult> Each<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        foreach (var item in source) yield return selector(item);
    }
}
