using Crn.Domain.Permissions;

namespace Crn.Domain.SetUp.Network;

/// <summary>Steps in words, short enough for a sentence.</summary>
internal static class StepNames
{
    private const int Most = 3;

    private static readonly Dictionary<string, string> Names =
        ApprovalGraph.Rows.GroupBy(r => r.Code, StringComparer.Ordinal)
        .ToDictionary(r => r.Key, r => Short(r.First().Name), StringComparer.Ordinal);

    /// <summary>The name of a step with its code in brackets, and its site.</summary>
    public static string Of(StepKey step) => Name(step.Code) + (step.Site is { } site ? " at " + site : "");

    /// <summary>The names of the first few steps, each once, and how many others there are.</summary>
    public static string Of(ValueList<StepKey> steps)
    {
        var codes = steps.Select(s => s.Code).Distinct().ToList();
        var named = string.Join(", ", codes.Take(Most).Select(Name));
        return codes.Count > Most ? $"{named} and {Text.Count(codes.Count - Most, "other step", "other steps")}" : named;
    }

    private static string Name(string code) => Names.TryGetValue(code, out var name) ? $"{name} ({code})" : code;

    // The name up to where it explains itself.
    private static string Short(string name)
    {
        foreach (var mark in new[] { ": ", " - ", " (", "; " })
        {
            var at = name.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0) name = name[..at];
        }

        return name;
    }
}
