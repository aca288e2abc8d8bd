using Crn.Domain.Policies;

namespace Crn.Domain.Calendars;

/// <summary>
/// The table of counting conventions by clock and era. No source seen rolls a calendar deadline off a weekend, so none of them does.
/// </summary>
/// <example>
/// <code>
/// // 60 calendar days, receipt is day 1, may stop once
/// CountingConventions.RecCtimp.Terms(60, WorkingDayCalendar.EnglandAndWales);
/// </code>
/// </example>
public static class CountingConventions
{
    private static readonly LocalDate May2008 = new(2008, 5, 1);
    private static readonly LocalDate Reform2026 = new(2026, 4, 28);

    /// <summary>Ethics review of a medicines trial in the wording of 2004: "following receipt".</summary>
    public static CountingConvention RecOriginal { get; } = new(
        "rec-2004", "REC, wording of 2004", DayBasis.Calendar, false, 1,
        Citation.Inferred("SI 2004/1031", "reg 15, text of 2005", new(2004, 5, 1), May2008.PlusDays(-1)));

    /// <summary>Ethics review of a medicines trial from 2008: "beginning with the date of receipt".</summary>
    public static CountingConvention RecCtimp { get; } = new(
        "rec-ctimp-2008", "REC, medicines trial", DayBasis.Calendar, true, 1,
        Citation.Inferred("SI 2008/941", "reg 3", May2008, Reform2026.PlusDays(-1)));

    /// <summary>Ethics review of other research: counted as for medicines trials.</summary>
    public static CountingConvention RecOther { get; } = new(
        "rec-other", "REC, other research", DayBasis.Calendar, true, 1,
        Citation.Background("REC review of non-medicines research counts as for medicines trials", to: Reform2026.PlusDays(-1)));

    /// <summary>Validation of an ethics application: five working days.</summary>
    public static CountingConvention RecValidation { get; } = new(
        "rec-validation", "REC validation", DayBasis.Working, false, null,
        Citation.Background("REC validation within five days; working days and day 0", to: Reform2026.PlusDays(-1)));

    /// <summary>Proportionate review: working days.</summary>
    public static CountingConvention ProportionateReview { get; } = new(
        "proportionate-review", "proportionate review", DayBasis.Working, false, null,
        Citation.Background("proportionate review in 5 + 5 + 5 working days, day 0", new(2016, 1, 1)));

    /// <summary>Authorisation of a medicines trial before the reform of 2026: "from the date of receipt"; never stopped.</summary>
    public static CountingConvention MedicinesRegulator { get; } = new(
        "mhra-2004", "MHRA, medicines trial", DayBasis.Calendar, false, 0,
        Citation.Inferred("SI 2004/1031", "regs 18 to 20", new(2004, 5, 1), Reform2026.PlusDays(-1)));

    /// <summary>No objection to a device investigation: sixty days, never stopped.</summary>
    public static CountingConvention DeviceInvestigation { get; } = new(
        "mhra-device", "MHRA, device investigation", DayBasis.Calendar, false, 0,
        Citation.Background("device investigation, 60 days from day 0"));

    /// <summary>The network's 30, 40 and 70 days at a provider: receipt of a valid application is day 0.</summary>
    public static CountingConvention Provider { get; } = new(
        "nihr-provider", "NIHR 30, 40 and 70 days", DayBasis.Calendar, false, 0,
        Citation.Stated("Imperial College: governance stage", "Day 0"));

    /// <summary>The older coordinated system for NHS permission: 40, 15 and 15 days.</summary>
    public static CountingConvention NhsPermission { get; } = new(
        "csp", "CSP 40, 15 and 15 days", DayBasis.Calendar, false, null,
        Citation.Inferred("CSP operating times", "day 0, as the provider measures", new(2008, 1, 1), new(2016, 12, 31)));

    /// <summary>Amendments and confirmation of capacity: thirty-five days.</summary>
    public static CountingConvention Amendment { get; } = new(
        "amendment-35", "HRA amendment and capacity, 35 days", DayBasis.Calendar, false, null,
        Citation.Background("35 calendar days, day 0", to: Reform2026.PlusDays(-1)));

    /// <summary>Deciding the category of an amendment: five working days.</summary>
    public static CountingConvention AmendmentCategory { get; } = new(
        "amendment-category", "HRA amendment category", DayBasis.Working, false, null,
        Citation.Background("five working days, day 0", to: Reform2026.PlusDays(-1)));

    /// <summary>The combined decision on a medicines trial from 28 April 2026: separate limits instead of a clock that stops.</summary>
    public static CountingConvention CombinedDecision { get; } = new(
        "ct-2026", "clinical trial decision from 2026", DayBasis.Calendar, false, 0,
        Citation.Background("validation 7, decision 30, information 60, final 10, modification 35 or 14; the triggering event is day 0",
            Reform2026));

    /// <summary>The UK delivery programme's 60, 30, 150 and 90 days: end less start.</summary>
    public static CountingConvention DeliveryProgramme { get; } = new(
        "ukcrd", "UK delivery programme metrics", DayBasis.Calendar, false, 0,
        Citation.Stated("UK Clinical Research Delivery programme", "end date less start date", new(2023, 1, 1)));

    /// <summary>Every convention.</summary>
    public static ValueList<CountingConvention> All { get; } =
    [
        RecOriginal, RecCtimp, RecOther, RecValidation, ProportionateReview, MedicinesRegulator, DeviceInvestigation,
        Provider, NhsPermission, Amendment, AmendmentCategory, CombinedDecision, DeliveryProgramme,
    ];

    /// <summary>
    /// Days before a meeting on which applications to a committee close; when a later meeting is chosen the clock starts on that day.
    /// </summary>
    public static int DaysFromCutOffToMeeting => 14;
}
