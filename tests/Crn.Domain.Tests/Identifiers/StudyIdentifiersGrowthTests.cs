using Crn.Domain.Identifiers;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Identifiers;

/// <summary>Sets of identifiers made one by one and compared: in proportion, and as if each were held against each.</summary>
public class StudyIdentifiersGrowthTests
{
    [Fact]
    public void Numbers_one_by_one_and_comparing_two_sets_cost_in_proportion()
    {
        var (few, many) = (Numbers(400), Numbers(1600));
        StudyIdentifiers Of(int n) => StudyIdentifiers.Of(n == 400 ? few : many);
        Growth.AboutLinear(n => Of(n), 400);
        var (small, large) = (Of(400), Of(1600));
        StudyIdentifiers Made(int n) => n == 400 ? small : large;
        Growth.AboutLinear(n => (n == 400 ? few : many).Aggregate(Made(n), (set, id) => set.Without(id)), 400);
        Growth.AboutLinear(n => Made(n).CompareWith(Made(n)), 400);
        Growth.AboutLinear(n => Made(n).MergedWith(StudyIdentifiers.Of(CpmsId.Parse("49816"))).Value.MergedWith(Made(n)), 400);
        Assert.Equal(many.Order(), large.All.AsEnumerable());
        Assert.True(large.SharesNumberWith(small));
    }

    [Property(MaxTest = 300 / Share.Of)]
    public void Sets_are_compared_as_if_each_identifier_were_held_against_each(StudyIdentifiers one, StudyIdentifiers other, bool shares)
    {
        if (shares && !other.All.IsEmpty) one = one.With(other.All[^1]).Match(larger => larger, _ => one);
        var pairs = (from ours in one.All from theirs in other.All where ours.Scheme == theirs.Scheme select (ours, theirs)).ToList();
        bool IsApart(IdentifierScheme scheme) =>
            scheme is IdentifierScheme.Isrctn or IdentifierScheme.Nct or IdentifierScheme.EudraCt
                && pairs.TrueForAll(p => p.ours.Scheme != scheme || p.ours != p.theirs);
        var comparison = one.CompareWith(other);
        Assert.Equal(pairs.Where(p => p.ours == p.theirs || p.ours.IsSameStudyAs(p.theirs)).Select(p => p.ours),
            comparison.Shared.AsEnumerable());
        Assert.Equal(pairs.Where(p => p.ours.Excludes(p.theirs) || IsApart(p.ours.Scheme)),
            comparison.Contradictions.Select(c => (c.Ours, c.Theirs)));
        Assert.Equal(pairs.Exists(p => p.ours.IsSameStudyAs(p.theirs)), one.SharesNumberWith(other));
        foreach (var id in other.All)
        {
            var held = one.All.Where(h => h == id || h.Excludes(id) || h.IsSameStudyAs(id)).Cast<StudyIdentifier?>().FirstOrDefault();
            var more = one.With(id);
            Assert.Equal(held?.Excludes(id) != true, more.IsAccepted);
            Assert.Equal(held == id, one.Contains(id));
            if (held is null) Assert.Equal(one.All.Append(id).Order(), more.Value.All.AsEnumerable());
            Assert.Equal(one.All.Where(h => h != id), one.Without(id).All.AsEnumerable());
        }
    }

    private static ValueList<StudyIdentifier> Numbers(int n) => Enumerable.Range(0, n)
        .Select(i => 1_000_000 + (i * 7919 % 100003))
        .Select(number => (StudyIdentifier)NctId.Parse(FormattableString.Invariant($"NCT{number:00000000}"))).ToValueList();
}
