using Crn.Domain.Identifiers;
using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop.Accounts;

/// <summary>The account of a record while it is read: one entry a leaf, whatever the readers do.</summary>
internal sealed class AccountBook(RecordTree tree)
{
    private const string LooksLikeNhsNumber = "looks like an NHS number, and is not shown";
    private const string HasAddress = "holds an e-mail address, and is not shown";

    private readonly AccountEntry?[] entries = new AccountEntry?[tree.Leaves.Count];

    public RecordTree Tree => tree;

    public bool IsTaken(RecordNode node) => node.Leaf >= 0 && entries[node.Leaf] is not null;

    public void Put(RecordNode node, LeafFate fate, string to, string note = "")
    {
        if (node.Leaf < 0) return;
        entries[node.Leaf] = Entry(node, fate, to, note, true);
    }

    /// <summary>A leaf that was read, wholly where there is nothing to say of it.</summary>
    public void Take(RecordNode node, string to, string note = "") =>
        Put(node, note.Length == 0 ? LeafFate.Read : LeafFate.ReadInPart, to, note);

    /// <summary>Says more of a leaf that was read.</summary>
    public void Note(RecordNode node, string to, string note)
    {
        if (node.Leaf < 0 || entries[node.Leaf] is not { } entry || entry.Fate is LeafFate.LeftOut or LeafFate.Empty) return;
        var joined = entry.Note.Length == 0 ? note : note.Length == 0 ? entry.Note : $"{entry.Note}; {note}";
        var fate = joined.Length > 0 && entry.Fate == LeafFate.Read ? LeafFate.ReadInPart : entry.Fate;
        entries[node.Leaf] = new(entry.Path, fate, entry.Value, to.Length == 0 ? entry.To : to, joined);
    }

    /// <summary>The text of a leaf, if it may be kept; the leaf is accounted for where it may not, or says nothing.</summary>
    public string? Text(RecordNode node)
    {
        if (node.Leaf < 0) return null;
        if (node.Text is not { } text)
        {
            Put(node, LeafFate.Empty, "");
            return null;
        }

        text = node.Plain ?? text;
        if (!PrivacyGuard.LooksLikeNhsNumber(text)) return text;
        Put(node, LeafFate.LeftOut, "");
        return null;
    }

    /// <summary>Everything, what no reader took by the rules.</summary>
    public ValueList<AccountEntry> Close(RestRules rules)
    {
        var open = new Stack<(RecordNode Node, string Path, RestRule Rule)>();
        if (tree.Root.Exists)
        {
            var first = tree.Root.Form == NodeForm.Xml ? tree.Root.Name : "";
            open.Push((tree.Root, first, rules.For(tree.Root, first, RestRule.Unknown)));
        }

        while (open.TryPop(out var at))
        {
            if (at.Node.Leaf >= 0 && entries[at.Node.Leaf] is null) entries[at.Node.Leaf] = Rest(at.Node, at.Rule);
            foreach (var child in at.Node.Children)
            {
                var path = RestRules.Below(at.Path, child);
                open.Push((child, path, rules.For(child, path, at.Rule)));
            }
        }

        return entries.Select(static entry => entry!).ToValueList();
    }

    private static AccountEntry Rest(RecordNode node, RestRule rule) =>
        node.Text is null ? Entry(node, LeafFate.Empty, "", "", false)
        : rule.IsPersonal ? Entry(node, LeafFate.LeftOut, "", rule.What, false)
        : Entry(node, LeafFate.NoPlace, "", rule.What, !rule.IsSilent);

    private static AccountEntry Entry(RecordNode node, LeafFate fate, string to, string note, bool isShown)
    {
        var path = PrivacyGuard.LooksLikeNhsNumber(node.Path) ? "(left-out)" : node.Path;
        if (fate is LeafFate.Empty || node.Text is not { } text) return new(path, LeafFate.Empty, "", "", "");
        if (fate == LeafFate.LeftOut && note.Length > 0) return new(path, LeafFate.LeftOut, "", "", note);
        if (PrivacyGuard.LooksLikeNhsNumber(text) || (node.Plain is { } plain && PrivacyGuard.LooksLikeNhsNumber(plain)))
            return new(path, LeafFate.LeftOut, "", "", LooksLikeNhsNumber);
        if (fate == LeafFate.NoPlace && HoldsAddress(text)) return new(path, LeafFate.LeftOut, "", "", HasAddress);
        isShown &= fate != LeafFate.NoPlace || text.Length <= AccountEntry.LongestShown;
        return new(path, fate, isShown ? WithoutAddresses(text) : "", to, note);
    }

    private static string WithoutAddresses(string text) => !HoldsAddress(text) ? text
        : string.Join(' ', text.Split(' ').Select(word => HoldsAddress(word) ? "(left out)" : word));

    // A sign between letters or digits, and a dot somewhere behind it.
    private static bool HoldsAddress(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) continue;
            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-')) end++;
            if (text.AsSpan(at, end - at).Contains('.')) return true;
        }

        return false;
    }
}
