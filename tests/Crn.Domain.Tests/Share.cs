namespace Crn.Domain.Tests;

/// <summary>
/// How much of each law a framework draws: .NET 10 all of it, .NET 8 one case in five. The code is one, and the laws are shown in full on
/// .NET 10, whose run-time runs both; what .NET 8 adds are its own library and compiler. Divide by it, and nowhere ask for the framework.
/// </summary>
internal static class Share
{
#if NET10_0_OR_GREATER
    public const int Of = 1;

    /// <summary>Whether all of each law is drawn.</summary>
    public static bool IsAll { get; } = true;
#else
    public const int Of = 5;

    /// <summary>Whether all of each law is drawn.</summary>
    public static bool IsAll { get; }
#endif

    /// <summary>So many cases, or a fifth of them; never fewer than two.</summary>
    public static int Cases(int all) => Math.Max(2, all / Of);
}
