namespace Crn.Domain.Recruitment;

/// <summary>Tells a row of a table that adds up others by what stands where its site should.</summary>
internal static class TotalRow
{
    private static readonly string[] Sums = ["TOTAL", "TOTALS", "SUBTOTAL", "SUBTOTALS", "SUM", "OVERALL"];

    // What stands behind a sum, or before it; a hospital whose name begins with one of them has other words too.
    private static readonly string[] Beside =
    [
        "GRAND", "SUB", "STUDY", "TRIAL", "RUNNING", "ALL", "SITE", "SITES", "CENTRE", "CENTRES", "CENTER", "CENTERS", "TRUSTS",
        "HOSPITALS", "FOR", "OF", "THE", "ACROSS", "RECRUITED", "RECRUITS", "RECRUITMENT", "PARTICIPANTS", "PATIENTS", "N", "UK", "UNITED",
        "KINGDOM", "ENGLAND", "SCOTLAND", "WALES", "NORTHERN", "IRELAND", "REGION", "MONTH", "YEAR", "WEEK",
    ];

    public static bool Names(string? site)
    {
        if (site is null) return false;
        var words = site.ToUpperInvariant().Split([' ', '-', '_', ':', '*', '(', ')', '=', '.', ',', '/', '\u00A0', '\u2011', '\u2013'],
            StringSplitOptions.RemoveEmptyEntries);
        if (words is ["ALL"] or ["ALL", "SITES" or "CENTRES" or "CENTERS" or "TRUSTS" or "HOSPITALS"]) return true;
        return Array.Exists(words, static word => Sums.Contains(word))
            && Array.TrueForAll(words, static word => Sums.Contains(word) || Beside.Contains(word));
    }
}
