using Crn.Domain.Permissions;
using Crn.Domain.Tests.Foundations;
using NodaTime.Text;

namespace Crn.Domain.Tests.Permissions;

/// <summary>What rows and steps say of themselves: what mutation testing found that no other test noticed.</summary>
public class PermissionWordsTests
{
    [Fact]
    public void A_row_says_its_code_its_name_and_its_era() => Assert.All(ApprovalGraph.Rows, row => Assert.Equal(
        $"{row.Code}: {row.Name}, " + (row.To is { } to ? $"{Iso(row.From)} to {Iso(to)}" : $"since {Iso(row.From)}"), row.ToString()));

    [Fact]
    public void A_code_is_called_by_the_name_it_had_last()
    {
        foreach (var versions in ApprovalGraph.Rows.GroupBy(row => row.Code, StringComparer.Ordinal))
            Assert.Equal(versions.OrderBy(row => row.From).Last().Name, ApprovalGraph.NameOf(versions.Key));
        Assert.Contains(ApprovalGraph.Rows.GroupBy(row => row.Code, StringComparer.Ordinal), v => v.First().Name != v.Last().Name);
    }

    [Property]
    public void What_is_decided_has_its_day_and_what_is_open_has_none(CaseStep step)
    {
        if (step.Status is CaseStepStatus.Granted or CaseStepStatus.Refused) Assert.True(step.EndedOn >= step.BegunOn, step.ToString());
        // What was not valid must be made again: not begun, with the day and the outcome of the last time.
        else if (step.Status is CaseStepStatus.NotBegun) Assert.Equal(step.Outcome is null, step.EndedOn is null);
        else if (step.Status is CaseStepStatus.UnderReview) Assert.Null(step.EndedOn);
        else throw Counted.Skip();
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
