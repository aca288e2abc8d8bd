using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Documentation;

/// <content>A submitted application to its deadline.</content>
public partial class ThreeWalks
{
    [Fact]
    public void A_submitted_application_to_its_deadline()
    {
        var (submitted, valid) = (new LocalDate(2026, 5, 11), new LocalDate(2026, 5, 14));
        var study = new StudyDraft { Title = "Interviews with carers", IsCtimp = false }.ToStudy(submitted).Value;
        var answers = PermissionFacts.Of(study).With(PermissionFacts.RecRequired, true).With(PermissionFacts.ProportionateReview, false)
            .With(PermissionFacts.NhsOrHsc, false).With(PermissionFacts.IonisingRadiation, false)
            .With(PermissionFacts.RadioactiveMaterials, false);
        var permission = PermissionCase.Start(answers, [], submitting: submitted, on: submitted, by: Party.Sponsor).State;
        permission = permission.Submit(Approvals.IrasSubmit, on: submitted, by: Party.Sponsor).State;
        permission = permission.Decide(Approvals.IrasSubmit, ApprovalOutcomes.Submitted, on: submitted, by: Party.Sponsor).State;
        permission = permission.Submit(Approvals.RecValidation, on: submitted, by: Party.Sponsor).State;
        permission = permission.Decide(Approvals.RecValidation, ApprovalOutcomes.Valid, on: valid, by: Party.ResearchEthicsCommittee).State;
        permission = permission.Submit(Approvals.RecFull, on: valid, by: Party.Sponsor).State;
        Assert.Equal(new LocalDate(2026, 6, 13), permission.Find(Approvals.RecFull)!.Deadline);
        Assert.Equal(Party.ResearchEthicsCommittee, permission.Find(Approvals.RecFull)!.Holder);
    }
}
