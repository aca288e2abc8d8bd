using Crn.Domain.Calendars;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Support.Tables;

namespace Crn.Domain.Support;

/// <summary>Rules of research support that are asked by themselves: dated, cited, with the facts they read.</summary>
/// <remarks>
/// A question that nations answer differently is a set of rules, one for each nation and era: one of them applies. Where no rule was found,
/// its row is unknown and says whom to ask (<see cref="Rule.WhoCanAct"/>); what they answer is a fact. While <see cref="Nation"/> is not
/// known, nothing is.
/// </remarks>
/// <example>
/// <code>
/// SupportRules.CostAttributionForm.Ask(study).Status;   // met: the form is required
/// var trust = FactSheet.Empty.With(SupportRules.Nation, UkNation.Scotland).With(SupportRules.TotalExcess, 2_000_000m);
/// SupportRules.HighCostForecast.Ask(trust, today).Single(f =&gt; f.Status != FindingStatus.NotApplicable).Status;   // unknown
/// </code>
/// </example>
public static class SupportRules
{
    /// <summary>The nation: of a study at several, the one whose part is asked about.</summary>
    public static Fact<UkNation> Nation { get; } =
        Fact.Choice<UkNation>("support.nation", "In which nation is it?").From("sponsor");

    /// <summary>
    /// Whether it is an application at full stage, for clinical research in the UK with NHS resources that needs HRA Approval.
    /// </summary>
    public static Fact<bool> IsFullClinicalApplication { get; } = Fact.YesNo(
        "soecat.is-full-clinical-application",
        "Is it a full application for clinical research in the UK that uses NHS resources and needs HRA Approval?").From("applicant");

    /// <summary>The day of the full application.</summary>
    public static Fact<LocalDate> FullApplicationOn { get; } =
        Fact.Date("soecat.full-application-on", "When was the full application submitted?").From("applicant");

    /// <summary>Whether a participating Scottish board provides the treatment routinely.</summary>
    public static Fact<bool> RoutineAtABoard { get; } =
        Fact.YesNo("etc.routine-at-a-board", "Does any participating board provide the treatment routinely?").From("health boards");

    /// <summary>Whether the treatment stands in a clinical guideline.</summary>
    public static Fact<bool> InClinicalGuideline { get; } =
        Fact.YesNo("etc.in-clinical-guideline", "Is the treatment in a clinical guideline?").From("chief investigator");

    /// <summary>Whether the Scottish Medicines Consortium recommends the medicine.</summary>
    public static Fact<bool> RecommendedBySmc { get; } =
        Fact.YesNo("etc.recommended-by-smc", "Does the Scottish Medicines Consortium recommend the medicine?").From("chief investigator");

    /// <summary>The excess treatment costs of the whole study, in pounds.</summary>
    public static Fact<decimal> TotalExcess { get; } =
        Fact.Number("etc.total", "What are the excess treatment costs of the whole study?", Unit.Pounds).From("sponsor");

    /// <summary>The excess treatment cost per participant, in pounds.</summary>
    public static Fact<decimal> ExcessPerParticipant { get; } =
        Fact.Number("etc.per-participant", "What is the excess treatment cost per participant?", Unit.Pounds).From("sponsor");

    /// <summary>Where no rule was found: whether the treatment counts as standard care, by the answer of whom to ask.</summary>
    public static Fact<bool> StandardByAnswer { get; } = Fact.YesNo(
        "etc.standard-by-answer", "Does the nation's research office count the treatment as standard care?")
        .From("nation's research office");

    /// <summary>Where no rule was found: whether a forecast is asked for because costs are high, by the answer of whom to ask.</summary>
    public static Fact<bool> ForecastByAnswer { get; } = Fact.YesNo(
        "etc.forecast-by-answer", "Does the nation's research office ask for a forecast of recruitment?").From("nation's research office");

    /// <summary>Where no rule was found: whether an organisation gets a least allocation, by the answer of whom to ask.</summary>
    public static Fact<bool> LeastAllocationByAnswer { get; } = Fact.YesNo(
        "rcf.least-allocation-by-answer", "Does the nation's research office give the organisation a least allocation?")
        .From("nation's research office");

