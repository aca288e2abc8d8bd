using Crn.Domain.Decisions;

namespace Crn.Domain.Troubleshooting;

/// <summary>An event in the escalation of a study. Closed: the cases nested here are the only ones.</summary>
/// <remarks>Equality is by content. Immutable. An <see cref="Escalation"/> is the fold of its events.</remarks>
/// <param name="On">The day on which it took place.</param>
/// <param name="By">Who acted.</param>
/// <param name="RecordedOn">The day on which it was recorded.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract record EscalationEvent(LocalDate On, Party By, LocalDate RecordedOn) : IRecordedEvent
{
    // Internal and abstract, so that no other assembly can add a case.
    internal abstract string What { get; }

    /// <summary>The event as one line.</summary>
    /// <returns>The day, who acted and what took place.</returns>
    public sealed override string ToString() => History.Line(this, What);

    /// <summary>The record started, at level 0.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Policy">The triggers it goes by.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Started(LocalDate On, Party By, LocalDate RecordedOn, EscalationPolicy Policy)
        : EscalationEvent(On, By, RecordedOn)
    {
        internal override string What => "escalation record started";
    }

    /// <summary>A report came in.</summary>
    /// <param name="On">The day of the report.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Report">What it says.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Reported(LocalDate On, Party By, LocalDate RecordedOn, EscalationReport Report)
        : EscalationEvent(On, By, RecordedOn)
    {
        internal override string What => "report: " + Report;
    }

    /// <summary>It was raised to a level.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Step">What is to be done, by whom, by when.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Raised(LocalDate On, Party By, LocalDate RecordedOn, EscalationStep Step) : EscalationEvent(On, By, RecordedOn)
    {
        internal override string What => "raised: " + Step;
    }

    /// <summary>It was lowered to a level.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Level">The level.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Lowered(LocalDate On, Party By, LocalDate RecordedOn, EscalationLevel Level) : EscalationEvent(On, By, RecordedOn)
    {
        internal override string What => $"lowered to L{Text.Of((int)Level)}";
    }

    /// <summary>An answer to a step came in.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who answered.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Answer">The answer.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Answered(LocalDate On, Party By, LocalDate RecordedOn, FreeText Answer) : EscalationEvent(On, By, RecordedOn)
    {
        internal override string What => "answered";
    }

    /// <summary>The effect of a step was reviewed: recruits of three months beside those of the three before it.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Recruits">Recruits of the last three months.</param>
    /// <param name="Counterfactual">Recruits that three months as before the step would have brought.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Reviewed(LocalDate On, Party By, LocalDate RecordedOn, int Recruits, int Counterfactual)
        : EscalationEvent(On, By, RecordedOn)
    {
        internal override string What => $"reviewed: {Text.Of(Recruits)} recruits, {Text.Of(Counterfactual)} as before";
    }

    /// <summary>A formal outcome was decided.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Outcome">The outcome.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Decided(LocalDate On, Party By, LocalDate RecordedOn, FormalOutcome Outcome) : EscalationEvent(On, By, RecordedOn)
    {
        internal override string What => "decided: " + Escalations.OutcomeWords.Of(Outcome);
    }
}
