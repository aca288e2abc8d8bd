namespace Crn.Domain.Benchmarks.Growth;

/// <summary>Why some public verbs have no row of their own, reason by reason: what <c>-- growth --uncovered</c> goes by.</summary>
internal static class GrowthReasons
{
    /// <summary>Each reason with its verbs: <c>Type.Member</c>, or <c>Type.*</c> for all of a type that have no row.</summary>
    public static (string Why, string[] Verbs)[] All { get; } =
    [
        ("one event of a value whose verbs and replay have rows, checked by the same code and kept in the same list",
        [
            "ContractValueReview.*", "Enquiry.Achieve", "Enquiry.Advise", "Enquiry.Ask", "Enquiry.Close", "Enquiry.Offer", "Enquiry.Reach",
            "Enquiry.Resubmit", "Enquiry.SharePapers", "Enquiry.Take", "Enquiry.Withdraw", "Escalation.*", "PermissionCase.Abandon",
            "PermissionCase.Appeal", "PermissionCase.ExtendApproval", "PermissionCase.MeetConditions", "PermissionCase.NoteSilence",
            "ReviewClock.Finish", "Study.*",
        ]),
        ("takes or gives one number, day or text: nothing in it can grow",
        [
            "Appointment.Ending", "CountRange.Plus", "DayCount.CountingReceipt", "DayCount.RollingForward", "Fact.For", "Fact.From",
            "Fact.Within", "Pounds.InPricesOf", "Pounds.RoundedToPence", "Pounds.Uplifted", "Remedy.WithOwn", "ScreeningFunnel.With",
            "ScreeningFunnel.WithScreened", "SitePrice.ChangeLocally", "Truth.Implies", "Turnaround.Taking", "WorkWeek.Plus",
            "StageDurations.AtMedians", "StageDurations.Using", "StageDurations.WithAnswer", "StageDurations.WithApprovalToOpening",
            "RecruitmentSampler.WithSharedDelay", "RecruitmentSampler.WithSiteRates",
        ]),
        ("a list of fixed length: twelve months, seven days, the milestones, the codes of the graph, the published causes or capabilities",
        [
            "Capabilities.StateNeeds", "CauseThresholds.With", "ExpectedCurve.WithSeasons", "Milestones.With", "RateCourse.Seasonal",
            "SetUpRecord.With", "StageDurations.With", "StepDurations.With", "WorkingPattern.OnDays",
        ]),
        ("settings of a policy, written once by a person: some dozens of rows, copied for each that is changed",
        [
            "EligibilityPolicy.With", "EngagementPolicy.*", "Parameter.With", "ScheduledActivity.With", "ScorePart.*",
        ]),
        ("the result of a row of another verb, taken apart or put together as often as there are studies or enquiries",
            ["AssumptionRecord.Of", "WeeklyArrivals.Of"]),
        ("asks RecruitmentForecast.Fan, which has a row, twice", ["RecoveryOutlook.Fan"]),
        ("what the rows of its types measure", ["IEventSourced.Replay", "IEventSourced.TryReplay"]),
    ];

    /// <summary>Why a verb has no row; null when nothing is said.</summary>
    public static string? Of(string verb) => All
        .FirstOrDefault(r => r.Verbs.Contains(verb, StringComparer.Ordinal) || r.Verbs.Contains(verb.Split('.')[0] + ".*")).Why;
}
