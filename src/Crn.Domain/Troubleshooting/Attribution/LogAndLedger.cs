namespace Crn.Domain.Troubleshooting.Attribution;

/// <summary>When a screening log and a ledger contradict each other about the recruits of the same sites and days: a default.</summary>
internal static class LogAndLedger
{
    private const int Few = 2;
    private const double Share = 0.1;

    public static bool Agree(int inLog, int inLedger) =>
        Math.Abs((long)inLog - inLedger) <= Math.Max(Few, Share * Math.Max(inLog, inLedger));
}
