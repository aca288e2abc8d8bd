using System.Globalization;
using System.Reflection;
using Crn.Domain.Policies;
using Crn.Domain.Testing.Kits;
using Crn.Domain.Tests.Architecture;
using Microsoft.CodeAnalysis;

namespace Crn.Domain.Tests.Kits;

/// <summary>What proves a kit sharp: each law finds its planted faults, two or more, and what is printed compiles and runs.</summary>
internal static class KitProof
{
    private static readonly string[] Usings =
    [
        "System", "System.Linq", "System.Collections.Generic", "NodaTime", "Crn.Domain.Testing", "Crn.Domain.Testing.Kits",
        "Crn.Domain.Tests.Kits", .. typeof(Citation).Assembly.GetExportedTypes().Select(type => type.Namespace!).Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The classes that state the laws of rules.</summary>
    public static Type[] OfRules { get; } = [Class("AnswerLaws"), Class("WrittenLaws"), Class("AdviceLaws")];

    /// <summary>A class of the kits that only they see.</summary>
    public static Type Class(string name) =>
        typeof(RuleLaws).Assembly.GetTypes()
            .Single(type => type.Name == name || type.Name.StartsWith(name + "`", StringComparison.Ordinal));

    /// <summary>Finds every planted fault by its law, and runs the counterexamples.</summary>
    /// <param name="kits">The classes that state the laws.</param>
    /// <param name="planted">The law that must find each fault.</param>
    /// <param name="found">What a kit finds in each.</param>
    /// <param name="besides">Laws that nothing planted can break, and why.</param>
    public static void IsSharp(Type[] kits, IReadOnlyList<string> planted, Func<int, ValueList<BrokenLaw>> found, params string[] besides)
    {
        List<BrokenLaw> shown = [];
        for (var i = 0; i < planted.Count; i += Share.Of)
        {
            var broken = found(i);
            Assert.True(broken.Any(b => b.Law == Law(kits, planted[i])),
                $"Fault {i}: \"{planted[i]}\" is not found, but: {string.Join('\n', broken)}");
            shown.AddRange(broken.Where(b => b.Counterexample.Length > 0));
        }

        var few = LawsOf(kits).Where(law => planted.Count(p => Law(kits, p) == law) < 2).Except(besides).ToList();
        Assert.True(few.Count == 0, "Fewer than two planted faults: " + string.Join("; ", few));
        Runs(shown);
    }

    /// <summary>Counterexamples compile, and each gives an answer or throws what the law says it throws.</summary>
    public static void Runs(IReadOnlyList<BrokenLaw> shown)
    {
        var methods = shown.Select((b, i) => string.Create(CultureInfo.InvariantCulture,
            $"    // {b.Law}\n    public static object? M{i}() => Boxed({b.Counterexample});\n"));
        var source = "#nullable disable warnings\npublic static class Shown\n{\n    private static object? Boxed<T>(T value) => value;\n"
            + "    private static object? Boxed<T>(ValueList<T> value) => value;\n" + string.Concat(methods) + "}\n";
        var assembly = Assembly.Load(Workshop.Emit(Workshop.Compile(source, OutputKind.DynamicallyLinkedLibrary, Usings)).ToArray());
        for (var i = 0; i < shown.Count; i++)
        {
            var method = assembly.GetType("Shown")!.GetMethod("M" + i.ToString(CultureInfo.InvariantCulture))!;
            try
            {
                Assert.True(method.Invoke(null, null) is not null, $"{shown[i]} gives nothing.");
            }
            catch (TargetInvocationException thrown) when (thrown.InnerException is not null)
            {
                Assert.True(shown[i].Because.Contains("throws", StringComparison.Ordinal), $"{shown[i]}\n{thrown.InnerException}");
            }
        }
    }

    private static string Law(Type[] kits, string beginning) =>
        LawsOf(kits).SingleOrDefault(law => law.StartsWith(beginning, StringComparison.Ordinal)) ?? $"no one law begins \"{beginning}\"";

    public static List<string> LawsOf(Type[] kits) =>
    [
        .. kits.SelectMany(kit => kit.GetFields(BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.IsLiteral && field.FieldType == typeof(string)).Select(field => (string)field.GetRawConstantValue()!),
    ];
}
