using Crn.Domain.Identifiers;
using FluentValidation;

namespace Crn.Domain.Studies;

internal sealed class PersonDraftValidator : AbstractValidator<PersonDraft>
{
    public PersonDraftValidator()
    {
        RuleFor(p => p.Role).NotNull().WithErrorCode("study.person-role-missing").MustBeListed();
        RuleFor(p => p.Reference).NotEmpty().WithErrorCode("study.person-reference-missing").WithMessage("The person has no reference.");
        RuleFor(p => p.Reference).MustNotLookLikeAnNhsNumber();
        RuleFor(p => p.Orcid).Cascade(CascadeMode.Stop).MustNotLookLikeAnNhsNumber()
            .Must(text => string.IsNullOrWhiteSpace(text) || OrcidId.TryParse(text, null, out _))
            .WithErrorCode("identifier.orcid")
            .WithMessage("Not an ORCID iD: four groups of four, the last character a check, are expected.");
    }
}
