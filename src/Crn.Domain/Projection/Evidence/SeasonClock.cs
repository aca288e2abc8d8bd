using Crn.Domain.Projection.Courses;

namespace Crn.Domain.Projection.Evidence;

/// <summary>
/// A clock that runs fast in months that recruit more and slowly in those that recruit less, and as far as the calendar in a year. On it a
/// series has no seasons.
/// </summary>
internal sealed class SeasonClock(MonthlyCourse seasons, LocalDate cut, double elapsed)
{
    private readonly double mean = seasons.Factors.Sum() / 12;

    /// <summary>How each month recruits beside the others.</summary>
    public MonthlyCourse Seasons => seasons;

    /// <summary>What the clock shows so many days after the first opening.</summary>
    public double At(double day) => double.IsPositiveInfinity(day) ? day : seasons.Between(cut, 0, -elapsed, day - elapsed) / mean;

    /// <summary>How far it moves on from the data cut to a time.</summary>
    public double Ahead(double time) => double.IsPositiveInfinity(time) ? time : seasons.Between(cut, 0, 0, time) / mean;

    /// <summary>The series as the clock measures it.</summary>
    public TrialSeries Of(TrialSeries series) => series with
    {
        Edges = Array.ConvertAll(series.Edges, At),
        Sites = Array.ConvertAll(series.Sites, s => s with
        {
            Opens = At(s.Opens),
            Closes = At(s.Closes),
            Gaps = s.Gaps is null ? null : Array.ConvertAll(s.Gaps, g => (At(g.From), At(g.To))),
            Delays = s.Delays is null ? null : Array.ConvertAll(s.Delays, d => (At(s.Opens + d.Days) - At(s.Opens), d.Weight)),
        }),
    };
}
