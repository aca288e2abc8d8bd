using System.Security.Cryptography;
using System.Text;

namespace Crn.Domain.Rules.Wording;

/// <summary>One way to write things down, the same on every machine, so that fingerprints of equal things are equal.</summary>
internal static class Canonical
{
    public static string Of(Fact fact) => $"[{Quoted(fact.Code)} {fact.AnswerType.Name} {fact.Unit}]";

    public static string Of(string word, ValueList<Criterion> operands) =>
        operands.IsEmpty ? $"({word})" : $"({word} {string.Join(' ', operands.Select(o => o.Form))})";

    public static string Of(Observation observation) =>
        $"({Of(observation.Fact)} {Quoted(observation.Value.ToString())} {Quoted(observation.Source)} "
        + $"{(observation.AsAt is { } date ? Text.Iso(date) : "-")})";

    public static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    public static string Fingerprint(string form) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(form)));
}
