using System.Diagnostics;

namespace Crn.Domain.Fuzzing;

/// <summary>What holds of every input.</summary>
internal static class Claim
{
    public static void That(bool holds, string what)
    {
        if (!holds) throw new UnreachableException("It does not hold that " + what + ".");
    }
}
