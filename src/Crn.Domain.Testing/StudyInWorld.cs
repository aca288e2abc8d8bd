using Crn.Domain.Engagement;
using Crn.Domain.Permissions;
using Crn.Domain.Portfolio;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Testing;

/// <summary>A study of a <see cref="World"/> with everything that is recorded of it.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record StudyInWorld
{
    internal StudyInWorld(PortfolioStudy study, RecruitmentPlan plan, RecruitmentLedger ledger,
        PermissionCase permission, Enquiry enquiry) =>
        (Study, Plan, Ledger, Case, Enquiry) = (study, plan, ledger, permission, enquiry);

    /// <summary>The study, with its history and since when it is supported.</summary>
    public PortfolioStudy Study { get; }

    /// <summary>Its plan of recruitment.</summary>
    public RecruitmentPlan Plan { get; }

    /// <summary>What its sites reported.</summary>
    public RecruitmentLedger Ledger { get; }

    /// <summary>The course of its approvals.</summary>
    public PermissionCase Case { get; }

    /// <summary>The enquiry with which it began.</summary>
    public Enquiry Enquiry { get; }

    /// <summary>The study in one line.</summary>
    /// <returns>Its name, identifiers and status.</returns>
    public override string ToString() => Study.ToString();
}
