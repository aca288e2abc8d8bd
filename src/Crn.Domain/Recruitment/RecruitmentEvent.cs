using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Probability;

namespace Crn.Domain.Recruitment;

/// <summary>Something that was recorded in a recruitment ledger. Closed: the cases nested here are the only ones.</summary>
/// <remarks>Every event carries the day it was recorded, so that what was known on a day can be told from what had happened by then.</remarks>
/// <param name="RecordedOn">The day it was recorded.</param>
public abstract record RecruitmentEvent(LocalDate RecordedOn)
{
    /// <summary>The event as one line.</summary>
    /// <returns>The day it was recorded and what it was.</returns>
    public sealed override string ToString() => Text.Iso(RecordedOn) + " " + Describe();

    // Internal and abstract, so that no other assembly can add a case.
    internal abstract RecruitmentLedger ApplyTo(RecruitmentLedger? ledger);

    // The part of the event that had happened by a date, as if recorded without delay; null when none had.
    internal abstract RecruitmentEvent? HappenedBy(LocalDate date);

    internal abstract string Describe();

    private LocalDate RecordedBy(LocalDate date) => RecordedOn < date ? RecordedOn : date;

    private static RecruitmentLedger Existing(RecruitmentLedger? ledger) =>
        ledger ?? throw new ArgumentException("The first event of a recruitment ledger is that it started.");

    /// <summary>The ledger was started.</summary>
    /// <param name="RecordedOn">The day.</param>
    /// <param name="Lag">How late reports may be.</param>
    /// <param name="DateBasis">Which date the counts go by.</param>
    public sealed record Started(LocalDate RecordedOn, ReportingLag Lag, RecruitmentDateBasis DateBasis) : RecruitmentEvent(RecordedOn)
    {
        internal override RecruitmentLedger ApplyTo(RecruitmentLedger? ledger) => RecruitmentLedger.Begin(this);

        internal override RecruitmentEvent HappenedBy(LocalDate date) => this with { RecordedOn = RecordedBy(date) };

        internal override string Describe() => $"started, reporting lag {Lag}";
    }

    /// <summary>A site, or the study, opened to recruitment.</summary>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="On">The first day open.</param>
    public sealed record Opened(LocalDate RecordedOn, SiteOrStudy Site, LocalDate On) : RecruitmentEvent(RecordedOn)
    {
        internal override RecruitmentLedger ApplyTo(RecruitmentLedger? ledger) => Existing(ledger).Change(Site, On, static (site, on) => site with { OpenedOn = on });

        internal override RecruitmentEvent? HappenedBy(LocalDate date) => On <= date ? this with { RecordedOn = RecordedBy(date) } : null;

        internal override string Describe() => $"{Site} opened on {Text.Iso(On)}";
    }

    /// <summary>The recorded opening of a site, or the study, was wrong.</summary>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="On">The right first day open; null when it had not opened, or nobody knows when.</param>
    /// <param name="Reason">Why it was corrected.</param>
    public sealed record OpeningCorrected(LocalDate RecordedOn, SiteOrStudy Site, LocalDate? On, string Reason) : RecruitmentEvent(RecordedOn)
    {
        /// <summary>The site.</summary>
        public SiteOrStudy Site { get; } = Site;

        /// <summary>The right opening date; null when it is not known after all.</summary>
        public LocalDate? On { get; } = On;

        /// <summary>Why the opening was corrected. One that looks like an NHS number is refused, and never repeated.</summary>
        public string Reason { get; } = Guard.Against.BlankOrNhsNumber(Reason);

        internal override RecruitmentLedger ApplyTo(RecruitmentLedger? ledger) => Existing(ledger).Change(Site, On, static (site, on) => site with { OpenedOn = on });

        internal override RecruitmentEvent HappenedBy(LocalDate date) =>
            new OpeningCorrected(RecordedBy(date), Site, On <= date ? On : null, Reason);

