using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>
/// A study of a year at 20 sites with one cause or two planted: its plan, and what a ledger and a screening log would hold.
/// </summary>
internal sealed class SimulatedStudy
{
    private const int Sites = 20;
    private const double RatePerMonth = 1.5;
    private static readonly LocalDate Opens = new(2026, 1, 1);
    private readonly List<ScreeningLineDraft> lines = [];
    private readonly Random random;

    private readonly string? reason;
    private readonly double size;

    public SimulatedStudy(int seed, params ShortfallCause[] planted)
        : this(seed, null, planted)
    {
    }

    // The reason is given for half of those whom the planted step loses.
    public SimulatedStudy(int seed, string? reason, params ShortfallCause[] planted)
        : this(seed, 1, reason, planted)
    {
    }

    // A cause of size 1 halves a step, keeps two fifths of sites shut, delays openings by three to five months, pauses half of the sites
    // for five months or silences reports for as long; a smaller one so much less.
    public SimulatedStudy(int seed, double size, string? reason, params ShortfallCause[] planted)
    {
        (this.size, this.reason) = (size, reason);
        random = new(seed);
        var plannedSites = Enumerable.Range(1, Sites).Select(i => new PlannedSite(Code(i), PlannedOpening.On(Opens.PlusMonths((i - 1) % 3)))
        {
            Rate = RecruitmentRate.PerSiteMonth(RatePerMonth), Group = i % 2 == 0 ? "Wales" : "England",
        });
        Plan = new(300, RecruitmentWindow.Between(Opens, Opens.PlusYears(2)), plannedSites.ToValueList());
        var shares = Enumerable.Range(0, 5).Select(step => planted.Contains(ShortfallCause.Supply + step) ? 1 - (0.5 * size) : 1).ToArray();
        Ledger = RecruitmentLedger.Start(Opens, Party.Sponsor).State;
        for (var i = 1; i <= Sites; i++) Site(i, planted, shares);
        Log = ScreeningLog.Of(lines.ToValueList()).Value;
    }

    public static LocalDate AsAt { get; } = Opens.PlusYears(1).PlusDays(-1);

    public static ScreeningPlan Funnel { get; } = new(0.5, 0.8, 0.6, 0.9);

    public RecruitmentPlan Plan { get; }

    public RecruitmentLedger Ledger { get; private set; }

    public ScreeningLog Log { get; }

    private static SiteCode Code(int i) => SiteCode.From("site-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private void Site(int i, ShortfallCause[] planted, double[] shares)
    {
        if (planted.Contains(ShortfallCause.SitesNotOpened) && i % 5 < 2 && Kept(i)) return;
        var opens = Plan.Sites[i - 1].Opening.Due!.Value
            .PlusDays(planted.Contains(ShortfallCause.OpenedLate) ? (int)(size * (90 + random.Next(60))) : 0);
        Ledger = Ledger.Open(Code(i), opens, Party.SiteOrganisation, AsAt).State;
        var pause = planted.Contains(ShortfallCause.PausedOrClosedEarly) && i % 2 == 0
            ? LocalDate.Max(Opens.PlusDays(120), opens) : (LocalDate?)null;
        if (pause is { } from)
        {
            Ledger = Ledger.Pause(Code(i), from, Party.SiteOrganisation, AsAt).State;
            var again = from.PlusDays((int)(150 * size));
            if (again <= AsAt) Ledger = Ledger.Resume(Code(i), again, Party.SiteOrganisation, AsAt).State;
        }

        var silent = planted.Contains(ShortfallCause.ReportingLag) ? AsAt.PlusDays((int)(-150 * size)) : AsAt;
        for (var month = opens; month <= silent; month = month.PlusMonths(1))
        {
            var to = LocalDate.Min(month.PlusMonths(1).PlusDays(-1), silent);
            Month(i, month, to, shares);
        }
    }

    // Of the sites that stay shut, so many of the eight.
    private bool Kept(int i) => (i / 5 * 2) + (i % 5) <= Math.Ceiling(8 * size);

    private void Month(int i, LocalDate from, LocalDate to, double[] shares)
    {
        var days = Ledger.DaysOpenWithin(Code(i), RecruitmentPeriod.Between(from, to)) ?? 0;
        var wanted = RatePerMonth / RecruitmentRate.DaysPerMonth
            / (Funnel.Eligible * Funnel.Approached * Funnel.Consented * Funnel.Randomised);
        var screened = Poisson(wanted * shares[0] * days);
        var eligible = Of(screened, Funnel.Eligible * shares[1]);
        var approached = Of(eligible, Funnel.Approached * shares[2]);
        var consented = Of(approached, Funnel.Consented * shares[3]);
        var randomised = Of(consented, Funnel.Randomised * shares[4]);
        var lost = shares[2] < 1 ? (ScreeningStage.Approached, eligible - approached) : (ScreeningStage.Consented, approached - consented);
        lines.Add(new()
        {
            Reasons = reason is null || lost.Item2 < 2 ? []
                : [new(lost.Item1, reason, lost.Item2 / 2), new(lost.Item1, "anything else", lost.Item2 - (lost.Item2 / 2))],
            Site = Code(i).Value, From = from, To = to, Screened = screened, Eligible = eligible, Approached = approached,
            Consented = consented, Randomised = randomised,
        });
        Ledger = Ledger.Report([new(Code(i), RecruitmentPeriod.Between(from, to), randomised)], Party.SiteOrganisation, AsAt).State;
    }

    private int Of(int people, double share) => Enumerable.Range(0, people).Count(_ => random.NextDouble() < share);

    private int Poisson(double mean)
    {
        var (count, product) = (0, random.NextDouble());
        for (var floor = Math.Exp(-mean); product > floor; count++) product *= random.NextDouble();
        return count;
    }
}
