using Crn.Domain.Monitoring;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Tests.Kits;

/// <summary>Policies and judgements of monitoring as a team may write them, each with a fault, and the law that finds it.</summary>
public static class MonitoringFaults
{
    private static readonly LocalDate Since = new(2026, 1, 1);
    private static readonly Citation Policy = Citation.Local("Trust R&D policy 4.1", Since);
    private static readonly MonitoringPolicy Network = MonitoringPolicy.InForceOn(Since);
    private static int asked;

    /// <summary>Policies without a fault.</summary>
    public static Timeline<MonitoringPolicy> Sound { get; } = Of(Network with { ZeroRecruiterAfterDays = new(60, Since, null, Policy) });

    public static (string Law, Timeline<MonitoringPolicy> Subject)[] Policies { get; } =
    [
        ("Versions of a policy", Two(new(2026, 12, 31), new(2027, 1, 2))),
        ("Versions of a policy", Two(new(2026, 6, 30), new(2028, 1, 1))),
        ("A number is in force", Of(Network with { ZeroRecruiterAfterDays = new(60, Since, new(2026, 12, 31), Policy) })),
        ("A number is in force", Of(Network with { ObjectiveShare = new(0.9, new(2026, 4, 1), null, Policy) })),
        ("A number says where", Of(Network with { ZeroRecruiterAfterDays = new(60, Since, null, Citation.Local("TODO")) })),
        ("A number says where", new(new Dated<MonitoringPolicy>(Network, Since, null, Citation.Local("tbc.")))),
        ("A number of a team's own",
            Of(Network with { ZeroRecruiterAfterDays = new(60, null, null, Citation.Local("Trust R&D policy 4.1")) })),
        ("A number of a team's own", Of(Network with { SilentIntervals = new(4, null, null, Citation.Local("Trust R&D policy 4.1")) })),
        ("On plan is green", Of(Network with { OpenStudyRag = new(new(0.1, -0.3), Since, null, Policy) })),
        ("On plan is green", Of(Network with { OpenStudyRag = new(new(0, 0), Since, null, Policy) })),
        ("On plan is green", Of(Network with { ObjectiveRag = new(new(0.8, 0), Since, null, Policy) })),
        ("No site is flagged", Of(Network with { ZeroRecruiterAfterDays = new(20, Since, null, Policy) })),
        ("No site is flagged", Of(Network with { FirstParticipantDays = new(120, Since, null, Policy) })),
    ];

    public static (string Law, Func<RecruitmentPlan, RecruitmentLedger, LocalDate, Rag> Subject)[] Colours { get; } =
    [
        ("Every study has a colour", (p, l, d) => p.Target / l.AsAt(d, LedgerBasis.TakenPlace).Recruited > 2 ? Rag.Red : Rag.Green),
        ("Every study has a colour", (p, l, d) => l.Sites.Count == 1 ? throw new NotSupportedException("one site") : Colour(p, l, d)),
        ("The same study", (p, l, d) => asked++ % 5 == 4 ? Rag.Amber : Colour(p, l, d)),
        ("The same study", (p, l, d) => Colour(p, l, d.PlusDays(-60 * (asked++ % 2)))),
        ("More recruits never", (p, l, d) => (Rag)(4 - (int)Colour(p, l, d))),
        ("More recruits never", (p, l, d) => l.AsAt(d, LedgerBasis.TakenPlace).Recruited > 15 ? Rag.Amber : Colour(p, l, d)),
        ("What takes place later", (p, l, d) => Colour(p, l, d.PlusMonths(4))),
        ("What takes place later", (p, l, d) =>
            l.Recruited >= 0.5 * p.Target ? Rag.Green : l.Recruited >= 0.2 * p.Target ? Rag.Amber : Rag.Red),
        ("The target reached", (p, l, d) => Colour(p, l, d) == Rag.Green ? Rag.Amber : Colour(p, l, d)),
        ("The target reached", (p, l, d) => l.AsAt(d, LedgerBasis.TakenPlace).Recruited == 0 ? Rag.NotKnown : Colour(p, l, d)),
    ];

    /// <summary>A judgement without a fault: the library's own.</summary>
    public static Rag Colour(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
        RecruitmentMonitor.Review(plan, ledger, asAt, Network).Rag;

    private static Timeline<MonitoringPolicy> Of(MonitoringPolicy policy) => new(new Dated<MonitoringPolicy>(policy, Since, null, Policy));

    private static Timeline<MonitoringPolicy> Two(LocalDate to, LocalDate from) =>
        new(new Dated<MonitoringPolicy>(Network, Since, to, Policy), new Dated<MonitoringPolicy>(Network, from, null, Policy));
}
