using Crn.Domain.Calendars;

namespace Crn.Domain.Interop.Wordings;

/// <summary>Whether a place is in the United Kingdom, and in which nation, by the names and codes that registries write.</summary>
internal static class Places
{
    private static readonly HashSet<string> Kingdom = new(StringComparer.Ordinal)
    {
        "UNITEDKINGDOM", "UK", "GB", "GBR", "GREATBRITAIN", "UNITEDKINGDOMOFGREATBRITAINANDNORTHERNIRELAND", "UNITEDKINGDOMGREATBRITAIN",
        "UNITEDKINGDOMUK", "UKUNITEDKINGDOM", "UNITEDKINGDOMNORTHERNIRELAND", "BRITAIN", "THEUNITEDKINGDOM",
    };

    private static readonly Words.Table<UkNation?> Nations = new(
    [
        ("ENGLAND", UkNation.England), ("GBENG", UkNation.England), ("SCOTLAND", UkNation.Scotland), ("GBSCT", UkNation.Scotland),
        ("WALES", UkNation.Wales), ("GBWLS", UkNation.Wales), ("NORTHERNIRELAND", UkNation.NorthernIreland),
        ("GBNIR", UkNation.NorthernIreland), ("XI", UkNation.NorthernIreland), ("UNITEDKINGDOMENGLAND", UkNation.England),
        ("UNITEDKINGDOMSCOTLAND", UkNation.Scotland), ("UNITEDKINGDOMWALES", UkNation.Wales),
    ]);

    public static UkNation? Nation(string? text) => text is null ? null : Nations.Find(text);

    public static bool IsInUk(string? text) => text is not null && (Kingdom.Contains(Words.Key(text)) || Nations.Find(text) is not null);

    /// <summary>The country as words, where it is the code of the United Kingdom or a nation; otherwise the text itself.</summary>
    public static string Plain(string text) => Kingdom.Contains(Words.Key(text)) ? "United Kingdom" : text;
}
