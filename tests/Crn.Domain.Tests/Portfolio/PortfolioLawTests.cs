using Crn.Domain.Portfolio;

namespace Crn.Domain.Tests.Portfolio;

public class PortfolioLawTests
{
    [Property(MaxTest = 100 / Share.Of)]
    public void Every_finding_of_data_quality_says_what_is_wrong_what_to_do_and_on_what_ground(DataQualityFinding finding)
    {
        Assert.Matches("^(quality|study)\\.[a-z-]+$", finding.Code);
        Assert.False(string.IsNullOrWhiteSpace(finding.Message) || string.IsNullOrWhiteSpace(finding.Remedy)
            || string.IsNullOrWhiteSpace(finding.Source.Source));
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void Every_study_of_a_view_has_each_duty_once_and_a_late_one_had_its_day_before(PortfolioView view, AssessmentPolicy policy)
    {
        var duties = view.Duties(policy);
        Assert.Equal(view.Studies.SelectMany(study => new[] { "TC-01", "TC-02", "TC-03", "TC-06" }.Select(code => (study, code))),
            duties.Select(d => (d.Study, d.Term.Code)));
        Assert.All(duties, duty =>
        {
            if (duty.Status == DutyStatus.Overdue) Assert.True(duty.DueBy < view.AsAt, duty.ToString());
            if (duty.Status == DutyStatus.Due) Assert.False(duty.DueBy < view.AsAt, duty.ToString());
        });
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void A_record_is_up_to_date_exactly_when_nothing_in_it_is_wrong(PortfolioView view)
    {
        var poor = view.DataQuality().Select(f => f.Study).Distinct();
        Assert.Equal(poor, view.Duties().Where(d => d.Term.Code == "TC-01" && d.Status != DutyStatus.Met).Select(d => d.Study));
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void A_sponsor_is_asked_only_about_a_study_with_a_live_flag_and_never_more_for_being_asked_less_often(PortfolioView view,
        AssessmentPolicy policy, PositiveInt longer)
    {
        var often = view.AssessmentsDue(policy);
        var seldom = view.AssessmentsDue(new(policy.Months + longer.Get, policy.Source));
        var flagged = view.Portfolio.Studies.Where(s => s.Flags.Any(f => f.IsLiveOn(view.AsAt)))
            .Select(s => s.History.AsOf(view.AsAt)).ToList();
        Assert.All(often, due => Assert.Contains(due.Study, flagged));
        Assert.All(seldom, due =>
        {
            var asked = often.Single(o => o.Study == due.Study);
            if (due.Status == DutyStatus.Due) Assert.Equal(DutyStatus.Due, asked.Status);
        });
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void No_specialty_counts_more_studies_than_there_are_and_none_is_listed_for_nothing(SpecialtyCounts counts)
    {
        Assert.All(counts.Rows, row => Assert.InRange(row.Studies, 1, counts.Studies));
        Assert.Equal(counts.Rows.Select(r => r.Specialty).Distinct().Order(), counts.Rows.Select(r => r.Specialty));
        Assert.All(counts.Rows, row => Assert.Equal(row.Studies, counts.Of(row.Specialty)));
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void A_change_of_eligibility_names_a_fact_for_each_step_and_is_open_only_for_what_is_missing(EligibilityChange change)
    {
        Assert.NotEmpty(change.Steps);
        Assert.Equal(change.Steps.Count, change.Facts.Distinct().Count());
        Assert.All(change.Facts, fact => Assert.NotNull(change.After.Find(fact)));
        Assert.Equal(change.Outcome == EligibilityOutcome.NotEnoughInformation, !change.MissingFacts.IsEmpty);
        Assert.NotEqual(EligibilityOutcome.Ineligible, change.Outcome);
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void A_policy_asks_one_rule_of_a_code_on_a_date_and_no_published_rule_is_lost_from_sight(EligibilityPolicy policy,
        LocalDate date)
    {
        var asked = policy.Rules.InForceOn(date).Select(r => r.Code).ToList();
        Assert.Equal(asked.Distinct(), asked);
        Assert.Subset(policy.Rules.Rules.Concat(policy.Rules.Overridden).ToHashSet(), EligibilityPolicy.Published.Rules.Rules.ToHashSet());
    }
}
