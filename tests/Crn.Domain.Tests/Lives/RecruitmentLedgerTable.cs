using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Lives;

public class RecruitmentLedgerTable : LifeTable<RecruitmentLedger, RecruitmentEvent>
{
    private const Party Site = Party.SiteOrganisation;
    private static readonly SiteCode Leeds = SiteCode.From("Leeds");
    private static readonly LocalDate Opened = new(2026, 3, 2);
    private static readonly LocalDate Today = new(2026, 5, 4);
    private static readonly RecruitmentPeriod March = RecruitmentPeriod.Month(new(2026, 3));
    private static readonly RecruitmentPeriod April = RecruitmentPeriod.Month(new(2026, 4));
    private static readonly RecruitmentLedger Empty = RecruitmentLedger.Start(new(2026, 1, 5), Party.Sponsor).State;
    private static readonly RecruitmentLedger Open = Empty.Open(Leeds, Opened, Site).State;
    private static readonly RecruitmentLedger Paused = Open.Pause(Leeds, new(2026, 4, 1), Site).State;
    private static readonly RecruitmentLedger Closed = Open.Close(Leeds, new(2026, 4, 1), Site).State;
    private static readonly RecruitmentLedger Reported = Open.Report([new(Leeds, March, 4)], Site, new(2026, 4, 2)).State;

    protected override IReadOnlyList<(string Name, RecruitmentLedger State)> States { get; } =
    [
        ("nothing recorded", Empty),
        ("Leeds is open", Open),
        ("Leeds is paused", Paused),
        ("Leeds is closed", Closed),
        ("Leeds has reported 4 for March", Reported),
        ("the study has reported 4 for March", Open.Report([new(SiteOrStudy.WholeStudy, March, 4)], Site, new(2026, 4, 2)).State),
        ("March is confirmed", Reported.Confirm(Leeds, March, true, Today, Party.Sponsor).State),
    ];

    protected override IReadOnlyList<(string Verb, Func<RecruitmentLedger, Decision<RecruitmentLedger, RecruitmentEvent>> Try)> Tries
    {
        get;
    } =
    [
        ("Open", l => l.Open(Leeds, Today, Site)),
        ("CorrectOpening", l => l.CorrectOpening(Leeds, new(2026, 2, 2), "dated wrongly", Today, Site)),
        ("CorrectOpening, to the day there is", l => l.CorrectOpening(Leeds, Opened, "dated wrongly", Today, Site)),
        ("CorrectOpening, to a day to come", l => l.CorrectOpening(Leeds, Today.PlusDays(1), "dated wrongly", Today, Site)),
        ("CorrectOpening, to after the next change", l => l.CorrectOpening(Leeds, new(2026, 4, 2), "dated wrongly", Today, Site)),
        ("CorrectOpening, to none", l => l.CorrectOpening(Leeds, null, "never opened", Today, Site)),
        ("Pause", l => l.Pause(Leeds, Today, Site)),
        ("Pause, before the last change", l => l.Pause(Leeds, new(2026, 3, 1), Site, Today)),
        ("Resume", l => l.Resume(Leeds, Today, Site)),
        ("Resume, before the last change", l => l.Resume(Leeds, new(2026, 3, 31), Site, Today)),
        ("Close", l => l.Close(Leeds, Today, Site)),
        ("Close, before the last change", l => l.Close(Leeds, new(2026, 3, 1), Site, Today)),
        ("Report, March", l => l.Report([new(Leeds, March, 4)], Site, Today)),
        ("Report, a day of March", l => l.Report([new(Leeds, RecruitmentPeriod.Day(new(2026, 3, 9)), 1)], Site, Today)),
        ("Report, April", l => l.Report([new(Leeds, April, 4)], Site, Today)),
        ("Report, March of the whole study", l => l.Report([new(SiteOrStudy.WholeStudy, March, 4)], Site, Today)),
        ("Report, March twice", l => l.Report([new(Leeds, March, 4), new(Leeds, March, 4)], Site, Today)),
        ("Report, a month to come", l => l.Report([new(Leeds, RecruitmentPeriod.Month(new(2026, 5)), 4)], Site, Today)),
        ("Report, no row", l => l.Report([], Site, Today)),
        ("Report, more than there are people", l => l.Report(
            [.. Enumerable.Range(1, 9).Select(day => new RecruitmentCount(Leeds, RecruitmentPeriod.Day(new(2026, 4, day)), 999_999_999))],
            Site, Today)),
        ("Complete, through the end of March", l => l.Complete(Leeds, new(2026, 3, 31), Site, Today)),
        ("Complete, through the end of April", l => l.Complete(Leeds, new(2026, 4, 30), Site, Today)),
        ("Correct", l => l.Correct(Leeds, March, 5, "one form more", Today, Site)),
        ("Correct, to what it says", l => l.Correct(Leeds, March, 4, "counted again", Today, Site)),
        ("Correct, to more than there are people", l => l.Correct(Leeds, March, int.MaxValue, "counted again", Today, Site)),
        ("Withdraw", l => l.Withdraw(Leeds, March, "entered by mistake", Today, Site)),
        ("Confirm", l => l.Confirm(Leeds, March, true, Today, Party.Sponsor)),
        ("Confirm, by somebody else", l => l.Confirm(Leeds, March, true, Today, Site)),
        ("Confirm, before the month is over", l => l.Confirm(Leeds, March, true, new(2026, 3, 30), Party.Sponsor, Today)),
        ("stored report of another day", l => History.Decide(l, new RecruitmentEvent.Reported(Today, Site, Today, [new(Leeds, April, 4)]),
            null)),
        ("stored report of no row", l => History.Decide(l, new RecruitmentEvent.Reported(Today, Site, Today, [default]), null)),
        ("stored correction of another count", l => History.Decide(l,
            new RecruitmentEvent.Corrected(Today, Site, Today, new(Leeds, March, 3), 5, FreeText.From("again")), null)),
        ("stored correction to less than nobody", l => History.Decide(l,
            new RecruitmentEvent.Corrected(Today, Site, Today, new(Leeds, March, 4), -5, FreeText.From("again")), null)),
        ("stored confirmation of less than nobody", l => History.Decide(l,
            new RecruitmentEvent.Confirmed(Today, Site, Today, Leeds, March, false, -1), null)),
    ];
}
