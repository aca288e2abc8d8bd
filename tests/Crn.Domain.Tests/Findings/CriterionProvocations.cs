using Crn.Domain.Rules;
using Crn.Domain.Tests.Rules;

namespace Crn.Domain.Tests.Findings;

/// <summary>A criterion that is sound, and for each error a text that has it.</summary>
internal static class CriterionProvocations
{
    public static IReadOnlyDictionary<string, Func<IEnumerable<string>>> All { get; } = new Dictionary<string, string>
    {
        ["criterion.unknown-fact"] = "site.nurse >= 2 WTE",
        ["criterion.unknown-parameter"] = "site.nurses >= $rooms.least",
        ["criterion.unit"] = "site.nurses >= 2 days",
        ["criterion.type"] = "site.nurses",
        ["criterion.value"] = "study.opening >= 2026-02-30",
        ["criterion.number"] = "site.nurses >= 99999999999999999999999999999999",
        ["criterion.syntax"] = "(site.pharmacy",
        ["criterion.nhs-number"] = "study.phase is '943 476 5919'",
        ["criterion.too-deep"] = new string('(', CriterionText.MaxDepth + 1) + "site.pharmacy",
        ["criterion.too-long"] = string.Join(" or ", Enumerable.Repeat("site.pharmacy", 20_000)),
    }.ToDictionary(row => row.Key, row => (Func<IEnumerable<string>>)(() => Codes(row.Value)));

    public static IEnumerable<string> Sound() => Codes("site.nurses >= 2 WTE and study.opening >= 2026-02-28 or site.pharmacy");

    private static IEnumerable<string> Codes(string text) =>
        CriterionText.Read(text, CriterionTextTests.Facts).Errors.Select(error => error.Code);
}
