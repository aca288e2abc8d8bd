using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>Watches the deadlines of an enquiry: whether a SoECAT must go with a submission (EE-03, EE-04) and whether it will be authorised in time (EE-01, EE-02).</summary>
public static class DeadlineWatch
{
    private static readonly Citation TurnaroundRule = Citation.Default("EE-01: fewer working days from request to deadline than authorisation takes");
    private static readonly Citation WorkingDays = Citation.Default("EE-02: working days leave out weekends and the bank holidays of England");
    private static readonly Citation Required = EngagementSources.Soecat("EE-03: an authorised SoECAT at single-stage, second stage and HRA submission");
    private static readonly Citation NotAtOutline = EngagementSources.Soecat("EE-04: only the second stage is listed");
    private static readonly Citation SponsorFirst = EngagementSources.SoecatHowTo("sponsor first; late contact can block the application");
    private static readonly Citation Passed = Citation.Default("a deadline that has passed");

    private static readonly Criterion Sponsor = StudyFacts.SponsorConfirmed.IsTrue();
    private static readonly Criterion Authorised = StudyFacts.SoecatAuthorised.IsTrue();

    /// <summary>Whether a study needs an authorised SoECAT at a submission that asks for one: it is interventional, or has excess treatment costs.</summary>
    public static Criterion NeedsSoecat { get; } = EnquiryFacts.Interventional.IsTrue() | StudyFacts.ExcessTreatmentCost.MoreThan(0);

    /// <summary>Whether an authorised SoECAT must go with a submission, as far as is known.</summary>
    /// <param name="kind">What is handed in.</param>
    /// <param name="facts">What is known.</param>
    /// <returns>False for an outline (EE-04) and for other papers; otherwise whether the study needs one (EE-03), which may be not known yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not one of the named values.</exception>
    public static Truth SoecatRequired(SubmissionKind kind, FactSheet facts) => Guard.Against.EnumOutOfRange(kind) switch
    {
        SubmissionKind.OutlineApplication or SubmissionKind.Other => Truth.False,
        SubmissionKind.FullApplication or SubmissionKind.SingleStageApplication or SubmissionKind.HraSubmission => NeedsSoecat.Evaluate(facts),
    };

    /// <summary>The last day on which a request leaves the network its turnaround before a deadline: as many working days after it, the deadline included.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="workingDays">The turnaround, 0 or more.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentException"><paramref name="workingDays"/> is negative.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside 1999 to 2050.</exception>
    public static LocalDate LatestRequest(LocalDate deadline, int workingDays, WorkingDayCalendar calendar)
    {
        Guard.Against.Null(calendar);
        return Guard.Against.Negative(workingDays) == 0 ? deadline : calendar.Add(deadline.PlusDays(1), -workingDays).PlusDays(-1);
    }

    /// <summary>What to know of the deadlines of an enquiry, as it was known on a day: earliest deadline first, warnings before what is good to know.</summary>
    /// <param name="enquiry">The enquiry.</param>
    /// <param name="policy">The turnarounds, lead times and calendar.</param>
    /// <param name="on">The day.</param>
    /// <returns>The warnings.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enquiry had not been opened on that day, or a day is outside 1999 to 2050.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ValueList<DeadlineWarning> Of(Enquiry enquiry, EngagementPolicy policy, LocalDate on)
    {
        Guard.Against.Null(policy);
        var known = Guard.Against.Null(enquiry).KnownOn(on) ?? throw new ArgumentOutOfRangeException(nameof(on), "The enquiry had not been opened on that day.");
        return known.Deadlines.SelectMany(deadline => Of(deadline, known, policy, on).OrderByDescending(w => w.IsWarning)).ToValueList();
    }

    internal static bool IsOnRoute(SubmissionKind kind, ApplicationRoute route) => kind switch
    {
        SubmissionKind.OutlineApplication or SubmissionKind.FullApplication => route == ApplicationRoute.TwoStageGrant,
        SubmissionKind.SingleStageApplication => route == ApplicationRoute.SingleStageGrant,
        SubmissionKind.HraSubmission or SubmissionKind.Other => true,
    };

