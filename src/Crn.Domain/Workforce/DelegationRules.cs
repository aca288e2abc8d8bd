using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Workforce;

/// <summary>Who may be given which task of a trial of a medicine, by date.</summary>
/// <remarks>A protocol or sponsor may be stricter and never looser. Tasks whose rule from 28 April 2026 was not read (dosing, prescribing,
/// causality) are not here.</remarks>
/// <example>
/// <code>
/// DelegationRules.ConfirmEligibility.Ask(facts, new LocalDate(2026, 4, 28));
/// </code>
/// </example>
public static class DelegationRules
{
    /// <summary>The first day of the amended clinical trials regulations.</summary>
    public static LocalDate RegulationsChanged { get; } = new(2026, 4, 28);

    /// <summary>Whether the study is a clinical trial of an investigational medicinal product.</summary>
    public static Fact<bool> IsMedicineTrial { get; } =
        Ask("is-medicine-trial", "Is the study a clinical trial of an investigational medicinal product (CTIMP)?");

    /// <summary>Whether the person is a doctor.</summary>
    public static Fact<bool> IsDoctor { get; } = Ask("is-doctor", "Is the person a doctor?");

    /// <summary>Whether the person is a health care professional registered in the UK.</summary>
    public static Fact<bool> IsRegistered { get; } =
        Ask("is-registered", "Is the person a health care professional registered in the UK?");

    /// <summary>Whether the principal investigator delegated the task, in the delegation log.</summary>
    public static Fact<bool> IsDelegated { get; } = Ask("is-delegated", "Is the task delegated in the log of the principal investigator?");

    /// <summary>Whether the principal investigator judged the person competent for the task.</summary>
    public static Fact<bool> IsCompetent { get; } = Ask("is-competent", "Was the person judged competent for the task?");

    /// <summary>Whether the person's training in good clinical practice is in date: see <see cref="TrainingRecord.IsInDate"/>.</summary>
    public static Fact<bool> GcpInDate { get; } = Ask("gcp-in-date", "Is the training in good clinical practice in date?");

    /// <summary>Whether the person is trained for the study.</summary>
    public static Fact<bool> IsStudyTrained { get; } = Ask("is-study-trained", "Is the person trained for the study?");

    /// <summary>Whether the protocol names the person's role for the task.</summary>
    public static Fact<bool> ProtocolNamesRole { get; } = Ask("protocol-names-role", "Does the protocol name the role for the task?");

    /// <summary>Whether the way consent is taken, by this role, was approved by the research ethics committee.</summary>
    public static Fact<bool> EthicsApprovedRole { get; } =
        Ask("ethics-approved-role", "Did the ethics committee approve that this role takes consent?");

    private static Criterion Prepared => IsDelegated.IsTrue() & IsCompetent.IsTrue() & GcpInDate.IsTrue() & IsStudyTrained.IsTrue();

    /// <summary>
    /// Met when somebody may confirm that a participant of a trial of a medicine is eligible: to 27 April 2026 a doctor, or (a trust's
    /// practice) another professional whom the protocol names; from 28 April 2026 any registered professional, delegated, competent and
    /// trained. For other studies no rule was found: the question does not apply.
    /// </summary>
    public static RuleSet<Rule> ConfirmEligibility { get; } = RuleSet<Rule>.Empty.With(
        Eligibility(
            IsDelegated.IsTrue() & (IsDoctor.IsTrue() | (IsRegistered.IsTrue() & ProtocolNamesRole.IsTrue())),
            Citation.Stated("MHRA GCP forum threads 1700, 1003, 2049, 4512", "eligibility", to: RegulationsChanged.PlusDays(-1))),
        Eligibility(
            IsRegistered.IsTrue() & Prepared,
            Citation.Stated("York Hospitals: regulations 2026", "eligibility", RegulationsChanged)));

    /// <summary>Met when somebody may take consent, doctor or not. Employers may ask for more.</summary>
    public static Rule TakeConsent { get; } = new("DL-01")
    {
        Question = "May this person take consent?",
        Criterion = EthicsApprovedRole.IsTrue() & IsDelegated.IsTrue() & IsCompetent.IsTrue() & IsStudyTrained.IsTrue(),
        Remedy = "Have the role approved by the ethics committee (an amendment), and the person trained, judged competent and delegated.",
        Source = Citation.Stated("Worcestershire Acute: informed consent; Nottingham: guidance on informed consent", "DL-01"),
    };

    private static Rule Eligibility(Criterion criterion, Citation source) => new("DL-ELIGIBILITY")
    {
        Question = "May this person confirm eligibility?",
        Applies = IsMedicineTrial.IsTrue(),
        Criterion = criterion,
        Remedy = "Train and delegate the person, or have a doctor confirm eligibility.",
        Source = source,
    };

    private static Fact<bool> Ask(string code, string question) =>
        Fact.YesNo("delegation." + code, question).From("principal investigator");

    /// <summary>Every fact of this room: of delegation, and of the scores of workload.</summary>
    public static FactCatalogue Catalogue => Lists.All;

    // In a class of its own: made when it is first asked for.
    private static class Lists
    {
        public static readonly FactCatalogue All = FactCatalogue.Of("Workforce",
        [
            IsMedicineTrial, IsDoctor, IsRegistered, IsDelegated, IsCompetent, GcpInDate, IsStudyTrained, ProtocolNamesRole,
            EthicsApprovedRole,
            WorkloadScores.IsInterventional, WorkloadScores.IsPhase1, WorkloadScores.TestsADrug, WorkloadScores.Visits,
            WorkloadScores.SpecialProcedures, WorkloadScores.CentralProcesses,
        ]);
    }
}
