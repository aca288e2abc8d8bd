using Crn.Domain.Calendars;
using Crn.Domain.Portfolio;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Portfolio;

/// <summary>Every finding of data quality: there where its rule is broken, and not a step away from it.</summary>
public class DataQualityFindingTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    private static readonly StudyDraft Sound = new()
    {
        Title = "A sound record",
        Status = StudyStatus.InSetup,
        ManagingSpecialty = "Stroke",
        OverallTarget = 500,
        UkTarget = 300,
        PlannedOpening = Today.PlusDays(-90),
        PlannedClosure = PartialDate.Parse("2028-01-01"),
    };

    private static readonly StudyDraft Open = Sound with
    {
        Status = StudyStatus.OpenWithRecruitment, ActualOpening = Today.PlusDays(-300), PlannedClosure = Today, Recruited = 299,
    };

    private static readonly StudyDraft Suspended = Open with
    {
        Status = StudyStatus.SuspendedFromOpenWithRecruitment, EstimatedReopening = Today,
    };

    /// <summary>The code, a record that breaks the rule, and the nearest that does not.</summary>
    public static TheoryData<string, StudyDraft, StudyDraft> Rows() => new()
    {
        { "quality.status-not-stated", Sound with { Status = null }, Sound },
        { "quality.no-managing-specialty", Sound with { ManagingSpecialty = null }, Sound },
        { "quality.managing-specialty-not-listed", Sound with { ManagingSpecialty = "Podiatry" }, Sound },
        { "quality.no-uk-target", Sound with { UkTarget = null }, Sound },
        { "quality.targets-contradict", Sound with { OverallTarget = 299 }, Sound with { OverallTarget = 300 } },
        { "quality.recruited-in-set-up", Sound with { Recruited = 1 }, Sound with { Recruited = 0, ZeroRecruitedIsConfirmed = true } },
        { "quality.planned-opening-long-past", Sound with { PlannedOpening = Today.PlusDays(-91) }, Sound },
        { "quality.overdue-closure", Open with { PlannedClosure = Today.PlusDays(-1) }, Open },
        { "quality.overdue-closure", Suspended with { PlannedClosure = Today.PlusDays(-1) }, Suspended },
        { "quality.overdue-re-opening", Suspended with { EstimatedReopening = Today.PlusDays(-1) }, Suspended },
        { "quality.target-met-and-open", Open with { Recruited = 300 }, Open },
        {
            "quality.recruited-but-not-shown", Open with { Status = StudyStatus.OpenToRecruitment },
            Open with { Status = StudyStatus.OpenToRecruitment, Recruited = 0, ZeroRecruitedIsConfirmed = true }
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_is_found_where_it_is_broken_and_not_a_step_away(string code, StudyDraft broken, StudyDraft kept)
    {
        Assert.Contains(code, Codes(broken));
        Assert.DoesNotContain(code, Codes(kept));
    }

    [Fact]
    public void Nothing_is_found_in_sound_records() => Assert.All((StudyDraft[])[Sound, Open], draft => Assert.Empty(Codes(draft)));

    [Fact]
    public void The_table_has_every_rule() =>
        Assert.Equal(11, Rows().Select(row => row.Data.Item1).Distinct().Count());

    internal static List<string> Codes(StudyDraft draft) =>
        [.. DataQualityRules.Of(draft.ToStudy(Today.PlusDays(-30)).Value, Today).Select(f => f.Code)];
}
