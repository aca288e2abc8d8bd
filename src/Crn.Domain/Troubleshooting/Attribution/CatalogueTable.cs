namespace Crn.Domain.Troubleshooting.Attribution;

/// <summary>Which causes of the network's catalogue each part of a gap can contain.</summary>
internal static class CatalogueTable
{
    private static readonly Dictionary<ShortfallCause, ValueList<string>> Rows = new()
    {
        [ShortfallCause.SitesNotOpened] = ["C02", "C03", "C04", "C05", "C36"],
        [ShortfallCause.OpenedLate] = ["C02", "C03", "C04", "C05"],
        [ShortfallCause.PausedOrClosedEarly] = ["C12", "C21", "C29", "C35", "C37"],
        [ShortfallCause.RateOfOpenSites] = ["C07", "C08", "C12", "C21", "C30", "C31", "C32", "C37"],
        [ShortfallCause.Supply] = ["C07", "C08", "C09", "C10", "C11", "C12", "C13"],
        [ShortfallCause.Eligibility] = ["C07", "C14", "C16", "C32"],
        [ShortfallCause.Approach] = ["C07", "C11", "C17", "C18", "C19", "C20", "C21", "C30"],
        [ShortfallCause.Consent] = ["C07", "C22", "C23", "C24", "C25", "C26", "C27", "C32"],
        [ShortfallCause.LossAfterConsent] = ["C07", "C15", "C28", "C29"],
        [ShortfallCause.ReportingLag] = ["C01"],
        [ShortfallCause.OpeningNotKnown] = ["C01"],
    };

    public static ValueList<string> Of(ShortfallCause cause) => Rows.GetValueOrDefault(cause);

    /// <summary>The parts that a cause can explain.</summary>
    public static ValueList<ShortfallCause> PartsOf(string code) =>
        Rows.Where(row => row.Value.Contains(code)).Select(row => row.Key).Order().ToValueList();
}
