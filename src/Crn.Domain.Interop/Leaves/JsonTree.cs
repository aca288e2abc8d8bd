using System.Text;
using System.Text.Json;

namespace Crn.Domain.Interop.Leaves;

/// <summary>Reads JSON into a tree, within limits and without recursion.</summary>
internal static class JsonTree
{
    public static RecordTree Read(ReadOnlySpan<byte> utf8, RecordReaderSettings limits)
    {
        var tree = new RecordTree();
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = limits.MaximumDepth + 1 });
        try
        {
            return Fill(tree, ref reader, limits) is { } problem ? RecordTree.Not(problem) : tree;
        }
        catch (JsonException e)
        {
            var where = string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}");
            return RecordTree.Not(Problems.NotJson(where));
        }
    }

    private static RecordProblem? Fill(RecordTree tree, ref Utf8JsonReader reader, RecordReaderSettings limits)
    {
        RecordNode? open = null;
        var name = "$";
        while (reader.Read())
        {
            if (tree.Leaves.Count > limits.MaximumLeaves) return Problems.TooManyLeaves;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = Text(ref reader);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    if (reader.CurrentDepth >= limits.MaximumDepth) return Problems.TooDeep("");
                    open = Put(tree, open, name, reader.TokenType == JsonTokenType.StartArray);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    // What holds nothing is a leaf, so that nothing of the record is without an account.
                    if (open!.Children.Count == 0) tree.Mark(open, null);
                    open = open.Parent;
                    break;
                default:
                    tree.Mark(Put(tree, open, name, false), reader.TokenType == JsonTokenType.Null ? null : Text(ref reader));
                    break;
            }
        }

        return null;
    }

    private static RecordNode Put(RecordTree tree, RecordNode? open, string name, bool isList)
    {
        var node = open is { IsList: true }
            ? new RecordNode(open.Name, open, NodeForm.Json, open.Children.Count) { IsList = isList }
            : new RecordNode(name, open, NodeForm.Json) { IsList = isList };
        if (open is null) tree.Root = node;
        else open.Add(node);
        return node;
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate or bytes that are no UTF-8: what can be read of it, as it stands.
        }

        return Encoding.UTF8.GetString(reader.ValueSpan);
    }
}
