namespace Crn.Samples.Shared;

/// <summary>Where a page is written: where the user says, or the folder <c>artifacts</c>, which no repository keeps.</summary>
internal static class PagePath
{
    public const string Folder = "artifacts";

    /// <summary>Says that a path cannot be written before anything else is done, and leaves nothing behind.</summary>
    public static void Probe(string path, string? given)
    {
        try
        {
            if (given is null) Directory.CreateDirectory(Folder);
            var isNew = !File.Exists(path);
            using (new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write)) { }
            if (isNew) File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadInputException($"The page cannot be written to '{path}': {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
