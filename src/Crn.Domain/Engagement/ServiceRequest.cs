namespace Crn.Domain.Engagement;

/// <summary>A request for something that the network offers, and the days on which it took its steps.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ServiceRequest
{
    internal ServiceRequest(string offer, LocalDate requestedOn)
        : this(offer, [(RequestStep.Requested, requestedOn)])
    {
    }

    internal ServiceRequest(string offer, ValueList<(RequestStep Step, LocalDate On)> steps) => (Offer, Steps) = (offer, steps);

    /// <summary>The code of the offer, for example <c>soecat-authorisation</c>.</summary>
    public string Offer { get; }

    /// <summary>The steps taken with their days, in the order recorded; the first is the request itself.</summary>
    public ValueList<(RequestStep Step, LocalDate On)> Steps { get; }

    /// <summary>The day of the request.</summary>
    public LocalDate RequestedOn => Steps[0].On;

    /// <summary>Whether the network has answered.</summary>
    public bool IsAnswered => On(RequestStep.Answered) is not null;

    /// <summary>The day on which a step was taken.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The day, or null when it has not been taken.</returns>
    public LocalDate? On(RequestStep step)
    {
        foreach (var taken in Steps)
        {
            if (taken.Step == step) return taken.On;
        }

        return null;
    }

    /// <summary>The request as one line.</summary>
    /// <returns>The offer, and each step with its day.</returns>
    public override string ToString() => $"{Offer}: {string.Join(", ", Steps.Select(taken => $"{taken.Step} {Text.Iso(taken.On)}"))}";

    internal LocalDate LastStepOn => Steps[^1].On;

    internal ServiceRequest Taking(RequestStep step, LocalDate on) => new(Offer, Steps.Add((step, on)));
}
