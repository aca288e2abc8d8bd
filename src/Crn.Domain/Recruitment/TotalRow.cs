namespace Crn.Domain.Recruitment;

/// <summary>Tells a row of a table that adds up others by what stands where its site should.</summary>
internal static class TotalRow
{
    private static readonly HashSet<string> Sums = new(StringComparer.Ordinal)
    {
        "TOTAL", "TOTALS", "SUBTOTAL", "SUBTOTALS", "GRANDTOTAL", "SUM", "OVERALL", "CUMULATIVE", "AGGREGATE", "\u03A3",
    };

    // What may stand beside a sum and makes no name of it.
    private static readonly HashSet<string> Beside = new(StringComparer.Ordinal)
    {
        "GRAND", "SUB", "STUDY", "TRIAL", "RUNNING", "ALL", "SITE", "SITES", "CENTRE", "CENTRES", "CENTER", "CENTERS", "TRUST", "TRUSTS",
        "HOSPITALS", "NETWORK", "NETWORKS", "FOR", "OF", "THE", "ACROSS", "PER", "BY", "IN", "TO", "DATE", "SO", "FAR", "AND", "COMBINED",
        "TOGETHER", "ACTIVE", "OPEN", "PARTICIPATING", "RECRUITED", "RECRUITS", "RECRUITMENT", "RANDOMISED", "RANDOMIZED", "ENROLLED",
        "PARTICIPANTS", "PATIENTS", "PEOPLE", "N", "UK", "NHS", "UNITED", "KINGDOM", "ENGLAND", "SCOTLAND", "WALES", "NORTHERN", "IRELAND",
        "REGION", "REGIONS", "NATIONAL", "COUNTRY", "COUNTRIES", "MONTH", "YEAR", "WEEK",
    };

    private static readonly HashSet<string> Several = new(StringComparer.Ordinal)
    {
        "SITES", "CENTRES", "CENTERS", "TRUSTS", "HOSPITALS", "REGIONS", "COUNTRIES", "NETWORKS", "PARTICIPANTS", "PATIENTS", "RECRUITS",
        "COMBINED", "TOGETHER", "RECRUITED",
    };

    // Places to which people go: behind a sum, one of them ends a name, as in Total Fitness Clinic.
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "CLINIC", "HOSPITAL", "HOSPICE", "INFIRMARY", "SURGERY", "PRACTICE", "PHARMACY", "UNIT", "CENTRE", "CENTER", "TRUST", "GROUP",
        "LTD", "LIMITED", "PLC", "CARE", "HEALTH", "HEALTHCARE", "MEDICAL", "FITNESS", "WELLBEING", "WELLNESS", "SERVICES", "SERVICE",
        "UNIVERSITY", "COLLEGE", "INSTITUTE", "FOUNDATION", "PARTNERSHIP", "CLINICS", "DENTAL", "VISION", "RESEARCH",
    };

    public static bool Names(string? site)
    {
        if (site is null) return false;
        var text = site.ToUpperInvariant();
        return AddsAllUp(Words(text)) || Array.Exists(
            text.Replace(" - ", ":", StringComparison.Ordinal).Split(['(', ')', '[', ']', ':', ';', '=', ',', '/', '*', '\u2013', '\u2014'],
                StringSplitOptions.RemoveEmptyEntries),
            static part => AddsUp(Words(part)));
    }

    // Leeds total, Total, Total for Leeds; not Total Fitness Clinic, nor a name with such a word inside.
    private static bool AddsUp(string[] words)
    {
        if (!Array.Exists(words, Sums.Contains)) return false;
        if (Sums.Contains(words[^1]) || Array.TrueForAll(words, static word => Sums.Contains(word) || Beside.Contains(word))) return true;
        var first = words[0] is "GRAND" or "SUB" or "RUNNING" or "STUDY" or "TRIAL" ? words[1] : words[0];
        return Sums.Contains(first) && !Places.Contains(words[^1]);
    }

    // All; all sites; all UK centres combined.
    private static bool AddsAllUp(string[] words) => words is ["ALL"] || (words is ["ALL", ..] && Array.Exists(words, Several.Contains)
        && Array.TrueForAll(words, Beside.Contains));

    // What a month or year adds says nothing of who is meant.
    private static string[] Words(string text) => Array.FindAll(
        text.Split([' ', '-', '_', ':', '*', '(', ')', '=', '.', ',', '/', '\t', '\u00A0', '\u2011', '\u2013'],
            StringSplitOptions.RemoveEmptyEntries),
        static word => !word.All(char.IsAsciiDigit));
}
