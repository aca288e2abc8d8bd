using Crn.Domain.Monitoring;
using Crn.Domain.Recruitment;
using Crn.Domain.Studies;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Signals;

/// <summary>Signals of how reports come in, and of what the record says of the study.</summary>
internal static class ReportSignals
{
    public static void Add(SignalSheet sheet, StudyReading read)
    {
        Uploads(sheet, read);
        var confirmations = read.Ledger.Confirmations;
        sheet.Add(Discrepancies, confirmations.IsEmpty ? null : confirmations.GroupBy(said => (said.Site, said.Period))
            .Any(same => Differs(read.Ledger, same.Last())), "the sponsor has confirmed nothing yet");
        Standing(sheet, read, read.Evidence.Standing);
    }

    private static void Uploads(SignalSheet sheet, StudyReading read)
    {
        var open = read.Opened.Where(site => read.ClosedOn(site) is null)
            .Select(site => (Site: site, Days: read.IsReported(site) ? 0 : Silent(read, site)))
            .OrderBy(site => site.Days).ToList();
        var byHand = read.Ledger.Lag.Days > read.Threshold(CauseThresholds.LagByHand);
        var late = (double)read.Threshold(byHand ? CauseThresholds.LateUploadByHand : CauseThresholds.LateUpload);
        sheet.Add(ReportsByHand, byHand, "");
        // Of sites that have closed, or are paused, nothing is due once their reports reach that day.
        sheet.Add(UploadLag, open.Count > 0 ? open[(int)Math.Ceiling(0.75 * open.Count) - 1].Days
            : read.Opened.Count > 0 && read.Opened.All(read.IsReported) ? 0 : null,
            read.Opened.Count > 0 ? "the sites have closed, and their reports do not reach that day" : "no site has opened");
        sheet.Concerns(UploadLag, open.Where(site => site.Days > late).Select(site => StudyReading.Code(site.Site)));
        var last = read.Opened.Select(site => site.Recruited.LastPeriod?.To).Append(read.Ledger.Study.Recruited.LastPeriod?.To)
            .OfType<LocalDate>().DefaultIfEmpty(LocalDate.MinIsoValue).Max();
        LocalDate? from = last > LocalDate.MinIsoValue ? last
            : read.Opened.Count > 0 ? read.Opened.Min(site => site.OpenedOn!.Value) : null;
        if (from is { } day) SinceRecruit(sheet, read, day);
        else sheet.Add(DaysSinceRecruit, null, "nobody was recruited and no opening is recorded");
    }

    // Of days about which no report is in, nobody knows whether somebody was recruited.
    private static void SinceRecruit(SignalSheet sheet, StudyReading read, LocalDate last)
    {
        var reach = read.Opened.Where(site => !read.IsReported(site))
            .Select(site => read.Ledger.ReportedThrough(site.Site) ?? site.OpenedOn!.Value.PlusDays(-1))
            .Append(read.Opened.Count > 0 ? read.AsAt : read.Ledger.Study.ReportedThrough ?? last).Append(read.AsAt).Min();
        double most = Math.Max(0, Period.DaysBetween(last, read.AsAt)), least = Math.Max(0, Period.DaysBetween(last, reach));
        if (least < most) sheet.Add(DaysSinceRecruit, least, most);
        else sheet.Add(DaysSinceRecruit, most, "");
    }

    // What a sponsor has called wrong, or counted otherwise.
    private static bool Differs(RecruitmentLedger ledger, RecruitmentEvent.Confirmed said)
    {
        if (!said.IsAccurate) return true;
        if (said.ConfirmedCount is not { } confirmed) return false;
        var counted = said.Site.IsWholeStudy ? ledger.RecruitedWithin(said.Period)
            : ledger.Find(said.Site)?.Recruited.Within(said.Period) ?? CountRange.Exactly(0);
        return confirmed < counted.AtLeast || confirmed > counted.AtMost;
    }

    private static double Silent(StudyReading read, SiteRecruitment site)
    {
        var reach = read.Ledger.ReportedThrough(site.Site) ?? site.OpenedOn!.Value.PlusDays(-1);
        // Who counts by months cannot report a month before it is over.
        var period = site.Recruited.Rows is { IsEmpty: false } rows ? rows[^1].Period.Days : 1;
        return Math.Max(0, Period.DaysBetween(LocalDate.Max(reach, site.OpenedOn!.Value.PlusDays(-1)), read.AsAt)
            - (period > 1 ? period : 0));
    }

    private static void Standing(SignalSheet sheet, StudyReading read, StudyStanding standing)
    {
        sheet.Add(InSetUp, standing.Status is { } status ? status == StudyStatusGroup.InSetup : null, "the status is not stated");
        sheet.Add(RecruitsRarely, standing.RecruitsRarely || standing.DaysBetweenParticipants is not null, "");
        sheet.Add(SponsorSilence, standing.SponsorLastHeard is { } heard ? Math.Max(0, Period.DaysBetween(heard, read.AsAt)) : null,
            "nobody says when the sponsor was last heard from");
    }
}
