using Crn.Domain.Decisions;
using Crn.Domain.Sites;

namespace Crn.Domain.Support;

/// <summary>An event of a contract value review. Closed: the cases nested here are the only ones.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <param name="On">The day on which it took place.</param>
/// <param name="By">Who acted.</param>
/// <param name="RecordedOn">The day on which it was recorded.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract record ContractValueEvent(LocalDate On, Party By, LocalDate RecordedOn) : IRecordedEvent
{
    // Internal and abstract, so that no other assembly can add a case.
    internal abstract string What { get; }

    // The site of a site's own event.
    internal virtual SiteCode? AtSite => null;

    /// <summary>The event as one line.</summary>
    /// <returns>The day, who acted and what took place.</returns>
    public sealed override string ToString() => History.Line(this, What);

    /// <summary>The company began to fill in the costing of a study.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Study">The study.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Started(LocalDate On, Party By, LocalDate RecordedOn, FreeText Study) : ContractValueEvent(On, By, RecordedOn)
    {
        internal override string What => $"costing of {Study} begun";
    }

    /// <summary>The company submitted the costing for review.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Submitted(LocalDate On, Party By, LocalDate RecordedOn) : ContractValueEvent(On, By, RecordedOn)
    {
        internal override string What => "costing submitted for review";
    }

    /// <summary>The study resource reviewer asked for changes.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Reason">What is to be changed, and why.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record ChangesRequested(LocalDate On, Party By, LocalDate RecordedOn, FreeText Reason) :
        ContractValueEvent(On, By, RecordedOn)
    {
        internal override string What => $"changes requested: {Reason}";
    }

    /// <summary>The study resource review was completed: its resources hold at every site.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Completed(LocalDate On, Party By, LocalDate RecordedOn) : ContractValueEvent(On, By, RecordedOn)
    {
        internal override string What => "resource review completed";
    }

    /// <summary>A site accepted its contract value.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Accepted(LocalDate On, Party By, LocalDate RecordedOn, SiteCode Site) : ContractValueEvent(On, By, RecordedOn)
    {
        internal override string What => $"{Site} accepted its contract value";

        internal override SiteCode? AtSite => Site;
    }

    /// <summary>A site put a question on the resources to the reviewer. A price is no ground for it.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site.</param>
    /// <param name="Reason">The question.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Escalated(LocalDate On, Party By, LocalDate RecordedOn, SiteCode Site, FreeText Reason) :
        ContractValueEvent(On, By, RecordedOn)
    {
        internal override string What => $"{Site} escalated: {Reason}";

        internal override SiteCode? AtSite => Site;
    }

    /// <summary>The reviewer answered a site's question: the site is to accept.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site.</param>
    /// <param name="Answer">The answer.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Answered(LocalDate On, Party By, LocalDate RecordedOn, SiteCode Site, FreeText Answer) :
        ContractValueEvent(On, By, RecordedOn)
    {
        internal override string What => $"{Site} answered: {Answer}";

        internal override SiteCode? AtSite => Site;
    }
}
