using Crn.Domain.Decisions;
using Crn.Domain.Sites;
using Crn.Domain.Support;

namespace Crn.Domain.Tests.Lives;

public class ContractValueReviewTable : LifeTable<ContractValueReview, ContractValueEvent>
{
    private const Party Site = Party.SiteOrganisation;
    private static readonly LocalDate On = new(2024, 3, 1);
    private static readonly LocalDate Today = new(2024, 5, 1);
    private static readonly SiteCode Leeds = SiteCode.From("RR8");
    private static readonly SiteCode Oxford = SiteCode.From("RTH");
    private static readonly ContractValueReview Preparing = ContractValueReview.Start("ONCO-3", On, Party.Sponsor).State;
    private static readonly ContractValueReview UnderReview = Preparing.Submit(On.PlusDays(10), Party.Sponsor).State;
    private static readonly ContractValueReview Reviewed = UnderReview.Complete(On.PlusDays(20), Party.Network).State;

    protected override IReadOnlyList<(string Name, ContractValueReview State)> States { get; } =
    [
        ("in preparation", Preparing),
        ("under review", UnderReview),
        ("changes requested", UnderReview.RequestChanges("Add the scan.", On.PlusDays(15), Party.Network).State),
        ("reviewed", Reviewed),
        ("a question of Leeds is open", Reviewed.Escalate(Leeds, "A scan?", On.PlusDays(21), Site).State),
        ("accepted by Leeds", Reviewed.Accept(Leeds, On.PlusDays(21), Site).State),
    ];

    protected override IReadOnlyList<(string Verb, Func<ContractValueReview, Decision<ContractValueReview, ContractValueEvent>> Try)> Tries
    {
        get;
    } =
    [
        ("Submit", r => r.Submit(Today, Party.Sponsor)),
        ("Submit, by the network", r => r.Submit(Today, Party.Network)),
        ("Submit, before it was started", r => r.Submit(On.PlusDays(-1), Party.Sponsor, Today)),
        ("RequestChanges", r => r.RequestChanges("Add the laboratory.", Today, Party.Network)),
        ("RequestChanges, before it was submitted", r => r.RequestChanges("Add it.", On.PlusDays(9), Party.Network, Today)),
        ("Complete", r => r.Complete(Today, Party.Network)),
        ("Complete, by the sponsor", r => r.Complete(Today, Party.Sponsor)),
        ("Accept", r => r.Accept(Leeds, Today, Site)),
        ("Accept, by Oxford", r => r.Accept(Oxford, Today, Site)),
        ("Accept, before the review was complete", r => r.Accept(Leeds, On.PlusDays(19), Site, Today)),
        ("Accept, said by the sponsor", r => r.Accept(Leeds, Today, Party.Sponsor)),
        ("Escalate", r => r.Escalate(Leeds, "Here?", Today, Site)),
        ("Answer", r => r.Answer(Leeds, "Here.", Today, Party.Network)),
        ("Answer, to Oxford", r => r.Answer(Oxford, "Here.", Today, Party.Network)),
        ("stored acceptance of no site", r => History.Decide(r, new ContractValueEvent.Accepted(Today, Site, Today, default), null)),
    ];
}
