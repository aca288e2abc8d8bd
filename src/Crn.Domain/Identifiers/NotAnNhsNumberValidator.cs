using FluentValidation;
using FluentValidation.Results;
using FluentValidation.Validators;

namespace Crn.Domain.Identifiers;

/// <summary>Adds the failure by hand, because the ordinary way would carry the attempted value with it.</summary>
internal sealed class NotAnNhsNumberValidator<T> : PropertyValidator<T, string?>
{
    public override string Name => "NotAnNhsNumberValidator";

    public override bool IsValid(ValidationContext<T> context, string? value)
    {
        if (PrivacyGuard.RefusalOf(value) is not { } refusal) return true;
        context.AddFailure(new ValidationFailure(context.PropertyPath, refusal.Because) { ErrorCode = PrivacyGuard.Code });
        return true;
    }

    protected override string GetDefaultMessageTemplate(string errorCode) => PrivacyGuard.Message;
}
