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

    public static FactSheet Complete(FactSheet answers, LocalDate submitting)
    {
        var sheet = answers;
        // Nothing has been asked or changed while the application is still to be submitted.
        foreach (var later in PermissionFacts.AfterSubmission) sheet = Fill(sheet, later, false, "not yet, when the plan is made");
        if (submitting < CspFirst || submitting > CspLast)
            sheet = Fill(sheet, UsesCsp, false, "the coordinated system ran from 18 November 2008 to 31 March 2016");
        if (submitting < HraApprovalStaged) sheet = Fill(sheet, UsesHraApproval, false, "HRA Approval began in May 2015");
        if (submitting >= HraApprovalForAll)
            sheet = Fill(sheet, UsesHraApproval, true, "HRA Approval for all new studies from 31 March 2016");
        if (Is(sheet, Nhs)) sheet = Fill(sheet, NhsOrHsc, true, "NHS bodies take part");
        if (Is(sheet, Ctimp))
        {
            sheet = Fill(sheet, ClinicalTrial, true, "a trial of a medicine is a clinical trial");
            sheet = Fill(sheet, Imp, true, "a trial of a medicine uses one");
            sheet = Fill(sheet, RecRequired, true, "a trial of a medicine needs an ethics opinion by law");
        }

        return sheet;
    }

    private static bool Is(FactSheet sheet, Fact<bool> fact) => fact.IsTrue().Evaluate(sheet).IsTrue;

    private static FactSheet Fill(FactSheet sheet, Fact<bool> fact, bool value, string because) =>
        sheet.Find(fact) is null ? sheet.With(fact, value, because, null) : sheet;
}
