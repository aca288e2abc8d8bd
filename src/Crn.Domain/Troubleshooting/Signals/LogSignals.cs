using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting.Attribution;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Signals;

/// <summary>Signals from the screening log: people by stage beside the plan, reasons, recent beside earlier.</summary>
internal static class LogSignals
{
    private const string NoLog = "there is no screening log";
    private const string NoFunnel = "there is no planned funnel";

    public static void Add(SignalSheet sheet, StudyReading read)
    {
        var lines = read.Evidence.Log?.Lines.Where(line => line.To <= read.Through).ToList() ?? [];
        Steps(sheet, read, lines);
        Reasons(sheet, read, lines);
        Recent(sheet, read, lines);
        Spread(sheet, read, lines);
    }

    private static void Steps(SignalSheet sheet, StudyReading read, List<ScreeningLineDraft> lines)
    {
        var funnel = read.Evidence.Funnel;
        var tooFew = read.Fewer(CauseThresholds.LeastPeople, "people reached the stage before, or not every line states both");
        // Sites that plan or ledger do not know say nothing of the plan.
        var planned = lines.Where(line => Site(line) is var code && read.Plan.Find(code)?.ExpectedRate is not null
            && read.Ledger.Find(code) is not null).ToList();
        var wanted = Wanted(read, planned);
        var screened = Total(planned, ScreeningStage.Screened);
        sheet.Add(ScreenedAgainstPlan, wanted > 0 && screened is { } people ? people / wanted : null,
            lines.Count == 0 ? NoLog : "no planned funnel or rate, or not every line states people screened");
        var randomised = Contradiction(read, lines) is null ? Share(read, lines, ScreeningStage.Randomised) : null;
        var noShare = lines.Count == 0 ? NoLog : Contradiction(read, lines) ?? tooFew;
        Against(EligibleAgainstPlan, ScreeningStage.Eligible, funnel?.Eligible);
        Against(ApproachedAgainstPlan, ScreeningStage.Approached, funnel?.Approached);
        Against(ConsentedAgainstPlan, ScreeningStage.Consented, funnel?.Consented);
        sheet.Add(RandomisedAgainstPlan, randomised / funnel?.Randomised, funnel is null && lines.Count > 0 ? NoFunnel : noShare);
        sheet.Add(ApproachedShare, Share(read, lines, ScreeningStage.Approached), lines.Count == 0 ? NoLog : tooFew);
        sheet.Add(RandomisedShare, randomised, noShare);
        sheet.Add(LostAfterConsent, funnel?.Randomised - randomised, funnel is null && lines.Count > 0 ? NoFunnel : noShare);

        void Against(Rules.Fact<decimal> fact, ScreeningStage stage, double? planned) =>
            sheet.Add(fact, Share(read, lines, stage) / planned,
            lines.Count == 0 ? NoLog : planned is null ? NoFunnel : tooFew);
    }

    // People that planned rates and shares would have screened on the open days that the log speaks of.
    private static double? Wanted(StudyReading read, List<ScreeningLineDraft> lines)
    {
        if (read.Evidence.Funnel is not { } funnel || lines.Count == 0) return null;
        double recruits = 0;
        foreach (var line in lines)
        {
            recruits += read.Plan.Find(Site(line))!.ExpectedRate!.Value.InSiteDays
                * read.OpenDays(read.Ledger.Find(Site(line))!, Days(line));
        }

        return recruits / funnel.From(ScreeningStage.Screened, ScreeningStage.Randomised);
    }

