namespace Crn.Domain.Projection.Courses;

/// <summary>How the rate of a site changes while it is open, as a factor on its own rate.</summary>
internal abstract record Course
{
    /// <summary>
    /// The power of time with which exposure grows in the end; below 0, the power with which the rest of a finite exposure vanishes.
    /// </summary>
    public virtual double Growth => 1;

    /// <summary>
    /// The exposure of a site opened at a time, between two times, all in days from the data cut; the last may be infinite.
    /// </summary>
    public abstract double Between(LocalDate cut, double opened, double from, double to);
}
