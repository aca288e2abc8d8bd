using Crn.Domain.Policies;

namespace Crn.Domain.Support;

/// <summary>The numbers of research support through time: excess treatment costs, cost attribution, activity weights, contract value
/// review.</summary>
/// <remarks>
/// Every one is dated and cited. Hours of staff are in <c>WorkforceParameters</c> of the room Workforce. To use another value, take the
/// parameter and give it a version of your own: see <see cref="Parameter{T}.With"/>.
/// </remarks>
/// <example>
/// <code>
/// SupportParameters.TrustThreshold.ValueOn(new LocalDate(2023, 4, 1));  // 0.001 percent of operating income
/// SupportParameters.TrustThreshold.Values
///     .Difference(new LocalDate(2022, 3, 31), new LocalDate(2022, 4, 1)).ToString();   // "0.01 to 0.001"
/// </code>
/// </example>
public static class SupportParameters
{
    private static readonly Citation NationalEtcSystem =
        Citation.Stated("NHS England: Excess treatment costs", "national system", new LocalDate(2018, 10, 1));
    private static readonly Citation PaymentProcess =
        Citation.Stated("NIHR: Changes to the CCG ETC payment process v2.0", "thresholds and payments", new LocalDate(2022, 4, 1));
    private static readonly Citation PrimaryCareEtc = Citation.Stated("West Yorkshire R&D: excess treatment costs", "primary care");
    private static readonly Citation PrimaryCareThreshold =
        Citation.Stated("West Yorkshire R&D: excess treatment costs; NIHR ETC site: provider thresholds", "primary care");
    private static readonly Citation EtcManagement =
        Citation.Stated("PSP096: ETC management", "specialised commissioning", new LocalDate(2024, 7, 1));
    private static readonly Citation DhscGuidance =
        Citation.Stated("DHSC: ETCs in non-commercial research, guidance", "single system", new LocalDate(2024, 12, 5));
    private static readonly Citation SoecatProcess = Citation.Stated("CRN Yorkshire & Humber: SoECAT process", "validation");
    private static readonly Citation SoecatOnline =
        Citation.Stated("Royal Brompton & Harefield: SoECAT", "online from April 2023", new LocalDate(2023, 4, 1));
    private static readonly Citation ActivityFunding =
        Citation.Stated("CRN Yorkshire & Humber funding model", "activity weights", new LocalDate(2019, 4, 1), new LocalDate(2020, 3, 31));
    private static readonly Citation ContractValueReview =
        Citation.Stated("Health and Care Research Wales: faster costing (NCVR)", "stages", new LocalDate(2022, 10, 1));
    private static readonly Citation ContractValueReviewUpdate =
        Citation.Stated("Health and Care Research Wales: NCVR update", "early phase and advanced therapies", new LocalDate(2024, 10, 14));
    private static readonly Citation CompanyGuide = Citation.Stated("NIHR company guide to the Study Support Service", "early contact");
    private static readonly Citation EarlyFeedback = Citation.Stated("NIHR: Early feedback, commercial", "questions");
    private static readonly Citation ScottishFeasibility = Citation.Stated("NHS Research Scotland: feasibility", "turnaround");
    private static readonly Citation Registration =
        Citation.Stated("HRA: research registration", "within six weeks of the first participant");

    /// <summary>The first day of the national system for excess treatment costs.</summary>
    public static Parameter<LocalDate> NationalEtcSystemStart { get; } =
        Date("etc.national_system_start", "First day of the national system for excess treatment costs", new(2018, 10, 1),
            NationalEtcSystem);

    /// <summary>Excess treatment costs a trust bears itself, in percent of its operating income in a financial year.</summary>
    public static Parameter<decimal> TrustThreshold { get; } = Number(
        "etc.threshold.trust",
        "Excess treatment costs a trust bears itself",
        "percent of operating income per financial year",
        new(0.01m, new LocalDate(2018, 10, 1), new LocalDate(2022, 3, 31), NationalEtcSystem),
        new(0.001m, new LocalDate(2022, 4, 1), null, PaymentProcess));

