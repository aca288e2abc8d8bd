using Crn.Domain.Calendars;
using Crn.Domain.Studies;
using Crn.Domain.Tests.Portfolio;

namespace Crn.Domain.Tests.Findings;

/// <summary>Every finding that the library can make is provoked once, and is not made of a sound record. The codes are read from the built
/// library, so that one without a provocation fails. (Drafts have <c>InvalidDraftTests</c>, lives and refusals the tables of
/// lives.)</summary>
public class FindingCodeTests
{
    private static readonly (string Of, IEnumerable<string> Codes, IReadOnlyDictionary<string, Func<IEnumerable<string>>> Provocations,
        Func<IEnumerable<string>> Sound)[] Rooms =
    [
        ("plans, ledgers and forecasts", FindingCodes.OfRecruitment.Where(code => !FindingCodes.OfTables.Contains(code)
            || RecruitmentProvocations.All.ContainsKey(code)), RecruitmentProvocations.All, RecruitmentProvocations.Sound),
        ("typed tables", FindingCodes.OfTables, TableProvocations.All, TableProvocations.Sound),
        ("screening logs", FindingCodes.OfScreeningLogs, ScreeningProvocations.All, ScreeningProvocations.Sound),
        ("criteria", FindingCodes.OfCriteria, CriterionProvocations.All, CriterionProvocations.Sound),
        ("sites", FindingCodes.OfSites, SiteProvocations.All, SiteProvocations.Sound),
        ("studies", FindingCodes.OfStudies, StudyProvocations(), () => []),
    ];

    public static TheoryData<string, string> Codes() =>
        [.. from room in Rooms from code in room.Codes.Order(StringComparer.Ordinal) select (room.Of, code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_finding_is_provoked(string of, string code)
    {
        var room = Rooms.Single(room => room.Of == of);
        Assert.True(room.Provocations.TryGetValue(code, out var provoked), $"Nothing provokes {code}.");
        Assert.Contains(code, provoked());
    }

    [Fact]
    public void Sound_records_have_no_finding() => Assert.All(Rooms, room => Assert.Empty(room.Sound()));

    [Fact]
    public void Nothing_is_provoked_that_is_no_finding() =>
        Assert.All(Rooms, room => Assert.Empty(room.Provocations.Keys.Except(room.Codes)));

    [Fact]
    public void There_are_as_many_as_are_known()
    {
        var counted = Rooms.ToDictionary(room => room.Of, room => room.Codes.Count());
        Assert.True(counted["plans, ledgers and forecasts"] >= 35 && counted["typed tables"] >= 20 && counted["screening logs"] >= 13
            && counted["criteria"] >= 9 && counted["sites"] == 8 && counted["studies"] == 11, string.Join("; ", counted));
    }

    [Fact]
    public void Each_order_of_two_dates_of_a_study_is_found_broken_and_kept()
    {
        LocalDate asAt = new(2026, 5, 1), day = new(2020, 1, 2);
        foreach (var (code, later, earlier) in FindingCodes.OfDates)
        {
            Assert.Equal([code], Found(day, day.PlusDays(1)));
            Assert.Empty(Found(day, day));

            IEnumerable<string> Found(LocalDate second, LocalDate first) => DateRules.Contradictions(Milestones.None
                .With(later.Milestone, later.Kind, PartialDate.Of(second))
                .With(earlier.Milestone, earlier.Kind, PartialDate.Of(first)), asAt).Select(breach => breach.Refusal.Code);
        }

        foreach (var milestone in Enum.GetValues<Milestone>())
        {
            var found = DateRules.Contradictions(Milestones.None.With(milestone, DateKind.Actual, PartialDate.Of(asAt.PlusDays(1))), asAt);
            Assert.EndsWith("-in-future", Assert.Single(found).Refusal.Code, StringComparison.Ordinal);
            Assert.Empty(DateRules.Contradictions(Milestones.None.With(milestone, DateKind.Actual, PartialDate.Of(asAt)), asAt));
        }
    }

    // What another class shows row by row, each beside the record a step away.
    private static Dictionary<string, Func<IEnumerable<string>>> StudyProvocations() => DataQualityFindingTests.Rows()
        .Select(row => (Code: row.Data.Item1, Draft: row.Data.Item2)).DistinctBy(row => row.Code)
        .ToDictionary(row => row.Code, row => (Func<IEnumerable<string>>)(() => DataQualityFindingTests.Codes(row.Draft)));
}
