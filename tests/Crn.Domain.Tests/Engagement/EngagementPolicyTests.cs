using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Engagement;

/// <summary>A policy is replaced part by part, and what is asked of it follows.</summary>
public class EngagementPolicyTests
{
    private static readonly EngagementPolicy Network = EngagementPolicy.Network;

    private static readonly LocalDate Today = new(2026, 5, 4);

    [Fact]
    public void A_row_of_a_known_code_is_replaced_where_it_stood_and_another_is_added_at_the_end()
    {
        var clinic = new NetworkOffer("clinic-visit", EngagementStage.Idea, "a visit to the clinic", "our network", Citation.Local("ours"));
        var ours = Network.With(clinic);
        Assert.Equal((Network.Offers.Count + 1, clinic), (ours.Offers.Count, ours.Offers[^1]));
        Assert.Equal(ours, ours.With(clinic));
        Assert.Equal(clinic, ours.Offer("clinic-visit"));
        Assert.Null(Network.Offer("clinic-visit"));

        var costing = new LeadTime("costing", "costing", 5, 6, Citation.Local("ours"));
        Assert.Equal(["design-support", "costing"], Network.With(costing).LeadTimes.Select(l => l.Code));
        Assert.Equal("costing: 5 to 6 weeks", Network.With(costing).LeadTimes[1].ToString());
        Assert.Equal(Network.Turnarounds.Count, Network.With(Network.Turnarounds[0].Taking(9, Citation.Local("ours"))).Turnarounds.Count);
    }

    [Fact]
    public void Rules_for_sites_are_those_that_candidate_sites_are_asked()
    {
        var site = SiteCode.From("RR8");
        var one = RuleSet<FeasibilityRule>.Empty.With(FeasibilityCatalogue.Site.Rules[0]);
        var enquiry = Enquiry.Start("ENQ-1", ApplicationRoute.TwoStageGrant, EngagementStage.SiteSelection, Today, Party.Researcher).State;
        Assert.Single(EarlyAssessment.OfSite(enquiry, site, Network.WithSiteRules(one), Today).Findings);
        Assert.Equal(FeasibilityCatalogue.Site.InForceOn(Today).Count,
            EarlyAssessment.OfSite(enquiry, site, Network, Today).Findings.Count);
    }

    [Property]
    public void An_offer_is_made_at_its_stage_within_its_dates_and_to_companies_only_where_it_is_for_all(int day)
    {
        var asAt = new LocalDate(2010, 1, 1).PlusDays((day & 0xffff) % 7000);
        foreach (var offer in Network.Offers)
        {
            Assert.Equal(offer.Source.Covers(asAt), offer.IsOffered(offer.Stage, ApplicationRoute.TwoStageGrant, asAt));
            Assert.Equal(offer.Source.Covers(asAt) && !offer.GrantsOnly, offer.IsOffered(offer.Stage, ApplicationRoute.Commercial, asAt));
            foreach (var stage in EngagementStages.Of(ApplicationRoute.TwoStageGrant))
            {
                if (stage != offer.Stage) Assert.False(offer.IsOffered(stage, ApplicationRoute.TwoStageGrant, asAt));
            }
        }
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void A_topic_is_overdue_exactly_when_nothing_is_known_of_it_and_an_estimate_is_usual(Enquiry enquiry)
    {
        var note = AdviceNote.For(enquiry, Network, enquiry.LastRecordedOn);
        foreach (var row in Network.StageFacts)
        {
            var known = row.Facts.Any(f => enquiry.FirmnessOf(f) is not null || enquiry.Sites.Any(s => s.FirmnessOf(f) is not null));
            Assert.Equal(!row.Facts.IsEmpty && !known && enquiry.Stage >= row.ExpectedFrom, note.OverdueTopics.Contains(row));
        }
    }

    [Property]
    public void A_study_record_answers_what_feasibility_reads_of_it_and_its_specialty_and_type(Study study)
    {
        var facts = EnquiryFacts.Of(study);
        Assert.All(StudyFacts.Of(study).Observations, o => Assert.Equal(o, facts.Find(o.Fact)));
        Assert.Equal(study.ManagingSpecialty is null, facts.Find(EnquiryFacts.Specialty) is null);
        Assert.Equal(
            study.Design.Type switch { null => Truth.Unknown, StudyType.Interventional => Truth.True, _ => Truth.False },
            EnquiryFacts.Interventional.IsTrue().Evaluate(facts));
    }

    [Property]
    public void The_working_days_left_of_a_deadline_are_those_of_the_calendar(EnquiryDeadline deadline, byte before)
    {
        var calendar = WorkingDayCalendar.EnglandAndWales;
        var day = deadline.Date.PlusDays(-before);
        Assert.Equal(calendar.CountBetween(day, deadline.Date), deadline.WorkingDaysLeft(day, calendar));
        Assert.True(deadline.WorkingDaysLeft(day, calendar) >= deadline.WorkingDaysLeft(day.PlusDays(1), calendar));
    }
}
