using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Sites;
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

    [Fact]
    public void Durations_say_whether_they_are_published_or_the_shortest()
    {
        Assert.Equal("as published", StepDurations.Published.ToString());
        Assert.Equal("the shortest", StepDurations.Shortest.ToString());
        Assert.StartsWith("the shortest, but for ", StepDurations.Shortest
            .With(Approvals.HraApproval, 9, DayBasis.Working, Citation.Local("our own")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sites_are_named_where_some_are_affected_and_only_there()
    {
        var refused = Assert.Throws<ArgumentException>(() => PermissionChange.ForSites(ChangeRoute.Minor, []));
        Assert.StartsWith("Affected sites are named for category B", refused.Message, StringComparison.Ordinal);
        Assert.Equal([SiteCode.From("RR8")], PermissionChange.ForSites(ChangeRoute.Minor, [SiteCode.From("RR8")]).AffectedSites);
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
