using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.PermissionFacts;
using static Crn.Domain.Tests.Permissions.NationStudies;

namespace Crn.Domain.Tests.Permissions;

/// <summary>Duties after approval with their scope and years, and changes of an approved study.</summary>
public class DutyTests
{
    [Fact]
    public void Duty_annual_report_2026()
    {
        var plan = PermissionPlan.For(Answers(RecRequired, England, Nhs, LastsOverTwoYears), new(2019, 6, 3));
        Assert.Contains(plan.DutiesOn(new(2024, 5, 31)), d => d.Code == "REC_ANNUAL_REPORT");
        Assert.DoesNotContain(plan.DutiesOn(new(2024, 6, 1)), d => d.Code == "REC_ANNUAL_REPORT");
        var scottish = PermissionPlan.For(
            Answers(RecRequired, Scotland, Nhs, LastsOverTwoYears, CommitteeInScotlandOrNorthernIreland), new(2019, 6, 3));
        Assert.Contains(scottish.DutiesOn(new(2024, 7, 31)), d => d.Code == "REC_ANNUAL_REPORT");
        Assert.DoesNotContain(scottish.DutiesOn(new(2024, 8, 1)), d => d.Code == "REC_ANNUAL_REPORT");
        Assert.Null(PermissionPlan.For(Answers(RecRequired, England, Nhs, LastsOverTwoYears), June2026).Find("REC_ANNUAL_REPORT"));
        Assert.DoesNotContain(PermissionPlan.For(Answers(RecRequired, England, Nhs), new(2019, 6, 3)).DutiesOn(new(2020, 6, 3)),
            d => d.Code == "REC_ANNUAL_REPORT");
    }

    [Fact]
    public void Duty_end_of_study()
    {
        var plan = PermissionPlan.For(Answers(RecRequired, England, Nhs), June2026);
        Assert.Equal(90, plan.DutiesOn(June2026).Single(d => d.Code == "END_OF_STUDY").Definition.Period!.Days);
        Assert.Contains("15 days", plan.Find("END_OF_STUDY")!.Definition.Period!.CountsFrom, StringComparison.Ordinal);
        Assert.Null(plan.Find("END_OF_TRIAL"));
        Assert.Contains(plan.DutiesOn(June2026), d => d.Code == "FINAL_REPORT");
        Assert.DoesNotContain(PermissionPlan.For(Answers(RecRequired, TissueBankOrDatabase), June2026).DutiesOn(June2026),
            d => d.Code == "FINAL_REPORT");
    }

    [Fact]
    public void A_trial_of_a_medicine_reports_its_safety_its_end_and_its_results_within_their_times()
    {
        var plan = PermissionPlan.For(Answers(Ctimp, ClinicalTrial, England, Nhs, PaediatricTrial), new(2025, 6, 2));
        (string, int?)[] Of(LocalDate on) =>
        [
            .. plan.DutiesOn(on).Where(d => d.Code is "RESULTS" or "ANNUAL_SAFETY_REPORT" or "END_OF_TRIAL" or "PARTICIPANT_SUMMARY"
                or "REGISTRATION").Select(d => (d.Code, d.Definition.Period?.Days)).OrderBy(d => d.Code, StringComparer.Ordinal),
        ];
        Assert.Equal([("ANNUAL_SAFETY_REPORT", 60), ("END_OF_TRIAL", 90), ("REGISTRATION", 42), ("RESULTS", 182)],
            Of(new(2026, 4, 27)));
        Assert.Equal([("ANNUAL_SAFETY_REPORT", 60), ("END_OF_TRIAL", 90), ("PARTICIPANT_SUMMARY", 365), ("RESULTS", 365)],
            Of(new(2026, 4, 28)));
    }

    [Fact]
    public void An_amendment_to_a_combined_review_is_one_and_to_an_older_trial_two()
    {
        string[] Steps(string submitting)
        {
            var permission = Opened(Day(submitting), [new(Leeds, UkNation.England)], Ctimp, ClinicalTrial, Nhs, FormalConfirmationRequired);
            foreach (var step in permission.Steps) permission = permission.Granted(step.Key, Day(submitting));
            permission = permission
                .ProposeChange(PermissionChange.ForNoSite(ChangeRoute.SubstantialAmendment), new(2025, 1, 6), Party.Sponsor).Done();
            return [.. permission.Changes[0].Steps.Select(s => s.Key.Code)
                .Where(c => c is "AMEND_REC" or "AMEND_MHRA" or "AMEND_COMBINED")];
        }

        Assert.Equal(["AMEND_COMBINED"], Steps("2023-06-01"));
        Assert.Equal(["AMEND_REC", "AMEND_MHRA"], Steps("2019-06-03"));
    }
}
