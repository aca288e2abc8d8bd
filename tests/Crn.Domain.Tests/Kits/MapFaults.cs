namespace Crn.Domain.Tests.Kits;

/// <summary>Maps of statuses as a team may write them, each with a fault, and the law that finds it.</summary>
public static class MapFaults
{
    private static int asked;

    public static (string Law, Func<int, string> Map, Func<string, int> Back, int[] Lost)[] All { get; } =
    [
        ("Every status is mapped", n => n == 3 ? throw new KeyNotFoundException("3") : Map(n), Back, [4]),
        ("Every status is mapped", n => n == 2 ? null! : Map(n), Back, [4]),
        ("What a map loses", Map, Back, []),
        ("What a map loses", Map, s => s == "open" ? 1 : 2, [4]),
        ("What is declared lost", Map, Back, [4, 1]),
        ("What is declared lost", n => n == 4 ? "withdrawn" : Map(n), s => s == "withdrawn" ? 4 : Back(s), [4]),
        ("A status is mapped alike", n => n == 1 && asked++ % 2 == 1 ? "closed" : Map(n), Back, [4]),
        ("A status is mapped alike", Map, s => s == "open" ? 1 + (2 * (asked++ % 2)) : Back(s), [4]),
    ];

    /// <summary>A map without a fault: the fourth of four statuses is lost.</summary>
    public static string Map(int status) => status switch { 1 => "open", 2 => "suspended", 3 => "closed", _ => "closed" };

    /// <summary>The map back.</summary>
    public static int Back(string status) => status switch { "open" => 1, "suspended" => 2, _ => 3 };
}
