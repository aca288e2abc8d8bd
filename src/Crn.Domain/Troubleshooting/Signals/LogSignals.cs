using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Signals;

/// <summary>Signals from the screening log: people by stage beside the plan, reasons, recent beside earlier.</summary>
internal static class LogSignals
{
    // A share of fewer people is not enough data: a default.
    private const int Enough = 10;
    private const string NoLog = "there is no screening log";
    private const string TooFew = "fewer than ten people reached the stage before, or not every line states both";

    public static void Add(SignalSheet sheet, StudyReading read)
    {
        var lines = read.Evidence.Log?.Lines.Where(line => line.To <= read.Through).ToList() ?? [];
        Steps(sheet, read, lines);
        Reasons(sheet, read, lines);
        Recent(sheet, read, lines);
        Spread(sheet, lines);
    }

    private static void Steps(SignalSheet sheet, StudyReading read, List<ScreeningLineDraft> lines)
    {
        var funnel = read.Evidence.Funnel;
        var wanted = Wanted(read, lines);
        var screened = Total(lines, ScreeningStage.Screened);
        sheet.Add(ScreenedAgainstPlan, wanted > 0 && screened is { } people ? people / wanted : null,
            lines.Count == 0 ? NoLog : "no planned funnel or rate, or not every line states people screened");
        Against(EligibleAgainstPlan, ScreeningStage.Eligible, funnel?.Eligible);
        Against(ApproachedAgainstPlan, ScreeningStage.Approached, funnel?.Approached);
        Against(ConsentedAgainstPlan, ScreeningStage.Consented, funnel?.Consented);
        Against(RandomisedAgainstPlan, ScreeningStage.Randomised, funnel?.Randomised);
        sheet.Add(ApproachedShare, Share(lines, ScreeningStage.Approached), lines.Count == 0 ? NoLog : TooFew);
        sheet.Add(RandomisedShare, Share(lines, ScreeningStage.Randomised), lines.Count == 0 ? NoLog : TooFew);
        sheet.Add(LostAfterConsent, funnel?.Randomised - Share(lines, ScreeningStage.Randomised),
            lines.Count == 0 ? NoLog : funnel is null ? "there is no planned funnel" : TooFew);

        void Against(Rules.Fact<decimal> fact, ScreeningStage stage, double? planned) => sheet.Add(fact, Share(lines, stage) / planned,
            lines.Count == 0 ? NoLog : planned is null ? "there is no planned funnel" : TooFew);
    }

    // People that planned rates and shares would have screened on the open days that the log speaks of.
    private static double? Wanted(StudyReading read, List<ScreeningLineDraft> lines)
    {
        if (read.Evidence.Funnel is not { } funnel || lines.Count == 0) return null;
        double recruits = 0;
        foreach (var line in lines)
        {
            var code = SiteCode.From(line.Site!);
            if (read.Plan.Find(code)?.ExpectedRate is not { } rate || read.Ledger.Find(code) is not { } site) return null;
            recruits += rate.InSiteDays * read.OpenDays(site, RecruitmentPeriod.Between(line.From!.Value, line.To!.Value));
        }

        return recruits / funnel.From(ScreeningStage.Screened, ScreeningStage.Randomised);
    }

    private static void Reasons(SignalSheet sheet, StudyReading read, List<ScreeningLineDraft> lines)
    {
        var reasons = lines.SelectMany(line => line.Reasons).ToList();
        var codes = read.Evidence.Codes;
        var kinds = reasons.ToLookup(reason => codes.KindOf(reason.Code!));
        foreach (var kind in Enum.GetValues<ReasonKind>())
        {
            double? most = null;
            foreach (var stage in kind is ReasonKind.NoStaff or ReasonKind.ClinicianDecision or ReasonKind.Missed
                ? [ScreeningStage.Approached] : (ScreeningStage[])[ScreeningStage.Approached, ScreeningStage.Consented])
            {
                double coded = reasons.Where(reason => reason.NotReached == stage).Sum(reason => reason.People);
                if (coded < Enough) continue;
                var share = kinds[kind].Where(reason => reason.NotReached == stage).Sum(reason => reason.People) / coded;
                most = most is { } known ? Math.Max(known, share) : share;
            }

            sheet.Add(ReasonShare(kind), most, "fewer than ten people have a coded reason at the stage");
        }

        var excluded = reasons.Where(reason => reason.NotReached == ScreeningStage.Eligible)
            .GroupBy(reason => reason.Code!.Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(same => same.Sum(reason => reason.People)).ToList();
        sheet.Add(TopExclusion, excluded.Sum() >= Enough ? (double)excluded.Max() / excluded.Sum() : null,
            "fewer than ten people were excluded with a coded reason");
        sheet.Add(NoPatientsSeen, kinds[ReasonKind.NoPatients].Any() ? true : null, "no site says so");
    }

    private static void Recent(SignalSheet sheet, StudyReading read, List<ScreeningLineDraft> lines)
    {
        var recent = lines.Where(line => line.To >= read.Recent.From && line.To <= read.Recent.To).ToList();
        var before = lines.Where(line => line.To >= read.Before.From && line.To <= read.Before.To).ToList();
        const string Otherwise = "the log does not say enough of the last three months or of the three before";
        sheet.Add(RecentScreened, Ratio(Total(recent, ScreeningStage.Screened), Total(before, ScreeningStage.Screened)), Otherwise);
        sheet.Add(RecentEligible, Ratio(Share(recent, ScreeningStage.Eligible), Share(before, ScreeningStage.Eligible)), Otherwise);
        sheet.Add(RecentApproached, Ratio(Share(recent, ScreeningStage.Approached), Share(before, ScreeningStage.Approached)), Otherwise);
        var months = lines.Where(line => line is { Consented: not null, Randomised: not null })
            .GroupBy(line => (line.To!.Value.Year, line.To!.Value.Month)).ToList();
        sheet.Add(MonthsWithoutRandomisation, months.Count > 0 ? months.Count(month => month.Sum(line => line.Consented!.Value) > 0
            && month.Sum(line => line.Randomised!.Value) == 0) : null, "no line states people consented and randomised");
    }

    private static void Spread(SignalSheet sheet, List<ScreeningLineDraft> lines)
    {
        var shares = lines.GroupBy(line => SiteCode.From(line.Site!)).Select(site => Share([.. site], ScreeningStage.Eligible))
            .OfType<double>().ToList();
        sheet.Add(EligibleSpread, shares.Count < 2 ? null : shares.Min() > 0 ? Math.Min(1000, shares.Max() / shares.Min())
            : shares.Max() > 0 ? 1000 : 1, "fewer than two sites screened ten people or more");
    }

    private static double? Ratio(double? recent, double? before) => before > 0 ? recent / before : null;

    private static double? Total(List<ScreeningLineDraft> lines, ScreeningStage stage) =>
        lines.Count > 0 && lines.TrueForAll(line => line.At(stage) is not null) ? lines.Sum(line => (double)line.At(stage)!.Value) : null;

    private static double? Share(List<ScreeningLineDraft> lines, ScreeningStage stage) =>
        Total(lines, stage - 1) is >= Enough and var all ? Total(lines, stage) / all : null;
}
