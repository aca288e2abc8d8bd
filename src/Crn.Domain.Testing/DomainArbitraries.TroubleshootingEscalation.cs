using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Specialties;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Testing;

/// <content>The room <c>Troubleshooting</c>: the escalation ladder, its records and formal outcomes.</content>
public static partial class DomainArbitraries
{
    /// <summary>Rungs of the ladder; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<EscalationRung> EscalationRungs() => Arb.From(Gen.Elements(EscalationLadder.Rungs.ToArray()));

    /// <summary>The proposed triggers, some replaced; shrinks to the proposed ones.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<EscalationPolicy> EscalationPolicies() => Arb.From(
        from below in Gen.Choose(1, 5)
        from days in Gen.Elements(60, 90)
        let own = Citation.Local("Portfolio policy 5")
        select EscalationPolicy.Network with
        {
            LeadNetworkBelow = new(-below / 10.0, null, null, own), ReviewAfterDays = new(days, null, null, own),
        },
        policy => policy == EscalationPolicy.Network ? [] : [EscalationPolicy.Network]);

    /// <summary>Reports, ahead and behind, with causes, flags and proposals; shrinks to one that says nothing.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<EscalationReport> EscalationReports() => Arb.From(
        from figure in Gen.Choose(-9, 5)
        from zero in Gen.Choose(0, 5)
        from late in Gen.Choose(-2, 4)
        from cause in Gen.Elements("", "", "C02", "C17", "C37")
        from rare in Gen.Choose(0, 8)
        select new EscalationReport
        {
            TimeToTarget = figure / 10.0, ZeroShare = zero / 10.0, Lateness = late < 0 ? null : late / 10.0,
            Causes = cause.Length == 0 ? [] : [cause], IsFlagged = cause == "C37", JudgedOnTrack = rare == 0, NeedsFunder = rare == 1,
        },
        report => report == new EscalationReport() ? [] : [new()]);

    /// <summary>Who is asked at a level, in a community of a few appointments; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<EscalationContact> EscalationContacts() => Arb.From(
        from level in Gen.Elements(Enum.GetValues<EscalationLevel>()[1..])
        from commercial in Gen.Elements(true, false)
        from specialty in Gen.Elements(Specialty.Stroke, Specialty.Cancer)
        from contact in Gen.Elements(EscalationLadder.Asked(level, SpecialtyCommunity.Start(ScreeningFrom, Party.Network).State, specialty,
            null, ScreeningFrom, commercial).ToArray())
        select contact);

    /// <summary>Steps up; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<EscalationStep> EscalationSteps() => Arb.From(
        from level in Gen.Elements(Enum.GetValues<EscalationLevel>()[1..])
        from cause in Gen.Elements("C02", "C08", "C17")
        from days in Gen.Choose(0, 900)
        from gain in Gen.Choose(-1, 30)
        from asked in Gen.Choose(0, 2).SelectMany(count => EscalationContacts().Generator.ListOf(count))
        select new EscalationStep(level, [cause], "call the sites", Party.Network, ScreeningFrom.PlusDays(days), gain < 0 ? null : gain,
            asked.ToValueList()));

    /// <summary>Sound histories of an escalation; shrinks by leaving out the end.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ValueList<EscalationEvent>> EscalationHistories() => Arb.From(
        from policy in EscalationPolicies().Generator
        from count in Gen.Choose(0, 12)
        from reports in EscalationReports().Generator.ListOf(count)
        from steps in EscalationSteps().Generator.ListOf(count)
        from verbs in Gen.Choose(0, 8).ListOf(count)
        select EscalationHistory(policy, reports, steps, verbs),
        history => history.Count > 1 ? [history.Take(history.Count - 1).ToValueList()] : []);

    /// <summary>Records of escalations; shrinks with their histories.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Escalation> Escalations() => Arb.From(EscalationHistories().Generator.Select(Escalation.Replay));

    /// <summary>Events of such histories; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<EscalationEvent> EscalationEvents() =>
        Arb.From(EscalationHistories().Generator.SelectMany(history => Gen.Elements(history.ToArray())));

    /// <summary>What formal outcomes need and do; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<OutcomeRule> OutcomeRules() => Arb.From(Gen.Elements(FormalOutcomes.All.ToArray()));

    /// <summary>What formal outcomes ask for in the permissions of some studies; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<OutcomeEffect> OutcomeEffects() => Arb.From(
        from outcome in Gen.Elements(Enum.GetValues<FormalOutcome>())
        from ctimp in Gen.Elements(true, false)
        from months in Gen.Choose(-24, 12)
        select FormalOutcomes.EffectOf(outcome, FactSheet.Empty.With(PermissionFacts.Ctimp, ctimp), ScreeningFrom.PlusMonths(months)));

    /// <summary>The reasons of the national tool; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<OffTrackReason> OffTrackReasons() => Arb.From(Gen.Elements(OffTrackReason.All.ToArray()));

    // Whatever is refused is left out, so that the history is sound.
    private static ValueList<EscalationEvent> EscalationHistory(EscalationPolicy policy, List<EscalationReport> reports,
        List<EscalationStep> steps, List<int> verbs)
    {
        var start = Escalation.Start(ScreeningFrom, Party.Network, policy: policy);
        List<EscalationEvent> events = [.. start.Events];
        var state = start.State;
        for (var i = 0; i < reports.Count; i++)
        {
            var on = ScreeningFrom.PlusMonths(i + 1);
            Take(state.Report(reports[i], on, Party.Network));
            Take(verbs[i] switch
            {
                0 or 1 => state.Escalate(steps[i], on, Party.Network),
                2 => state.Escalate(new(EscalationLevel.StudyTeam, ["C17"], "look at the log", Party.Sponsor, on.PlusDays(14)), on,
                    Party.Network),
                3 => state.Lower(EscalationLevel.None, on, Party.Network),
                4 => state.Answer("a plan is agreed", on, Party.Sponsor),
                5 => state.Review(i, 5, on, Party.Network),
                // As high as the reports lead.
                7 or 8 when state.Warranted() > EscalationLevel.None => state.Escalate(
                    new(state.Warranted(), ["C17"], "look at the log", Party.Network, on.PlusDays(30)), on, Party.Network),
                _ => state.Conclude((FormalOutcome)(i % 11), on, Party.Sponsor),
            });
        }

        return events.ToValueList();

        void Take(Decision<Escalation, EscalationEvent> decision)
        {
            if (!decision.IsAccepted) return;
            events.AddRange(decision.Events);
            state = decision.State;
        }
    }
}
