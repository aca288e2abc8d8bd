using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Recruitment;

/// <summary>Something that happened at a site. Closed: the nested cases are all there are. No event holds anything about a person.</summary>
public abstract record RecruitmentEvent
{
    private RecruitmentEvent(string site) => Site = Guard.Against.BlankOrNhsNumber(site).Trim();

    /// <summary>The site's code or name.</summary>
    public string Site { get; }

    internal abstract SiteRecruitment Apply(SiteRecruitment history);

    /// <summary>The site opened to recruitment.</summary>
    public sealed record SiteOpened : RecruitmentEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="site">The site.</param>
        /// <param name="on">The first day it could recruit.</param>
        /// <exception cref="ArgumentException"><paramref name="site"/> is blank or looks like an NHS number.</exception>
        public SiteOpened(string site, LocalDate on)
            : base(site) => On = on;

        /// <summary>The first day it could recruit.</summary>
        public LocalDate On { get; }

        internal override SiteRecruitment Apply(SiteRecruitment history) => history.OpenedOn(On);
    }

    /// <summary>The site closed to recruitment.</summary>
    public sealed record SiteClosed : RecruitmentEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="site">The site.</param>
        /// <param name="on">The first day it could no longer recruit.</param>
        /// <exception cref="ArgumentException"><paramref name="site"/> is blank or looks like an NHS number.</exception>
        public SiteClosed(string site, LocalDate on)
            : base(site) => On = on;

        /// <summary>The first day it could no longer recruit.</summary>
        public LocalDate On { get; }

        internal override SiteRecruitment Apply(SiteRecruitment history) => history.ClosedOn(On);
    }

    /// <summary>
    /// The site reported how many participants it recruited in a period: a day, a month, any stretch of days. Reporting the same period
    /// again corrects what was reported before.
    /// </summary>
    public sealed record Reported : RecruitmentEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="site">The site.</param>
        /// <param name="period">The days reported, both ends included.</param>
        /// <param name="recruited">Participants who consented, take part and count towards the sample size; 0 is a report, too.</param>
        /// <exception cref="ArgumentException"><paramref name="site"/> is blank or looks like an NHS number, or <paramref name="recruited"/> is negative.</exception>
        /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
        public Reported(string site, DateInterval period, int recruited)
            : base(site)
        {
            Period = Guard.Against.Null(period);
            Recruited = Guard.Against.Negative(recruited);
        }

        /// <summary>The days reported, both ends included.</summary>
        public DateInterval Period { get; }

        /// <summary>How many participants were recruited in them.</summary>
        public int Recruited { get; }

        internal override SiteRecruitment Apply(SiteRecruitment history) => history.With(new PeriodCount(Period, Recruited));
    }
}
