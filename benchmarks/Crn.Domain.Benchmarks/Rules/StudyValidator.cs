using FluentValidation;

namespace Crn.Domain.Benchmarks.Rules;

/// <summary>The ten rules as a FluentValidation validator.</summary>
internal sealed class StudyValidator : AbstractValidator<PlainStudy>
{
    public StudyValidator()
    {
        for (var i = 0; i < TenRules.Count; i++)
        {
            var rule = i;
            RuleFor(s => s).Must(s => s.N[rule] >= TenRules.Limit(rule) || s.F[rule] == true).WithErrorCode($"R{rule}")
                .WithName($"R{rule}");
        }
    }
}
