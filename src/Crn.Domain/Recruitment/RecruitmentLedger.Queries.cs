using Crn.Domain.Recruitment.Counting;

namespace Crn.Domain.Recruitment;

/// <content>The questions a ledger answers.</content>
public sealed partial record RecruitmentLedger
{
    /// <summary>What is known of a site.</summary>
    /// <param name="site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <returns>The site, or null when nothing was ever recorded of it.</returns>
    public SiteRecruitment? Find(SiteOrStudy site) => site.IsWholeStudy ? Study : sites.GetValueOrDefault(site.Code);

    /// <summary>Everybody in a state, as far as reported.</summary>
    /// <param name="state">The state.</param>
    /// <returns>People.</returns>
    public int Total(ParticipantState state) => (int)Math.Min(people.In(state), int.MaxValue);

    /// <summary>How many were recruited in the study in a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>
    /// A range: counts by longer periods can only say at most, and as long as a site known to recruit has not reported to the period's end,
    /// more may come.
    /// </returns>
    public CountRange RecruitedWithin(RecruitmentPeriod period)
    {
        var sum = Study.Recruited.Within(period);
        var complete = IsTotalsOnly ? Study.ReportedThrough >= period.To : true;
        foreach (var (_, site) in sites)
        {
            sum = sum.Plus(site.Recruited.Within(period));
            complete &= IsTotalsOnly || IsReported(site, period);
        }

        if (sites.IsEmpty && !IsTotalsOnly) complete = Study.ReportedThrough >= period.To;
        return complete ? sum : CountRange.OrMore(sum.AtLeast);
    }

    /// <summary>How many were recruited at a site in a period.</summary>
    /// <param name="site">The site.</param>
    /// <param name="period">The period.</param>
    /// <returns>Exactly zero when the site reported that there was nobody; zero or more while it has not reported.</returns>
    public CountRange RecruitedWithin(SiteOrStudy site, RecruitmentPeriod period)
    {
        var known = Of(site);
        var range = known.Recruited.Within(period);
        return IsReported(known, period) ? range : CountRange.OrMore(range.AtLeast);
    }

    /// <summary>How many were recruited in the study by the end of a day.</summary>
    /// <param name="through">The day.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentException"><paramref name="through"/> is of another calendar system.</exception>
    public CountRange RecruitedBy(LocalDate through) =>
        RecruitedWithin(RecruitmentPeriod.Between(LocalDate.MinIsoValue, Guarded.Iso(through)));

    /// <summary>How many were recruited at a site by the end of a day.</summary>
    /// <param name="site">The site.</param>
    /// <param name="through">The day.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentException"><paramref name="through"/> is of another calendar system.</exception>
    public CountRange RecruitedBy(SiteOrStudy site, LocalDate through) =>
        RecruitedWithin(site, RecruitmentPeriod.Between(LocalDate.MinIsoValue, Guarded.Iso(through)));

    /// <summary>The last day to which the reports of a site reach, by its own statement or that for the whole study.</summary>
    /// <param name="site">The site.</param>
    /// <returns>The day, or null when it never reported.</returns>
    public LocalDate? ReportedThrough(SiteOrStudy site) => Reach(Of(site));

    /// <summary>
    /// The days of a period on which a site was open: its own pauses and the study's suspensions and closure left out, each day once.
    /// </summary>
    /// <param name="site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="period">The period.</param>
    /// <returns>Days, opening day and last day included; null when the opening is not known.</returns>
    public int? DaysOpenWithin(SiteOrStudy site, RecruitmentPeriod period)
    {
        if (site.IsWholeStudy) return Study.DaysOpenWithin(period);
        if (!(Study.ClosedOn < period.To)) return OpenDays.Within(Of(site), period, Study.Pauses);
        if (Study.ClosedOn < period.From) return Of(site).OpenedOn is null ? null : 0;
        return OpenDays.Within(Of(site), RecruitmentPeriod.Between(period.From, Study.ClosedOn.Value), Study.Pauses);
    }

    /// <summary>The recruits in rows whose whole period a sponsor has called accurate, and not called inaccurate since.</summary>
    /// <returns>Confirmed recruits; only these count towards a year's high-level objectives.</returns>
    public int ConfirmedRecruits()
    {
        if (confirmations.IsEmpty) return 0;
        var verdicts = new Verdicts(confirmations);
        long confirmed = 0;
        foreach (var site in sites.Values.Append(Study)) confirmed += verdicts.Confirmed(site);
        return (int)Math.Min(confirmed, int.MaxValue);
    }

    /// <summary>
    /// The last day on or before a date up to which every reported count is known: the date itself, or the day before the earliest period
    /// that had begun by then and not ended. A projection that stands there need not guess how a count falls into days.
    /// </summary>
    /// <param name="asAt">The date.</param>
    /// <returns>The day, on or before <paramref name="asAt"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public LocalDate DataCut(LocalDate asAt)
    {
        Guarded.Iso(asAt);
        // Going back to before one period may cut another in two, so go on until nothing is cut.
        for (var cut = asAt; ;)
        {
            var earlier = Earliest(Study, cut);
            foreach (var (_, site) in sites) earlier = Earliest(site, earlier);
            if (earlier == cut) return cut;
            cut = earlier;
        }

        static LocalDate Earliest(SiteRecruitment site, LocalDate cut) =>
            site.Recruited.Straddling(cut) is { } row ? DateSteps.AddDays(row.Period.From, -1) : cut;
    }

    private LocalDate? Reach(SiteRecruitment site)
    {
        // What is in for the whole study is in for each of its sites.
        var whole = Study.ReportedThrough;
        return site.ReportedThrough is null || whole > site.ReportedThrough ? whole ?? site.ReportedThrough : site.ReportedThrough;
    }

    private bool IsReported(SiteRecruitment site, RecruitmentPeriod period) =>
        Reach(site) >= period.To || (site.ClosedOn is { } closed && closed < period.To && Reach(site) >= closed);
}
