using Crn.Domain.Interop.Wordings;

namespace Crn.Domain.Interop.Accounts;

/// <summary>Countries in order, each once whatever it is called: as the record first writes it, codes as names.</summary>
internal sealed class CountryNames
{
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> running = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> all = [];

    public IReadOnlyList<string> All => all;

    /// <summary>Those where a place was not withdrawn.</summary>
    public IEnumerable<string> Running => all.Where(name => running.Contains(Places.Usual(name)));

    public void Add(string name, bool isWithdrawn = false)
    {
        if (!isWithdrawn) running.Add(Places.Usual(name));
        if (known.Add(Places.Usual(name))) all.Add(Places.Named(name));
    }

    /// <summary>Adds the countries of a text that may name several.</summary>
    /// <returns>Whether it was kept as one text though it seems to name several.</returns>
    public bool AddAll(string text)
    {
        foreach (var name in Places.Several(text, out var isDoubtful))
        {
            Add(name);
            if (isDoubtful) return true;
        }

        return false;
    }
}
