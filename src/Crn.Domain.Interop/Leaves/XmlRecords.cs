using System.Xml;

namespace Crn.Domain.Interop.Leaves;

/// <summary>Takes a stream of XML apart into records, one at a time, without holding the others.</summary>
internal sealed class XmlRecords : IDisposable
{
    private readonly RecordReaderSettings settings;
    private readonly string[] elements;
    private readonly XmlReader? reader;
    private RecordProblem? problem;
    private bool any;

    public XmlRecords(Stream stream, RecordReaderSettings settings, string[] elements)
    {
        (this.settings, this.elements) = (settings, elements);
        try
        {
            var endless = XmlTree.Settings(settings);
            endless.MaxCharactersInDocument = 0;
            reader = XmlReader.Create(new Limited(stream, this), endless);
        }
        catch (XmlException e)
        {
            problem = XmlTree.Problem(e);
        }
    }

    private long Taken { get; set; }

    /// <summary>The next record, or the tree of a problem, after which there is none; null at the end.</summary>
    public RecordTree? Next()
    {
        if (problem is { } first)
        {
            problem = null;
            return RecordTree.Not(first);
        }

        try
        {
            return reader is { ReadState: not (ReadState.Error or ReadState.EndOfFile or ReadState.Closed) } ? Read(reader) : null;
        }
        catch (XmlException e)
        {
            return RecordTree.Not(XmlTree.Problem(e));
        }
        catch (InvalidDataException)
        {
            reader!.Close();
            return RecordTree.Not(Problems.TooLarge);
        }
    }

    public void Dispose() => reader?.Dispose();

    // From wherever the reader stands to the next record. A root that is no list is the one record of the file.
    private RecordTree? Read(XmlReader from)
    {
        if (from.ReadState == ReadState.Initial) from.MoveToContent();
        else from.Read();
        while (!from.EOF)
        {
            if (from.NodeType == XmlNodeType.Element && IsRecord(from))
            {
                (Taken, any) = (0, true);
                var tree = XmlTree.Read(from, settings);
                // What is left of a record that is too deep or has too many leaves is passed over.
                if (tree.Problem is not null && from.ReadState == ReadState.Interactive) from.Close();
                return tree;
            }

            from.Read();
        }

        return any ? null : RecordTree.Not(Problems.UnknownFormat);
    }

    private bool IsRecord(XmlReader at) =>
        Array.IndexOf(elements, at.LocalName) >= 0 || (at.Depth == 0 && at.LocalName is "trial" or "ResearchStudy");

    /// <summary>A stream that counts what is taken from it for one record.</summary>
    private sealed class Limited(Stream below, XmlRecords owner) : Stream
    {
        // Whether the bytes are of an encoding in which control characters are not cleaned away.
        private bool? isClean;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var read = below.Read(buffer);
            owner.Taken += read;
            isClean ??= buffer[..read].Contains((byte)0);
            if (isClean == false) XmlTree.Clean(buffer[..read]);
            return owner.Taken > (long)owner.settings.MaximumBytes + 65_536
                ? throw new InvalidDataException("The record is larger than the limit allows.") : read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
