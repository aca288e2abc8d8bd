using Crn.Domain.Identifiers;
using Crn.Domain.Sites;
using FluentValidation;

namespace Crn.Domain.Recruitment.Typing;

internal sealed class PlannedSiteDraftValidator : AbstractValidator<PlannedSiteDraft>
{
    public PlannedSiteDraftValidator()
    {
        RuleFor(s => s.Site).Cascade(CascadeMode.Stop).MustNotLookLikeAnNhsNumber()
            .Must(text => string.IsNullOrWhiteSpace(text) || SiteCode.TryParse(text, null, out _) || PrivacyGuard.LooksLikeNhsNumber(text))
            .WithErrorCode("recruitment.plan-site-key").WithMessage("The code is too long.");
        RuleFor(s => s.Group).MustNotLookLikeAnNhsNumber();
        RuleFor(s => s.Stratum).MustNotLookLikeAnNhsNumber();
        RuleFor(s => s.OpensOn).Must((s, opens) => opens is not null || (s.OpensBy is null && s.Delay is null))
            .WithErrorCode("recruitment.plan-site-opening-missing").WithMessage("A window or a delay is given, and not from when.");
        RuleFor(s => s.OpensBy).Must((s, by) => !(by < s.OpensOn)).WithErrorCode("recruitment.plan-site-window-reversed")
            .WithMessage("The window ends before it begins.");
        RuleFor(s => s.Delay).Must((s, delay) => delay is null || s.OpensBy is null).WithErrorCode("recruitment.plan-site-window-and-delay")
            .WithMessage("A window and a delay are given.");
        RuleFor(s => s.Closing).Must((s, closing) => !(closing < s.OpensOn)).WithErrorCode("recruitment.plan-site-closes-before-it-opens")
            .WithMessage("The site closes before it could open.");
        RuleFor(s => s.Target).Must(t => t is null or >= 1).WithErrorCode("recruitment.plan-site-target")
            .WithMessage("The target is below 1.");
        RuleFor(s => s.Cap).Must(c => c is null or >= 0).WithErrorCode("recruitment.plan-site-cap").WithMessage("The cap is negative.");
        RuleFor(s => s.RatePerMonth).Must(r => r is null || (r >= 0 && double.IsFinite(r.Value)))
            .WithErrorCode("recruitment.plan-site-rate").WithMessage("The rate is negative or not finite.");
        RuleFor(s => s.Prior).Must(p => p is null || p.Value != default).WithErrorCode("recruitment.plan-site-prior")
            .WithMessage("The belief about the rate says nothing.");
        RuleFor(s => s.ProbabilityOfNeverOpening).Must(p => p is null or (>= 0 and <= 1)).WithErrorCode("recruitment.plan-site-never")
            .WithMessage("Not a probability.");
    }
}
