using System.Collections;
using System.Reflection;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Rules;

/// <summary>Every criterion that the library holds: of rules, sets and lists of them, and of records that hold criteria.</summary>
internal static class LibraryCriteria
{
    private const BindingFlags Statics = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private const BindingFlags Instances = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Whatever stands in a static field or property of any type.</summary>
    public static HashSet<Criterion> All()
    {
        HashSet<Criterion> found = [];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (var type in typeof(Citation).Assembly.GetTypes().Where(t => !t.ContainsGenericParameters))
        {
            foreach (var field in type.GetFields(Statics).Where(f => !f.IsLiteral)) Collect(field.GetValue(null), found, seen, 0);
            foreach (var property in type.GetProperties(Statics).Where(p => p.CanRead && !p.PropertyType.IsByRefLike && !type.IsInterface))
                Collect(property.GetValue(null), found, seen, 0);
        }

        return found;
    }

    private static void Collect(object? value, HashSet<Criterion> into, HashSet<object> seen, int depth)
    {
        if (value is null or string || depth > 4 || (!value.GetType().IsValueType && !seen.Add(value))) return;
        if (value is Criterion criterion) into.Add(criterion);
        else if (value is IEnumerable many) foreach (var item in many) Collect(item, into, seen, depth);
        else if (value.GetType().Assembly == typeof(Citation).Assembly && !value.GetType().IsEnum)
        {
            for (var type = value.GetType(); type is not null; type = type.BaseType)
            {
                foreach (var field in type.GetFields(Instances).Where(f => !f.FieldType.IsPrimitive && !f.FieldType.IsByRefLike))
                    Collect(field.GetValue(value), into, seen, depth + 1);
            }
        }
    }
}
