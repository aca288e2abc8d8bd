using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Recruitment;

public class RecruitmentLedgerHistoryTests : HistoryLaws<RecruitmentLedger, RecruitmentEvent>
{
    private const Party Organisation = Party.SiteOrganisation;

    protected override Arbitrary<ValueList<RecruitmentEvent>> Histories => Arb.From(
        DomainArbitraries.RecruitmentLedgers().Generator.Select(ledger => ledger.Events),
        events => events.Count > 1 ? [events.Take(events.Count - 1).ToValueList()] : []);

    protected override IReadOnlyDictionary<string, Verb> Verbs { get; } = new Dictionary<string, Verb>
    {
        [nameof(RecruitmentLedger.Open)] = (ledger, on, recordedOn, version) =>
            ledger.Open(Where(ledger, s => s.OpenedOn is null), on, Organisation, recordedOn, version),
        [nameof(RecruitmentLedger.CorrectOpening)] = (ledger, on, recordedOn, version) =>
            ledger.CorrectOpening(Where(ledger, s => s.OpenedOn is not null), new(2024, 1, 1), "the form was dated wrongly", on,
                Organisation, recordedOn, version),
        [nameof(RecruitmentLedger.Pause)] = (ledger, on, recordedOn, version) =>
            ledger.Pause(Where(ledger, s => s.HasOpened && !s.IsPaused), on, Organisation, recordedOn, version),
        [nameof(RecruitmentLedger.Resume)] = (ledger, on, recordedOn, version) =>
            ledger.Resume(Where(ledger, s => s.IsPaused || s.ClosedOn is not null), on, Organisation, recordedOn, version),
        [nameof(RecruitmentLedger.Close)] = (ledger, on, recordedOn, version) =>
            ledger.Close(Where(ledger, s => s.HasOpened && s.ClosedOn is null), on, Organisation, recordedOn, version),
        [nameof(RecruitmentLedger.Report)] = (ledger, on, recordedOn, version) =>
            ledger.Report([new(Where(ledger, _ => true), RecruitmentPeriod.Day(on), 2)], Organisation, recordedOn, version),
        [nameof(RecruitmentLedger.Complete)] = (ledger, on, recordedOn, version) =>
            ledger.Complete(SiteOrStudy.WholeStudy, on, Party.Sponsor, recordedOn, version),
        [nameof(RecruitmentLedger.Correct)] = (ledger, on, recordedOn, version) =>
            ledger.Correct(Where(ledger, s => !s.Recruited.Rows.IsEmpty), First(ledger), 77, "counted again", on, Organisation,
                recordedOn, version),
        [nameof(RecruitmentLedger.Withdraw)] = (ledger, on, recordedOn, version) =>
            ledger.Withdraw(Where(ledger, s => !s.Recruited.Rows.IsEmpty), First(ledger), "entered by mistake", on, Organisation,
                recordedOn, version),
        [nameof(RecruitmentLedger.Confirm)] = (ledger, on, recordedOn, version) =>
            ledger.Confirm(SiteOrStudy.WholeStudy, First(ledger), true, on, Party.Sponsor, recordedOn, version, confirmedCount: 3),
    };

    [Fact]
    public void Two_writers_who_correct_the_same_row_do_not_overwrite_each_other()
    {
        var (leeds, march, today) = (SiteCode.From("Leeds"), RecruitmentPeriod.Month(new(2026, 3)), new LocalDate(2026, 5, 1));
        var ledger = RecruitmentLedger.Start(today, Party.Sponsor).State.Report([new(leeds, march, 4)], Organisation, today).State;
        var (one, other) =
            (ledger.Correct(leeds, march, 5, "one more form", today, Organisation),
                ledger.Correct(leeds, march, 3, "one form less", today, Party.Sponsor));
        var both = RecruitmentLedger.TryReplay([.. ledger.Events, .. one.Events, .. other.Events]);
        Assert.Equal(["history.contradiction", "recruitment.another-count"], both.Reasons.Select(r => r.Code));
        Assert.Contains("Event 4 of", both.Reasons[0].Because, StringComparison.Ordinal);
    }

    [Property]
    public void An_event_that_changes_nothing_is_refused(RecruitmentLedger ledger)
    {
        var (site, today) = (Where(ledger, s => s.OpenedOn is not null && !s.Recruited.Rows.IsEmpty), ledger.LastRecordedOn);
        if (ledger.Find(site) is not { OpenedOn: { } opened } known || known.Recruited.Rows.IsEmpty) throw Counted.Skip();
        var row = known.Recruited.Rows[0];
        Assert.Contains(ledger.CorrectOpening(site, opened, "again", today, Organisation).Reasons,
            r => r.Code == "recruitment.corrects-nothing");
        Assert.Contains(ledger.Correct(site, row.Period, row.Count, "again", today, Organisation).Reasons,
            r => r.Code == "recruitment.corrects-nothing");
        Assert.Contains(ledger.Complete(site, known.ReportedThrough!.Value, Organisation, today).Reasons,
            r => r.Code == "recruitment.complete-already");
    }

    [Property]
    public void A_corrected_opening_is_the_one_that_counts(RecruitmentLedger ledger, byte days)
    {
        var site = Where(ledger, s => s.OpenedOn is not null);
        if (ledger.Find(site)?.OpenedOn is not { } opened) throw Counted.Skip();
        var earlier = opened.PlusDays(-1 - days);
        var corrected = ledger.CorrectOpening(site, earlier, "the form was dated wrongly", ledger.LastRecordedOn, Organisation).State;
        Assert.Equal(earlier, corrected.Find(site)!.OpenedOn);
        Assert.Equal(ledger.Recruited, corrected.Recruited);
        Assert.True(corrected.DaysOpenWithin(site, Ever) >= ledger.DaysOpenWithin(site, Ever));
        Assert.Equal(opened,
            corrected.CorrectOpening(site, opened, "it was right", ledger.LastRecordedOn, Organisation).State.Find(site)!.OpenedOn);
    }

    [Fact]
    public void The_days_of_events_of_two_sites_are_in_no_order()
    {
        var (leeds, cardiff, today) = (SiteCode.From("Leeds"), SiteCode.From("Cardiff"), new LocalDate(2026, 5, 1));
        var ledger = RecruitmentLedger.Start(today, Party.Sponsor).State
            .Open(leeds, new(2026, 4, 1), Organisation, today).State
            .Open(cardiff, new(2026, 1, 1), Organisation, today).State;
        Assert.Equal(new LocalDate(2026, 1, 1), ledger.Find(cardiff)!.OpenedOn);
        Assert.Equal("recruitment.too-early", Assert.Single(ledger.Pause(leeds, new(2026, 3, 31), Organisation, today).Reasons).Code);
    }

    protected override RecruitmentEvent With(RecruitmentEvent recorded, Party by, LocalDate recordedOn) =>
        recorded with { By = by, RecordedOn = recordedOn };

    private static RecruitmentPeriod Ever => RecruitmentPeriod.Between(LocalDate.MinIsoValue, new(2030, 1, 1));

    // A site of which something holds, or one of which nothing is recorded.
    private static SiteOrStudy Where(RecruitmentLedger ledger, Func<SiteRecruitment, bool> holds) =>
        ledger.Sites.FirstOrDefault(holds)?.Site ?? SiteCode.From("nowhere");

    private static RecruitmentPeriod First(RecruitmentLedger ledger) =>
        ledger.Sites.FirstOrDefault(s => !s.Recruited.Rows.IsEmpty)?.Recruited.Rows[0].Period ?? RecruitmentPeriod.Day(ledger.StartedOn);
}
