using Crn.Domain.Decisions;
using Crn.Domain.Sites;
using Crn.Domain.Support;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Support;

/// <summary>The states of a costing: who may do what, in which order.</summary>
public class ContractValueReviewTests : HistoryLaws<ContractValueReview, ContractValueEvent>
{
    private static readonly LocalDate On = new(2024, 3, 1);
    private static readonly SiteCode Leeds = SiteCode.From("RR8");

    protected override Arbitrary<ValueList<ContractValueEvent>> Histories => DomainArbitraries.ContractValueHistories();

    protected override IReadOnlyDictionary<string, Verb> Verbs { get; } = new Dictionary<string, Verb>
    {
        [nameof(ContractValueReview.Submit)] = (review, on, recordedOn, version) => review.Submit(on, Party.Sponsor, recordedOn, version),
        [nameof(ContractValueReview.RequestChanges)] =
            (review, on, recordedOn, version) => review.RequestChanges("Add the laboratory.", on, Party.Network, recordedOn, version),
        [nameof(ContractValueReview.Complete)] =
            (review, on, recordedOn, version) => review.Complete(on, Party.Network, recordedOn, version),
        [nameof(ContractValueReview.Accept)] =
            (review, on, recordedOn, version) => review.Accept(Leeds, on, Party.SiteOrganisation, recordedOn, version),
        [nameof(ContractValueReview.Escalate)] =
            (review, on, recordedOn, version) => review.Escalate(Leeds, "A scan?", on, Party.SiteOrganisation, recordedOn, version),
        [nameof(ContractValueReview.Answer)] =
            (review, on, recordedOn, version) => review.Answer(Leeds, "Here.", on, Party.Network, recordedOn, version),
    };

    [Fact]
    public void A_review_goes_from_the_company_to_the_reviewer_and_then_to_each_site()
    {
        var review = ContractValueReview.Start("ONCO-3", On, Party.Sponsor).State;
        Assert.Equal(["costing.not-under-review"], Codes(review.Complete(On, Party.Network)));
        review = review.Submit(On.PlusDays(3), Party.Sponsor).State;
        Assert.Equal(["costing.not-with-company"], Codes(review.Submit(On.PlusDays(4), Party.Sponsor)));
        Assert.Equal(["costing.not-reviewed"], Codes(review.Accept(Leeds, On.PlusDays(5), Party.SiteOrganisation)));
        review = review.RequestChanges("Add the laboratory.", On.PlusDays(10), Party.Network).State;
        review = review.Submit(On.PlusDays(12), Party.Sponsor).State;
        Assert.Equal(["costing.too-early"], Codes(review.Complete(On.PlusDays(11), Party.Network, On.PlusDays(13))));
        review = review.Complete(On.PlusDays(30), Party.Network).State;
        Assert.Equal((CostingState.Reviewed, CostingState.Reviewed), (review.State, review.StateAt(Leeds)));
        Assert.Equal(["costing.no-question"], Codes(review.Answer(Leeds, "Here.", On.PlusDays(31), Party.Network)));
        review = review.Escalate(Leeds, "Is the scan done here?", On.PlusDays(32), Party.SiteOrganisation).State;
        Assert.Equal(["costing.question-open"], Codes(review.Accept(Leeds, On.PlusDays(33), Party.SiteOrganisation)));
        review = review.Answer(Leeds, "It is.", On.PlusDays(34), Party.Network).State;
        review = review.Accept(Leeds, On.PlusDays(35), Party.SiteOrganisation).State;
        Assert.Equal(CostingState.Accepted, review.StateAt(SiteCode.From("rr8")));
        Assert.Equal(["costing.accepted"], Codes(review.Escalate(Leeds, "And?", On.PlusDays(36), Party.SiteOrganisation)));
        Assert.Equal("ONCO-3: Reviewed, accepted by 1 site, 0 questions open", review.ToString());
    }

    /// <summary>Recording may be late; what follows something still lies on its day or after it.</summary>
    [Fact]
    public void A_resubmission_an_answer_and_what_a_site_says_next_lie_after_what_they_follow()
    {
        var late = On.PlusDays(90);
        var review = ContractValueReview.Start("ONCO-3", On, Party.Sponsor).State.Submit(On.PlusDays(3), Party.Sponsor).State
            .RequestChanges("Add the laboratory.", On.PlusDays(10), Party.Network, late).State;
        Assert.Equal(["costing.too-early"], Codes(review.Submit(On.PlusDays(9), Party.Sponsor, late)));
        review = review.Submit(On.PlusDays(10), Party.Sponsor, late).State.Complete(On.PlusDays(20), Party.Network, late).State
            .Escalate(Leeds, "Is the scan done here?", On.PlusDays(30), Party.SiteOrganisation, late).State;
        Assert.Equal(["costing.too-early"], Codes(review.Answer(Leeds, "It is.", On.PlusDays(29), Party.Network, late)));
        var answered = review.Answer(Leeds, "It is.", On.PlusDays(32), Party.Network, late).State;
        Assert.Equal(["costing.too-early"], Codes(answered.Accept(Leeds, On.PlusDays(31), Party.SiteOrganisation, late)));
        Assert.Equal(["costing.too-early"], Codes(answered.Escalate(Leeds, "Why?", On.PlusDays(31), Party.SiteOrganisation, late)));
        Assert.True(answered.Accept(Leeds, On.PlusDays(32), Party.SiteOrganisation, late).IsAccepted);
        // Another site's days are its own.
        Assert.True(answered.Accept(SiteCode.From("RAE"), On.PlusDays(21), Party.SiteOrganisation, late).IsAccepted);
    }

    [Theory]
    [InlineData(Party.Network)]
    [InlineData(Party.SiteOrganisation)]
    public void COM_01_nobody_but_the_company_submits(Party other) =>
        Assert.Equal(["costing.not-theirs"], Codes(ContractValueReview.Start("ONCO-3", On, Party.Sponsor).State.Submit(On, other)));

    [Property]
    public void No_site_accepts_before_the_review_is_complete(ValueList<ContractValueEvent> history)
    {
        for (var i = 1; i <= history.Count; i++)
        {
            var review = ContractValueReview.Replay(history.Take(i).ToValueList());
            if (review.CompletedOn is null) Assert.Empty(review.AcceptedBy.Concat(review.EscalatedBy));
            Assert.Empty(review.AcceptedBy.Intersect(review.EscalatedBy));
        }
    }

    protected override ContractValueEvent With(ContractValueEvent recorded, Party by, LocalDate recordedOn) =>
        recorded with { By = by, RecordedOn = recordedOn };

    private static IEnumerable<string> Codes(Decision<ContractValueReview, ContractValueEvent> decision) =>
        decision.Reasons.Select(r => r.Code);
}
