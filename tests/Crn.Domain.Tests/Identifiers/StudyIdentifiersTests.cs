using Crn.Domain.Identifiers;

namespace Crn.Domain.Tests.Identifiers;

public class StudyIdentifiersTests
{
    private static readonly CpmsId Cpms = CpmsId.Parse("49816");
    private static readonly IsrctnId Isrctn = IsrctnId.Parse("ISRCTN62918594");
    private static readonly NctId Nct = NctId.Parse("NCT05057013");

    [Fact]
    public void The_same_study_is_recognised_through_any_identifier_that_belongs_to_one_study()
    {
        var ours = StudyIdentifiers.Of(Cpms, Isrctn);
        var theirs = StudyIdentifiers.Of(IsrctnId.Parse("isrctn 62918594"), Nct);
        Assert.True(ours.SharesNumberWith(theirs));
        Assert.Equal(StudyMatch.SameStudy, ours.CompareWith(theirs).Verdict);
        Assert.Equal(StudyIdentifiers.Of(Nct, Cpms, Isrctn), ours.MergedWith(theirs).Value);
    }

    [Fact]
    public void Sharing_an_award_does_not_make_two_studies_one()
    {
        var award = NihrAward.Parse("NIHR129593");
        var comparison = StudyIdentifiers.Of(award).CompareWith(StudyIdentifiers.Of(award, Nct));
        Assert.Equal(StudyMatch.CannotSay, comparison.Verdict);
        Assert.Equal([award], comparison.Shared);
    }

    [Fact]
    public void Different_cpms_ids_are_different_studies_and_with_a_shared_registration_somebody_must_look()
    {
        var other = CpmsId.Parse("49817");
        Assert.Equal(StudyMatch.DifferentStudies, StudyIdentifiers.Of(Cpms).CompareWith(StudyIdentifiers.Of(other)).Verdict);
        var comparison = StudyIdentifiers.Of(Cpms, Isrctn).CompareWith(StudyIdentifiers.Of(other, Isrctn));
        Assert.Equal(StudyMatch.Contradictory, comparison.Verdict);
        Assert.Equal("a CPMS ID: 49816 here, 49817 there", Assert.Single(comparison.Contradictions).ToString());
    }

    [Fact]
    public void A_trial_resubmitted_in_europe_is_the_same_trial()
    {
        var first = StudyIdentifiers.Of(EuCtNumber.Parse("2025-522006-21-00"));
        var second = StudyIdentifiers.Of(EuCtNumber.Parse("2025-522006-21-01"));
        Assert.True(first.SharesNumberWith(second));
        Assert.Equal(StudyMatch.SameStudy, first.CompareWith(second).Verdict);
    }

    [Fact]
    public void A_second_value_is_refused_where_a_study_has_one_and_kept_where_trials_are_registered_twice()
    {
        var set = StudyIdentifiers.Of(Cpms, Isrctn);
        Assert.Equal("identifiers.second-value", Assert.Single(set.With(CpmsId.Parse("1")).Reasons).Code);
        Assert.Equal(2, set.With(IsrctnId.Parse("ISRCTN50189673")).Value.Isrctns.Count);
        Assert.Throws<ArgumentException>(() => StudyIdentifiers.Of(Cpms, CpmsId.Parse("1")));
        Assert.Throws<ArgumentException>(() => set.With(default));
    }

    [Fact]
    public void Each_identifier_is_found_by_its_own_name()
    {
        var set = StudyIdentifiers.Of(Cpms, Isrctn, Nct, IrasId.Parse("298897"), EudraCtNumber.Parse("2020-005891-36"),
            RecReference.Parse("14/LO/1234"));
        Assert.Equal(Cpms, set.Cpms);
        Assert.Equal(298897, set.Iras!.Value.Number);
        Assert.Equal([Isrctn], set.Isrctns);
        Assert.Equal([Nct], set.Ncts);
        Assert.Equal(36, Assert.Single(set.EudraCts).CheckDigits);
        Assert.Equal("LO", Assert.Single(set.Recs).Centre);
        Assert.Null(set.EuCt);
        Assert.Null(set.Utn);
        Assert.Null(set.Gris);
        Assert.Empty(set.NihrAwards);
    }

    [Property]
    public void The_order_of_adding_plays_no_part(StudyIdentifiers set)
    {
        var backwards = StudyIdentifiers.Of(set.All.Reverse().ToValueList());
        Assert.Equal(set, backwards);
        Assert.Equal(set.GetHashCode(), backwards.GetHashCode());
        Assert.Equal(set.All.Order(), set.All);
    }

    [Property]
    public void Adding_what_is_held_changes_nothing_and_what_is_removed_is_gone(StudyIdentifiers set)
    {
        foreach (var id in set.All)
        {
            Assert.Same(set, set.With(id).Value);
            Assert.True(set.Contains(id));
            Assert.False(set.Without(id).Contains(id));
            Assert.Equal(set, set.Without(id).With(id).Value);
        }
    }

    [Property]
    public void A_study_has_one_value_of_a_scheme_unless_trials_are_registered_twice(StudyIdentifiers set) =>
        Assert.All(set.All.GroupBy(id => id.Scheme), group => Assert.True(group.Count() == 1 || IdentifierSchemes.Of(group.Key).MayRepeat));

    [Property]
    public void Of_ethics_committees_a_study_has_one_in_scotland_and_one_elsewhere(RecReference one, RecReference other)
    {
        var scottish =
            new[] { one, other }
            .Count(rec => rec.Centre is "SS" or "ES" or "NS" or "WS" or "MRE00" or "MRE10"
                or "0" || (rec.Centre.Length == 5 && rec.Centre[0] == 'S'));
        Assert.Equal(one == other || scottish == 1, StudyIdentifiers.Of(one).With(other).IsAccepted);
    }

    [Property]
    public void Comparing_is_symmetric_and_merging_is_refused_exactly_for_contradictions(StudyIdentifiers ours, StudyIdentifiers more)
    {
        var theirs = ours.All.Take(ours.All.Count / 2).Aggregate(more, (set, id) => set.With(id).Match(larger => larger, _ => set));
        var there = ours.CompareWith(theirs);
        var back = theirs.CompareWith(ours);
        Assert.Equal(there.Verdict, back.Verdict);
        Assert.Equal(there.Contradictions.Select(c => (c.Ours, c.Theirs)).Order(),
            back.Contradictions.Select(c => (c.Theirs, c.Ours)).Order());
        Assert.Equal(ours.SharesNumberWith(theirs), theirs.SharesNumberWith(ours));
        Assert.Equal(ours.SharesNumberWith(theirs), there.Verdict is StudyMatch.SameStudy or StudyMatch.Contradictory);
        var merged = ours.MergedWith(theirs);
        Assert.Equal(there.Contradictions.Any(c => !c.MayBothBeRight), !merged.IsAccepted);
        if (!merged.IsAccepted) return;
        Assert.True(ours.All.Concat(theirs.All)
            .All(id => merged.Value.Contains(id) || id.As<EuCtNumber>()?.IsSameTrialAs(merged.Value.EuCt!.Value) == true));
    }

    [Property]
    public void A_typed_identifier_comes_back_as_it_went_in(CpmsId cpms, EudraCtNumber eudract, GrisId gris)
    {
        StudyIdentifier id = eudract;
        Assert.Equal(eudract, id.As<EudraCtNumber>());
        Assert.Equal(eudract.Original, id.Original);
        Assert.Equal(eudract.ToString(), id.ToString());
        Assert.Null(id.As<CpmsId>());
        Assert.True(((StudyIdentifier)cpms) < id && id < (StudyIdentifier)gris);
    }
}
