using Crn.Domain.Decisions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Engagement;

/// <summary>One event in the life of an enquiry. Closed: the cases nested here are the only ones.</summary>
/// <param name="On">The day on which it took place.</param>
/// <param name="By">Who acted.</param>
/// <param name="RecordedOn">The day on which it was recorded; what was known on a day is what had been recorded by then.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract partial record EnquiryEvent(LocalDate On, Party By, LocalDate RecordedOn) : IRecordedEvent
{
    /// <summary>The event as one line.</summary>
    /// <returns>The day, who acted, what took place, and the day of recording where it is another.</returns>
    public sealed override string ToString() => History.Line(this, IsWhole ? What : "an event that is not whole");

    // Internal and abstract, so that no other assembly can add a case.
    internal abstract string What { get; }

    // Whether every part is there and every named value exists: a history may come from anywhere.
    internal virtual bool IsWhole => true;

    private static string Of(SiteCode? site) => site is { } code ? $" of {code}" : "";

    /// <summary>A researcher came to the network.</summary>
    /// <param name="On">The day; the clock of the first response starts.</param>
    /// <param name="By">Who came: a researcher, a company.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Reference">The caller's reference for the enquiry.</param>
    /// <param name="Route">How the research comes by its money.</param>
    /// <param name="Stage">How far it had come.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Started(LocalDate On, Party By, LocalDate RecordedOn, FreeText Reference, ApplicationRoute Route,
        EngagementStage Stage)
        : EnquiryEvent(On, By, RecordedOn)
    {
        internal override string What => $"started at {EngagementStages.Name(Stage, Route)}";

        internal override bool IsWhole => !Reference.IsEmpty && Enum.IsDefined(Route) && Enum.IsDefined(Stage);
    }

    /// <summary>The next stage was reached.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Stage">The stage.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record StageReached(LocalDate On, Party By, LocalDate RecordedOn, EngagementStage Stage) : EnquiryEvent(On,
        By, RecordedOn)
    {
        internal override string What => $"reached {Stage}";

        internal override bool IsWhole => Enum.IsDefined(Stage);
    }

    /// <summary>
    /// The application goes in again: back to the outline or the full application, earlier answers kept with their dates (EE-08).
    /// </summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Stage">The stage returned to.</param>
    /// <param name="Route">The route of the new application.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Resubmitted(LocalDate On, Party By, LocalDate RecordedOn, EngagementStage Stage, ApplicationRoute Route)
        : EnquiryEvent(On, By, RecordedOn)
    {
        internal override string What => $"resubmitted: back to {EngagementStages.Name(Stage, Route)}";

        internal override bool IsWhole => Enum.IsDefined(Route) && Enum.IsDefined(Stage);
    }

    /// <summary>Answers were learnt, or learnt anew.</summary>
    /// <param name="On">The day they were given.</param>
    /// <param name="By">Who gave them.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Answers">The answers, each with its source and the date it was true.</param>
    /// <param name="Firmness">Whether they are estimates.</param>
    /// <param name="Site">The site of which they are true; null for the study.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record FactsLearnt(LocalDate On, Party By, LocalDate RecordedOn, FactSheet Answers, Firmness Firmness,
        SiteCode? Site = null)
        : EnquiryEvent(On, By, RecordedOn)
    {
        internal override string What =>
            $"{(Firmness == Firmness.Estimated ? "estimated" : "learnt")}{Of(Site)}: {string.Join("; ", Answers.Observations)}";

        internal override bool IsWhole => Answers is not null && Enum.IsDefined(Firmness) && Site != default(SiteCode);
    }

    /// <summary>An answer turned out to be wrong and nothing took its place: the fact is missing again.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who withdrew it.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Fact">The fact.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Site">The site of which it was said; null for the study.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record FactWithdrawn(LocalDate On, Party By, LocalDate RecordedOn, Fact Fact, FreeText Reason, SiteCode? Site = null)
        : EnquiryEvent(On, By, RecordedOn)
    {
        internal override string What => $"withdrew {Fact}{Of(Site)}: {Reason}";

        internal override bool IsWhole => Fact is not null && !Reason.IsEmpty && Site != default(SiteCode);
    }

    /// <summary>Confidential papers were shared with the network.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who shared them.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record PapersShared(LocalDate On, Party By, LocalDate RecordedOn) : EnquiryEvent(On, By, RecordedOn)
    {
        internal override string What => "confidential papers shared";
    }

    /// <summary>What was achieved was reported, so that what was assumed can be scored.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who reported it.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Achievement">What was achieved.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Achieved(LocalDate On, Party By, LocalDate RecordedOn, Achievement Achievement) : EnquiryEvent(On, By, RecordedOn)
    {
        internal override string What => $"achieved {Achievement}";

        internal override bool IsWhole => Achievement is not null;
    }

    /// <summary>The enquiry was closed.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who closed it.</param>
    /// <param name="RecordedOn">The day of recording.</param>
    /// <param name="Why">Why.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Closed(LocalDate On, Party By, LocalDate RecordedOn, EnquiryClosure Why) : EnquiryEvent(On, By, RecordedOn)
    {
        internal override string What => $"closed: {Why}";

        internal override bool IsWhole => Enum.IsDefined(Why);
    }
}
