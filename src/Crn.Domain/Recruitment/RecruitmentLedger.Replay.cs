using System.Collections.Immutable;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment.Recording;
using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment;

/// <content>How a long history is replayed: the rows of many reports are gathered, and put among the sites once.</content>
public sealed partial record RecruitmentLedger : IDecider<RecruitmentLedger, RecruitmentEvent>
{
    static RecruitmentLedger? IDecider<RecruitmentLedger, RecruitmentEvent>.Start(RecruitmentEvent first) =>
        first is RecruitmentEvent.Started { Lag: not null } started ? Fold([started]) : null;

    IReadOnlyCollection<Refusal> IDecider<RecruitmentLedger, RecruitmentEvent>.Against(RecruitmentEvent proposed) =>
        LedgerChecks.Against(Settled(), proposed);

    // Nobody else holds the ledger: a report is taken up as it comes, any other event finds the reports before it put in.
    RecruitmentLedger? IDecider<RecruitmentLedger, RecruitmentEvent>.TryEvolveAlone(RecruitmentEvent proposed)
    {
        if (proposed is RecruitmentEvent.Reported report && (replayed ??= new()).Takes(report, this))
        {
            (events, LastRecordedOn) = (events.Add(proposed), proposed.RecordedOn);
            return this;
        }

        if (LedgerChecks.Against(Settled(), proposed).Count > 0) return null;
        var next = Evolve(proposed);
        next.replayed?.Forget();
        return next;
    }

    RecruitmentLedger IDecider<RecruitmentLedger, RecruitmentEvent>.GivenAway()
    {
        Settled().replayed = null;
        return this;
    }

    // Whether any site has rows in a state.
    internal bool HasRowsOfSites(ParticipantState state)
    {
        foreach (var (_, site) in sites)
        {
            if (!site.In(state).IsEmpty) return true;
        }

        return false;
    }

    // This ledger, with the rows that a replay has gathered among its sites.
    private RecruitmentLedger Settled()
    {
        if (replayed is not { IsEmpty: false }) return this;
        ImmutableSortedDictionary<SiteCode, SiteRecruitment>.Builder? all = null;
        foreach (var (key, state, rows) in replayed.Waiting)
        {
            var before = key.IsWholeStudy ? Study : (all ??= sites.ToBuilder()).GetValueOrDefault(key.Code) ?? new(key);
            var after = before.With(state, before.In(state).With(rows));
            people = people.Changed(before, after);
            if (key.IsWholeStudy) Study = after;
            else all![after.Site.Code] = after;
        }

        if (all is not null) sites = all.ToImmutable();
        replayed.Forget();
        return this;
    }
}
