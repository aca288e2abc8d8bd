using System.Text;
using System.Text.RegularExpressions;

namespace Crn.Domain.Tests.Documentation;

/// <summary>A fenced block of a Markdown file: its language, its text, and the line it starts on.</summary>
internal sealed record FencedBlock(string Language, string Text, int Line)
{
    /// <summary>Every fenced block of a text, in order.</summary>
    public static IReadOnlyList<FencedBlock> In(string markdown)
    {
        var blocks = new List<FencedBlock>();
        StringBuilder? open = null;
        var language = "";
        var start = 0;
        var lines = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var fence = Regex.Match(lines[i], @"^\s*```(.*)$");
            if (!fence.Success)
            {
                open?.Append(lines[i]).Append('\n');
            }
            else if (open is null)
            {
                (open, language, start) = (new(), fence.Groups[1].Value.Trim(), i + 1);
            }
            else
            {
                blocks.Add(new(language, open.ToString(), start));
                open = null;
            }
        }

        Assert.Null(open);
        return blocks;
    }
}
