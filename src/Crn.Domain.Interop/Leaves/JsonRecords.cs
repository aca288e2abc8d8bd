using System.Runtime.InteropServices;

namespace Crn.Domain.Interop.Leaves;

/// <summary>Takes a stream of JSON apart into records, one at a time, without holding the others.</summary>
/// <remarks>Records are the items of an array, the items of the array <c>studies</c> of an object, or values one after another as in
/// JSON lines. Brackets and strings are followed; whether a record is well-formed its own reading says.</remarks>
internal sealed class JsonRecords(Stream stream, RecordReaderSettings settings)
{
    private const string ListOfStudies = "\"studies\"";

    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly List<byte> record = [];
    private int at;
    private int filled;
    private int depth;

    // How deep the list of records stands.
    private int outside;
    private bool inString;
    private bool escaped;
    private int nameAt;

    /// <summary>The next record, or null at the end; a problem where one is too large or too deep.</summary>
    public byte[]? Next(out RecordProblem? problem)
    {
        problem = null;
        record.Clear();
        while (ReadByte() is >= 0 and var next)
        {
            var c = (byte)next;
            if (record.Count >= settings.MaximumBytes)
            {
                problem = Problems.TooLarge;
                return null;
            }

            if (inString)
            {
                InString(c);
                continue;
            }

            if (IsBetween(c)) continue;
            switch (c)
            {
                case (byte)'"':
                    (inString, nameAt) = (true, record.Count);
                    record.Add(c);
                    break;
                case (byte)'{' or (byte)'[':
                    if (depth > settings.MaximumDepth)
                    {
                        problem = Problems.TooDeep("");
                        return null;
                    }

                    Open(c);
                    break;
                case (byte)'}' or (byte)']':
                    if (Close(c)) return [.. record];
                    break;
                default:
                    record.Add(c);
                    break;
            }
        }

        if (record.Count == 0 && depth > 0) problem = Problems.NotJson("the end is missing");
        depth = outside = 0;
        return record.Count > 0 ? [.. record] : null;
    }

    // White space, commas and marks of the beginning between two records.
    private bool IsBetween(byte c) =>
        depth == outside && record.Count == 0
        && c is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)',' or 0xEF or 0xBB or 0xBF;

    private void InString(byte c)
    {
        record.Add(c);
        if (escaped) escaped = false;
        else if (c == '\\') escaped = true;
        else if (c == '"') inString = false;
    }

    private void Open(byte c)
    {
        // An array of the file itself, or the list of studies in an object that is the answer to a query.
        if (c == '[' && depth == 0 && outside == 0)
        {
            (depth, outside) = (1, 1);
            return;
        }

        if (c == '[' && depth == 1 && outside == 0 && IsNamedStudies())
        {
            (depth, outside) = (2, 2);
            record.Clear();
            return;
        }

        record.Add(c);
        depth++;
    }

    // Whether a record is complete.
    private bool Close(byte c)
    {
        if (depth == outside)
        {
            // The list is over: what follows it belongs to the file.
            depth = Math.Max(0, depth - 1);
            outside = depth;
            record.Clear();
            return false;
        }

        record.Add(c);
        depth--;
        return depth == outside && record.Count > 0;
    }

    private bool IsNamedStudies()
    {
        // The last name may have been that of a record before.
        if (nameAt > record.Count) return false;
        var written = CollectionsMarshal.AsSpan(record)[nameAt..].TrimEnd(": \t\r\n"u8);
        return System.Text.Encoding.UTF8.GetString(written) == ListOfStudies;
    }

    private int ReadByte()
    {
        if (at == filled)
        {
            (at, filled) = (0, stream.Read(buffer));
            if (filled == 0) return -1;
        }

        return buffer[at++];
    }
}
