namespace Crn.Domain.Tests.Doors;

/// <summary>Values that doors made of extreme arguments, by type, to be passed on to other doors.</summary>
internal static class Extremes
{
    private const int MostOfAType = 24;

    private static readonly Lazy<Dictionary<Type, List<object>>> Found = new(Make);

    /// <summary>The values by type.</summary>
    internal static Dictionary<Type, List<object>> Made => Found.Value;

    /// <summary>What may stand for a parameter: a value of its type, or a list of one, of two, of three alike.</summary>
    internal static IEnumerable<object> Of(Type parameter)
    {
        var held = Nullable.GetUnderlyingType(parameter) ?? parameter;
        if (Found.Value.TryGetValue(held, out var values))
        {
            foreach (var value in values) yield return value;
        }
        else if (Pool.ItemOf(held) is { } item && Found.Value.TryGetValue(item, out var items))
        {
            for (var i = 0; i < items.Count; i++)
            {
                yield return Pool.ListOf(held, item, [items[i], items[(i + 1) % items.Count]]);
                yield return Pool.ListOf(held, item, [items[i], items[i], items[i]]);
            }
        }
    }

    private static Dictionary<Type, List<object>> Make()
    {
        var found = new Dictionary<Type, List<object>>();
        foreach (var door in AllDoors.Passable.Where(IsMaker))
        {
            foreach (var call in ExtremePairTests.Singles(door).Concat(ExtremePairTests.Pairs(door).Take(400)))
            {
                try
                {
                    if (door.Call(call[0], call[1..]) is { } made && made.GetType().Assembly == typeof(ValueList).Assembly
                        && !made.GetType().IsGenericType) Keep(found, made);
                }
                catch (Exception)
                {
                    // Refused.
                }
            }
        }

        return found;
    }

    // Constructors and factories; values with a property that was set.
    private static bool IsMaker(Door door) =>
        door.Parameters.Count > 0 && !Use.HasRequiredMembers(door.Owner) && (door.Member.IsConstructor || door.Property is not null
        || (door.Member is System.Reflection.MethodInfo { IsStatic: true } method && method.ReturnType == door.Owner));

    private static void Keep(Dictionary<Type, List<object>> found, object made)
    {
        if (!found.TryGetValue(made.GetType(), out var values)) found[made.GetType()] = values = [];
        // The last ones replace others by chance, so that not only the first door of a type is heard.
        if (values.Count < MostOfAType) values.Add(made);
        else values[Math.Abs(made.GetHashCode() % MostOfAType)] = made;
    }
}