        internal override string Describe() => $"{Site} opening corrected to {(On is { } on ? Text.Iso(on) : "not known")}: {Reason}";
    }

    /// <summary>A site paused recruitment, or the study was suspended.</summary>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="From">The first day without recruiting.</param>
    public sealed record Paused(LocalDate RecordedOn, SiteOrStudy Site, LocalDate From) : RecruitmentEvent(RecordedOn)
    {
        internal override RecruitmentLedger ApplyTo(RecruitmentLedger? ledger) =>
            Existing(ledger).Change(Site, From, static (site, from) => site with { Pauses = site.Pauses.Add(new(from, null)) });

        internal override RecruitmentEvent? HappenedBy(LocalDate date) => From <= date ? this with { RecordedOn = RecordedBy(date) } : null;

        internal override string Describe() => $"{Site} paused from {Text.Iso(From)}";
    }

    /// <summary>A paused or closed site, or the study, recruits again; a closure then reads as a pause.</summary>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="On">The first day of recruiting again.</param>
    public sealed record Resumed(LocalDate RecordedOn, SiteOrStudy Site, LocalDate On) : RecruitmentEvent(RecordedOn)
    {
        internal override RecruitmentLedger ApplyTo(RecruitmentLedger? ledger) => Existing(ledger).Change(Site, On, static (site, on) =>
        {
            var pauses = site.IsPaused ? site.Pauses.Take(site.Pauses.Count - 1).ToValueList() : site.Pauses;
            var from = site.IsPaused ? site.Pauses[^1].From : site.ClosedOn?.PlusDays(1) ?? on;
            return site with { Pauses = from < on ? pauses.Add(new(from, on)) : pauses, ClosedOn = null };
        });

        internal override RecruitmentEvent? HappenedBy(LocalDate date) => On <= date ? this with { RecordedOn = RecordedBy(date) } : null;

        internal override string Describe() => $"{Site} resumed on {Text.Iso(On)}";
    }

    /// <summary>A site, or the study, closed to recruitment.</summary>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="On">The last day open.</param>
    public sealed record Closed(LocalDate RecordedOn, SiteOrStudy Site, LocalDate On) : RecruitmentEvent(RecordedOn)
    {
        internal override RecruitmentLedger ApplyTo(RecruitmentLedger? ledger) => Existing(ledger).Change(Site, On, static (site, on) => site with { ClosedOn = on });

        internal override RecruitmentEvent? HappenedBy(LocalDate date) => On <= date ? this with { RecordedOn = RecordedBy(date) } : null;

        internal override string Describe() => $"{Site} closed on {Text.Iso(On)}";
    }

    /// <summary>Counts were reported, one row or many thousands.</summary>
    /// <param name="RecordedOn">The day they were recorded.</param>
    /// <param name="Rows">The rows.</param>
    public sealed record Reported(LocalDate RecordedOn, ValueList<RecruitmentCount> Rows) : RecruitmentEvent(RecordedOn)
    {
        internal override RecruitmentLedger ApplyTo(RecruitmentLedger? ledger) => Existing(ledger).Add(Rows);

        internal override RecruitmentEvent? HappenedBy(LocalDate date)
        {
            var kept = Rows.Where(r => r.Period.To <= date).ToValueList();
            return kept.IsEmpty ? null : new Reported(RecordedBy(date), kept);
        }

        internal override string Describe() => Rows.Count == 1 ? Rows[0].ToString() : $"{Text.Of(Rows.Count)} rows of counts";
    }

    /// <summary>It was reported that everything to a date is in: days without a row had nobody.</summary>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or <see cref="SiteOrStudy.WholeStudy"/> for all sites.</param>
    /// <param name="Through">The last day reported.</param>
    public sealed record Completed(LocalDate RecordedOn, SiteOrStudy Site, LocalDate Through) : RecruitmentEvent(RecordedOn)
    {
        internal override RecruitmentLedger ApplyTo(RecruitmentLedger? ledger) => Existing(ledger).Change(Site, Through, static (site, day) => site.Reaching(day));

