using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;

namespace Crn.Domain.Interop.Leaves;

/// <summary>Reads XML into a tree, within limits and without recursion: no document type, no entities but the five of XML itself.</summary>
internal static class XmlTree
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
            + "\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF");

    public static XmlReaderSettings Settings(RecordReaderSettings limits) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.MaximumBytes,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        // Exports of registries hold control characters that XML does not allow; they are text like any other.
        CheckCharacters = false,
        CloseInput = false,
    };

    /// <summary>Reads the only element of a document, and looks through what follows it.</summary>
    public static RecordTree ReadWhole(XmlReader reader, RecordReaderSettings limits)
    {
        var tree = Read(reader, limits);
        try
        {
            while (tree.Problem is null && reader.Read())
            {
                // Nothing but comments may follow; the reader says so if it is otherwise.
            }

            return tree;
        }
        catch (XmlException e)
        {
            return RecordTree.Not(Problem(e));
        }
    }

    /// <summary>Reads the element that the reader stands at, to its end.</summary>
    public static RecordTree Read(XmlReader reader, RecordReaderSettings limits)
    {
        var tree = new RecordTree();
        try
        {
            return Fill(tree, reader, limits) is { } problem ? RecordTree.Not(problem) : tree;
        }
        catch (XmlException e)
        {
            return RecordTree.Not(Problem(e));
        }
    }

    /// <summary>Control characters, which XML does not allow and exports of registries hold, as spaces.</summary>
    public static string Clean(string text) => text.AsSpan().IndexOfAny(Controls) < 0 ? text
        : string.Create(text.Length, text, static (clean, whole) =>
        {
            for (var i = 0; i < clean.Length; i++) clean[i] = Controls.Contains(whole[i]) ? ' ' : whole[i];
        });

    /// <summary>The same in bytes of UTF-8 and its like, in place; bytes with zeros are of another encoding and stay.</summary>
    public static byte[] Clean(byte[] bytes)
    {
        if (Array.IndexOf(bytes, (byte)0) < 0) Clean(bytes.AsSpan());
        return bytes;
    }

    public static void Clean(Span<byte> bytes)
    {
        foreach (ref var b in bytes)
        {
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0D)) b = 0x20;
        }
    }

    public static RecordProblem Problem(XmlException e)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber}, character {e.LinePosition}");
        // A program trimmed of its messages has their keys in their place: Xml_DtdIsProhibitedEx.
        return e.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase) ? Problems.HasDocumentType(where)
            : e.Message.Contains("MaxCharacters", StringComparison.Ordinal) ? Problems.TooLarge
            : Problems.NotXml(where);
    }

    private static RecordProblem? Fill(RecordTree tree, XmlReader reader, RecordReaderSettings limits)
    {
        Open? open = null;
        reader.MoveToContent();
        do
        {
            if (tree.Leaves.Count > limits.MaximumLeaves) return Problems.TooManyLeaves;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (open?.Depth >= limits.MaximumDepth) return Problems.TooDeep("");
                    open?.EndText(tree);
                    var inner = Element(tree, reader, open);
                    if (reader.IsEmptyElement) inner.End(tree);
                    else open = inner;
                    break;
                case XmlNodeType.EndElement:
                    open!.End(tree);
                    open = open.Outer;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    open?.Text.Append(reader.Value);
                    break;
            }
        }
        while ((open is not null || !tree.Root.Exists) && reader.Read());

        return tree.Root.Exists ? null : Problems.NotXml("");
    }

    private static Open Element(RecordTree tree, XmlReader reader, Open? outer)
    {
        var count = outer?.Count(reader.LocalName);
        if (count is not null) count.Value++;
        var node = new RecordNode(reader.LocalName, outer?.Node, NodeForm.Xml) { Ordinal = count?.Value ?? 1, Count = count };
        if (outer is null) tree.Root = node;
        else outer.Node.Add(node);
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                if (reader.Prefix == "xmlns" || reader.Name == "xmlns") continue;
                var attribute = new RecordNode(reader.LocalName, node, NodeForm.Attribute);
                node.Add(attribute);
                tree.Mark(attribute, reader.Value);
            }
            while (reader.MoveToNextAttribute());

            reader.MoveToElement();
        }

        return new(node, outer);
    }

    /// <summary>An element whose end is still to come.</summary>
    private sealed class Open(RecordNode node, Open? outer)
    {
        private Dictionary<string, StrongBox<int>>? counts;
        private int runs;

        public RecordNode Node => node;

        public Open? Outer => outer;

        public int Depth { get; } = (outer?.Depth ?? 0) + 1;

        public StringBuilder Text { get; } = new();

        public StrongBox<int> Count(string name)
        {
            counts ??= new(StringComparer.Ordinal);
            if (!counts.TryGetValue(name, out var count)) counts.Add(name, count = new());
            return count;
        }

        // Text beside elements is a leaf of its own; an element that holds none is a leaf, with text or without.
        public void EndText(RecordTree tree)
        {
            if (Text.ToString() is var run && !string.IsNullOrWhiteSpace(run))
            {
                var text = new RecordNode("text()", node, NodeForm.Xml)
                    { Ordinal = ++runs, Count = Count("text()") };
                Count("text()").Value = runs;
                node.Add(text);
                tree.Mark(text, run);
            }

            Text.Clear();
        }

        public void End(RecordTree tree)
        {
            if (counts is null) tree.Mark(node, Text.ToString());
            else EndText(tree);
        }
    }
}
