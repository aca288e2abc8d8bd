using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop.Fhir;

/// <summary>The resources of a record: the root, those of a bundle, those contained; found by what refers to them.</summary>
internal sealed class FhirResources
{
    private readonly Dictionary<string, RecordNode> byReference = new(StringComparer.Ordinal);

    public FhirResources(RecordNode root)
    {
        foreach (var (resource, url) in Entries(root))
        {
            All.Add(resource);
            if (url is not null) byReference.TryAdd(url, resource);
            if (resource["id"].Text is { } id) byReference.TryAdd($"{resource["resourceType"].Text}/{id}", resource);
            foreach (var contained in resource.Each("contained"))
            {
                Contained.Add(contained);
                if (contained["id"].Text is { } own) byReference.TryAdd("#" + own, contained);
            }
        }
    }

    // In the order of the record; a bundle among the entries gives its own, however deep.
    private static IEnumerable<(RecordNode Resource, string? Url)> Entries(RecordNode root)
    {
        var open = new Stack<(RecordNode Resource, string? Url)>();
        open.Push((root, null));
        while (open.TryPop(out var entry))
        {
            if (entry.Resource["resourceType"].Text != "Bundle")
            {
                if (entry.Resource.Exists) yield return entry;
                continue;
            }

            foreach (var inner in entry.Resource.Each("entry").Reverse()) open.Push((inner["resource"], inner["fullUrl"].Text));
        }
    }

    /// <summary>The root, or the entries of the bundle.</summary>
    public List<RecordNode> All { get; } = [];

    public List<RecordNode> Contained { get; } = [];

    /// <summary>What a reference points to; <see cref="RecordNode.None"/> where it is not in the record.</summary>
    public RecordNode Find(RecordNode reference)
    {
        if (reference["reference"].Text is not { } text) return RecordNode.None;
        if (byReference.TryGetValue(text, out var found)) return found;
        // An absolute address, or one with a version behind it: https://example.org/fhir/Location/1/_history/2.
        var history = text.IndexOf("/_history/", StringComparison.Ordinal);
        if (history >= 0) text = text[..history];
        var last = text.LastIndexOf('/');
        var before = last > 0 ? text.LastIndexOf('/', last - 1) : -1;
        return last > 0 && byReference.TryGetValue(text[(before + 1)..], out found) ? found : RecordNode.None;
    }
}