    private static IEnumerable<DeadlineWarning> Of(EnquiryDeadline deadline, Enquiry enquiry, EngagementPolicy policy, LocalDate on)
    {
        if (deadline.Date < on)
        {
            yield return new("EE-PASSED", deadline, true, $"{deadline.Name} was due on {Text.Iso(deadline.Date)}.", null, [], [Passed]);
            yield break;
        }

        // The SoECAT attributes the costs of grants; a company is costed by other means.
        if (enquiry.Route != ApplicationRoute.Commercial)
        {
            foreach (var warning in OfSoecat(deadline, enquiry, policy, on)) yield return warning;
            foreach (var warning in OfLeadTimes(deadline, enquiry, policy, on)) yield return warning;
        }
    }

    private static IEnumerable<DeadlineWarning> OfSoecat(EnquiryDeadline deadline, Enquiry enquiry, EngagementPolicy policy, LocalDate on)
    {
        if (deadline.Kind == SubmissionKind.OutlineApplication)
        {
            yield return new("EE-04", deadline, false, $"No SoECAT is needed for {deadline.Name}: it is an outline. It will be at the second stage if the study is interventional or has excess treatment costs.", null, [], [NotAtOutline]);
            yield break;
        }

        var required = SoecatRequired(deadline.Kind, enquiry.Facts);
        var request = enquiry.RequestFor(NetworkOffer.SoecatAuthorisation);
        if (required.IsFalse || Authorised.Evaluate(enquiry.Facts).IsTrue) yield break;
        var must = required.IsTrue ? "must" : "must, if the study is interventional or has excess treatment costs,";
        yield return new("EE-03", deadline, required.IsTrue, $"An authorised SoECAT {must} go with {deadline.Name}.", null, NeedsSoecat.Missing(enquiry.Facts), [Required]);
        if (policy.Turnaround(TurnaroundTable.SoecatAuthorisation) is { } turnaround) yield return InTime(deadline, request, turnaround, policy.Calendar, on);
        if (!Sponsor.Evaluate(enquiry.Facts).IsTrue)
        {
            yield return new("EE-SPONSOR", deadline, true, "No sponsor is known to have confirmed, and the SoECAT is prepared with the sponsor: late contact can block the application.", null, Sponsor.Missing(enquiry.Facts), [SponsorFirst]);
        }
    }

    private static DeadlineWarning InTime(EnquiryDeadline deadline, ServiceRequest? request, Turnaround turnaround, WorkingDayCalendar calendar, LocalDate on)
    {
        // An answer that did not bring the authorisation leaves everything to be asked for again.
        var open = request is { IsAnswered: false };
        var requested = open ? request!.RequestedOn : on;
        var left = calendar.CountBetween(requested, deadline.Date);
        var latest = LatestRequest(deadline.Date, turnaround.WorkingDays, calendar);
        var late = left < turnaround.WorkingDays;
        var since = open ? "It was asked for on" : request is null ? "If it is asked for on" : "The network answered without authorising it; if it is asked for again on";
        var sentence = $"{since} {Text.Iso(requested)}, {Text.Days(left)} lie before {deadline.Name} and authorisation takes {Text.Of(turnaround.WorkingDays)}: "
            + (late ? "it may miss the deadline." : open ? "it should be in time." : $"ask by {Text.Iso(latest)}.");
        return new("EE-01", deadline, late, sentence, late || open ? null : latest, [], [TurnaroundRule, WorkingDays, turnaround.Source]);
    }

    private static IEnumerable<DeadlineWarning> OfLeadTimes(EnquiryDeadline deadline, Enquiry enquiry, EngagementPolicy policy, LocalDate on)
    {
        if (deadline.Kind is SubmissionKind.HraSubmission or SubmissionKind.Other) yield break;
        foreach (var lead in policy.LeadTimes.ToArray())
        {
            var (least, most) = (deadline.Date.PlusWeeks(-lead.LeastWeeks), deadline.Date.PlusWeeks(-lead.MostWeeks));
            if (on <= most) continue;
            var late = on > least;
            yield return new(
                "EE-LEAD." + lead.Code, deadline, late,
                $"{lead.What} is best asked for {Text.Of(lead.LeastWeeks)} to {Text.Of(lead.MostWeeks)} weeks before {deadline.Name}" + (late ? ": that is past." : $": by {Text.Iso(least)} at the latest."),
                late ? null : least, [], [lead.Source]);
        }
    }
}
