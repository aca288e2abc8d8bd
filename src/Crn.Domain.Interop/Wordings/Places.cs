using Crn.Domain.Calendars;

namespace Crn.Domain.Interop.Wordings;

/// <summary>Countries and the nations of the United Kingdom, by the names and codes that registries write.</summary>
internal static class Places
{
    private const string UnitedKingdom = "United Kingdom";

    private static readonly HashSet<string> Kingdom = new(StringComparer.Ordinal)
    {
        "UNITEDKINGDOM", "UK", "GB", "GBR", "GREATBRITAIN", "UNITEDKINGDOMOFGREATBRITAINANDNORTHERNIRELAND", "UNITEDKINGDOMGREATBRITAIN",
        "UNITEDKINGDOMUK", "UKUNITEDKINGDOM", "BRITAIN", "THEUNITEDKINGDOM", "THEUK", "GREATBRITAINANDNORTHERNIRELAND", "UKGB", "GBUK",
        "UNITEDKINGDOMOFGREATBRITAIN", "UNITEDKINGDOMTHE", "ROYAUMEUNI", "REINOUNIDO", "REGNOUNITO", "GROSSBRITANNIEN", "GROßBRITANNIEN",
        "VEREINIGTESKONIGREICH", "VERENIGDKONINKRIJK", "GRANDEBRETAGNE", "GRANBRETANA", "ENGLANDANDWALES", "ENGLANDWALES",
    };

    private static readonly Dictionary<string, UkNation> Nations = new(StringComparer.Ordinal)
    {
        ["ENGLAND"] = UkNation.England, ["GBENG"] = UkNation.England, ["ENG"] = UkNation.England,
        ["SCOTLAND"] = UkNation.Scotland, ["GBSCT"] = UkNation.Scotland, ["SCT"] = UkNation.Scotland, ["SCO"] = UkNation.Scotland,
        ["WALES"] = UkNation.Wales, ["GBWLS"] = UkNation.Wales, ["WLS"] = UkNation.Wales, ["CYMRU"] = UkNation.Wales,
        ["GBCYM"] = UkNation.Wales,
        ["NORTHERNIRELAND"] = UkNation.NorthernIreland, ["GBNIR"] = UkNation.NorthernIreland, ["NIR"] = UkNation.NorthernIreland,
        ["NIRELAND"] = UkNation.NorthernIreland, ["NTHIRELAND"] = UkNation.NorthernIreland, ["NORTHIRELAND"] = UkNation.NorthernIreland,
        ["NIRE"] = UkNation.NorthernIreland, ["IRELANDNORTHERN"] = UkNation.NorthernIreland, ["XI"] = UkNation.NorthernIreland,
    };

    /// <summary>The letters and digits of a text in capitals, letters of the Latin alphabet without their accents.</summary>
    public static string Key(string text)
    {
        var key = Words.Key(text);
        return key.AsSpan().ContainsAnyExceptInRange('0', 'Z') ? string.Create(key.Length, key, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = Plain(from[i]);
        }) : key;
    }

    /// <summary>The nation that a country, or the region of a place in the kingdom, names: alone, or beside the kingdom.</summary>
    public static UkNation? Nation(string? text, bool isRegion = false)
    {
        if (text is null) return null;
        if (isRegion && Key(text) == "NI") return UkNation.NorthernIreland;
        if (Nations.TryGetValue(Key(text), out var alone)) return alone;
        UkNation? found = null;
        foreach (var part in Parts(text))
        {
            if (Nations.TryGetValue(Key(part), out var nation))
            {
                if (found is not null && found != nation) return null;
                found = nation;
            }
            else if (!isRegion && !Kingdom.Contains(Key(part)))
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>Whether a country is the kingdom or one of its nations, alone or behind the name of a place.</summary>
    public static bool IsInUk(string? text)
    {
        if (text is null) return false;
        if (IsUk(Key(text))) return true;
        if (Countries.Find(Key(text)) is not null) return false;
        var isUk = false;
        foreach (var part in Parts(text))
        {
            if (IsUk(Key(part))) isUk = true;
            else if (Countries.Find(Key(part)) is not null) return false;
        }

        return isUk;
    }

    /// <summary>The name in use of a country, whatever name or code of it was written; the text itself where it is no country that is
    /// known.</summary>
    public static string Usual(string text) =>
        Kingdom.Contains(Key(text)) ? UnitedKingdom : Countries.Find(Key(text)) ?? text;

    /// <summary>The text, or the name in use where the text is a code.</summary>
    public static string Named(string text) => Key(text).Length <= 3 ? Usual(text) : text;

    /// <summary>The countries of a text that names several, and whether it holds several names of which one is no country: then it is left
    /// whole. Names of countries hold commas too: Korea, Republic of.</summary>
    public static ValueList<string> Several(string text, out bool isDoubtful)
    {
        isDoubtful = false;
        if (IsKnown(text)) return [text];
        var parts = text.Split([',', '/', ';', '\n', '|', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > 300) return [text];
        var (names, unknown) = (new List<string>(), 0);
        for (var at = 0; at < parts.Length;)
        {
            // The longest name that begins here; no name holds more than two commas.
            var taken = Math.Min(3, parts.Length - at);
            while (taken > 1 && !IsKnown(string.Join(", ", parts[at..(at + taken)]))) taken--;
            var name = string.Join(", ", parts[at..(at + taken)]);
            if (IsKnown(name)) names.Add(name);
            else if (Joined(name) is { } both) names.AddRange(both);
            else unknown++;
            at += taken;
        }

        isDoubtful = unknown > 0 && names.Count > 0;
        return unknown > 0 || names.Count == 0 ? [text] : names.ToValueList();
    }

    // Norway and Sweden; and Sweden at the end of a list.
    private static List<string>? Joined(string text)
    {
        var names = new List<string>();
        foreach (var part in text.Split([" and ", " & ", " und ", " et "], StringSplitOptions.TrimEntries))
        {
            var name = part.StartsWith("and ", StringComparison.OrdinalIgnoreCase) || part.StartsWith("& ", StringComparison.Ordinal)
                ? part[(part.IndexOf(' ', StringComparison.Ordinal) + 1)..] : part;
            if (!IsKnown(name)) return null;
            names.Add(name);
        }

        return names;
    }

    private static bool IsKnown(string text) => Key(text) is { Length: > 0 } key && (IsUk(key) || Countries.Find(key) is not null);

    private static bool IsUk(string key) => Kingdom.Contains(key) || Nations.ContainsKey(key);

    private static string[] Parts(string text) =>
        text.Split([',', '/', '(', ')', ';', '-', '–'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static char Plain(char c) => c switch
    {
        'À' or 'Á' or 'Â' or 'Ã' or 'Ä' or 'Å' => 'A',
        'È' or 'É' or 'Ê' or 'Ë' => 'E',
        'Ì' or 'Í' or 'Î' or 'Ï' => 'I',
        'Ò' or 'Ó' or 'Ô' or 'Õ' or 'Ö' or 'Ø' => 'O',
        'Ù' or 'Ú' or 'Û' or 'Ü' => 'U',
        'Ç' => 'C',
        'Ñ' => 'N',
        _ => c,
    };
}
