namespace Crn.Domain.Json.Shapes;

internal static class Repeats
{
    // The places of the first two items of one code.
    public static (int First, int Second)? Second<T>(ValueList<T> items, Func<T, string> code)
    {
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (!first.TryAdd(code(items[i]), i)) return (first[code(items[i])], i);
        }

        return null;
    }
}
