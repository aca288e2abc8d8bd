namespace Crn.Domain.Testing.Kits;

/// <summary>What the kits share: a law that breaks is kept once, with the smallest case.</summary>
internal sealed class Laws(string subject)
{
    private readonly Dictionary<string, (long Size, BrokenLaw Law)> broken = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    public ValueList<BrokenLaw> All => [.. order.Select(law => broken[law].Law)];

    /// <summary>Whether a case of a size is worth trying for a law.</summary>
    public bool Asks(string law, long size) => !broken.TryGetValue(law, out var found) || size < found.Size;

    public void Add(string law, string because, string counterexample, long size = 0)
    {
        if (!Asks(law, size)) return;
        if (!broken.ContainsKey(law)) order.Add(law);
        broken[law] = (size, new(law, subject, because, counterexample));
    }

    /// <summary>Tries something; what it throws breaks a law.</summary>
    public T? Try<T>(string law, Func<T> tried, Func<string> counterexample, long size = 0)
    {
        try
        {
            return tried();
        }
#pragma warning disable CA1031 // Whatever a team's code throws is the finding.
        catch (Exception thrown)
        {
            Add(law, $"It throws {Thrown(thrown)}.", counterexample(), size);
            return default;
        }
#pragma warning restore CA1031
    }

    public static string Thrown(Exception thrown) => $"{thrown.GetType().Name} ({thrown.Message.ReplaceLineEndings(" ")})";

    /// <summary>Throws where a law is broken.</summary>
    public static void Throw(ValueList<BrokenLaw> broken)
    {
        if (!broken.IsEmpty) throw new LawBrokenException(string.Join("\n", broken));
    }
}