    /// <summary>The least threshold of a trust, in pounds in a financial year.</summary>
    public static Parameter<decimal> TrustThresholdMinimum { get; } =
        Number("etc.threshold.trust.minimum", "Least threshold of a trust", "GBP per financial year",
            new Dated<decimal>(1000m, new LocalDate(2022, 4, 1), null, PaymentProcess));

    /// <summary>Excess treatment costs an ambulance trust bears itself, in percent of its operating income in a financial year.</summary>
    public static Parameter<decimal> AmbulanceThreshold { get; } = Number(
        "etc.threshold.ambulance",
        "Excess treatment costs an ambulance trust bears itself",
        "percent of operating income per financial year",
        new Dated<decimal>(0.0005m, new LocalDate(2022, 4, 1), null, PaymentProcess));

    /// <summary>Excess treatment costs a general practice bears itself, in pounds in a financial year: none.</summary>
    public static Parameter<decimal> PrimaryCareEtcThreshold { get; } =
        Number("etc.threshold.primary_care", "Excess treatment costs a practice bears itself", "GBP per financial year",
            new Dated<decimal>(0m, null, null, PrimaryCareThreshold));

    /// <summary>Costs from which a general practice is paid in the second quarter already, in pounds.</summary>
    public static Parameter<decimal> PrimaryCareSecondQuarterTrigger { get; } =
        Number("etc.trigger.primary_care.q2", "Costs from which a practice is paid in the second quarter", "GBP",
            new Dated<decimal>(100m, null, null, PrimaryCareEtc));

    /// <summary>Payments of excess treatment costs in a year: two since April 2022, four before (see
    /// <see cref="ExcessTreatmentCosts.Payments"/>); the published table gives no first day.</summary>
    public static Parameter<decimal> EtcPaymentsPerYear { get; } =
        Number("etc.payments_per_year", "Payments of excess treatment costs in a year", "count (Q2 and Q4)",
            new Dated<decimal>(2m, null, null, PaymentProcess));

    /// <summary>The day the coordinating centre took over specialised-commissioning studies.</summary>
    public static Parameter<LocalDate> SpecialisedMovedToNetwork { get; } =
        Date("etc.specialised_moved_to_network", "Day the coordinating centre took over specialised-commissioning studies", new(2024, 7, 1),
            EtcManagement);

    /// <summary>The first day of the single system for excess treatment costs.</summary>
    public static Parameter<LocalDate> SingleDhscSystem { get; } =
        Date("etc.single_dhsc_system", "First day of the single system for excess treatment costs", new(2024, 12, 5), DhscGuidance);

    /// <summary>Days within which a network validates a schedule of events cost attribution.</summary>
    public static Parameter<decimal> SoecatValidation { get; } =
        Number("soecat.validation_turnaround", "Validation of a schedule of events cost attribution", "working days (one network)",
            new Dated<decimal>(10m, null, null, SoecatProcess));

    /// <summary>The day the schedule of events cost attribution went online.</summary>
    public static Parameter<LocalDate> SoecatOnlineFrom { get; } =
        Date("soecat.online_from", "Day the schedule of events cost attribution went online", new(2023, 4, 1), SoecatOnline);

    /// <summary>Activity weight of a participant in a large study.</summary>
    public static Parameter<decimal> LargeStudyWeight { get; } =
        Weight("abf.weight.large", "Activity weight of a participant in a large study", 1m);

    /// <summary>Activity weight of a participant in an observational study.</summary>
    public static Parameter<decimal> ObservationalWeight { get; } =
        Weight("abf.weight.observational", "Activity weight of a participant in an observational study", 3.5m);

    /// <summary>Activity weight of a participant in an interventional study.</summary>
    public static Parameter<decimal> InterventionalWeight { get; } =
        Weight("abf.weight.interventional", "Activity weight of a participant in an interventional study", 11m);

