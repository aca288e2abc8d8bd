using System.Globalization;
using System.Runtime.InteropServices;

namespace Crn.Domain.Benchmarks.Growth;

/// <summary>How the tables write times and bytes, and where they stand on the page.</summary>
internal static class Figures
{
    /// <summary>What the figures were measured on.</summary>
    public static string Machine => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");

    /// <summary>The page; null where the program does not run inside the repository.</summary>
    public static string? Page
    {
        get
        {
            for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            {
                var page = Path.Combine(folder.FullName, "benchmarks", "README.md");
                if (File.Exists(page)) return page;
            }

            return null;
        }
    }

    public static string Time(double seconds) => seconds switch
    {
        < 1e-6 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e9:0} ns"),
        < 1e-3 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6:0.#} µs"),
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:0.##} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"),
    };

    public static string Bytes(long bytes) => bytes switch
    {
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB"),
    };

    /// <summary>The text between two markers of a page; null where they are not there.</summary>
    public static string? Between(string text, string begin, string end) =>
        Place(text, begin, end) is var (from, to) && from >= 0 && to >= from ? text[from..to] : null;

    /// <summary>The page with other text between the markers.</summary>
    public static string Between(string text, string begin, string end, string now)
    {
        var (from, to) = Place(text, begin, end);
        return $"{text[..from]}\n{now}{text[to..]}";
    }

    private static (int From, int To) Place(string text, string begin, string end) =>
        (text.IndexOf(begin, StringComparison.Ordinal) is >= 0 and var at ? at + begin.Length : -1,
            text.IndexOf(end, StringComparison.Ordinal));
}
