using Crn.Domain.Identifiers;
using FluentValidation;

namespace Crn.Domain.Studies;

internal sealed class OrganisationDraftValidator : AbstractValidator<OrganisationDraft>
{
    public OrganisationDraftValidator()
    {
        RuleFor(o => o.Role).NotNull().WithErrorCode("study.organisation-role-missing").MustBeListed();
        RuleFor(o => o.Name).NotEmpty().WithErrorCode("study.organisation-name-missing").WithMessage("The organisation has no name.");
        RuleFor(o => o.Name).MustNotLookLikeAnNhsNumber();
        RuleFor(o => o.GrantCode).MustNotLookLikeAnNhsNumber();
        RuleFor(o => o.FundingStream).MustNotLookLikeAnNhsNumber();
        RuleFor(o => o.OdsCode).Cascade(CascadeMode.Stop).MustNotLookLikeAnNhsNumber()
            .Must(code => string.IsNullOrWhiteSpace(code) || OdsCode.TryParse(code, null, out _))
            .WithErrorCode("identifier.ods").WithMessage("Not an ODS code: one to nine letters and digits are expected.");
    }
}
