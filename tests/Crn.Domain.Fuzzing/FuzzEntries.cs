using System.Reflection;
using System.Text;

namespace Crn.Domain.Fuzzing;

/// <summary>Everything that reads text from outside.</summary>
public static class FuzzEntries
{
    private static readonly Assembly Here = typeof(FuzzEntries).Assembly;

    /// <summary>The entries, by name.</summary>
    public static IReadOnlyList<FuzzEntry> All => Made.Value;

    // Made when asked for: the entries themselves ask this class for their seeds.
    private static readonly Lazy<IReadOnlyList<FuzzEntry>> Made =
        new(() => [.. ParseEntries.All, .. WordEntries.All, .. RecordEntries.All, .. JsonEntries.All]);

    /// <summary>The kinds of JSON documents that are read.</summary>
    public static IReadOnlyList<string> DocumentKinds => JsonEntries.Names;

    /// <summary>The inputs that an entry once could not take.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The inputs.</returns>
    public static IReadOnlyList<byte[]> OnceFailed(FuzzEntry entry) => Kept("failed/" + entry);

    /// <summary>The text of an input: UTF-8, or UTF-16 after a byte FF, so that halves of surrogate pairs occur.</summary>
    internal static string Text(byte[] input) => input is [0xFF, .. var rest]
        ? Encoding.Unicode.GetString(rest)
        : Encoding.UTF8.GetString(input);

    internal static IReadOnlyList<byte[]> Seeds(params IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The seeds kept in a folder.</summary>
    internal static IReadOnlyList<byte[]> Kept(string folder) =>
        [.. Here.GetManifestResourceNames().Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(Bytes)];

    internal static byte[] Bytes(string name)
    {
        using var stream = Here.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var held = new MemoryStream();
        stream.CopyTo(held);
        return held.ToArray();
    }
}
