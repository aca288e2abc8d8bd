using System.Globalization;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Studies;
using CsvHelper;

namespace Crn.Domain.Tests.Studies;

public class StatusTransitionTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Fact]
    public void The_table_has_every_row_of_the_published_one_and_no_other()
    {
        var rows = Rows();
        Assert.Equal(36, rows.Count);
        Assert.Equal(rows.OrderBy(r => r.From).ThenBy(r => r.To).Select(r => (r.From, r.To, r.Allowed)),
            StatusTransitions.All.OrderBy(t => t.From).ThenBy(t => t.To).Select(t => (t.From, t.To, t.IsAllowedToSponsor)));
    }

    [Fact]
    public void Every_row_asks_for_the_dates_of_the_published_one() =>
        Assert.All(Rows(),
            row => Assert.Equal(row.Dates.Order(), StatusTransitions.Of(row.From, row.To).Required.Select(k => k.ToString()).Order()));

    [Fact]
    public void A_sponsor_with_every_date_in_hand_may_make_exactly_the_changes_of_the_table()
    {
        foreach (var row in Rows())
        {
            var study = In(row.From);
            var decision = study.Change(Full(row.To), Today, Party.Sponsor);
            Assert.True(decision.IsAccepted == row.Allowed, $"{row.From} to {row.To}: {decision.Reasons}");
            if (row.Allowed) Assert.Equal(row.To, decision.State.StatusGroup);
        }
    }

    [Fact]
    public void Each_date_a_change_needs_is_asked_for_when_it_is_missing()
    {
        foreach (var row in Rows().Where(r => r.Allowed))
        {
            // A record that holds no date at all, in the group the change starts from.
            var bare = new StudyDraft { Title = "A study", Status = StatusIn(row.From) }.ToStudy(Today).Value;
            var codes = bare.Change(new() { To = row.To }, Today, Party.Sponsor).Reasons.Select(r => r.Code);
            Assert.Equal(row.Dates.Select(d => $"study.{d.Replace(' ', '-')}-missing").Order(), codes.Order());
        }
    }

    private static List<Row> Rows()
    {
        using var stream = typeof(StatusTransitionTests).Assembly.GetManifestResourceStream("Studies/Data/study-status-transitions.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        List<Row> rows = [];
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            rows.Add(new(Group(csv["from"]!), Group(csv["to"]!), csv["allowed to sponsor"] == "yes", csv["dates required"]!.Split(';')));
        }

        return rows;
    }

    private static StudyStatusGroup Group(string text) => Enum.GetValues<StudyStatusGroup>().Single(g => g.Text() == text);

    private static StudyStatus StatusIn(StudyStatusGroup group) => group switch
    {
        StudyStatusGroup.InSetup => StudyStatus.InSetup,
        StudyStatusGroup.Open => StudyStatus.OpenToRecruitment,
        StudyStatusGroup.Suspended => StudyStatus.Suspended,
        StudyStatusGroup.ClosedInFollowUp => StudyStatus.ClosedInFollowUp,
        StudyStatusGroup.Closed => StudyStatus.ClosedFollowUpComplete,
        StudyStatusGroup.Withdrawn => StudyStatus.WithdrawnDuringSetup,
    };

    private static Study In(StudyStatusGroup group) => new StudyDraft
    {
        Title = "A study",
        Status = StatusIn(group),
        PlannedOpening = new LocalDate(2025, 1, 1),
        PlannedClosure = new LocalDate(2027, 1, 1),
        UkTarget = 100,
    }.ToStudy(Today).Value;

    private static StudyEdit Full(StudyStatusGroup to) => new()
    {
        To = to,
        ActualOpening = to is StudyStatusGroup.InSetup or StudyStatusGroup.Withdrawn ? null : PartialDate.Parse("2025-02"),
        ActualClosure = to is StudyStatusGroup.Closed or StudyStatusGroup.ClosedInFollowUp ? PartialDate.Parse("2026-04-30") : null,
        EstimatedReopening = to is StudyStatusGroup.Suspended ? PartialDate.Parse("2026-09") : null,
    };

    private sealed record Row(StudyStatusGroup From, StudyStatusGroup To, bool Allowed, string[] Dates);
}
