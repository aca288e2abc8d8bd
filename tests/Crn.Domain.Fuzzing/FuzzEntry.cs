namespace Crn.Domain.Fuzzing;

/// <summary>Something that reads text from outside.</summary>
/// <param name="Name">Its name, as <c>.ci/fuzz</c> takes it.</param>
/// <param name="Reads">The types whose static readers it calls.</param>
/// <param name="Run">Reads an input and checks what comes of it; throws what must not come out.</param>
/// <param name="Seeds">Inputs to begin with.</param>
public sealed record FuzzEntry(string Name, IReadOnlyList<Type> Reads, Action<byte[]> Run, IReadOnlyList<byte[]> Seeds)
{
    /// <summary>What a reading may allocate whatever its input is, in bytes.</summary>
    public long Allowance { get; init; } = 4_000_000;

    /// <summary>What a reading may allocate for each byte of its input, in bytes.</summary>
    public long AllowancePerByte { get; init; } = 40_000;

    /// <summary>Reads an input within the memory it may take.</summary>
    /// <param name="input">The input.</param>
    public void RunWithin(byte[] input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(input);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Claim.That(taken <= Allowance + (AllowancePerByte * input.Length), "the memory taken is in proportion to the input");
    }

    /// <summary>The name.</summary>
    /// <returns>For example <c>record.isrctn</c>.</returns>
    public override string ToString() => Name;
}
