using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Policies;
using Crn.Domain.Specialties;
using FluentValidation;
using FluentValidation.Results;

namespace Crn.Domain.Studies;

/// <summary>Checks a study draft and reports everything wrong at once, by property path and with stable codes.</summary>
/// <remarks>
/// Every text is refused, and not echoed, when it looks like an NHS number. Dates known in part break a rule only when every day they can
/// be breaks it. A phase that is not understood is a warning: the study keeps it as text (<see cref="StudyDesign.PhaseAsStated"/>). Codes
/// of the date rules are the codes of the refusals that the lifecycle gives.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class StudyDraftValidator : AbstractValidator<StudyDraft>
{
    /// <summary>The longest further-information text (DT-04), in characters.</summary>
    public const int LongestInformation = 500;

    private static readonly Dictionary<string, (string Remedy, Citation Source)> Remedies = new(StringComparer.Ordinal)
    {
        ["study.nameless"] = ("Give a title or an identifier.", StudySources.Library("a record names the study it speaks of")),
        ["study.target-out-of-range"] = ("Give a whole number from 0 to 999,999,999.", StudySources.Target),
        ["study.target-missing"] = ("State the UK recruitment target.", StudySources.Target),
        ["study.information-too-long"] = ("Shorten the text to 500 characters.", StudySources.Target),
        ["study.status-missing"] = ("State the status.", StudySources.Library("a complete record has a status")),
        ["study.status-contradicts-group"] =
            ("Correct the status or its group.", StudySources.Library("a status belongs to one group")),
        ["study.managing-specialty-also-supporting"] = ("Name the managing specialty once.", StudySources.OneManagingSpecialty),
        ["study.route-contradicts-involvement"] =
            ("Correct the route or the part the company plays.", Citation.Background("a contract study is commercial, every other study " +
                "is not")),
        ["study.phase-not-understood"] =
            ("Use a form such as 'Phase I/II' or 'Not applicable'.",
                StudySources.Library("phases are read from the spellings of registries")),
    };

    // Never changed once it is made, so that whichever thread reads or writes it, its answers are the same.
    private static StudyDraftValidator? lastUsed;

    private readonly LocalDate asAt;
    private readonly DraftStandard standard;

    /// <summary>Makes a validator for a day of reading.</summary>
    /// <param name="asAt">The day of the reading: an actual date cannot lie after it.</param>
    /// <param name="standard">How much a draft must say.</param>
    /// <exception cref="ArgumentException">There is no such standard, or <paramref name="asAt"/> is of another calendar system.</exception>
    public StudyDraftValidator(LocalDate asAt, DraftStandard standard = DraftStandard.Sound)
    {
        Guarded.Day(asAt);
        this.asAt = asAt;
        this.standard = Guard.Against.EnumOutOfRange(standard);
        Names();
        Classification();
        Parties();
        Numbers();
        RuleFor(d => d).Custom((draft, context) => Dates(draft, context, standard));
        if (standard == DraftStandard.Complete)
        {
            RuleFor(d => d.Status).NotNull().WithErrorCode("study.status-missing").WithMessage("The record states no status.");
            RuleFor(d => d.UkTarget).NotNull().WithErrorCode("study.target-missing")
                .WithMessage("The record states no UK recruitment target.");
        }
    }

    internal static ValueList<Refusal> Refusals(StudyDraft draft, LocalDate asAt, DraftStandard standard) =>
        Of(asAt, standard).Validate(draft).Errors
            .Where(failure => failure.Severity == Severity.Error)
            .Select(failure => failure.CustomState as Refusal ?? ToRefusal(failure))
            .Distinct()
            .ToValueList();

    // Making the rules takes far longer than asking them; many drafts are read on one day.
    private static StudyDraftValidator Of(LocalDate asAt, DraftStandard standard) =>
        lastUsed is { } held && held.asAt == asAt && held.standard == standard ? held : lastUsed = new(asAt, standard);

    private static Refusal ToRefusal(ValidationFailure failure)
    {
        if (failure.ErrorCode == PrivacyGuard.Code) return PrivacyGuard.RefusalOfMessage(failure.ErrorMessage);
        var (remedy, source) =
            Remedies.GetValueOrDefault(failure.ErrorCode, ("Correct the value.", StudySources.Library("typed-in values are checked")));
        return new(failure.ErrorCode, $"{failure.PropertyName}: {failure.ErrorMessage}", remedy, source);
    }

    private void Names()
    {
        RuleFor(d => d)
            .Must(d => !d.Identifiers.IsEmpty || !string.IsNullOrWhiteSpace(d.Title) || !string.IsNullOrWhiteSpace(d.ShortTitle)
                || !string.IsNullOrWhiteSpace(d.Acronym))
            .OverridePropertyName(nameof(StudyDraft.Title)).WithErrorCode("study.nameless")
            .WithMessage("The record has neither a title nor an identifier.");
        RuleFor(d => d.Title).MustNotLookLikeAnNhsNumber();
        RuleFor(d => d.ShortTitle).MustNotLookLikeAnNhsNumber();
        RuleFor(d => d.Acronym).MustNotLookLikeAnNhsNumber();
        RuleFor(d => d.ProtocolNumber).MustNotLookLikeAnNhsNumber();
        RuleFor(d => d.Identifiers).Custom((identifiers, context) => IdentifierReading.Of(identifiers, (index, code, message) =>
            context.AddFailure(new ValidationFailure($"{nameof(StudyDraft.Identifiers)}[{index}].{nameof(IdentifierDraft.Text)}", message)
                { ErrorCode = code })));
    }

    private void Classification()
    {
        RuleFor(d => d.Status).MustBeListed();
        RuleFor(d => d.StatusGroup).MustBeListed();
        RuleFor(d => d.StatusGroup)
            .Must((draft, group) => !Enum.IsDefined(draft.Status!.Value) || draft.Status.Value.Group() == group)
            .When(d => d is { Status: not null, StatusGroup: not null }, ApplyConditionTo.CurrentValidator)
            .WithErrorCode("study.status-contradicts-group").WithMessage("The status is not of the group that is stated.");
        RuleFor(d => d.Route).MustBeListed();
        RuleFor(d => d.CommercialInvolvement).MustBeListed();
        RuleFor(d => d.LeadAdministration).MustBeListed();
        RuleFor(d => d.Type).MustBeListed();
        RuleFor(d => d.Purpose).MustBeListed();
        RuleFor(d => d.Allocation).MustBeListed();
        RuleFor(d => d.Masking).MustBeListed();
        RuleFor(d => d.Model).MustBeListed();
        RuleForEach(d => d.Interventions).MustBeListed();
        RuleFor(d => d.Route)
            .Must((draft, route) => route == Study.RouteOf(draft.CommercialInvolvement))
            .When(d => d is { Route: not null, CommercialInvolvement: not null }, ApplyConditionTo.CurrentValidator)
            .WithErrorCode("study.route-contradicts-involvement").WithMessage("The route contradicts the part the company plays.");
        RuleFor(d => d.Phase).Cascade(CascadeMode.Stop).MustNotLookLikeAnNhsNumber()
            .Must(phase => StudyPhases.SaysNothing(phase) || StudyPhases.Find(phase) is not null)
            .WithErrorCode("study.phase-not-understood").WithSeverity(Severity.Warning)
            .WithMessage("The phase is not in a form that is understood; it is kept as text.");
        RuleFor(d => d.ManagingSpecialty).MustNotLookLikeAnNhsNumber();
        RuleForEach(d => d.SupportingSpecialties).MustNotLookLikeAnNhsNumber();
        RuleFor(d => d)
            .Must(d => d.ManagingSpecialty is not { } managing || !d.SupportingSpecialties.Any(s => IsSameSpecialty(s, managing)))
            .OverridePropertyName(nameof(StudyDraft.SupportingSpecialties)).WithErrorCode("study.managing-specialty-also-supporting")
            .WithMessage("The managing specialty is also named as a supporting one.");
    }

    private void Parties()
    {
        RuleForEach(d => d.Organisations).NotNull().WithErrorCode("study.organisation-missing")
            .SetValidator(new OrganisationDraftValidator());
        RuleForEach(d => d.People).NotNull().WithErrorCode("study.person-missing").SetValidator(new PersonDraftValidator());
    }

    private void Numbers()
    {
        Target(RuleFor(d => d.OverallTarget));
        Target(RuleFor(d => d.UkTarget));
        Target(RuleFor(d => d.EnglandTarget));
        Target(RuleFor(d => d.SiteTarget));
        RuleFor(d => d.Recruited).GreaterThanOrEqualTo(0).WithErrorCode("study.recruited-negative")
            .WithMessage("A number of participants cannot be negative.");
        RuleFor(d => d.RecruitedAsAt).Must(counted => !(counted > asAt)).WithErrorCode("study.recruited-as-at-in-future")
            .WithMessage("The recruitment is reported as at a day in the future.");
        RuleFor(d => d.FurtherInformation).Cascade(CascadeMode.Stop).MustNotLookLikeAnNhsNumber()
            .Must(text => text is null || text.Length <= LongestInformation)
            .WithErrorCode("study.information-too-long").WithMessage("The further information is longer than 500 characters.");
    }

    // Two names of one specialty are one specialty.
    private static bool IsSameSpecialty(string? one, string other) =>
        one is not null
            && (string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase)
                || (Specialty.Find(one) is { } found && found == Specialty.Find(other)));

    private static void Target(IRuleBuilder<StudyDraft, int?> rule) =>
        rule.InclusiveBetween(0, RecruitmentTargets.Largest).WithErrorCode("study.target-out-of-range")
            .WithMessage("A target is a whole number from 0 to 999,999,999.");

    private void Dates(StudyDraft draft, ValidationContext<StudyDraft> context, DraftStandard standard)
    {
        var dates = Study.MilestonesOf(draft);
        var breaches = DateRules.Contradictions(dates, asAt);
        if (standard == DraftStandard.Complete && draft.Status is { } status && Enum.IsDefined(status))
        {
            breaches = breaches.Concat(DateRules.Missing(dates, status.Group(), status.Group()))
                .Concat(DateRules.Reopening(dates, status.Group(), asAt));
        }

        foreach (var (key, refusal) in breaches)
        {
            context.AddFailure(new ValidationFailure(Property(key), refusal.Because) { ErrorCode = refusal.Code, CustomState = refusal });
        }
    }

    private static string Property(MilestoneKey key) =>
        key.Kind + (key.Milestone == Milestone.EndOfStudy ? "EndOfStudy" : key.Milestone.ToString());
}
