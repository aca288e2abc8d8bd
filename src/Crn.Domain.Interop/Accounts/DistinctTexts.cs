namespace Crn.Domain.Interop.Accounts;

/// <summary>Texts in order, each once whatever its case.</summary>
internal sealed class DistinctTexts
{
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> all = [];

    public IReadOnlyList<string> All => all;

    public void Add(string text)
    {
        if (known.Add(text)) all.Add(text);
    }
}
