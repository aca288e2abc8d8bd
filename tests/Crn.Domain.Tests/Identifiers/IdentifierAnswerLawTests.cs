using Crn.Domain.Identifiers;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Identifiers;

public class IdentifierAnswerLawTests
{
    [Property]
    public void A_verdict_follows_from_what_is_shared_and_contradicted_and_nothing_is_both(StudyIdentifiers ours, StudyIdentifiers more)
    {
        var comparison = ours.CompareWith(Overlapping(ours, more));
        var same = comparison.Shared.Any(id => id.IdentifiesOneStudy);
        var differ = comparison.Contradictions.Any(c => !c.MayBothBeRight);
        Assert.Equal(same, comparison.Verdict is StudyMatch.SameStudy or StudyMatch.Contradictory);
        Assert.Equal(same && !comparison.Contradictions.IsEmpty, comparison.Verdict == StudyMatch.Contradictory);
        Assert.Equal(!same && differ, comparison.Verdict == StudyMatch.DifferentStudies);
        Assert.Empty(comparison.Contradictions.Select(c => c.Ours).Intersect(comparison.Shared));
    }

    [Property]
    public void A_contradiction_is_of_two_values_of_one_scheme_and_both_may_be_right_where_a_study_can_hold_both(StudyIdentifiers ours,
        StudyIdentifiers more)
    {
        var contradictions = ours.CompareWith(Overlapping(ours, more)).Contradictions;
        if (contradictions.IsEmpty) throw Counted.Skip();
        Assert.All(contradictions, contradiction =>
        {
            Assert.Equal(contradiction.Ours.Scheme, contradiction.Theirs.Scheme);
            Assert.NotEqual(contradiction.Ours, contradiction.Theirs);
            Assert.Equal(contradiction.MayBothBeRight, StudyIdentifiers.Of(contradiction.Ours).With(contradiction.Theirs).IsAccepted);
            Assert.False(StudyIdentifiers.Of(contradiction.Ours).SharesNumberWith(StudyIdentifiers.Of(contradiction.Theirs)));
        });
    }

    [Theory]
    [InlineData(StudyMatch.CannotSay)]
    [InlineData(StudyMatch.SameStudy)]
    [InlineData(StudyMatch.DifferentStudies)]
    [InlineData(StudyMatch.Contradictory)]
    public void Every_verdict_is_met_among_drawn_sets(StudyMatch verdict) => Counted.Law(
        from ours in DomainArbitraries.StudyIdentifierSets().Generator
        from more in DomainArbitraries.StudyIdentifierSets().Generator
        select (ours, more),
        0.02,
        pair => pair.ours.CompareWith(Overlapping(pair.ours, pair.more)).Verdict == verdict);

    // Half of ours, or in a third of the cases none, and as much of the others as fits beside it.
    private static StudyIdentifiers Overlapping(StudyIdentifiers ours, StudyIdentifiers more) =>
        ours.All.Take(more.All.Count % 3 == 0 ? 0 : ours.All.Count / 2).Concat(more.All)
            .Aggregate(StudyIdentifiers.None, (set, id) => set.With(id).Match(larger => larger, _ => set));

    [Fact]
    public void The_form_of_a_scheme_names_an_example_that_is_read_under_its_code_and_its_name() =>
    Assert.All(IdentifierSchemes.All, scheme =>
    {
        var example = scheme.Form.Split("such as ")[1].Split([",", " or "], StringSplitOptions.None)[0];
        if (scheme.Scheme == IdentifierScheme.Orcid) Assert.True(OrcidId.TryParse(example, null, out _));
        else if (scheme.Scheme == IdentifierScheme.Ods) Assert.True(OdsCode.TryParse(example, null, out _));
        else
        {
            var name = scheme.Name[(scheme.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            foreach (var label in new[] { scheme.Code, name })
                Assert.Equal(scheme.Scheme, Assert.Single(StudyIdentifierReading.Read(label + ": " + example).Value.Recognised).Scheme);
        }
    });

    [Property]
    public void What_is_wrong_is_handed_back_and_what_is_recognised_once_is_recognised_again(StudyIdentifierReading reading)
    {
        if (!reading.Problems.IsEmpty) Assert.NotEmpty(reading.Unrecognised);
        Assert.Equal(reading.Recognised.Distinct(), reading.Recognised);
        if (reading.Recognised.Select(id => id.Scheme).Distinct().Count() == reading.Recognised.Count)
            Assert.True(reading.ToStudyIdentifiers().IsAccepted);
        Assert.All(reading.Recognised, id => Assert.Equal(StudyIdentifierReading.Read(LabelOf(id), id.Original).Value.Recognised, [id]));
    }

    private static string LabelOf(StudyIdentifier id) => id.Scheme switch
    {
        IdentifierScheme.NihrAward => "NIHR",
        IdentifierScheme.EuCt => "EU CT",
        var scheme => IdentifierSchemes.Of(scheme).Code,
    };
}
