using Crn.Domain.Rules;
using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Feasibility;

/// <content>Contracts, approvals and records.</content>
public static partial class StudyFacts
{
    /// <summary>Whether the resource review of the interactive costing tool is complete.</summary>
    public static Fact<bool> CostingComplete { get; } =
        Fact.YesNo("study.costing-complete", "The resource review of the costing tool is complete").From("sponsor", "SiteSelection");

    /// <summary>Whether the contract value is accepted.</summary>
    public static Fact<bool> ContractValueAccepted { get; } =
        Fact.YesNo("study.contract-value-accepted", "The contract value is accepted").From("sponsor", "SiteSelection");

    /// <summary>Whether every approval needed has an owner and a date.</summary>
    public static Fact<bool> ApprovalsHaveOwners { get; } =
        Fact.YesNo("study.approvals-owned", "Every approval needed has an owner and a date").From("sponsor", "Award");

    /// <summary>Years for which the records will be kept.</summary>
    public static Fact<decimal> RetentionYears { get; } =
        Fact.Number("study.retention-years", "Years the records will be kept", Unit.Years).Within(Measures.Years)
        .From("sponsor", "SetUp");

    /// <summary>Whether the archive's place and payer are named.</summary>
    public static Fact<bool> ArchiveNamed { get; } =
        Fact.YesNo("study.archive-named", "The archive's place and payer are named").From("sponsor", "SetUp");

    /// <summary>Whether the study is a clinical trial of an investigational medicinal product.</summary>
    public static Fact<bool> Ctimp { get; } =
        Fact.YesNo("study.ctimp", "The study is a trial of a medicinal product (CTIMP)").From("chief investigator", "Idea");
}
