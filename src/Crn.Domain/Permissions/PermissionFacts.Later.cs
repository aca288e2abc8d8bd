using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <content>Scope of reviews and duties, and students.</content>
public static partial class PermissionFacts
{
    /// <summary>Takes place at one centre only.</summary>
    public static Fact<bool> SingleCentre { get; } =
        Fact.YesNo("permission.single-centre", "Takes place at one centre only");

    /// <summary>Phase I to IIa.</summary>
    public static Fact<bool> Phase1Or2A { get; } =
        Fact.YesNo("permission.phase1-or-2a", "Phase I to IIa");

    /// <summary>Marked device, with invasive or burdensome procedures beyond its normal use.</summary>
    public static Fact<bool> ProceduresBeyondNormalUse { get; } =
        Fact.YesNo("permission.procedures-beyond-normal-use",
            "Marked device, with invasive or burdensome procedures beyond its normal use");

    /// <summary>Approved, or to be approved, through combined review.</summary>
    public static Fact<bool> UsesCombinedReview { get; } =
        Fact.YesNo("permission.uses-combined-review", "Approved, or to be approved, through combined review");

    /// <summary>Lasts over two years.</summary>
    public static Fact<bool> LastsOverTwoYears { get; } =
        Fact.YesNo("permission.lasts-over-two-years", "Lasts over two years");

    /// <summary>Is a research tissue bank or database.</summary>
    public static Fact<bool> TissueBankOrDatabase { get; } =
        Fact.YesNo("permission.tissue-bank-or-database", "Is a research tissue bank or database");

    /// <summary>Ethics committee is in Scotland or Northern Ireland.</summary>
    public static Fact<bool> CommitteeInScotlandOrNorthernIreland { get; } =
        Fact.YesNo("permission.committee-in-scotland-or-northern-ireland", "Ethics committee is in Scotland or Northern Ireland");

    /// <summary>Trial of a medicine in children.</summary>
    public static Fact<bool> PaediatricTrial { get; } =
        Fact.YesNo("permission.paediatric-trial", "Trial of a medicine in children");

    /// <summary>Done mainly for an undergraduate degree.</summary>
    public static Fact<bool> UndergraduateProject { get; } =
        Fact.YesNo("permission.undergraduate-project", "Done mainly for an undergraduate degree");

    /// <summary>Done mainly for a Master's degree.</summary>
    public static Fact<bool> MastersProject { get; } =
        Fact.YesNo("permission.masters-project", "Done mainly for a Master's degree");

    /// <summary>Done mainly for a doctorate.</summary>
    public static Fact<bool> DoctoralProject { get; } =
        Fact.YesNo("permission.doctoral-project", "Done mainly for a doctorate");

    /// <summary>The application names the academic supervisor of the student.</summary>
    public static Fact<bool> SupervisorNamed { get; } =
        Fact.YesNo("permission.supervisor-named", "The application names the academic supervisor of the student");

    /// <summary>Performance study of an in vitro diagnostic.</summary>
    public static Fact<bool> DiagnosticPerformanceStudy { get; } =
        Fact.YesNo("permission.diagnostic-performance-study", "Performance study of an in vitro diagnostic");

    /// <summary>Confidential data are those of one Scottish Board alone; no unless it is said.</summary>
    public static Fact<bool> SingleBoardData { get; } =
        Fact.YesNo("permission.single-board-data", "Confidential data are those of one Scottish Board alone");

    /// <summary>The Scottish panel asks to see the use of national data though people consent.</summary>
    public static Fact<bool> PanelSeesDataWithConsent { get; } =
        Fact.YesNo("permission.panel-sees-data-with-consent", "Scottish panel asks to see the use of national data though people consent");

    /// <summary>Site is a practice of primary care, an independent contractor; no unless it is said.</summary>
    public static Fact<bool> GeneralPractice { get; } =
        Fact.YesNo("permission.general-practice", "Site is a practice of primary care, an independent contractor");

    /// <summary>Sponsor of a student's project is neither the university or college nor, exceptionally, the employer.</summary>
    public static Fact<bool> SponsoredOutsideUniversity { get; } =
        Fact.YesNo("permission.sponsored-outside-university",
            "Sponsor of the student's project is neither the university or college nor, exceptionally, the employer");

    /// <summary>Doctoral student lacks the expertise to lead, or sponsor or insurer does not agree to it.</summary>
    public static Fact<bool> StudentMayNotLead { get; } =
        Fact.YesNo("permission.student-may-not-lead",
            "Doctoral student lacks the expertise to lead, or sponsor or insurer does not agree to it");

    /// <summary>Chief investigator is no authorised health professional.</summary>
    public static Fact<bool> LedByOtherThanHealthProfessional { get; } =
        Fact.YesNo("permission.led-by-other-than-health-professional", "Chief investigator is no authorised health professional");

    /// <summary>The student is the chief investigator.</summary>
    public static Fact<bool> StudentIsChiefInvestigator { get; } =
        Fact.YesNo("permission.student-is-chief-investigator", "The student is the chief investigator");
}
