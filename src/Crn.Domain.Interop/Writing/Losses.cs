using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Writing;

/// <summary>What of a study a record cannot say.</summary>
internal sealed class Losses
{
    private readonly List<WritingLoss> all = [];

    public ValueList<WritingLoss> All => all.ToValueList();

    public void Add(bool isLost, string member, string note)
    {
        if (isLost && !all.Exists(loss => loss.Member == member)) all.Add(new(member, note));
    }

    /// <summary>What the table of a portfolio has no column for.</summary>
    public void OfTable(Study study)
    {
        Add(!study.People.IsEmpty, nameof(Study.People), "persons are left out");
        Add(study.Organisations.Any(o => o.Code is not null || o.GrantCode is not null || o.FundingStream is not null),
            "Organisations.Details", "a party has a name and a role only");
        Add(study.Pending is not null, nameof(Study.Pending), "a change that waits is not of the record");
        Add(study.Milestones.All.Any(m => m is { Milestone: Milestone.FirstParticipant, Kind: not DateKind.Actual }
            or { Milestone: Milestone.Reopening, Kind: not DateKind.Estimated }
            or { Milestone: Milestone.EndOfStudy, Kind: DateKind.Estimated }),
            nameof(Study.Milestones), "a date that a draft has no place for");
    }

    /// <summary>What no version of FHIR has an element for.</summary>
    public void OfFhir(Study study)
    {
        var design = study.Design;
        Add(!study.People.IsEmpty, nameof(Study.People), "persons are left out");
        Add(study.Targets.Uk is not null, "Targets.Uk", "the standard has one target");
        Add(study.Targets.England is not null, "Targets.England", "the standard has one target");
        Add(study.Targets.Sites is not null, "Targets.Sites", "the standard has no number of sites");
        Add(study.LeadAdministration is not null, nameof(Study.LeadAdministration), "no element says it");
        Add(study.ManagingSpecialtyName is not null, nameof(Study.ManagingSpecialtyName), "no element says it");
        Add(!study.SupportingSpecialtyNames.IsEmpty, nameof(Study.SupportingSpecialtyNames), "no element says it");
        Add(study.FurtherInformation is not null, nameof(Study.FurtherInformation), "no element says it");
        Add(!design.Interventions.IsEmpty, "Design.Interventions", "what is studied stands there by name, not by kind");
        Add(design.IsCtimp is not null, "Design.IsCtimp", "no element says it; a European number implies it");
        Add(design.TakesHealthyVolunteers is not null, "Design.TakesHealthyVolunteers", "it stands with a group that is not written");
        Add(study.Organisations.Any(o => o.Code is not null || o.GrantCode is not null || o.FundingStream is not null),
            "Organisations.Details", "a party has a name and a role only");
        Add(study.Pending is not null, nameof(Study.Pending), "a change that waits is of the network alone");
        Add(study.Status is null && study.StatusGroup == StudyStatusGroup.ClosedInFollowUp, nameof(Study.Status),
            "the group has one status, which is read back");
    }
}
