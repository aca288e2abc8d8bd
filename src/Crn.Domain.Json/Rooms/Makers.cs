using Crn.Domain.Calendars;
using Crn.Domain.Engagement;
using Crn.Domain.Identifiers;
using Crn.Domain.Permissions;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;

namespace Crn.Domain.Json.Rooms;

// Values that are made through one of several doors.
internal static class Makers
{
    internal static RecruitmentScope Scope(string? group, string? stratum, SiteCode? site) => (group, stratum, site) switch
    {
        (null, null, null) => RecruitmentScope.Study,
        ({ } name, null, null) => RecruitmentScope.Group(name),
        (null, { } name, null) => RecruitmentScope.Stratum(name),
        (null, null, { } code) => RecruitmentScope.Site(code),
        _ => throw new ArgumentException("A scope is a group, a stratum or a site, not several of them."),
    };

    internal static WorkingDayCalendar Calendar(HolidayDivision division, ValueList<LocalDate> closures)
    {
        var calendar = division switch
        {
            HolidayDivision.EnglandAndWales => WorkingDayCalendar.EnglandAndWales,
            HolidayDivision.Scotland => WorkingDayCalendar.Scotland,
            _ => WorkingDayCalendar.NorthernIreland,
        };
        return closures.IsEmpty ? calendar : calendar.WithClosures(closures);
    }

    internal static DayCount DayCount(DayBasis basis, bool countsReceipt, WorkingDayCalendar? calendar, bool rollsForward)
    {
        if (calendar is null && (basis == DayBasis.Working || rollsForward))
            throw new ArgumentException("Working days and deadlines that roll forward need a calendar.");
        var count = basis == DayBasis.Working ? Domain.Calendars.DayCount.WorkingDays(calendar!) : Domain.Calendars.DayCount.CalendarDays;
        if (countsReceipt) count = count.CountingReceipt();
        return rollsForward ? count.RollingForward(calendar!) : count;
    }

    internal static StepKey StepKey(string code, SiteCode? site, int? change) =>
        change is { } number ? Domain.Permissions.StepKey.OfChange(code, number, site)
        : site is { } where ? Domain.Permissions.StepKey.AtSite(code, where) : Domain.Permissions.StepKey.OfStudy(code);

    internal static StepDurations Durations(ValueList<(string Code, ReviewPeriod Period)> own, bool isShortest) =>
        own.Aggregate(isShortest ? StepDurations.Shortest : StepDurations.Published,
            (all, one) => all.With(one.Code, one.Period.Days, one.Period.Basis, one.Period.Source));

    internal static StudyIdentifier Identifier(IdentifierScheme scheme, string text) => scheme switch
    {
        IdentifierScheme.Cpms => CpmsId.Parse(text, null),
        IdentifierScheme.Iras => IrasId.Parse(text, null),
        IdentifierScheme.Isrctn => IsrctnId.Parse(text, null),
        IdentifierScheme.Nct => NctId.Parse(text, null),
        IdentifierScheme.EudraCt => EudraCtNumber.Parse(text, null),
        IdentifierScheme.EuCt => EuCtNumber.Parse(text, null),
        IdentifierScheme.Utn => UniversalTrialNumber.Parse(text, null),
        IdentifierScheme.Rec => RecReference.Parse(text, null),
        IdentifierScheme.NihrAward => NihrAward.Parse(text, null),
        IdentifierScheme.Gris => GrisId.Parse(text, null),
        _ => throw new FormatException("An identifier of a person or an organisation identifies no study."),
    };

    internal static NetworkRegion Region(NetworkRegionKind kind, string code, string name, LocalDate? from, LocalDate? to) =>
        kind == NetworkRegionKind.OfTheCaller ? NetworkRegion.OfTheCaller(code, name, from, to)
        : NetworkRegions.Find(kind, code) ?? throw new ArgumentException("There is no region of that kind and code.");

    internal static ValueList<(FactValue Answer, double Weight)> Weighted(Fact fact,
        ValueList<(LooseValue Answer, double Weight)> answers) =>
        answers.Select(a => (a.Answer.For(fact), a.Weight)).ToValueList();

    internal static ValueList<(int Place, StageFactRow Row)> Topics(AdviceNote note)
    {
        List<(int, StageFactRow)> known = [];
        for (var i = 0; i < note.TopicsOfMissingFacts.Count; i++) if (note.TopicsOfMissingFacts[i] is { } row) known.Add((i, row));
        return known.ToValueList();
    }

    internal static ValueList<StageFactRow?> Topics(ValueList<(int Place, StageFactRow Row)> known, int count)
    {
        var rows = new StageFactRow?[count];
        foreach (var (place, row) in known)
            rows[place < count ? place : throw new ArgumentException("A topic is of a missing fact that is not there.")] = row;
        return rows;
    }
}
