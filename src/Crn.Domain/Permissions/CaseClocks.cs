using Crn.Domain.Calendars;
using Crn.Domain.Decisions;

namespace Crn.Domain.Permissions;

/// <summary>The clock each step runs on: the published or given days, counted by the convention of its authority and era.</summary>
internal static class CaseClocks
{
    private static readonly LocalDate May2008 = new(2008, 5, 1);
    private static readonly LocalDate NewProportionateReview = new(2016, 9, 1);
    private static readonly LocalDate Reform2026 = new(2026, 4, 28);

    // No clock is invented: a step without a period has none.
    public static ReviewClock? Start(ApprovalDefinition step, bool isCtimp, LocalDate from, LocalDate regime, StepDurations durations, WorkingDayCalendar calendar)
    {
        if (durations.Of(step) is not { Days: > 0 } period) return null;
        var terms = Convention(step.Code, isCtimp, regime) is { } convention
            ? new ClockTerms(period.Days, convention.Count(calendar), convention.StopsAllowed, period.Source)
            : new ClockTerms(period.Days, period.Basis == DayBasis.Working ? DayCount.WorkingDays(calendar) : DayCount.CalendarDays, 0, period.Source);
        return ReviewClock.Start(terms, StepOwners.Of(step.Code), from, Party.Sponsor).State;
    }

    private static CountingConvention? Convention(string code, bool isCtimp, LocalDate regime) => code switch
    {
        "REC_RFI_RESPONSE" or "REC_FINAL" => CountingConventions.CombinedDecision,
        "REC_FULL" or "REC_VALIDATION" when regime >= Reform2026 => CountingConventions.CombinedDecision,
        "REC_VALIDATION" => CountingConventions.RecValidation,
        "REC_PR" when regime >= NewProportionateReview => CountingConventions.ProportionateReview,
        "REC_FULL" or "REC_GTAC" or "REC_PHASE1" when isCtimp => regime < May2008 ? CountingConventions.RecOriginal : CountingConventions.RecCtimp,
        "REC_FULL" or "REC_PR" => CountingConventions.RecOther,
        "MHRA_DEVICE" => CountingConventions.DeviceInvestigation,
        _ when code.StartsWith("MHRA_", StringComparison.Ordinal) || code.StartsWith("COMBINED_", StringComparison.Ordinal) => CountingConventions.MedicinesRegulator,
        _ when code.StartsWith("CT_", StringComparison.Ordinal) || code.StartsWith("MOD_", StringComparison.Ordinal) => CountingConventions.CombinedDecision,
        "NHS_PERMISSION" => CountingConventions.NhsPermission,
        _ when code.StartsWith("CSP_", StringComparison.Ordinal) => CountingConventions.NhsPermission,
        "CC_FORMAL" => CountingConventions.Provider,
        "AMEND_HRA_CATEGORISE" => CountingConventions.AmendmentCategory,
        "CC_NOT_REQUIRED" or "AMEND_REC" or "AMEND_CAT_A" or "AMEND_CAT_B" => CountingConventions.Amendment,
        "AMEND_MHRA" => CountingConventions.MedicinesRegulator,
        _ => null,
    };
}
