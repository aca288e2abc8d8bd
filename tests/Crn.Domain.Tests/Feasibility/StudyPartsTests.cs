using Crn.Domain.Calendars;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Feasibility;

/// <summary>What a record says of a study comes to the rules that ask about it, and what it does not say is missing there.</summary>
public class StudyPartsTests
{
    private static readonly StudyDraft Whole = new()
    {
        Title = "A study",
        Status = StudyStatus.InSetup,
        Route = StudyRoute.NonCommercial,
        UkTarget = 240,
        SiteTarget = 12,
        PlannedOpening = PartialDate.Parse("2026-06-01"),
        PlannedClosure = PartialDate.Parse("2028-05-31"),
        Organisations = [new() { Role = OrganisationRole.Sponsor, Name = "A university" }],
    };

    /// <summary>Each part: its fact, what the whole record says, and the record without it.</summary>
    public static TheoryData<string, string, StudyDraft> Parts() => new()
    {
        { StudyFacts.Target.Code, "240", Whole with { UkTarget = null } },
        { StudyFacts.Sites.Code, "12", Whole with { SiteTarget = null } },
        { StudyFacts.Commercial.Code, "no", Whole with { Route = null } },
        { StudyFacts.SponsorConfirmed.Code, "yes", Whole with { Organisations = [] } },
        { StudyFacts.MonthsOfRecruitment.Code, "24", Whole with { PlannedClosure = null } },
        { StudyFacts.MonthsOfRecruitment.Code, "24", Whole with { PlannedOpening = null } },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_part_of_a_study_comes_to_a_rule_and_without_it_the_rule_misses_it(string code, string said, StudyDraft without)
    {
        var known = Assert.Single(Facts(Whole).Observations, o => o.Fact.Code == code);
        Assert.StartsWith(said, known.Value.ToString(), StringComparison.Ordinal);
        Assert.Contains("record", known.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(Facts(without).Observations, o => o.Fact.Code == code);

        // A rule about every answer there could be: used where the record speaks, missing where it does not.
        var rules = FeasibilityCatalogue.Network.Rules.Where(rule => rule.Criterion.Facts.Concat(rule.Applies.Facts)
            .Any(fact => fact.Code == code)).Select(rule => rule.Code).ToList();
        Assert.NotEmpty(rules);
        var (with, lacking) = (Assessed(Whole), Assessed(without));
        Assert.Contains(rules, rule => Find(with, rule)?.Used.Any(o => o.Fact.Code == code) == true);
        Assert.Contains(rules, rule => Find(lacking, rule)?.MissingFacts.Any(fact => fact.Code == code) == true);
    }

    [Fact]
    public void The_table_has_every_part_that_is_carried() => Assert.Equal(
        Facts(Whole).Observations.Select(o => o.Fact.Code).Order(StringComparer.Ordinal),
        Parts().Select(row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(StudyRoute.Commercial, true)]
    [InlineData(StudyRoute.NonCommercial, false)]
    public void The_route_is_carried_either_way(StudyRoute route, bool isCommercial) => Assert.Equal(
        isCommercial ? Truth.True : Truth.False, StudyFacts.Commercial.IsTrue().Evaluate(Facts(Whole with { Route = route })));

    [Theory]
    [InlineData("2026-06", "2028-05-31", 23, 24)]
    [InlineData("2026-06-01", "2028", 19, 31)]
    [InlineData("2026-06-01", "2026-06", 0, 1)]
    public void Dates_known_in_part_leave_a_range_of_months(string opening, string closure, int least, int most)
    {
        var facts = Facts(Whole with { PlannedOpening = PartialDate.Parse(opening), PlannedClosure = PartialDate.Parse(closure) });
        var months = facts.Range(StudyFacts.MonthsOfRecruitment);
        Assert.True(months.Min >= least && months.Min < least + 1.1m, months.ToString());
        Assert.True(months.Max <= most && months.Max > most - 1.1m, months.ToString());
    }

    [Fact]
    public void Planned_dates_come_before_actual_ones_and_these_stand_in_for_them()
    {
        var actual = Whole with
        {
            Status = StudyStatus.OpenToRecruitment, PlannedOpening = null, ActualOpening = PartialDate.Parse("2026-06-01"),
        };
        Assert.Equal(Facts(Whole).Range(StudyFacts.MonthsOfRecruitment), Facts(actual).Range(StudyFacts.MonthsOfRecruitment));
        var both = actual with { PlannedOpening = PartialDate.Parse("2026-12-01") };
        Assert.Equal(18m, Facts(both).Range(StudyFacts.MonthsOfRecruitment).Min);
    }

    private static FactSheet Facts(StudyDraft draft) => StudyFacts.Of(draft.ToStudy(new(2026, 7, 1)).Value);

    private static FeasibilityAssessment Assessed(StudyDraft draft) => FeasibilityCatalogue.Network.Assess(Facts(draft), new(2026, 7, 1));

    private static Finding<FeasibilityRule>? Find(FeasibilityAssessment assessment, string code) =>
        assessment.Findings.FirstOrDefault(f => f.Rule.Code == code);
}
