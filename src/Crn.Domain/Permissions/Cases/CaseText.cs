namespace Crn.Domain.Permissions.Cases;

/// <summary>The words of a case.</summary>
internal static class CaseText
{
    public static string Of(CaseStepStatus status) => status switch
    {
        CaseStepStatus.NotBegun => "not begun",
        CaseStepStatus.UnderReview => "under review",
        CaseStepStatus.WaitingForInformation => "waiting for information",
        CaseStepStatus.ConditionsOutstanding => "conditions outstanding",
        CaseStepStatus.Granted => "granted",
        CaseStepStatus.Continued => "continued",
        CaseStepStatus.Refused => "refused",
        CaseStepStatus.Withdrawn => "withdrawn",
    };
}
