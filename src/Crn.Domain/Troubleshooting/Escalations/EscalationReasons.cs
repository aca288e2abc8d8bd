using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Troubleshooting.Escalations;

/// <summary>Every reason why the record of an escalation says no.</summary>
internal static class EscalationReasons
{
    private static readonly Citation Persistence = Citation.Default("escalation ladder: a signal that persists, two reports in a row");
    private static readonly Citation Order = Citation.Default("an entry changes something, and speaks of what is recorded");

    public static Refusal Ended { get; } =
        new("escalation.ended", "Recruitment was closed: nothing is left to escalate.", "Nothing is needed.", Order);

    public static Refusal ReportedAlready { get; } =
        new("escalation.reported-already", "A report of that day or later is recorded.",
            "Report in order of their days, each day once.", Order);

    public static Refusal NotHigher { get; } =
        new("escalation.not-higher", "It stands at that level or higher.", "Name a higher level.", Order);

    public static Refusal NotLower { get; } =
        new("escalation.not-lower", "It stands at that level or lower.", "Name a lower level.", Order);

    public static Refusal NotWarranted(EscalationLevel warranted) => new("escalation.not-warranted",
        $"The reports lead to L{Text.Of((int)warranted)} at most: a signal must persist, flags and proposals apart.",
        "Wait for the next report, or record what is proposed.", Persistence);

    public static Refusal NotCalmed(ValueList<string> because, bool hasEarlierFigure, int reports) => new("escalation.not-calmed",
        $"The reports do not allow it yet: {string.Join("; ", because)}.",
        hasEarlierFigure ? $"State that figure again, beyond its trigger no more in {Text.Count(reports, "report", "reports")} in a row."
            : $"Wait for {Text.Count(reports, "report", "reports")} in a row that lead no higher.", Persistence);

    public static Refusal DueBefore { get; } =
        new("escalation.due-before", "The step is due before it is taken.", "Give a later day.", Order);

    public static Refusal BeforeStep { get; } =
        new("escalation.before-step", "It takes place before the last step up.", "Give the day of the step or a later one.", Order);

    public static Refusal NoStep { get; } =
        new("escalation.no-step", "Nothing is raised.", "Raise it first.", Order);

    public static Refusal AnsweredAlready { get; } =
        new("escalation.answered-already", "The step is answered.", "Nothing is needed.", Order);

    public static Refusal ReviewedAlready { get; } =
        new("escalation.reviewed-already", "The step is reviewed.", "Nothing is needed.", Order);

    public static Refusal TooEarly(int days) => new("escalation.review-too-early",
        $"The effect is reviewed {Text.Count(days, "day", "days")} after the step.", "Wait until then.",
        Citation.Default("escalation ladder, review of effect"));

    public static Refusal Negative { get; } =
        new("escalation.negative-count", "A number of recruits is negative.", "Count people, from 0.", Order);

    public static Refusal DecidedAlready { get; } =
        new("escalation.decided-already", "That outcome was the last one decided.", "Nothing is needed.", Order);

    public static Refusal UnknownLevel { get; } =
        new("escalation.no-such-level", "There is no such level.", "Name one from 0 to 4.", Order);

    public static Refusal UnknownOutcome { get; } =
        new("escalation.no-such-outcome", "There is no such outcome.", "Name one of the formal outcomes.", Order);
}
