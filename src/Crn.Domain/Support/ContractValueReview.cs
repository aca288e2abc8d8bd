using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Sites;
using Crn.Domain.Support.Tables;

namespace Crn.Domain.Support;

/// <summary>
/// The national contract value review of a commercial study: one review of its resources, by a reviewer for all sites, and each site's
/// answer.
/// </summary>
/// <remarks>
/// The fold of its events. Three roles act: the company (<see cref="Party.Sponsor"/>), the study resource reviewer
/// (<see cref="Party.Network"/>) and each site (<see cref="Party.SiteOrganisation"/>). Whether the review is asked of a study, and from
/// which day a local price is refused, says <see cref="SitePrice.ChangeLocally"/>. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var review = ContractValueReview.Start("ONCO-3", on, Party.Sponsor).State.Submit(on, Party.Sponsor).State;
/// review = review.Complete(on.PlusDays(29), Party.Network).State.Accept(leeds, on.PlusDays(33), Party.SiteOrganisation).State;
/// review.StateAt(leeds);   // Accepted
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record ContractValueReview
{
    private SitesInOrder accepted;
    private SitesInOrder asking;
    private DaysBySite daysAtSites;

    // What was stored is put back member by member.
    internal ContractValueReview(FreeText study) => Study = study;

    private ContractValueReview(ContractValueEvent.Started started) =>
        (Study, StartedOn, LastRecordedOn, Version) = (started.Study, started.On, started.RecordedOn, 1);

    /// <summary>The study.</summary>
    public FreeText Study { get; internal init; }

    /// <summary>Where the review of the study stands.</summary>
    public CostingState State { get; internal init; }

    /// <summary>The sites that accepted, in the order they did.</summary>
    public ValueList<SiteCode> AcceptedBy
    {
        get => accepted.Sites;
        internal init => accepted = SitesInOrder.Of(value);
    }

    /// <summary>The sites with a question open, in the order they asked.</summary>
    public ValueList<SiteCode> EscalatedBy
    {
        get => asking.Sites;
        internal init => asking = SitesInOrder.Of(value);
    }

    /// <summary>The day it was last submitted; null before.</summary>
    public LocalDate? SubmittedOn { get; internal init; }

    /// <summary>The day the review was completed; null before.</summary>
    public LocalDate? CompletedOn { get; internal init; }

    /// <inheritdoc/>
    public int Version { get; internal init; }

    /// <inheritdoc/>
    public LocalDate StartedOn { get; internal init; }

    /// <inheritdoc/>
    public LocalDate LastRecordedOn { get; internal init; }

    /// <summary>Where a site's part stands.</summary>
    /// <param name="site">The site.</param>
    /// <returns>Its state; that of the study until the review is complete.</returns>
    /// <exception cref="ArgumentException">The site names none.</exception>
    public CostingState StateAt(SiteCode site)
    {
        Guard.Against.Default(site);
        return HasAccepted(site) ? CostingState.Accepted : Asks(site) ? CostingState.Escalated : State;
    }

    // The day changes were last asked for, and the day of each site's last event: what follows lies on it or after it.
    internal LocalDate? ChangesRequestedOn { get; init; }

    internal ValueList<(SiteCode Site, LocalDate On)> DaysAtSites
    {
        get => daysAtSites.Days;
        init => daysAtSites = DaysBySite.Of(value);
    }

    internal LocalDate? LastOnAt(SiteCode site) => daysAtSites.On(site);

    internal bool HasAccepted(SiteCode site) => accepted.Contains(site);

    internal bool Asks(SiteCode site) => asking.Contains(site);

    /// <summary>The review as one line.</summary>
    /// <returns>For example <c>ONCO-3: Reviewed, accepted by 2 sites, 1 question open</c>.</returns>
    public override string ToString() => $"{Study}: {State}, accepted by {Text.Count(AcceptedBy.Count, "site", "sites")}, "
        + $"{Text.Count(EscalatedBy.Count, "question", "questions")} open";
}
