using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Testing;

/// <summary>The steps from which generated ledgers are made: whatever a ledger refuses is left out.</summary>
internal static class RecruitmentSteps
{
    public static readonly SiteCode[] Sites =
        [.. ((string[])["Leeds", "Oxford", "Cardiff", "Glasgow", "Belfast", "Truro"]).Select(SiteCode.From)];

    public static Gen<RecruitmentLedger> Ledger(LocalDate stoodAt) =>
        from sites in Gen.Frequency(
            (5, Gen.CollectToList(Sites.Select(site => Site(site, stoodAt))).Select(l => l.ToList())),
            (1, Totals(stoodAt).Select(t => new List<Func<RecruitmentLedger, RecruitmentLedger>> { t })))
        from late in Late(stoodAt).ListOf(4)
        from early in Early(stoodAt)
        select sites.Concat(early).Concat(late)
            .Aggregate(RecruitmentLedger.Start(stoodAt.PlusMonths(-13), Party.Sponsor).State, (ledger, step) => step(ledger));

    private static Gen<Func<RecruitmentLedger, RecruitmentLedger>> Site(SiteCode site, LocalDate stoodAt) =>
        from recruits in Gen.Elements(true, true, false)
        from openingKnown in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from months in Gen.Choose(1, 12)
        from counts in Gen.Choose(0, 6).ListOf(months)
        select (Func<RecruitmentLedger, RecruitmentLedger>)(ledger =>
        {
            if (!recruits) return ledger;
            var first = stoodAt.PlusMonths(-months);
            if (openingKnown) ledger = Try(ledger, l => l.Open(site, first, Party.Sponsor, stoodAt));
            return Try(ledger,
                l => l.Report(
                    counts.Select((n, i) => new RecruitmentCount(site, RecruitmentPeriod.Month(first.PlusMonths(i).ToYearMonth()), n))
                        .ToValueList(), Party.Sponsor, stoodAt));
        });

    // Weekly totals of the study as a whole, no site told apart.
    private static Gen<Func<RecruitmentLedger, RecruitmentLedger>> Totals(LocalDate stoodAt) =>
        from weeks in Gen.Choose(1, 50)
        from counts in Gen.Choose(0, 5).ListOf(weeks)
        from openingKnown in Gen.Elements(true, false)
        select (Func<RecruitmentLedger, RecruitmentLedger>)(ledger =>
        {
            var first = stoodAt.PlusDays(-7 * weeks);
            if (openingKnown) ledger = Try(ledger, l => l.Open(SiteOrStudy.WholeStudy, first, Party.Sponsor, stoodAt));
            return Try(ledger,
                l => l.Report(
                    counts.Select((n, i) =>
                        new RecruitmentCount(SiteOrStudy.WholeStudy, RecruitmentPeriod.Starting(first.PlusDays(7 * i), 7), n))
                        .ToValueList(), Party.Sponsor, stoodAt));
        });

    // A pause or a closure that is over, or lasts, when the reports end: of a site, seldom of the study.
    private static Gen<List<Func<RecruitmentLedger, RecruitmentLedger>>> Early(LocalDate stoodAt) =>
        from key in Gen.Frequency((4, Gen.Elements(Sites).Select(SiteOrStudy.Of)), (1, Gen.Constant(SiteOrStudy.WholeStudy)))
        from what in Gen.Choose(0, 4)
        from ago in Gen.Choose(1, 150)
        from length in Gen.Choose(1, 120)
        select (List<Func<RecruitmentLedger, RecruitmentLedger>>)(what switch
        {
            0 => [l => Try(l, x => x.Close(key, stoodAt.PlusDays(-ago), Party.Sponsor, stoodAt))],
            1 or 2 => [l => Try(l, x => x.Pause(key, stoodAt.PlusDays(-ago), Party.Sponsor, stoodAt)),
                l => length < ago ? Try(l, x => x.Resume(key, stoodAt.PlusDays(length - ago), Party.Sponsor, stoodAt)) : l],
            _ => [],
        });

    // What is recorded later: pauses, closures, corrections and the sponsor's word, each some days after the other.
    private static Gen<Func<RecruitmentLedger, RecruitmentLedger>> Late(LocalDate stoodAt) =>
        from site in Gen.Elements(Sites)
        from what in Gen.Choose(0, 9)
        from days in Gen.Choose(1, 20)
        from count in Gen.Choose(0, 9)
        select (Func<RecruitmentLedger, RecruitmentLedger>)(ledger =>
        {
            var day = (ledger.LastRecordedOn < stoodAt ? stoodAt : ledger.LastRecordedOn).PlusDays(days);
            var row = ledger.Find(site)?.Recruited.Rows.Cast<RecruitmentCount?>().FirstOrDefault();
            return Try(ledger, l => what switch
            {
                0 => l.Pause(site, day.PlusDays(-1), Party.Sponsor, day),
                1 => l.Resume(site, day, Party.Sponsor),
                2 => l.Close(site, day, Party.Sponsor),
                3 => l.Complete(site, day, Party.Sponsor),
                4 => l.Confirm(site, RecruitmentPeriod.Month(stoodAt.PlusMonths(-1).ToYearMonth()), count > 2, day, Party.Sponsor),
                8 => l.CorrectOpening(site, count == 0 ? null : stoodAt.PlusDays(-100 * count), "the form was dated wrongly", day,
                    Party.SiteOrganisation),
                9 => l.Open(site, day.PlusDays(-count), Party.SiteOrganisation, day),
                5 when row is { } known => l.Withdraw(site, known.Period, "entered by mistake", day, Party.Sponsor),
                _ => l.Correct(site, row?.Period ?? RecruitmentPeriod.Day(stoodAt), count, "counted again", day, Party.Sponsor),
            });
        });

    private static RecruitmentLedger Try(RecruitmentLedger ledger,
        Func<RecruitmentLedger, Decision<RecruitmentLedger, RecruitmentEvent>> verb) =>
        verb(ledger).Match((next, _) => next, _ => ledger);
}
