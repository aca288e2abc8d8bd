using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Interop.Leaves;

/// <summary>A stream whose first sign is known before it is read. It does not close the stream below.</summary>
[SuppressMessage("Usage", "CA2213", Justification = "The stream below is the caller's, who closes it.")]
internal sealed class PeekedStream : Stream
{
    private readonly Stream below;
    private readonly byte[] beginning = new byte[4096];
    private readonly int length;
    private int at;

    public PeekedStream(Stream below)
    {
        this.below = below;
        while (length < beginning.Length && below.Read(beginning, length, beginning.Length - length) is > 0 and var read)
        {
            length += read;
            if (FirstSign is not null) break;
        }
    }

    /// <summary>The first byte that is no white space, mark of order or zero; null where there is none.</summary>
    public byte? FirstSign
    {
        get
        {
            foreach (var b in beginning.AsSpan(0, length))
            {
                if (b is not (0 or 0x20 or 0x09 or 0x0A or 0x0D or 0xEF or 0xBB or 0xBF or 0xFF or 0xFE)) return b;
            }

            return null;
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (at == length) return below.Read(buffer);
        var count = Math.Min(buffer.Length, length - at);
        beginning.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
