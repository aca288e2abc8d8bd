using Crn.Domain.Calendars;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Sites;

public class SiteRecordTests
{
    [Property]
    public void A_participant_identification_centre_is_never_a_research_site_and_recruits_nobody(SiteParticipation participation)
    {
        var identifies = participation.Kind == ParticipationKind.ParticipantIdentification;
        Assert.Equal(identifies, participation.ResearchSite is not null);
        if (identifies)
            Assert.True(!participation.IsResearchSite && !participation.MayRecruit && participation.ResearchSite != participation.Site);
        if (participation.MayRecruit) Assert.True(participation.IsResearchSite);
    }

    [Property]
    public void A_shrunken_rate_lies_between_the_sites_own_and_the_nations(TrackRecord record)
    {
        var (rate, prior) = (record.ShrunkenRate(), SiteRatePrior.Published.Mean);
        if (record.ObservedRate is not { } own)
        {
            Assert.True(rate >= prior || record.Recruited == 0);
            return;
        }

        Assert.InRange(rate, Math.Min(own, prior), Math.Max(own, prior));
    }

    [Property]
    public void A_track_record_counts_each_study_once_and_says_what_it_does_not_know(TrackRecord record)
    {
        Assert.Equal(record.Studies.Count, record.Studies.Select(s => s.Study).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(record.Studies.IsEmpty, record.ZeroRecruiterShare is null);
        if (record.ZeroRecruiterShare is { } share) Assert.InRange(share, 0, 1);
        Assert.Equal(record.Studies.All(s => s.DaysToFirstParticipant is null), record.MedianDaysToFirstParticipant() is null);
        if (record.QuartilesOfDaysToFirstParticipant() is { } q) Assert.True(q.Lower <= q.Median && q.Median <= q.Upper);
    }

    [Fact]
    public void A_site_without_a_record_is_expected_to_recruit_as_the_published_median_site_does() =>
        Assert.Equal(0.95m, decimal.Round(TrackRecord.None.ShrunkenRate(), 10));

    [Fact]
    public void Nothing_is_read_out_of_a_code()
    {
        var branch = new Site(SiteCode.From("k81003001"), SiteCode.From("XYZ"), "Branch surgery", UkNation.England);
        Assert.Equal(("k81003001", "XYZ"), (branch.Code.Value, branch.Organisation.Value));
        Assert.NotNull(branch.Code.Ods);
        Assert.Null(SiteCode.From("our own key for a hospice").Ods);
    }

    [Fact]
    public void Records_that_differ_only_in_how_their_codes_are_written_are_one_and_look_alike_whatever_came_first()
    {
        ValueList<Site> written =
        [
            new(SiteCode.From("RR801"), SiteCode.From("RR8"), "Infirmary", UkNation.England),
            new(SiteCode.From("rr801"), SiteCode.From("rr8"), "Infirmary", UkNation.England),
        ];
        var (one, other) =
            (SiteKnowledgeBase.Of(new() { Sites = written }), SiteKnowledgeBase.Of(new() { Sites = written.Reverse().ToValueList() }));
        Assert.Equal("RR801 Infirmary", Assert.Single(one.Sites).ToString());
        Assert.Equal("RR801 Infirmary", Assert.Single(other.Sites).ToString());
        Assert.Equal([KnowledgeConflictKind.UnknownOrganisation], one.Conflicts.Select(c => c.Kind));
    }

    [Fact]
    public void Dates_and_successors_that_cannot_be_are_refused()
    {
        var code = SiteCode.From("A1");
        Assert.Throws<ArgumentException>(() =>
            new Organisation(code, "Trust", OrganisationKind.AcuteTrust, UkNation.England, new(2020, 1, 1), new(2019, 1, 1)));
        Assert.Throws<ArgumentException>(() =>
            new Organisation(code, "Trust", OrganisationKind.AcuteTrust, UkNation.England, successors: [SiteCode.From("B1")]));
        Assert.Throws<ArgumentException>(() =>
            new Site(code, code, "Site", UkNation.England, closedOn: new(2020, 1, 1), successors: [code]));
        Assert.Throws<ArgumentException>(() => SiteCode.From("943 476 5919"));
        Assert.Throws<ArgumentException>(() =>
            new SiteScoring(SiteScoring.PublishedMethod, ScorePart.ShareOf("a", "A", 0.5m, Criterion.Always)));
    }

    [Theory]
    [InlineData(2, 2, true)]
    [InlineData(2, 1, false)]
    [InlineData(4, 3, false)]
    public void Containment_is_of_the_class_of_work_or_above(int workClass, int held, bool enough) =>
        Assert.Equal(Truth.Of(enough),
            SiteRequirement.SamplesHandledInClass(workClass).Criterion
                .Evaluate(FactSheet.Empty.With(SiteProfileFacts.ContainmentLevel, held)));

    [Fact]
    public void The_capabilities_that_feasibility_asks_about_are_among_those_that_sites_state() =>
        Assert.All(Capabilities.All, c => Assert.Contains(SiteCapabilities.All, s => s.Held.Equals(c.Held)));

    [Fact]
    public void Codes_of_the_catalogue_differ() =>
        Assert.Equal(SiteCapabilities.All.Count, SiteCapabilities.All.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count());
}
