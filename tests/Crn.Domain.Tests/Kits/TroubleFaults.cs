using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Kits;

/// <summary>Causes and remedies as a team may write them, each with a fault, and the law that finds it.</summary>
public static class TroubleFaults
{
    private static readonly Fact<int> Parking = Fact.Count("trust.parking-complaints", "Complaints about parking in a month");
    private static readonly Citation Survey = Citation.Local("Patient survey 2026", new LocalDate(2026, 1, 1));

    private static readonly CauseRule Cause = new("TRUST-07")
    {
        Question = "Do people stay away for want of parking?", Criterion = Parking.AtLeast(5), Source = Survey,
        Parts = [ShortfallCause.Consent], Branch = DiagnosisBranch.Consent, Remedy = "pay for a taxi",
    };

    /// <summary>The team's own facts.</summary>
    public static ValueList<Fact> Facts { get; } = [Parking];

    /// <summary>Causes without a fault, beside those of the network.</summary>
    public static RuleSet<CauseRule> Sound { get; } = CauseCatalogue.On(new(2026, 1, 1)).With(Cause);

    /// <summary>Remedies without a fault.</summary>
    public static ValueList<Remedy> SoundRemedies { get; } = [Remedy("TRUST-R1", Effect(0.02, 0.05, 0.08, Survey, 0.5), "TRUST-07", "C26")];

    public static (string Law, RuleSet<CauseRule> Subject)[] Causes { get; } =
    [
        ("A cause of a team's own", Only(Copied("C17"))),
        ("A cause of a team's own", Only(Copied("c01"))),
        ("A cause explains", Only(Cause with { Parts = [] })),
        ("A cause explains", Only(Cause with { Parts = [ShortfallCause.Consent, ShortfallCause.Chance] })),
        ("A cause reads", Only(Cause with { Criterion = Fact.Count("trust.parking-spaces", "Parking spaces").AtMost(10) })),
        ("A cause reads", Only(Cause with { Criterion = Parking.AtLeast(5) & Fact.YesNo("trust.told", "Was it told?").IsTrue() })),
        ("Where nothing is known", Only(Cause with { Criterion = Criterion.Always })),
        ("Where nothing is known", Only(Cause with { Criterion = Criterion.Always | Parking.AtLeast(5) })),
        ("Something can be done", Only(Cause with { Remedy = "" })),
        ("Something can be done", Sound.With(new CauseRule("TRUST-08")
        {
            Question = "Are letters lost?", Criterion = Parking.AtLeast(9), Source = Survey, Parts = [ShortfallCause.Supply],
        })),
        // The laws of rules hold for causes too.
        ("A threshold is dated", Only(Cause with { Source = Citation.Local("Patient survey") })),
        ("A further fact never",
            Only(Cause with { Criterion = Criterion.Opaque("complaints", [Parking, TroubleshootingFacts.IsOpen], sheet =>
            sheet.Observations.Count == 0 ? Truth.Unknown : Truth.Of(Parking.AtLeast(5).Evaluate(sheet).IsTrue)) })),
    ];

    public static (string Law, ValueList<Remedy> Subject)[] Remedies { get; } =
    [
        ("A remedy has a code", [Remedy("R13", Effect(0.02, 0.05, 0.08, Survey, 0.5), "C26")]),
        ("A remedy has a code", [.. SoundRemedies, Remedy("trust-r1", Effect(0.01, 0.02, 0.03, Survey, 0.5), "C26")]),
        ("A remedy is for", [Remedy("TRUST-R2", Effect(0.02, 0.05, 0.08, Survey, 0.5), "C39")]),
        ("A remedy is for", [Remedy("TRUST-R2", Effect(0.02, 0.05, 0.08, Survey, 0.5))]),
        ("Evidence is what", [Remedy("TRUST-R3", Effect(0.02, 0.05, 0.08, Citation.Background("everybody says so"), 0.5), "C26")]),
        ("Evidence is what", [Remedy("TRUST-R3", Effect(0.02, 0.05, 0.08, Citation.Default("a guess"), 0.5), "C26")]),
        ("No remedy is", [Remedy("TRUST-R4", Effect(-0.08, -0.05, 0.01, Survey, 0.5), "C26")]),
        ("No remedy is", [Remedy("TRUST-R4", Effect(-0.01, -0.001, 0, Survey, 0.5), "C26")]),
        ("A share with", [Remedy("TRUST-R5", Effect(0.02, 0.05, 0.08, Survey, 1), "C26")]),
        ("A share with", [Remedy("TRUST-R5", Effect(0.1, 0.3, 0.6, Survey, 0.5), "C26")]),
        ("A remedy says where", [Remedy("TRUST-R6", Effect(0.02, 0.05, 0.08, Citation.Local("TODO"), 0.5), "C26")]),
        ("A remedy says where", [new("TRUST-R6", "reminders", ["C26"], EffectBasis.NotQuantified, Citation.Stated("n/a"))]),
    ];

    private static RuleSet<CauseRule> Only(CauseRule cause) => RuleSet<CauseRule>.Empty.With(cause);

    private static CauseRule Copied(string code) => new(code)
    {
        Question = Cause.Question, Criterion = Cause.Criterion, Source = Cause.Source, Parts = Cause.Parts, Branch =
            Cause.Branch, Remedy = "taxi",
    };

    private static RemedyEffect Effect(double low, double middle, double high, Citation source, double mostBefore) =>
        new(low, middle, high, EffectBasis.Evidence, source, mostBefore);

    private static Remedy Remedy(string code, RemedyEffect effect, params string[] causes) =>
        new(code, "send a reminder", causes.ToValueList(), EffectBasis.Evidence, Survey, effect);
}
