using Crn.Domain.Rules;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Plans;

/// <summary>Answers that follow from others or from the date, filled in where the caller gave none; what was given stands.</summary>
internal static class ImpliedAnswers
{
    private static readonly LocalDate CspFirst = new(2008, 11, 18);
    private static readonly LocalDate CspLast = new(2016, 3, 31);
    private static readonly LocalDate HraApprovalStaged = new(2015, 5, 1);
    private static readonly LocalDate HraApprovalForAll = new(2016, 3, 31);
    private static readonly LocalDate MentalCapacityActOfNorthernIreland = new(2019, 10, 1);
    private static readonly LocalDate ProportionateReviewFirst = new(2009, 1, 1);
    private static readonly LocalDate CombinedReviewFirst = new(2022, 1, 1);
    private static readonly LocalDate CombinedReviewLast = new(2026, 4, 27);

    // In the order of a sheet.
    private static readonly ValueList<Observation> NotYet = AfterSubmission.Aggregate(FactSheet.Empty,
        (sheet, later) => sheet.With(later, false, "not yet, when the plan is made", null)).Observations;

    public static FactSheet Complete(FactSheet answers, LocalDate submitting)
    {
        var sheet = BeforeSubmission(answers);
        if (submitting < CspFirst || submitting > CspLast)
            sheet = Fill(sheet, UsesCsp, false, "the coordinated system ran from 18 November 2008 to 31 March 2016");
        if (submitting < HraApprovalStaged) sheet = Fill(sheet, UsesHraApproval, false, "HRA Approval began in May 2015");
        if (submitting >= HraApprovalForAll)
            sheet = Fill(sheet, UsesHraApproval, true, "HRA Approval for all new studies from 31 March 2016");
        // Before its pilot there was nothing but the full committee, whatever was answered.
        if (submitting < ProportionateReviewFirst)
            sheet = sheet.With(ProportionateReview, false, "proportionate review began in 2009", null);
        // What is so only where it is said.
        sheet = Fill(sheet, SingleBoardData, false, "not said to be the data of one Board alone");
        sheet = Fill(sheet, GeneralPractice, false, "not said to be a practice of primary care");
        if (Is(sheet, Nhs)) sheet = Fill(sheet, NhsOrHsc, true, "NHS bodies take part");
        if (IsNot(sheet, Nhs)) sheet = Fill(sheet, NhsOrHsc, false, "no NHS or HSC body takes part");
        if (IsNot(sheet, NhsOrHsc)) sheet = Fill(sheet, Nhs, false, "outside the NHS and HSC");
        if (Nations(sheet) > 1) sheet = Fill(sheet, SingleCentre, false, "sites in several nations are several centres");
        sheet = OfProduct(sheet, submitting);
        if (Is(sheet, Ctimp))
        {
            sheet = Fill(sheet, ClinicalTrial, true, "a trial of a medicine is a clinical trial");
            sheet = Fill(sheet, Imp, true, "a trial of a medicine uses one");
            sheet = Fill(sheet, RecRequired, true, "a trial of a medicine needs an ethics opinion by law");
        }

        return OfEthics(sheet, submitting);
    }

    // Nothing has been asked or changed while the application is still to be submitted.
    private static FactSheet BeforeSubmission(FactSheet answers)
    {
        var missing = new Observation[NotYet.Count];
        var count = 0;
        foreach (var answer in NotYet)
        {
            if (answers.Find(answer.Fact) is null) missing[count++] = answer;
        }

        return count == 0 ? answers : answers.PutAll(missing.AsSpan(0, count));
    }

    // A change goes the way the study was approved, whatever the day of the change.
    public static FactSheet CombinedReview(FactSheet answers, LocalDate submitting)
    {
        if (IsNot(answers, Ctimp) || submitting < CombinedReviewFirst || submitting > CombinedReviewLast)
            return Fill(answers, UsesCombinedReview, false, "not approved through combined review");
        return Is(answers, Ctimp) ? Fill(answers, UsesCombinedReview, true, "every new trial of a medicine from 1 January 2022") : answers;
    }

    private static FactSheet OfProduct(FactSheet answers, LocalDate submitting)
    {
        var sheet = answers;
        if (IsNot(sheet, Ctimp))
        {
            foreach (var medicine in new[] { Imp, GeneTherapy, NotifiableTrial, TypeA, PaediatricTrial, UsesCombinedReview })
                sheet = Fill(sheet, medicine, false, "a study that is no trial of a medicine");
        }

        sheet = CombinedReview(sheet, submitting);
        // First, so that an answer given later never turns what followed from an earlier one.
        if (Is(sheet, GeneTherapy)) sheet = Fill(sheet, Atimp, true, "gene therapy is an advanced therapy");
        if (Is(sheet, TypeA))
        {
            sheet = Fill(sheet, SpecialCharacteristics, false, "a Type A trial is of a product used as licensed");
            sheet = Fill(sheet, Atimp, false, "a Type A trial is of a product used as licensed");
        }

        if (IsNot(sheet, Atimp)) sheet = Fill(sheet, GeneTherapy, false, "gene therapy is an advanced therapy");
        if (Is(sheet, Phase1HealthyVolunteer)) sheet = Fill(sheet, Phase1Or2A, true, "phase 1");
        return Is(sheet, Phase3) || Is(sheet, Phase4) ? Fill(sheet, Phase1Or2A, false, "a later phase") : sheet;
    }

    // Where the law asks for an opinion, inside the NHS or not.
    private static FactSheet OfEthics(FactSheet answers, LocalDate submitting)
    {
        var sheet = answers;
        if (Is(sheet, AdultsLackingCapacity) && (Is(sheet, England) || Is(sheet, Wales) || Is(sheet, Scotland)
            || (Is(sheet, NorthernIreland) && submitting >= MentalCapacityActOfNorthernIreland)))
            sheet = Fill(sheet, RecRequired, true, "research with adults lacking capacity needs an opinion by law");
        if (Is(sheet, InvestigationalDevice) && IsNot(sheet, MarkedForPurpose))
            sheet = Fill(sheet, RecRequired, true, "the investigation of a device needs an opinion");
        return Is(sheet, ResearchExposure) ? Fill(sheet, RecRequired, true, "a research exposure needs an opinion by law") : sheet;
    }

    private static int Nations(FactSheet sheet) =>
        (Is(sheet, England) ? 1 : 0) + (Is(sheet, Wales) ? 1 : 0)
        + (Is(sheet, Scotland) ? 1 : 0) + (Is(sheet, NorthernIreland) ? 1 : 0);

    private static bool IsNot(FactSheet sheet, Fact<bool> fact) => Is(sheet, fact, answer: false);

    /// <summary>Whether the one answer that is known is yes, or the one given: what a criterion of the fact says.</summary>
    internal static bool Is(FactSheet sheet, Fact<bool> fact, bool answer = true) =>
        sheet.Values(fact) is { Values: { Count: 1 } known } && known[0] == answer;

    private static FactSheet Fill(FactSheet sheet, Fact<bool> fact, bool value, string because) =>
        sheet.Find(fact) is null ? sheet.With(fact, value, because, null) : sheet;
}
