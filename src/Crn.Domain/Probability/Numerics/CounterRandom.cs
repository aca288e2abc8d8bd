namespace Crn.Domain.Probability.Numerics;

/// <summary>
/// Uniform numbers by counter: the number of a place depends on the seed and the place alone, on any machine and in any order.
/// </summary>
/// <remarks>The finaliser of SplitMix64 (Steele, Lea and Flood 2014, constants of Stafford's variant 13), applied twice with the mixed seed
/// between.</remarks>
internal static class CounterRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;

    public static ulong Key(ulong seed) => Mix(unchecked(seed + Golden));

    /// <summary>A key below a key: of one draw below that of the seed, of one site below that of the draw.</summary>
    public static ulong Key(ulong key, ulong part) => Mix(Mix(unchecked((part * Golden) + key)) ^ ulong.RotateLeft(key, 32));

    /// <summary>A key from a text, by its UTF-16 code units, the same everywhere (FNV-1a, mixed).</summary>
    public static ulong KeyOf(ReadOnlySpan<char> text)
    {
        var hash = 0xCBF29CE484222325UL;
        unchecked
        {
            foreach (var c in text) hash = (hash ^ c) * 0x100000001B3UL;
        }

        return Mix(hash);
    }

    /// <summary>A number from 0 up to 1, of 53 bits.</summary>
    public static double At(ulong key, ulong place) => (Mix(Mix(unchecked((place * Golden) + key)) ^ key) >> 11) * (1.0 / (1UL << 53));

    // Overflow is how the mixing works.
    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
