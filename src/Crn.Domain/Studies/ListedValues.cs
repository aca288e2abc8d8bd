using FluentValidation;

namespace Crn.Domain.Studies;

/// <summary>The check that a typed-in value is one of its list, with a code of the library's own.</summary>
internal static class ListedValues
{
    public static IRuleBuilderOptions<T, TValue> MustBeListed<T, TValue>(this IRuleBuilder<T, TValue> rule) =>
        rule.IsInEnum().WithErrorCode("study.value-not-listed").WithMessage("The value is not one of the list.");
}
