using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Portfolio;

/// <summary>A duty of the terms and conditions of support: its code, who owes it, what it asks, and where it is stated.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PortfolioTerm
{
    internal PortfolioTerm(string code, Party? owedBy, string text, Citation source) =>
        (Code, OwedBy, Text, Source) = (code, owedBy, text, source);

    /// <summary>The duties TC-01 to TC-07, in order.</summary>
    public static ValueList<PortfolioTerm> All { get; } =
    [
        new("TC-01", Party.Sponsor, "Keep the record current: design, targets, planned and actual dates, contacts.",
            Citation.Stated("CPMS acceptable use; RDN operating framework, Part C", "TC-01")),
        new("TC-02", Party.Sponsor, "Submit recruitment data every month for every supported study.",
            Citation.Stated("NIHR: Recruitment data; Your Research Activity Data and CPMS", "TC-02", new LocalDate(2016, 1, 1))),
        new("TC-03", Party.Sponsor, "Say whether a flagged study is on track.", AssessmentPolicy.Published.Source),
        new("TC-04", Party.Network, "Monitor compliance for the department and act on non-adherence, without taking over the sponsor's " +
            "duty.", Citation.Stated("RDN operating framework, Part C", "TC-04", new LocalDate(2024, 10, 1))),
        new("TC-05", null, "Keep anything that identifies a participant out of the data.",
            Citation.Stated("NIHR: Recruitment data", "TC-05", new LocalDate(2016, 1, 1))),
        new("TC-06", Party.Sponsor, "Register a clinical trial before the first participant, and never later than 42 days after.",
            Citation.Stated("HRA: research registration and identifiers", "TC-06", new LocalDate(2013, 1, 1))),
        new("TC-07", Party.Network, "Exchange data with IRAS, local systems, the sponsor tool and ISRCTN; publish through Be Part of " +
            "Research and, for non-commercial studies, ODP.",
            Citation.Stated("CPMS Terms and Conditions of Use", "TC-07", new LocalDate(2024, 5, 14))),
    ];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>Who owes it; null when it is whoever handles the record.</summary>
    public Party? OwedBy { get; }

    /// <summary>What it asks.</summary>
    public string Text { get; }

    /// <summary>Where it is stated.</summary>
    public Citation Source { get; }

    /// <summary>The duty of a code.</summary>
    /// <param name="code">The code, for example <c>TC-06</c>.</param>
    /// <returns>The duty.</returns>
    /// <exception cref="ArgumentException">There is no such duty.</exception>
    public static PortfolioTerm Of(string code) =>
        All.FirstOrDefault(t => t.Code == code) ?? throw new ArgumentException("There is no duty of that code.", nameof(code));

    /// <summary>The duty in one line.</summary>
    /// <returns>Code and text.</returns>
    public override string ToString() => Code + ": " + Text;
}
