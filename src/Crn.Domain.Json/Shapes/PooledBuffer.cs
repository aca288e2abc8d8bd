using System.Buffers;

namespace Crn.Domain.Json.Shapes;

// Where a document is written before it becomes a text: rented, as documents are large and do not last.
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int count;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, count);

    public void Advance(int more) => count += more;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsMemory(count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsSpan(count);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
    }

    private void Grow(int wanted)
    {
        if (bytes.Length - count >= Math.Max(wanted, 1)) return;
        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(2 * bytes.Length, count + wanted)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
