using Crn.Domain.Decisions;

namespace Crn.Domain.Recruitment;

/// <summary>An event of a recruitment ledger. Closed: the cases nested here are the only ones.</summary>
/// <remarks>
/// The day of the event and the day of recording are two: what was known on a day, and what had taken place by then, are different answers.
/// Equality is by content. Immutable. A ledger is the fold of its events: see
/// <see cref="RecruitmentLedger.Replay(ValueList{Crn.Domain.Recruitment.RecruitmentEvent})"/>.
/// </remarks>
/// <param name="On">The day on which it took place.</param>
/// <param name="By">Who acted.</param>
/// <param name="RecordedOn">The day on which it was recorded.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract record RecruitmentEvent(LocalDate On, Party By, LocalDate RecordedOn) : IRecordedEvent
{
    // Internal and abstract, so that no other assembly can add a case.
    internal abstract string What { get; }

    /// <summary>The event as one line.</summary>
    /// <returns>The day, who acted and what took place.</returns>
    public sealed override string ToString() => History.Line(this, What);

    /// <summary>The ledger was started.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Lag">How late reports may be.</param>
    /// <param name="DateBasis">Which date the counts go by.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Started(LocalDate On, Party By, LocalDate RecordedOn, ReportingLag Lag, RecruitmentDateBasis DateBasis)
        : RecruitmentEvent(On, By, RecordedOn)
    {
        internal override string What => $"ledger started, reporting lag {Lag}";
    }

    /// <summary>A site, or the study, opened to recruitment.</summary>
    /// <param name="On">The first day open.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or the whole study.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Opened(LocalDate On, Party By, LocalDate RecordedOn, SiteOrStudy Site) : RecruitmentEvent(On, By, RecordedOn)
    {
        internal override string What => $"{Site} opened";
    }

    /// <summary>The recorded opening of a site, or the study, was found wrong.</summary>
    /// <param name="On">The day of the correction.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or the whole study.</param>
    /// <param name="OpenedOn">The right first day open; null when it had not opened, or nobody knows when.</param>
    /// <param name="Reason">Why it was corrected.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record OpeningCorrected(LocalDate On, Party By, LocalDate RecordedOn, SiteOrStudy Site, LocalDate? OpenedOn,
        FreeText Reason)
        : RecruitmentEvent(On, By, RecordedOn)
    {
        /// <inheritdoc cref="OpeningCorrected" path="/param[@name='OpenedOn']" />
        public LocalDate? OpenedOn { get; init => field = Guarded.Iso(value, nameof(OpenedOn)); } = Guarded.Iso(OpenedOn);

        internal override string What => $"{Site} opening corrected to {(OpenedOn is { } day ? Text.Iso(day) : "not known")}: {Reason}";
    }

    /// <summary>A site paused recruitment, or the study was suspended.</summary>
    /// <param name="On">The first day without recruiting.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or the whole study.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Paused(LocalDate On, Party By, LocalDate RecordedOn, SiteOrStudy Site) : RecruitmentEvent(On, By, RecordedOn)
    {
        internal override string What => $"{Site} paused";
    }

    /// <summary>A paused or closed site, or the study, recruits again; a closure then reads as a pause.</summary>
    /// <param name="On">The first day of recruiting again.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or the whole study.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Resumed(LocalDate On, Party By, LocalDate RecordedOn, SiteOrStudy Site) : RecruitmentEvent(On, By, RecordedOn)
    {
        internal override string What => $"{Site} resumed";
    }

    /// <summary>A site, or the study, closed to recruitment.</summary>
    /// <param name="On">The last day open.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or the whole study.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Closed(LocalDate On, Party By, LocalDate RecordedOn, SiteOrStudy Site) : RecruitmentEvent(On, By, RecordedOn)
    {
        internal override string What => $"{Site} closed";
    }

    /// <summary>Counts were reported, one row or many thousands.</summary>
    /// <param name="On">The last day of the periods reported.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day they were recorded.</param>
    /// <param name="Rows">The rows.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Reported(LocalDate On, Party By, LocalDate RecordedOn, ValueList<RecruitmentCount> Rows) : RecruitmentEvent(On,
        By, RecordedOn)
    {
        internal override string What => Rows.Count == 1 ? Rows[0].ToString() : $"{Text.Of(Rows.Count)} rows of counts";
    }

    /// <summary>It was reported that everything to a day is in: days without a row had nobody.</summary>
    /// <param name="On">The last day reported.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or the whole study for all sites.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Completed(LocalDate On, Party By, LocalDate RecordedOn, SiteOrStudy Site) : RecruitmentEvent(On, By, RecordedOn)
    {
        internal override string What => $"{Site} reported to this day";
    }

    /// <summary>A reported count was wrong; the new one supersedes it.</summary>
    /// <param name="On">The day of the correction.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Was">The row as it stood.</param>
    /// <param name="Count">The right count.</param>
    /// <param name="Reason">Why it was corrected.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Corrected(LocalDate On, Party By, LocalDate RecordedOn, RecruitmentCount Was, int Count, FreeText Reason)
        : RecruitmentEvent(On, By, RecordedOn)
    {
        internal override string What => $"{Was}, corrected to {Text.Of(Count)}: {Reason}";
    }

    /// <summary>A reported row should never have been there: it is taken out, not set to zero.</summary>
    /// <param name="On">The day of the withdrawal.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Was">The row as it stood.</param>
    /// <param name="Reason">Why it was taken out.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Withdrawn(LocalDate On, Party By, LocalDate RecordedOn, RecruitmentCount Was, FreeText Reason)
        : RecruitmentEvent(On, By, RecordedOn)
    {
        internal override string What => $"{Was}, withdrawn: {Reason}";
    }

    /// <summary>A sponsor or chief investigator stated whether the recruits of a period are accurate.</summary>
    /// <param name="On">The day of the statement.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or the whole study for all sites.</param>
    /// <param name="Period">The days spoken of.</param>
    /// <param name="IsAccurate">Whether the data were called accurate.</param>
    /// <param name="ConfirmedCount">The number the sponsor has, when it was given.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Confirmed(
        LocalDate On, Party By, LocalDate RecordedOn, SiteOrStudy Site, RecruitmentPeriod Period, bool IsAccurate, int? ConfirmedCount)
        : RecruitmentEvent(On, By, RecordedOn)
    {
        internal override string What =>
            $"{Site}, {Period}: {(IsAccurate ? "accurate" : "not accurate")}"
                + (ConfirmedCount is { } count ? $", {Text.Of(count)} confirmed" : "");
    }
}
