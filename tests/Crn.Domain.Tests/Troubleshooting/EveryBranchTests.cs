using Crn.Domain.Tests.Architecture;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>The questions of the decision tree, each at a whole study: the first that is answered yes names the branch.</summary>
public class EveryBranchTests
{
    private static readonly KnownStudy Known = new();

    private static readonly KnownStudy Silent = Known with { Reported = _ => 9 };

    private static readonly KnownStudy NotOpened = Known with { Opened = site => site < 4 ? null : KnownStudy.Opens };

    private static readonly KnownStudy Nobody = Known with { People = (site, _) => site < 3 ? [20, 10, 8, 0, 0] : [20, 10, 8, 4, 4] };

    private static readonly KnownStudy Falls = Known with { People = (_, month) => month > 8 ? [10, 5, 4, 2, 2] : [20, 10, 8, 4, 4] };

    /// <summary>A study, and its branch.</summary>
    public static TheoryData<string, DiagnosisBranch> Branches() => new()
    {
        { "silent", DiagnosisBranch.Data },
        { "silent and not opened", DiagnosisBranch.Data },
        { "not opened", DiagnosisBranch.SetUp },
        { "not opened and nobody", DiagnosisBranch.SetUp },
        { "nobody", DiagnosisBranch.ZeroRecruiters },
        { "nobody and few screened", DiagnosisBranch.ZeroRecruiters },
        { "few screened", DiagnosisBranch.Supply },
        { "few eligible", DiagnosisBranch.Eligibility },
        { "few approached", DiagnosisBranch.Approach },
        { "few consent", DiagnosisBranch.Consent },
        { "few randomised", DiagnosisBranch.AfterConsent },
        { "few randomised, no log", DiagnosisBranch.Rate },
        { "few consent and falling", DiagnosisBranch.Consent },
        { "falling", DiagnosisBranch.Decline },
        { "as planned", DiagnosisBranch.TargetOrTimeline },
    };

    [Theory]
    [MemberData(nameof(Branches))]
    public void The_first_question_answered_yes_names_the_branch(string study, DiagnosisBranch branch)
    {
        var diagnosis = Study(study).Diagnosis();
        Assert.Equal(branch, diagnosis.Branch);
        Assert.NotEqual("", diagnosis.BranchBecause);
        Assert.Equal(study.EndsWith("no log", StringComparison.Ordinal), !diagnosis.BranchMissing.IsEmpty);
    }

    // The page of the room has the table.
    [Fact]
    public void Parts_and_the_causes_they_can_contain_are_those_of_the_catalogue()
    {
        var rules = CauseCatalogue.On(KnownStudy.Opens).Rules;
        var parts = new KnownStudy().Diagnosis().Signals.Attribution!.Study.Parts;
        foreach (var part in parts)
        {
            Assert.Equal(rules.Where(rule => rule.Parts.Contains(part.Cause)).Select(rule => rule.Code).Order(StringComparer.Ordinal),
                part.CatalogueCauses.Order(StringComparer.Ordinal));
        }

        var page = File.ReadAllLines(Path.Combine(Workshop.Repository, "docs", "troubleshooting.md"));
        foreach (var part in parts)
        {
            var row = page.Single(line => line.StartsWith($"| `{part.Cause}` |", StringComparison.Ordinal));
            Assert.Equal(string.Join(' ', part.CatalogueCauses), string.Join(' ', Codes(row.Split('|')[^2])));
        }

        static IEnumerable<string> Codes(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries).SelectMany(text =>
        {
            var ends = text.Split("to", StringSplitOptions.TrimEntries).Where(end => end.Length > 0)
                .Select(end => int.Parse(end.Trim('C'), System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            return ends.Length == 0 ? [] : Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)
                .Select(i => "C" + i.ToString("00", System.Globalization.CultureInfo.InvariantCulture));
        });
    }

    private static KnownStudy Study(string name) => name switch
    {
        "silent" => Silent,
        "silent and not opened" => NotOpened with { Reported = Silent.Reported },
        "not opened" => NotOpened,
        "not opened and nobody" => NotOpened with { People = (site, _) => site < 6 ? [20, 10, 8, 0, 0] : [20, 10, 8, 4, 4] },
        "nobody" => Nobody,
        "nobody and few screened" => Known with { People = (site, _) => site < 3 ? [10, 5, 4, 0, 0] : [10, 5, 4, 2, 2] },
        "few screened" => Known with { People = (_, _) => [10, 5, 4, 2, 2] },
        "few eligible" => Known with { People = (_, _) => [20, 5, 4, 2, 2] },
        "few approached" => Known with { People = (_, _) => [20, 10, 4, 2, 2] },
        "few consent" => Known with { People = (_, _) => [20, 10, 8, 2, 2] },
        "few randomised" => Known with { People = (_, _) => [20, 10, 8, 4, 2] },
        "few randomised, no log" => Known with { People = (_, _) => [20, 10, 8, 4, 2], HasLog = false },
        "few consent and falling" => Known with { People = (_, month) => month > 8 ? [20, 10, 8, 1, 1] : [20, 10, 8, 3, 3] },
        "falling" => Falls,
        _ => Known,
    };
}
