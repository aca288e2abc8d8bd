namespace Crn.Domain.Tests.Foundations;

/// <summary>How work grows with what it is done on, counted in bytes allocated, never in time.</summary>
internal static class Growth
{
    /// <summary>Holds that four times as many cost about four times as much: linear is 4, n log n about 5, quadratic 16.</summary>
    /// <param name="work">The work on n parts, done first to warm up; what it is done on is made before.</param>
    /// <param name="n">The smaller number of parts.</param>
    public static void AboutLinear(Action<int> work, int n = 500)
    {
        work(n);
        double few = Bytes(work, n), many = Bytes(work, 4 * n);
        Assert.InRange(many / few, 2, 6.5);
    }

    /// <summary>Holds that work done on four times as many parts costs about the same: what grows is no more than a path through a
    /// tree.</summary>
    /// <param name="work">The work on n parts, done first to warm up; what it is done on is made before.</param>
    /// <param name="n">The smaller number of parts.</param>
    public static void AboutConstant(Action<int> work, int n = 500)
    {
        work(n);
        double few = Bytes(work, n), many = Bytes(work, 4 * n);
        Assert.InRange(many / Math.Max(few, 1), 0, 2);
    }

    /// <summary>The bytes that work on n parts allocates.</summary>
    public static long Bytes(Action<int> work, int n)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work(n);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
