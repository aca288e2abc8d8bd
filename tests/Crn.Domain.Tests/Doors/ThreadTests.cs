using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Crn.Domain.Tests.Architecture;

namespace Crn.Domain.Tests.Doors;

/// <summary>What all threads share answers all of them alike, from the first call on.</summary>
public class ThreadTests
{
    private const int Threads = 8;
    private const BindingFlags PublicStatic = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Eight_threads_that_start_cold_read_the_same_of_every_shared_value()
    {
        // Loaded anew, so that no static field is filled yet.
        var context = new AssemblyLoadContext("cold", isCollectible: true);
        var cold = context.LoadFromAssemblyPath(Workshop.Library);
        var shared = (from type in cold.GetExportedTypes()
                      where !type.ContainsGenericParameters
                      from property in type.GetProperties(PublicStatic)
                      where property.GetIndexParameters().Length == 0
                      select property).ToList();
        Assert.True(shared.Count > 150, $"Only {shared.Count} shared values were found.");

        var answers = new ConcurrentBag<string>[shared.Count];
        for (var i = 0; i < answers.Length; i++) answers[i] = [];
        using var start = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            for (var i = 0; i < shared.Count; i++)
            {
                // Each thread begins elsewhere, so that types are met in different orders.
                var at = (i + (number * shared.Count / Threads)) % shared.Count;
                answers[at].Add(Answer(shared[at]));
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        Assert.All(threads, thread => Assert.True(thread.Join(TimeSpan.FromMinutes(1)), "A thread waits for another."));
        Workshop.None(
            from i in Enumerable.Range(0, shared.Count)
            let differing = answers[i].Distinct(StringComparer.Ordinal).ToList()
            where differing.Count != 1 || differing[0].StartsWith("throws ", StringComparison.Ordinal)
            select $"{shared[i].DeclaringType!.Name}.{shared[i].Name}: {string.Join(" | ", differing)}");
        context.Unload();
    }

    [Fact]
    public void No_shared_number_is_filled_late() => Workshop.None(
        from type in typeof(ValueList).Assembly.GetTypes()
        where !type.IsEnum
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsInitOnly && !field.IsLiteral && field.FieldType.IsValueType && !field.Name.Contains('<', StringComparison.Ordinal)
        select $"{type}.{field.Name} is shared and can be written after its type is made: " +
            $"a {field.FieldType.Name} can be seen half written");

    private static string Answer(PropertyInfo property)
    {
        try
        {
            return property.GetValue(null) is { } value ? value + "/" + string.Join(",", Numbers(value)) : "null";
        }
        catch (TargetInvocationException thrown)
        {
            return "throws " + thrown.InnerException!.GetType().Name;
        }
    }

    // Numbers that a value works out when it is asked.
    private static IEnumerable<string> Numbers(object value) =>
        from property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.GetIndexParameters().Length == 0 && property.PropertyType.IsPrimitive
        select property.Name + "=" + property.GetValue(value);
}