        internal override RecruitmentEvent HappenedBy(LocalDate date) =>
            this with { RecordedOn = RecordedBy(date), Through = Through < date ? Through : date };

        internal override string Describe() => $"{Site} reported through {Text.Iso(Through)}";
    }

    /// <summary>A reported count was wrong; the new one supersedes it.</summary>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Was">The row as it stood.</param>
    /// <param name="Count">The right count.</param>
    /// <param name="Reason">Why it was corrected.</param>
    public sealed record Corrected(LocalDate RecordedOn, RecruitmentCount Was, int Count, string Reason) : RecruitmentEvent(RecordedOn)
    {
        /// <summary>The row as it stood.</summary>
        public RecruitmentCount Was { get; } = Was;

        /// <summary>The right count.</summary>
        public int Count { get; } = Count;

        /// <summary>Why it was corrected. One that looks like an NHS number is refused, and never repeated.</summary>
        public string Reason { get; } = Guard.Against.BlankOrNhsNumber(Reason);

        internal override RecruitmentLedger ApplyTo(RecruitmentLedger? ledger) =>
            Existing(ledger).Add([new(Was.Site, Was.Period, Guard.Against.Negative(Count), Was.State)]);

        internal override RecruitmentEvent? HappenedBy(LocalDate date) => Was.Period.To <= date ? this with { RecordedOn = RecordedBy(date) } : null;

        internal override string Describe() => $"{Was}, corrected to {Text.Of(Count)}: {Reason}";
    }

    /// <summary>A reported row should never have been there: it is taken out, not set to zero.</summary>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Was">The row as it stood.</param>
    /// <param name="Reason">Why it was taken out.</param>
    public sealed record Withdrawn(LocalDate RecordedOn, RecruitmentCount Was, string Reason) : RecruitmentEvent(RecordedOn)
    {
        /// <summary>The row as it stood.</summary>
        public RecruitmentCount Was { get; } = Was;

        /// <summary>Why it was taken out. One that looks like an NHS number is refused, and never repeated.</summary>
        public string Reason { get; } = Guard.Against.BlankOrNhsNumber(Reason);

        internal override RecruitmentLedger ApplyTo(RecruitmentLedger? ledger) =>
            Existing(ledger).Change(Was.Site, Was, static (site, was) => site.With(was.State, site.In(was.State).Without(was.Period)));

        internal override RecruitmentEvent? HappenedBy(LocalDate date) => Was.Period.To <= date ? this with { RecordedOn = RecordedBy(date) } : null;

        internal override string Describe() => $"{Was}, withdrawn: {Reason}";
    }

    /// <summary>A sponsor or chief investigator spoke on the accuracy of the recruits in a period.</summary>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site, or <see cref="SiteOrStudy.WholeStudy"/> for all sites.</param>
    /// <param name="Period">The days spoken of.</param>
    /// <param name="IsAccurate">Whether the data were called accurate.</param>
    /// <param name="ConfirmedCount">The number the sponsor has, when it was given.</param>
    public sealed record Confirmed(LocalDate RecordedOn, SiteOrStudy Site, RecruitmentPeriod Period, bool IsAccurate, int? ConfirmedCount) : RecruitmentEvent(RecordedOn)
    {
        internal override RecruitmentLedger ApplyTo(RecruitmentLedger? ledger) =>
            Existing(ledger).Add(new SponsorConfirmation(Site, Period, IsAccurate, ConfirmedCount, RecordedOn));

        internal override RecruitmentEvent? HappenedBy(LocalDate date) => Period.To <= date ? this with { RecordedOn = RecordedBy(date) } : null;

        internal override string Describe() => $"{Site}, {Period}, sponsor: {(IsAccurate ? "accurate" : "not accurate")}";
    }
}
