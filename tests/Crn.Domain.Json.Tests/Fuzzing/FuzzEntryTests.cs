using System.Reflection;
using Crn.Domain.Fuzzing;
using Crn.Domain.Interop;
using Crn.Domain.Json.Tests.Documents;

namespace Crn.Domain.Json.Tests.Fuzzing;

/// <summary>What <c>.ci/fuzz</c> drives: nothing that reads text is left out, and what once failed fails no more.</summary>
public class FuzzEntryTests
{
    private static readonly string[] Readers = ["Parse", "TryParse", "Read", "ReadEach", "Find", "From"];

    private static readonly Type[] Texts =
        [typeof(string), typeof(ReadOnlySpan<char>), typeof(ReadOnlySpan<byte>), typeof(Stream)];

    /// <summary>The entries.</summary>
    public static TheoryData<string> Names() => [.. FuzzEntries.All.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_entry_takes_its_seeds_and_what_it_once_could_not_take(string name)
    {
        var entry = Named(name);
        Assert.NotEmpty(entry.Seeds);
        foreach (var input in entry.Seeds.Concat(FuzzEntries.OnceFailed(entry)))
        {
            entry.Run(input);
            entry.RunWithin(input);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_entry_takes_its_seeds_cut_anywhere_and_with_a_byte_changed(string name)
    {
        var entry = Named(name);
        var random = new Random(20261129);
        for (var i = 0; i < 60; i++)
        {
            var input = (byte[])entry.Seeds[random.Next(entry.Seeds.Count)].Clone();
            if (input.Length == 0) continue;
            input[random.Next(input.Length)] = (byte)random.Next(256);
            entry.Run(i % 2 == 0 ? input : input[..random.Next(input.Length)]);
        }
    }

    [Fact]
    public void Every_static_reader_of_text_has_an_entry() => Assert.Empty(
        from type in new[] { typeof(FreeText), typeof(CrnJson), typeof(RecordReader) }.SelectMany(t => t.Assembly.GetExportedTypes())
        where !type.IsInterface && !FuzzEntries.All.Any(entry => entry.Reads.Contains(type))
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where Readers.Contains(method.Name) && method.GetParameters().Any(parameter => Texts.Contains(parameter.ParameterType))
        select $"{type.Name}.{method.Name}");

    [Fact]
    public void Every_kind_of_document_is_fuzzed() => Assert.Equal(
        Stored.Kinds.Select(k => k.Shape.Document!.Format["crn.".Length..]).Order(StringComparer.Ordinal),
        FuzzEntries.DocumentKinds.Order(StringComparer.Ordinal));

    [Fact]
    public void A_reading_that_takes_memory_out_of_proportion_is_a_failure()
    {
        var greedy = new FuzzEntry("greedy", [], _ => GC.KeepAlive(new byte[20_000_000]), []);
        Assert.Throws<System.Diagnostics.UnreachableException>(() => greedy.RunWithin([1, 2, 3]));
    }

    private static FuzzEntry Named(string name) => FuzzEntries.All.Single(entry => entry.Name == name);
}
