using Crn.Domain.Policies;

namespace Crn.Domain.Monitoring.Sources;

/// <summary>The documents behind the monitoring rules, each cited once.</summary>
internal static class MonitoringSources
{
    public static readonly LocalDate FormulaChanged = new(2021, 1, 26);
    public static readonly LocalDate Reset = new(2022, 9, 28);

    public static readonly Citation PointsFormula = Citation.Stated(
        "R&D Forum, 26 January 2021: change to the recruitment to time and target calculation", "the earlier formula, percentage points",
        to: FormulaChanged.PlusDays(-1));

    public static readonly Citation RelativeFormula = Citation.Stated(
        "R&D Forum, 26 January 2021: change to the recruitment to time and target calculation", "the new formula, relative to time",
        from: FormulaChanged);

    public static readonly Citation AmberBound =
        Citation.Background("a lower bound of amber of -30 is common; no official bound was found");

    public static readonly Citation ObjectiveRag =
        Citation.Stated("NIHR CRN high-level objectives, quarterly performance report Q3 2015/16", "performance against target, whole " +
            "per cent");

    public static readonly Citation ObjectiveTarget =
        Citation.Stated("NIHR CRN research performance report 2018/19", "objectives 2A and 2B: 80 per cent");

    public static readonly Citation OnTrack = Citation.Stated(
        "CSP002: method for calculating the NIHR CRN high-level objectives 2023/24", "study delivery", new LocalDate(2023, 4, 1),
        new LocalDate(2024, 3, 31));

    public static readonly Citation OnTrackSince = Citation.Inferred(
        "CSP002: method for calculating the NIHR CRN high-level objectives 2023/24", "carried on; no later rule was found",
        new LocalDate(2024, 4, 1));

    public static readonly Citation ResetRules = Citation.Stated("R&D Forum, 28 September 2022: Research Reset", "", Reset);

    public static readonly Citation Zero = Citation.Background("a site open ninety days without a participant is a zero recruiter");

    public static readonly Citation NonEnrolling = Citation.Inferred(
        "NIHR key statistics 2016/17",
        "9 per cent of active sites were non-enrollers; what makes a site active, and when it is judged, is not stated");

    public static readonly Citation ParticipantsObjective = Citation.Stated(
        "NIHR CRN research performance report 2018/19", "objective 1: 650,000 participants in 2018/19", new LocalDate(2018, 4, 1),
        new LocalDate(2019, 3, 31));

    public static readonly Citation ParticipantsCounted =
        Citation.Inferred("NIHR CRN research performance report 2018/19", "objective 1; the numbers wanted in other years were not found");

    public static readonly Citation NewStudies =
        Citation.Inferred("NIHR annual statistics 2018/19 and 2019/20", "new studies of the year; counted here as opened in the year");

    public static readonly Citation NewCommercial =
        Citation.Background("objective 3A: new commercial studies of the year, counted here as opened in the year");

    public static readonly Citation CommercialShare =
        Citation.Background("objective 3B: the share of eligible commercial trials approved by the MHRA that are on the portfolio");

    public static readonly Citation Dementia =
        Citation.Inferred("NIHR annual statistics 2018/19 and 2019/20", "objective 7: participants in dementia studies; which studies " +
            "count, and how many were wanted, is not stated");

    public static readonly Citation FirstParticipant = Citation.Background(
        "objectives 5A and 5B: first participant within 30 days, 80 per cent; the published start is permission or initiation, here it " +
        "is the recorded opening");

    public static readonly Citation Survey = Citation.Stated(
        "CSP002: method for calculating the NIHR CRN high-level objectives 2023/24", "participant experience survey: 18,000 responses",
        new LocalDate(2023, 4, 1), new LocalDate(2024, 3, 31));

    public static readonly Citation SurveyOtherYears =
        Citation.Inferred("CSP002: method for calculating the NIHR CRN high-level objectives 2023/24", "participant experience survey; " +
            "the number wanted in other years was not found");

    public static readonly Citation MonthlyRecruitment =
        Citation.Stated("UKCRD update, October 2025", "monthly average recruitment in the UK: at least 70,000; before the pandemic about " +
            "61,000");

    public static readonly Citation RareSilence =
        Citation.Default("three expected intervals without a participant: where recruits come at random, one such wait in twenty");

    public static readonly Citation DataRules =
        Citation.Stated("CPMS terms and data guidance of the network", "planned and actual dates, targets and activity are kept current");

    public static readonly Citation Confirmed =
        Citation.Stated("Your research activity data and CPMS", "the sponsor or chief investigator confirms site data each month");

    public static readonly Citation EarlyWarning =
        Citation.Default("early warning: one false alarm in twenty studies, sites that differ as in the exact projections");
}