    /// <summary>The first day of the national contract value review, stage 1: one review of resources.</summary>
    public static Parameter<LocalDate> ContractValueReviewStage1 { get; } =
        Date("ncvr.stage1", "First day of the national contract value review, stage 1", new(2022, 10, 1), ContractValueReview);

    /// <summary>The first day of the national contract value review, stage 2: no local price negotiation.</summary>
    public static Parameter<LocalDate> ContractValueReviewStage2 { get; } =
        Date("ncvr.stage2", "First day of the national contract value review, stage 2", new(2023, 10, 1), ContractValueReview);

    /// <summary>The day the review took in early phase studies and advanced therapies.</summary>
    public static Parameter<LocalDate> ContractValueReviewEarlyPhase { get; } =
        Date("ncvr.early_phase_atmp", "Day the review took in early phase studies and advanced therapies", new(2024, 10, 14),
            ContractValueReviewUpdate);

    /// <summary>Working days within which the network answers an early contact.</summary>
    public static Parameter<decimal> EarlyContactResponse { get; } =
        Number("early_contact.response", "Answer to an early contact", "working days", new Dated<decimal>(3m, null, null, CompanyGuide));

    /// <summary>Working days within which questions before early feedback are asked.</summary>
    public static Parameter<decimal> EarlyFeedbackQuestions { get; } =
        Number("early_feedback.questions", "Questions before early feedback", "working days",
            new Dated<decimal>(2m, null, null, EarlyFeedback));

    /// <summary>Days of the Scottish feasibility service.</summary>
    public static Parameter<decimal> ScotlandFeasibility { get; } =
        Number("scotland.feasibility", "Feasibility service in Scotland", "days", new Dated<decimal>(14m, null, null, ScottishFeasibility));

    /// <summary>Days after the first participant within which a study is registered.</summary>
    public static Parameter<decimal> LatestRegistration { get; } =
        Number("registration.latest_after_first_participant", "Registration after the first participant, at the latest", "days",
            new Dated<decimal>(42m, null, null, Registration));

    /// <summary>Every number among them, ordered by code.</summary>
    public static ValueList<Parameter<decimal>> Numbers { get; } = new Parameter<decimal>[]
    {
        TrustThreshold, TrustThresholdMinimum, AmbulanceThreshold, PrimaryCareEtcThreshold, PrimaryCareSecondQuarterTrigger,
        EtcPaymentsPerYear, SoecatValidation,
        LargeStudyWeight, ObservationalWeight, InterventionalWeight, EarlyContactResponse,
        EarlyFeedbackQuestions, ScotlandFeasibility, LatestRegistration,
    }.OrderBy(p => p.Code, StringComparer.Ordinal).ToValueList();

    /// <summary>Every date among them, ordered by code.</summary>
    public static ValueList<Parameter<LocalDate>> Dates { get; } = new Parameter<LocalDate>[]
    {
        NationalEtcSystemStart, SpecialisedMovedToNetwork, SingleDhscSystem, SoecatOnlineFrom, ContractValueReviewStage1,
        ContractValueReviewStage2, ContractValueReviewEarlyPhase,
    }.OrderBy(p => p.Code, StringComparer.Ordinal).ToValueList();

    private static Parameter<decimal> Number(string code, string meaning, string unit, params Dated<decimal>[] values) =>
        new(code, meaning, unit, new(values));

    private static Parameter<decimal> Weight(string code, string meaning, decimal weight) =>
        Number(code, meaning, "weight", new Dated<decimal>(weight, new LocalDate(2019, 4, 1), new LocalDate(2020, 3, 31), ActivityFunding));

    private static Parameter<LocalDate> Date(string code, string meaning, LocalDate date, Citation source) =>
        new(code, meaning, "date", new(new Dated<LocalDate>(date, date, null, source)));
}
