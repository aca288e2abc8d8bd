using Crn.Domain.Json.Shapes;
using Crn.Domain.Monitoring;

namespace Crn.Domain.Json.Rooms;

internal static partial class MonitoringShapes
{
    internal static ObjectShape<StudyStanding> StudyStanding =>
        field ??= Atoms.Object<StudyStanding>("What monitoring must know of a study beside its plan and ledger.", m =>
    {
        var status = m.Optional("status", v => v.Status, StudyShapes.StudyStatusGroup);
        var isCommercial = m.Optional("isCommercial", v => v.IsCommercial, Atoms.Flag);
        var isDementia = m.Optional("isDementia", v => v.IsDementia, Atoms.Flag);
        var recruitsRarely = m.Usual("recruitsRarely", v => v.RecruitsRarely, Atoms.Flag, false);
        var daysBetweenParticipants = m.Optional("daysBetweenParticipants", v => v.DaysBetweenParticipants, Atoms.Whole);
        var judgement = m.Optional("judgement", v => v.Judgement, MonitoringShapes.OnTrackJudgement);
        var sponsorLastHeard = m.Optional("sponsorLastHeard", v => v.SponsorLastHeard, Atoms.Date);
        return p => new()
        {
            Status = status[p],
            IsCommercial = isCommercial[p],
            IsDementia = isDementia[p],
            RecruitsRarely = recruitsRarely[p],
            DaysBetweenParticipants = daysBetweenParticipants[p],
            Judgement = judgement[p],
            SponsorLastHeard = sponsorLastHeard[p],
        };
    });

    internal static ObjectShape<TimeAndTarget> TimeAndTarget =>
        field ??= Atoms.Object<TimeAndTarget>("Recruitment to time and target: how far a study or site is in participants, beside how " +
            "far it is in time, by the formulae of both eras.", m =>
    {
        var recruited = m.Required("recruited", v => v.Recruited, Atoms.Whole);
        var target = m.Required("target", v => v.Target, Atoms.Whole);
        var shareOfTime = m.Required("shareOfTime", v => v.ShareOfTime, Atoms.Number);
        var formula = m.Required("formula", v => v.Formula, MonitoringShapes.TimeAndTargetFormula);
        return p => new(recruited[p], target[p], shareOfTime[p], formula[p]);
    });
}
