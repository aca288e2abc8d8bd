using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Engagement;

/// <summary>Something that the network, or a body beside it, offers a researcher at a stage.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record NetworkOffer
{
    /// <summary>The code of the first contact, which opening an enquiry asks for.</summary>
    public const string EarlyContact = "early-contact";

    /// <summary>The code of early feedback on a draft synopsis, outline or protocol.</summary>
    public const string EarlyFeedback = "early-feedback";

    /// <summary>The code of the authorisation of a SoECAT by an AcoRD specialist.</summary>
    public const string SoecatAuthorisation = "soecat-authorisation";

    /// <summary>Makes an offer.</summary>
    /// <param name="code">The stable code: lower-case words with hyphens.</param>
    /// <param name="stage">The stage at which it is first offered.</param>
    /// <param name="name">What it is, in words.</param>
    /// <param name="by">Who offers it.</param>
    /// <param name="source">Where the row comes from; its dates say when the offer stood.</param>
    /// <param name="grantsOnly">Whether it is not offered to companies.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stage"/> is not a stage.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public NetworkOffer(string code, EngagementStage stage, string name, string by, Citation source, bool grantsOnly = false)
    {
        Code = Guarded.Text(code);
        Stage = Guard.Against.EnumOutOfRange(stage);
        Name = Guarded.Text(name);
        By = Guarded.Text(by);
        Source = Guard.Against.Null(source);
        GrantsOnly = grantsOnly;
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The stage at which it is offered.</summary>
    public EngagementStage Stage { get; }

    /// <summary>What it is, in words.</summary>
    public string Name { get; }

    /// <summary>Who offers it: the network, or a body beside it.</summary>
    public string By { get; }

    /// <summary>Where the row comes from, with its grade; its dates say when the offer stood.</summary>
    public Citation Source { get; }

    /// <summary>Whether it is not offered to companies.</summary>
    public bool GrantsOnly { get; }

    /// <summary>
    /// Whether it is offered at a stage of a route on a day. A single-stage application is offered what outline and full application are.
    /// </summary>
    /// <param name="stage">The stage.</param>
    /// <param name="route">The route.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool IsOffered(EngagementStage stage, ApplicationRoute route, LocalDate asAt)
    {
        Guarded.Iso(asAt);
        if (!Source.Covers(asAt) || (GrantsOnly && route == ApplicationRoute.Commercial)) return false;
        return Stage == stage
            || (route == ApplicationRoute.SingleStageGrant && stage == EngagementStage.FullApplication && Stage == EngagementStage.Outline);
    }

    /// <summary>The offer as one line.</summary>
    /// <returns>Name and who offers it.</returns>
    public override string ToString() => $"{Name} ({By})";
}
