using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Testing;

/// <content>The room <c>Recruitment</c>: what ledgers are made of and what they hold.</content>
public static partial class DomainArbitraries
{
    /// <summary>Events of every kind, of one of six sites, recorded within a month of 1 May 2026; counts and reports shrink to fewer people
    /// and rows.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentEvent> RecruitmentEvents() => Arb.From(
        from recorded in Gen.Choose(0, 30).Select(StoodAt.PlusDays)
        from ago in Gen.Choose(0, 400)
        from actor in Gen.Elements(Party.Sponsor, Party.SiteOrganisation, Party.Network)
        from site in SitesOrStudies().Generator
        from rows in RecruitmentRows().Generator.NonEmptyListOf()
        from count in Gen.Choose(0, 9)
        from lag in ReportingLags().Generator
        from kind in Gen.Choose(0, 10)
        let day = recorded.PlusDays(-ago)
        select EventOf(kind, day, actor, recorded, site, rows, count, lag),
        recorded => recorded switch
        {
            RecruitmentEvent.Reported { Rows.Count: > 1 } r => [r with { Rows = r.Rows.Take(r.Rows.Count / 2).ToValueList() }],
            RecruitmentEvent.Corrected { Count: > 0 } c => [c with { Count = c.Count / 2 }],
            _ => Enumerable.Empty<RecruitmentEvent>(),
        });

    /// <summary>
    /// Counts as sites report them: of one site month by month for a year, every state, gaps included. Shrinks to half the rows.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<CountSeries> CountSeriesOfSites() => Arb.From(
        from site in SiteRecruitments().Generator
        from state in Gen.Frequency((4, Gen.Constant(ParticipantState.Recruited)),
            (1, Gen.Elements(ParticipantState.Consented, ParticipantState.FailedScreening)))
        select site.In(state));

    /// <summary>Sites as ledgers hold them: open, paused, closed, silent or known by their counts alone.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteRecruitment> SiteRecruitments() => Arb.From(
        from ledger in RecruitmentLedgers().Generator
        from at in Gen.Choose(0, 5)
        select ledger.Sites.IsEmpty ? Silent.Sites[0] : ledger.Sites[at % ledger.Sites.Count]);

    /// <summary>Stretches of a pause in the year before 1 May 2026 and after it, over or still going on; shrinks to a day.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SitePause> SitePauses() => Arb.From(
        from ago in Gen.Choose(-30, 400)
        from days in Maybe(Gen.Choose(1, 200), 2)
        select PauseOf(StoodAt.PlusDays(-ago), days),
        pause => pause.ResumedOn is { } end && Period.DaysBetween(pause.From, end) > 1 ? [PauseOf(pause.From, 1)] : []);

    /// <summary>Totals of 0 to 500 reached by days of 2025 and 2026; shrinks to half.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<CumulativePoint> CumulativePoints() => Arb.From(
        from day in Gen.Choose(0, 700)
        from total in Gen.Choose(0, 500)
        select new CumulativePoint(new LocalDate(2025, 1, 1).PlusDays(day), total),
        point => point.Total > 0 ? [new CumulativePoint(point.Date, point.Total / 2)] : []);

    private static RecruitmentEvent EventOf(
        int kind, LocalDate on, Party by, LocalDate recorded, SiteOrStudy site, List<RecruitmentCount> rows, int count, ReportingLag lag) =>
            kind switch
        {
            0 => new RecruitmentEvent.Started(on, by, recorded, lag,
                count % 2 == 0 ? RecruitmentDateBasis.Consent : RecruitmentDateBasis.Enrolment),
            1 => new RecruitmentEvent.Opened(on, by, recorded, site),
            2 => new RecruitmentEvent.OpeningCorrected(on, by, recorded, site, count == 0 ? null : on.PlusDays(-count),
                FreeText.From("the form was dated wrongly")),
            3 => new RecruitmentEvent.Paused(on, by, recorded, site),
            4 => new RecruitmentEvent.Resumed(on, by, recorded, site),
            5 => new RecruitmentEvent.Closed(on, by, recorded, site),
            6 => new RecruitmentEvent.Completed(on, by, recorded, site),
            7 => new RecruitmentEvent.Corrected(on, by, recorded, rows[0], count, FreeText.From("counted again")),
            8 => new RecruitmentEvent.Withdrawn(on, by, recorded, rows[0], FreeText.From("entered by mistake")),
            9 => new RecruitmentEvent.Confirmed(on, by, recorded, site, rows[0].Period, count > 2, count > 2 ? null : count),
            _ => new RecruitmentEvent.Reported(on, by, recorded, rows.ToValueList()),
        };

    // A ledger in which one site opened and has reported nothing since.
    private static RecruitmentLedger Silent { get; } =
        Next(RecruitmentLedger.Start(StoodAt.PlusMonths(-13), Party.Sponsor).State
            .Open(RecruitmentSteps.Sites[0], StoodAt.PlusMonths(-6), Party.Sponsor, StoodAt));

    // A ledger is the one place where pauses are made.
    private static SitePause PauseOf(LocalDate from, int? days)
    {
        var site = RecruitmentSteps.Sites[0];
        var ledger =
            Next(Next(RecruitmentLedger.Start(from.PlusDays(-2), Party.Sponsor).State.Open(site, from.PlusDays(-1), Party.Sponsor, from))
                .Pause(site, from, Party.Sponsor));
        if (days is { } length) ledger = Next(ledger.Resume(site, from.PlusDays(length), Party.Sponsor));
        return ledger.Find(site)!.Pauses[0];
    }

    private static RecruitmentLedger Next(Decision<RecruitmentLedger, RecruitmentEvent> decision) =>
        decision.Match((next, _) => next, reasons => throw new InvalidOperationException(reasons[0].ToString()));
}
