using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Testing.Kits;

namespace Crn.Domain.Tests.Kits;

/// <summary>Graphs of permissions as a team may write them, each with a fault, and the law that finds it.</summary>
public static class GraphFaults
{
    private static readonly Fact<bool> Medicine = Fact.YesNo("graph.medicine", "Is it a trial of a medicine?");
    private static readonly Fact<bool> Nhs = Fact.YesNo("graph.nhs", "Does it take place in the NHS?");
    private static readonly LocalDate Reform = new(2016, 3, 31);

    /// <summary>A graph without a fault.</summary>
    public static ValueList<GraphStep> Sound { get; } =
    [
        new("ETHICS", ApprovalKind.Study, Criterion.Always, []),
        new("REGULATOR", ApprovalKind.Study, Medicine.IsTrue(), []),
        new("STUDY-WIDE", ApprovalKind.Study, Nhs.IsTrue(), ["ETHICS", "REGULATOR"])
            { To = Reform.PlusDays(-1), Nations = [UkNation.England, UkNation.Wales] },
        new("STUDY-WIDE", ApprovalKind.Study, Nhs.IsTrue(), ["ETHICS"]) { From = Reform, Nations = [UkNation.England, UkNation.Wales] },
        new("SCOTTISH-REVIEW", ApprovalKind.Study, Nhs.IsTrue(), []) { Nations = [UkNation.Scotland] },
        new("SUPPORT", ApprovalKind.Study, Criterion.Always, []) { IsGate = false },
        new("PERMISSION", ApprovalKind.Site, Criterion.Always, ["ETHICS", "REGULATOR", "STUDY-WIDE", "SCOTTISH-REVIEW"]),
        new("OPENING", ApprovalKind.Site, Criterion.Always, ["PERMISSION"]),
    ];

    public static (string Law, ValueList<GraphStep> Subject)[] All { get; } =
    [
        ("No step waits for itself", With("ETHICS", s => s with { WaitsFor = ["OPENING"] })),
        ("No step waits for itself", With("SUPPORT", s => s with { WaitsFor = ["SUPPORT"] })),
        ("Every step that is waited", With("OPENING", s => s with { WaitsFor = ["PERMISSION", "PERMISION"] })),
        ("Every step that is waited",
            Sound.Add(new("OLD", ApprovalKind.Study, Criterion.Always, []) { To = new(2010, 1, 1), IsGate = false })
            .Add(new("NEW", ApprovalKind.Study, Criterion.Always, ["OLD"]) { From = Reform, IsGate = false })),
        ("The eras of a step", With("STUDY-WIDE", s => s.From is null ? s : s with { From = Reform.PlusDays(1) })),
        ("The eras of a step", With("STUDY-WIDE", s => s.From is null ? s with { To = new(2014, 12, 31) } : s)),
        ("One row of a step", With("STUDY-WIDE", s => s.From is null ? s with { To = Reform } : s)),
        ("One row of a step", Sound.Add(new("REGULATOR", ApprovalKind.Study, Medicine.IsTrue(), [])
            { From = new(2022, 1, 1), Nations = [UkNation.Wales] })),
        ("An era begins", With("SUPPORT", s => s with { From = new(2020, 1, 1), To = new(2019, 1, 1) })),
        ("An era begins", With("STUDY-WIDE", s => s.From is null ? s : s with { To = Reform.PlusDays(-1) })),
        ("Every trigger", With("REGULATOR", s => s with { Trigger = Medicine.IsTrue() & Medicine.IsFalse() })),
        ("Every trigger", With("REGULATOR", s => s with { Trigger = Criterion.Opaque("it is a medicine", [Medicine, Nhs],
            sheet => sheet.Observations.Count == 0 ? Truth.Unknown : Truth.Of(Medicine.IsTrue().Evaluate(sheet).IsTrue)) })),
        ("No site is permitted", With("PERMISSION", s => s with { WaitsFor = ["ETHICS", "STUDY-WIDE", "SCOTTISH-REVIEW"] })),
        ("No site is permitted", With("PERMISSION", s => s with { WaitsFor = ["ETHICS", "REGULATOR", "STUDY-WIDE"] })),
        ("No site is permitted", With("OPENING", s => s with { WaitsFor = [] })),
    ];

    private static ValueList<GraphStep> With(string code, Func<GraphStep, GraphStep> change) =>
        [.. Sound.Select(step => step.Code == code ? change(step) : step)];
}
