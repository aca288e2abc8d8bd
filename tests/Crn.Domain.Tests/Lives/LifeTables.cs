namespace Crn.Domain.Tests.Lives;

/// <summary>The tables that are kept.</summary>
internal static class LifeTables
{
    /// <summary>The table of a type; empty where none is kept.</summary>
    public static string Kept(Type life)
    {
        using var stream = typeof(LifeTables).Assembly.GetManifestResourceStream($"Lives/Data/{life.Name}.txt");
        if (stream is null) return "";
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
