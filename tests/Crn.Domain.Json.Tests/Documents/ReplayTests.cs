using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Permissions;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Studies;
using Crn.Domain.Testing;

namespace Crn.Domain.Json.Tests.Documents;

/// <summary>What was stored goes on as the live value does: events replay to it, an assessment has its fingerprint.</summary>
public class ReplayTests
{
    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 40 / Share.Of)]
    public void Stored_events_of_a_study_replay_to_the_live_study(StudyHistory history)
    {
        var stored = history.Events.Select(e => CrnJson.Write(e)).ToList();
        Assert.Equal(history.Current, Study.Replay(stored.Select(t => CrnJson.Read<StudyEvent>(t).Value).ToValueList()));
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 40 / Share.Of)]
    public void A_stored_ledger_is_the_live_ledger_and_goes_on_with_it(RecruitmentLedger ledger)
    {
        var stored = CrnJson.Read<RecruitmentLedger>(CrnJson.Write(ledger)).Value;
        Assert.Equal(ledger, stored);
        var events = ledger.Events.Select(e => CrnJson.Read<RecruitmentEvent>(CrnJson.Write(e)).Value).ToValueList();
        Assert.Equal(ledger, RecruitmentLedger.Replay(events));
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 30 / Share.Of)]
    public void A_stored_enquiry_is_the_live_enquiry(Enquiry enquiry)
    {
        Assert.Equal(enquiry, CrnJson.Read<Enquiry>(CrnJson.Write(enquiry)).Value);
        var events = enquiry.History.Select(e => CrnJson.Read<EnquiryEvent>(CrnJson.Write(e)).Value).ToValueList();
        Assert.Equal(enquiry, Enquiry.Replay(events));
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 20 / Share.Of)]
    public void A_stored_case_answers_every_verb_as_the_live_case_does(PermissionCase live)
    {
        var stored = CrnJson.Read<PermissionCase>(CrnJson.Write(live)).Value;
        Assert.Equal(live, stored);
        var day = live.LastRecordedOn.PlusDays(3);
        foreach (var step in live.AllSteps.Take(12))
        {
            var (one, other) = (live.Submit(step.Key, day, step.Definition.Owner), stored.Submit(step.Key, day, step.Definition.Owner));
            Assert.Equal(one.IsAccepted, other.IsAccepted);
            if (one.IsAccepted) Assert.Equal(one.State, other.State);
            else Assert.Equal(one.Reasons, other.Reasons);
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 40 / Share.Of)]
    public void An_assessment_read_back_has_its_fingerprint(FeasibilityAssessment assessment) =>
        Assert.Equal(assessment.Fingerprint(), CrnJson.Read<FeasibilityAssessment>(CrnJson.Write(assessment)).Value.Fingerprint());

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 60 / Share.Of)]
    public void A_rule_set_read_back_has_its_fingerprint_and_finds_the_same(RuleSet<FeasibilityRule> rules, FactSheet facts)
    {
        var stored = CrnJson.Read<RuleSet<FeasibilityRule>>(CrnJson.Write(rules)).Value;
        Assert.Equal(rules.Fingerprint(), stored.Fingerprint());
        var day = new LocalDate(2026, 3, 9);
        Assert.Equal(rules.Ask(facts, day), stored.Ask(facts, day));
    }

    [Fact]
    public void The_librarys_own_catalogues_are_read_back()
    {
        foreach (var rules in (RuleSet<FeasibilityRule>[])[FeasibilityCatalogue.Network, FeasibilityCatalogue.Site])
            Assert.Equal(rules, CrnJson.Read<RuleSet<FeasibilityRule>>(CrnJson.Write(rules)).Value);
        Assert.Equal(EngagementPolicy.Network, CrnJson.Read<EngagementPolicy>(CrnJson.Write(EngagementPolicy.Network)).Value);
    }

    [Fact]
    public void Criteria_with_a_delegate_are_refused_when_they_are_written()
    {
        var opaque = Criterion.Opaque("a delegate", [], _ => Truth.True);
        var refusal = Assert.Throws<NotSupportedException>(() => CrnJson.Write<Criterion>(opaque));
        Assert.Contains("delegate", refusal.Message, StringComparison.Ordinal);
    }
}
