using Crn.Domain.Policies;
using static Crn.Domain.Engagement.Tables.EngagementSources;

namespace Crn.Domain.Engagement.Tables;

/// <summary>The turnaround clocks and lead times of the network.</summary>
internal static class TurnaroundTable
{
    public static ValueList<Turnaround> Clocks { get; } =
    [
        new("early-contact.response", NetworkOffer.EarlyContact, RequestStep.Requested, RequestStep.Answered, 3,
            CompanyGuide("contact within three working days")),
        new("early-feedback.receipt", NetworkOffer.EarlyFeedback, RequestStep.Requested, RequestStep.Received, 0,
            EngagementSources.EarlyFeedback("receipt on the same day")),
        new("early-feedback.questions", NetworkOffer.EarlyFeedback, RequestStep.Requested, RequestStep.QuestionsReturned, 2,
            EngagementSources.EarlyFeedback("questions within two working days")),
        new("early-feedback.answer", NetworkOffer.EarlyFeedback, RequestStep.InformationComplete, RequestStep.Answered, 3,
            Citation.Inferred("NIHR: Early feedback, commercial", "three working days from complete information; the page read breaks " +
                "off there; c. 2016 to 2019")),
        new(SoecatAuthorisation, NetworkOffer.SoecatAuthorisation, RequestStep.Requested, RequestStep.Answered, 10,
            Soecat("ten working days, no edits during review; one network's figure")),
    ];

    public static ValueList<LeadTime> LeadTimes { get; } =
    [
        new("design-support", "design support (RDS, RSS)", 6, 8,
            Citation.Background("advised lead time before a deadline: design support")),
        new("costing", "costing", 3, 4, Citation.Background("advised lead time before a deadline: costing")),
    ];

    internal const string SoecatAuthorisation = "soecat.authorisation";
}