    /// <summary>Whether NIHR income of the last year passes the trigger of Research Capability Funding.</summary>
    public static Fact<bool> IncomePassesTrigger { get; } =
        Fact.YesNo("rcf.income-passes-trigger", "Does last year's NIHR income pass the trigger?").From("provider's finance office");

    /// <summary>Recruits from 1 October to 30 September.</summary>
    public static Fact<int> RecruitsInYear { get; } =
        Fact.Count("rcf.recruits-in-year", "How many were recruited from 1 October to 30 September?", Unit.Participants).From("network");

    /// <summary>Met when the schedule of events cost attribution is required, also where no excess treatment cost is expected.</summary>
    public static Rule CostAttributionForm { get; } = new("SO-01")
    {
        Question = "Is a schedule of events cost attribution required?",
        Criterion = IsFullClinicalApplication.IsTrue() & FullApplicationOn.OnOrAfter(new LocalDate(2018, 10, 1)),
        Source = Citation.Stated("Wellcome: clinical research using NHS resources", "SO-01; one large funder's rule"),
    };

    /// <summary>
    /// Met when a treatment is standard in Scotland, so that it has no excess, whether or not the board itself gives it. Of the other
    /// nations, and before February 2017, no rule was found.
    /// </summary>
    public static RuleSet<Rule> StandardTreatment { get; } = NationRules.Beside(
    [
        new("ES-01")
        {
            Question = "Is the treatment standard, so that it has no excess treatment cost?",
            Criterion = RoutineAtABoard.IsTrue() | InClinicalGuideline.IsTrue() | RecommendedBySmc.IsTrue(),
            Remedy = "A treatment that is not standard is put to the Chief Scientist Office before the study starts.",
            WhoCanAct = "the health board",
            Source = Citation.Stated("NRS: ETC subvention guidance, February 2017", "ES-01", new LocalDate(2017, 2, 1)),
        },
    ], UkNation.Scotland, StandardByAnswer);

    /// <summary>
    /// Met when a study's excess treatment costs in England are so high that a forecast of recruitment is asked for. It is no ceiling. Of
    /// the other nations, and before October 2024, no rule was found.
    /// </summary>
    public static RuleSet<Rule> HighCostForecast { get; } = NationRules.Beside(
    [
        new("EE-10")
        {
            Question = "Is a forecast of recruitment asked for because excess treatment costs are high?",
            Criterion = TotalExcess.MoreThan(1_000_000) | ExcessPerParticipant.MoreThan(20_000),
            Source = Citation.Stated("NIHR ETC site: payment model flowchart", "EE-10", new LocalDate(2024, 10, 1)),
        },
    ], UkNation.England, ForecastByAnswer);

    /// <summary>
    /// Met when an organisation of England without the income still gets the least allocation of Research Capability Funding: 500 recruits,
    /// from June 2023 100. By income or by recruitment, never both. Of the other nations, and before March 2020, no rule was found.
    /// </summary>
    /// <remarks>The days within March 2020 and June 2023 are not stated; the first are taken.</remarks>
    public static RuleSet<Rule> ResearchCapabilityFunding { get; } = NationRules.Beside(
    [
        LeastRecruits(500, Citation.Stated("NIHR: RCF FAQs, March 2020", "least allocation", new LocalDate(2020, 3, 1), new(2023, 5, 31))),
        LeastRecruits(100, Citation.Stated("NIHR: RCF FAQs v3.0", "least allocation", new LocalDate(2023, 6, 1))),
    ], UkNation.England, LeastAllocationByAnswer, "the Department of Health and Social Care");

    internal static Citation PayableAboveThreshold { get; } = Citation.Inferred("NIHR ETC site: provider thresholds", "ETC-02");

    private static Rule LeastRecruits(int recruits, Citation source) => new("AE-03")
    {
        Question = "Does the organisation get the least allocation by recruitment?",
        Applies = IncomePassesTrigger.IsFalse(),
        Criterion = RecruitsInYear.AtLeast(recruits),
        Source = source,
    };
}