    private static void Reasons(SignalSheet sheet, StudyReading read, List<ScreeningLineDraft> lines)
    {
        var reasons = lines.SelectMany(line => line.Reasons).ToList();
        var codes = read.Evidence.Codes;
        var enough = Math.Max(1, read.Threshold(CauseThresholds.LeastPeople));
        var kinds = reasons.ToLookup(reason => codes.KindOf(reason.Code!));
        foreach (var kind in Enum.GetValues<ReasonKind>())
        {
            double? most = null;
            foreach (var stage in StagesOf(kind))
            {
                double coded = reasons.Where(reason => reason.NotReached == stage).Sum(reason => reason.People);
                if (coded < (double)enough) continue;
                var share = kinds[kind].Where(reason => reason.NotReached == stage).Sum(reason => reason.People) / coded;
                most = most is { } known ? Math.Max(known, share) : share;
            }

            sheet.Add(ReasonShare(kind), most, read.Fewer(CauseThresholds.LeastPeople, "people have a coded reason at the stage"));
        }

        var excluded = reasons.Where(reason => reason.NotReached == ScreeningStage.Eligible)
            .GroupBy(reason => reason.Code!.Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(same => same.Sum(reason => reason.People)).ToList();
        sheet.Add(TopExclusion, excluded.Sum() >= enough ? (double)excluded.Max() / excluded.Sum() : null,
            read.Fewer(CauseThresholds.LeastPeople, "people were excluded with a coded reason"));
        sheet.Add(NoPatientsSeen, kinds[ReasonKind.NoPatients].Any() ? true : null, "no site says so");
    }

    // Who is not approached is kept back by others; who declines does so for reasons of their own.
    private static ScreeningStage[] StagesOf(ReasonKind kind) => kind switch
    {
        ReasonKind.NoStaff or ReasonKind.ClinicianDecision or ReasonKind.Missed => [ScreeningStage.Approached],
        ReasonKind.PrefersTreatment or ReasonKind.PlaceboOrBlinding or ReasonKind.Burden => [ScreeningStage.Consented],
        _ => [ScreeningStage.Approached, ScreeningStage.Consented],
    };

    private static void Recent(SignalSheet sheet, StudyReading read, List<ScreeningLineDraft> lines)
    {
        var recent = lines.Where(line => line.To >= read.Recent.From && line.To <= read.Recent.To).ToList();
        var before = lines.Where(line => line.To >= read.Before.From && line.To <= read.Before.To).ToList();
        const string Otherwise = "the log does not say enough of the last three months or of the three before";
        sheet.Add(RecentScreened, Screened(recent, before), Otherwise);
        sheet.Add(RecentEligible,
            Ratio(Share(read, recent, ScreeningStage.Eligible), Share(read, before, ScreeningStage.Eligible)), Otherwise);
        sheet.Add(RecentApproached,
            Ratio(Share(read, recent, ScreeningStage.Approached), Share(read, before, ScreeningStage.Approached)), Otherwise);
        var months = lines.Where(line => line is { Consented: not null, Randomised: not null })
            .GroupBy(line => (line.To!.Value.Year, line.To!.Value.Month)).ToList();
        sheet.Add(MonthsWithoutRandomisation, months.Count > 0 ? months.Count(month => month.Sum(line => line.Consented!.Value) > 0
            && month.Sum(line => line.Randomised!.Value) == 0) : null, "no line states people consented and randomised");
    }

    private static void Spread(SignalSheet sheet, StudyReading read, List<ScreeningLineDraft> lines)
    {
        var shares = lines.GroupBy(line => SiteCode.From(line.Site!)).Select(site => Share(read, [.. site], ScreeningStage.Eligible))
            .OfType<double>().ToList();
        sheet.Add(EligibleSpread, shares.Count < 2 ? null : shares.Min() > 0 ? Math.Min(1000, shares.Max() / shares.Min())
            : shares.Max() > 0 ? 1000 : 1, "fewer than two sites screened "
            + Text.Of(read.Threshold(CauseThresholds.LeastPeople)) + " people or more");
    }

    // Where the log of a site is not kept up, people are not missing but lines: only sites in both periods, and for days logged in both.
    private static double? Screened(List<ScreeningLineDraft> recent, List<ScreeningLineDraft> before)
    {
        var earlier = before.ToLookup(Site);
        var both = recent.GroupBy(Site).Where(site => earlier.Contains(site.Key)).ToList();
        if (both.Count == 0 || Total([.. both.SelectMany(site => site)], ScreeningStage.Screened) is null) return null;
        var now = both.Sum(site =>
        {
            double days = site.Sum(line => Days(line).Days), was = earlier[site.Key].Sum(line => Days(line).Days);
            return Total([.. site], ScreeningStage.Screened)!.Value * (Math.Abs(days - was) > 0.1 * was ? was / days : 1);
        });
        return Ratio(now, Total([.. both.SelectMany(site => earlier[site.Key])], ScreeningStage.Screened));
    }

    // Whether the log counts other recruits than the ledger on the same days, in words.
    private static string? Contradiction(StudyReading read, List<ScreeningLineDraft> lines)
    {
        var (inLog, inLedger) = (0L, CountRange.Exactly(0));
        foreach (var line in lines.Where(line => line.Randomised is not null && read.Ledger.Find(Site(line)) is not null))
            (inLog, inLedger) = (inLog + line.Randomised!.Value, inLedger.Plus(read.Ledger.RecruitedWithin(Site(line), Days(line))));
        var closest = (int)Math.Clamp(inLog, inLedger.AtLeast, inLedger.AtMost ?? int.MaxValue);
        return LogAndLedger.Agree((int)Math.Min(int.MaxValue, inLog), closest) ? null
            : $"the screening log counts {Text.Of(inLog)} randomised where the ledger counts {Text.Of(closest)} recruits";
    }

    private static SiteCode Site(ScreeningLineDraft line) => SiteCode.From(line.Site!);

    private static RecruitmentPeriod Days(ScreeningLineDraft line) => RecruitmentPeriod.Between(line.From!.Value, line.To!.Value);

    private static double? Ratio(double? recent, double? before) => before > 0 ? recent / before : null;

    private static double? Total(List<ScreeningLineDraft> lines, ScreeningStage stage) =>
        lines.Count > 0 && lines.TrueForAll(line => line.At(stage) is not null) ? lines.Sum(line => (double)line.At(stage)!.Value) : null;

    private static double? Share(StudyReading read, List<ScreeningLineDraft> lines, ScreeningStage stage) =>
        Total(lines, stage - 1) is > 0 and var all && all >= (double)read.Threshold(CauseThresholds.LeastPeople)
            ? Total(lines, stage) / all : null;
}
