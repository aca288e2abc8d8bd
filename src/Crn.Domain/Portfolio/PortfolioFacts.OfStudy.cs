using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <content>What a study record itself answers.</content>
public static partial class PortfolioFacts
{
    private const string Record = "study record";

    // Funders that pay from central government under names of their own; new names are for the caller to add as facts.
    private static readonly string[] CentralGovernment =
    [
        "UK Research and Innovation", "UKRI", "Medical Research Council", "Economic and Social Research Council",
        "Engineering and Physical Sciences Research Council",
        "Biotechnology and Biological Sciences Research Council", "Arts and Humanities Research Council",
        "Natural Environment Research Council", "Innovate UK",
        "Department of Health", "Department of Health and Social Care",
    ];

    /// <summary>What a study record answers by itself; everything else stays unknown.</summary>
    /// <remarks>
    /// The part a company plays; the funder where its name or grant number leaves no doubt (NIHR, the Research Councils, the health
    /// department); whether several funders share; approvals, where the status says that they were received. Whether the activity is
    /// research is never taken from a label on the record (EL-05).
    /// </remarks>
    /// <param name="study">The study.</param>
    /// <returns>The facts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static FactSheet Of(Study study)
    {
        Guard.Against.Null(study);
        var facts = FactSheet.Empty;
        if (study.CommercialInvolvement is { } involvement)
            facts = facts.With(CommercialInvolvement, involvement, Record, study.LastRecordedOn);
        else if (study.Route == StudyRoute.NonCommercial)
        facts = facts
            .WithOneOf(CommercialInvolvement, [Studies.CommercialInvolvement.None, Studies.CommercialInvolvement.Collaborative], Record,
                study.LastRecordedOn);

        var funders = study.OrganisationsAs(OrganisationRole.Funder);
        if (KindOf(funders) is { } kind) facts = facts.With(Funder, kind, Record, study.LastRecordedOn);
        // One funder on the record need not be all there are; several are several.
        if (funders.Select(f => f.Name).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any())
            facts = facts.With(JointFunding, true, Record, study.LastRecordedOn);
        if (study.Status is StudyStatus.InSetupApprovalReceived)
        {
            facts = facts.With(EthicsApprovalInPlace, true, Record, study.LastRecordedOn)
                .With(HraApprovalInPlace, true, Record, study.LastRecordedOn);
        }

        return facts;
    }

    private static FunderKind? KindOf(ValueList<StudyOrganisation> funders)
    {
        foreach (var funder in funders)
        {
            if (IsNihr(funder)) return FunderKind.Nihr;
        }

        foreach (var funder in funders)
        {
            if (CentralGovernment.Contains(Bare(funder.Name), StringComparer.OrdinalIgnoreCase)) return FunderKind.CentralGovernment;
        }

        return null;
    }

    private static bool IsNihr(StudyOrganisation funder)
    {
        var name = Bare(funder.Name);
        return name.Equals("NIHR", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("NIHR ", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("National Institute for Health Research", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("National Institute for Health and Care Research", StringComparison.OrdinalIgnoreCase)
            || (NihrAward.TryParse(funder.GrantCode, null, out _) && funder.GrantCode!.TrimStart()
                .StartsWith("NIHR", StringComparison.OrdinalIgnoreCase));
    }

    // "Medical Research Council (MRC) (UK)" is the Medical Research Council.
    private static string Bare(string name)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        return (bracket > 0 ? name[..bracket] : name).Trim();
    }
}
