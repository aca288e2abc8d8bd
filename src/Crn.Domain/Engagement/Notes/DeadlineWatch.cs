using Crn.Domain.Calendars;
using Crn.Domain.Engagement.Tables;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement.Notes;

/// <summary>Watches the deadlines of an enquiry: whether a SoECAT must go with a submission (EE-03, EE-04) and whether it will be
/// authorised in time (EE-01, EE-02).</summary>
internal static class DeadlineWatch
{
    private static readonly Citation TurnaroundRule =
        Citation.Default("EE-01: fewer working days from request to deadline than authorisation takes");
    private static readonly Citation WorkingDays =
        Citation.Default("EE-02: working days leave out weekends and the bank holidays of England");
    private static readonly Citation Required =
        EngagementSources.Soecat("EE-03: an authorised SoECAT at single-stage, second stage and HRA submission");
    private static readonly Citation NotAtOutline = EngagementSources.Soecat("EE-04: only the second stage is listed");
    private static readonly Citation SponsorFirst = EngagementSources.SoecatHowTo("sponsor first; late contact can block the application");
    private static readonly Citation Passed = Citation.Default("a deadline that has passed");

    private static readonly Criterion Sponsor = StudyFacts.SponsorConfirmed.IsTrue();
    private static readonly Criterion Authorised = StudyFacts.SoecatAuthorised.IsTrue();

    public static ValueList<DeadlineWarning> Of(Enquiry known, EngagementPolicy policy, LocalDate asAt) =>
        known.Deadlines.SelectMany(deadline => Of(deadline, known, policy, asAt).OrderByDescending(w => w.IsWarning)).ToValueList();

    private static IEnumerable<DeadlineWarning> Of(EnquiryDeadline deadline, Enquiry enquiry, EngagementPolicy policy, LocalDate asAt)
    {
        if (deadline.Date < asAt)
        {
            yield return new("EE-PASSED", deadline, true, $"{deadline.Name} was due on {Text.Iso(deadline.Date)}.", null, [], [Passed]);
            yield break;
        }

        // The SoECAT attributes the costs of grants; a company is costed by other means.
        if (enquiry.Route != ApplicationRoute.Commercial)
        {
            foreach (var warning in OfSoecat(deadline, enquiry, policy, asAt)) yield return warning;
            foreach (var warning in OfLeadTimes(deadline, enquiry, policy, asAt)) yield return warning;
        }
    }

    private static IEnumerable<DeadlineWarning> OfSoecat(EnquiryDeadline deadline, Enquiry enquiry, EngagementPolicy policy, LocalDate asAt)
    {
        if (deadline.Kind == SubmissionKind.OutlineApplication)
        {
            yield return new("EE-04", deadline, false, $"No SoECAT is needed for {deadline.Name}: it is an outline. It will be at the " +
                $"second stage if the study is interventional or has excess treatment costs.", null, [], [NotAtOutline]);
            yield break;
        }

        var required = deadline.RequiresSoecat(enquiry.Facts);
        var request = enquiry.RequestFor(NetworkOffer.SoecatAuthorisation);
        if (required.IsFalse || Authorised.Evaluate(enquiry.Facts).IsTrue) yield break;
        var must = required.IsTrue ? "must" : "must, if the study is interventional or has excess treatment costs,";
        yield return new("EE-03", deadline, required.IsTrue, $"An authorised SoECAT {must} go with {deadline.Name}.", null,
            EnquiryDeadline.NeedsSoecat.MissingFacts(enquiry.Facts), [Required]);
        if (policy.Turnaround(TurnaroundTable.SoecatAuthorisation) is { } turnaround)
            yield return InTime(deadline, request, turnaround, policy.Calendar, asAt);
        if (!Sponsor.Evaluate(enquiry.Facts).IsTrue)
        {
            yield return new("EE-SPONSOR", deadline, true, "No sponsor is known to have confirmed, and the SoECAT is prepared with the " +
                "sponsor: late contact can block the application.", null, Sponsor.MissingFacts(enquiry.Facts), [SponsorFirst]);
        }
    }

    private static DeadlineWarning InTime(EnquiryDeadline deadline, ServiceRequest? request, Turnaround turnaround,
        WorkingDayCalendar calendar, LocalDate asAt)
    {
        // An answer that did not bring the authorisation leaves everything to be asked for again.
        var open = request is { IsAnswered: false };
        var requested = open ? request!.RequestedOn : asAt;
        var left = calendar.CountBetween(LocalDate.Max(requested, WorkingDayCalendar.FirstDay), deadline.Date);
        var latest = turnaround.TryLatestRequest(deadline.Date, calendar) ?? WorkingDayCalendar.FirstDay;
        var late = left < turnaround.WorkingDays;
        var since = open ? "It was asked for on" : request is null ? "If it is asked for on"
            : "The network answered without authorising it; if it is asked for again on";
        var sentence =
            $"{since} {Text.Iso(requested)}, {Text.Count(left, "working day", "working days")} lie before {deadline.Name} and " +
            $"authorisation takes {Text.Of(turnaround.WorkingDays)}: "
            + (late ? "it may miss the deadline." : open ? "it should be in time." : $"ask by {Text.Iso(latest)}.");
        return new("EE-01", deadline, late, sentence, late || open ? null : latest, [], [TurnaroundRule, WorkingDays, turnaround.Source]);
    }

    private static IEnumerable<DeadlineWarning> OfLeadTimes(EnquiryDeadline deadline, Enquiry enquiry, EngagementPolicy policy,
        LocalDate asAt)
    {
        if (deadline.Kind is SubmissionKind.HraSubmission or SubmissionKind.Other) yield break;
        foreach (var lead in policy.LeadTimes.ToArray())
        {
            var (least, most) =
                (DateSteps.AddDays(deadline.Date, -7L * lead.LeastWeeks), DateSteps.AddDays(deadline.Date, -7L * lead.MostWeeks));
            if (asAt <= most) continue;
            var late = asAt > least;
            yield return new(
                "EE-LEAD." + lead.Code, deadline, late,
                $"{lead.What} is best asked for {Text.Of(lead.LeastWeeks)} to {Text.Of(lead.MostWeeks)} weeks before {deadline.Name}"
                    + (late ? ": that is past." : $": by {Text.Iso(least)} at the latest."),
                late ? null : least, [], [lead.Source]);
        }
    }
}
