using Crn.Domain.Probability;
using Crn.Domain.Projection.Courses;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Evidence;

/// <summary>What a projection knows of a site: recruits and days open so far, and from when to when it can still recruit.</summary>
/// <remarks>Times are days from the data cut; a site open now starts at 0. Exposure is in days at the site's own rate.</remarks>
internal readonly record struct SiteExposure(SiteOrStudy Site, int Recruited, double PastDays, double From, double To)
{
    /// <summary>When the site opened, or opens; negative when in the past.</summary>
    public double Opened { get; init; } = From;

    /// <summary>The end of what the site could recruit so far: 0, or a time before the data cut when it closed.</summary>
    public double ClosedAt { get; init; }

    /// <summary>Its pauses so far, in days from the data cut.</summary>
    public ValueList<(double From, double To)> Gaps { get; init; }

    /// <summary>How many sites this one stands for: more than one where recruits are reported for the study as a whole.</summary>
    public int Holds { get; init; } = 1;

    /// <summary>The rate of a site still to open beside that of the exposure that recruits are reported for: below 1 where that stands for
    /// several sites.</summary>
    public double Share { get; init; } = 1;

    /// <summary>How the rate changes with the age of the site or the season; constant when null.</summary>
    public Course? Course { get; init; }

    /// <summary>The data cut, for courses that follow the calendar.</summary>
    public LocalDate Cut { get; init; }

    /// <summary>How much faster than the mean site this one is expected to recruit.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>How many more the site may recruit; null without a cap.</summary>
    public int? Room { get; init; }

    /// <summary>The group and the stratum of the site, for caps and shares.</summary>
    public (string? Group, string? Stratum) Parts { get; init; }

    /// <summary>The delay of the opening beyond <see cref="From"/>, as far as it is not over; null when the opening is certain.</summary>
    public WaitingTime? Delay { get; init; }

    /// <summary>The probability that the site never opens.</summary>
    public double Never { get; init; }

    /// <summary>Whether the opening is a date and not a distribution.</summary>
    public bool OpensForSure => Delay is null && Never == 0;

    /// <summary>Exposure between the data cut and a later time, the site opening without delay.</summary>
    public double Until(double time) => Until(time, 0);

    /// <summary>Exposure between two times from the data cut on, the site opening without delay.</summary>
    public double Within(double after, double time) => after > 0 ? Math.Max(0, Until(time) - Until(after)) : Until(time);

    /// <summary>Whether what is exposed is spread evenly, in at most two pieces, or certain.</summary>
    public bool IsEven => Delay is null || (Course is null && Delay.IsEven && From >= 0);

    /// <summary>The pieces of an even exposure between two times: each with its probability and its ends. What is missing to 1 never opens,
    /// or not in time.</summary>
    public ((double Weight, double Low, double High) One, (double Weight, double Low, double High) Other) Pieces(double after, double time)
    {
        if (Delay is not { } delay) return ((1 - Never, Within(after, time), Within(after, time)), default);
        var (opened, latest) = (Math.Max(0, Math.Min(after, To) - From), Math.Max(0, Math.Min(time, To) - From));
        return (after > 0 ? Piece(this, delay.Between(0, opened)) : default, Piece(this, delay.Between(after > 0 ? opened : 0, latest)));

        (double Weight, double Low, double High) Piece(in SiteExposure site, (double From, double To, double Weight) of) =>
            of.Weight > 0 ? ((1 - site.Never) * of.Weight, Ahead(site, of.To), Ahead(site, of.From)) : default;

        double Ahead(in SiteExposure site, double late) =>
            Math.Max(0, site.Until(time, late) - (after > 0 ? site.Until(after, late) : 0));
    }

    /// <summary>The pieces of an even exposure up to one time and from there up to another: each with its probability, and both at its two
    /// ends. What is missing to 1 never opens, or not in time.</summary>
    public (double Weight, (double Before, double Then) From, (double Before, double Then) To)[] EvenExposures(double after, double time)
    {
        if (Delay is not { } delay) return [(1 - Never, (Until(after), Within(after, time)), (Until(after), Within(after, time)))];
        var (opened, latest) = (Math.Max(0, Math.Min(after, To) - From), Math.Max(0, Math.Min(time, To) - From));
        return [Piece(this, delay.Between(0, opened)), Piece(this, delay.Between(opened, latest))];

        (double, (double, double), (double, double)) Piece(in SiteExposure site, (double From, double To, double Weight) of) =>
            of.Weight > 0 ? ((1 - site.Never) * of.Weight, Ahead(site, of.From), Ahead(site, of.To)) : default;

        (double, double) Ahead(in SiteExposure site, double late)
        {
            var before = site.Until(after, late);
            return (before, Math.Max(0, site.Until(time, late) - before));
        }
    }

    /// <summary>What may be exposed up to one time, and from there up to another, each with its probability: the opening may be any of
    /// several days. What is missing to 1 never opens, or not in time.</summary>
    public (double Weight, double Before, double Then)[] Exposures(double after, double time)
    {
        if (Delay is not { } delay) return [(1 - Never, Until(after), Within(after, time))];
        var of = new (double Weight, double Before, double Then)[2 * WaitingTime.Size];
        Span<(double Days, double Weight)> points = stackalloc (double, double)[WaitingTime.Size];
        var (opened, latest) = (Math.Max(0, Math.Min(after, To) - From), Math.Max(0, Math.Min(time, To) - From));
        // In two pieces: what is exposed before has a bend where the site opens at the first time.
        for (var piece = 0; piece < 2; piece++)
        {
            if (piece == 0) delay.Points(opened, points);
            else delay.Points(opened, latest, points);
            for (var i = 0; i < points.Length; i++)
            {
                var before = Until(after, points[i].Days);
                of[(piece * points.Length) + i] =
                    ((1 - Never) * points[i].Weight, before, Math.Max(0, Until(time, points[i].Days) - before));
            }
        }

        return Array.FindAll(of, o => o.Weight > 0);
    }

    /// <summary>Exposure between the data cut and a later time, the site opening so many days late.</summary>
    public double Until(double time, double delay)
    {
        var (from, to) = (Math.Max(0, From + delay), Math.Min(time, To));
        if (!(to > from)) return 0;
        return Weight * (Course is null ? to - from : Math.Max(0, Course.Between(Cut, Opened + delay, from, to)));
    }
}
