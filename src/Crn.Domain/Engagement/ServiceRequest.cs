namespace Crn.Domain.Engagement;

/// <summary>A request for something that the network offers, and the days on which it took its steps.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record ServiceRequest
{
    internal ServiceRequest(string offer, LocalDate requestedOn)
        : this(offer, [new(RequestStep.Requested, requestedOn)])
    {
    }

    private ServiceRequest(string offer, ValueList<RequestProgress> steps) => (Offer, Steps) = (offer, steps);

    /// <summary>The code of the offer, for example <c>soecat-authorisation</c>.</summary>
    public string Offer { get; }

    /// <summary>The steps taken, in the order recorded; the first is the request itself.</summary>
    public ValueList<RequestProgress> Steps { get; }

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

    internal ServiceRequest Taking(RequestStep step, LocalDate on) => new(Offer, Steps.Add(new(step, on)));
}
