using System.Reflection;
using Crn.Domain.Decisions;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Architecture;

/// <summary>
/// Whatever has a life has one shape: <see cref="IEventSourced{TSelf, TEvent}"/>, positional events, verbs that end alike.
/// </summary>
public class LifeTests
{
    /// <summary>Verbs without a day of their own, and where it is instead.</summary>
    private static readonly Dictionary<string, string> DayByDesign = new()
    {
        ["Recruitment.RecruitmentLedger.Report"] = "its rows have the days; the last of them is the day of the event",
        ["Recruitment.RecruitmentLedger.Complete"] = "the day through which reports are complete is the day of the event",
    };

    private static readonly Type[] Types = typeof(Decision).Assembly.GetExportedTypes();

    private static IEnumerable<(Type State, Type Event)> Lives =>
        Types.Select(type => (type, EventOf(type))).Where(life => life.Item2 is not null)!;

    [Fact]
    public void Whatever_decides_by_events_has_a_life() => Workshop.None(
        from type in Types
        where EventOf(type) is null
        where Methods(type).Any(method => IsDecisionOf(method.ReturnType, type))
        select $"{NameOf(type)} decides by events and does not implement IEventSourced");

    [Fact]
    public void The_nine_that_have_a_life_are_found() => Assert.Equal(
        ["ContractValueReview", "Enquiry", "Escalation", "FundingLedger", "PermissionCase", "RecruitmentLedger", "ReviewClock",
            "SpecialtyCommunity", "Study"],
        Lives.Select(life => life.State.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_of_them_goes_through_the_one_storm() => Workshop.None(
        from life in Lives
        where !typeof(LifeTests).Assembly.GetTypes()
            .Any(test => test.BaseType == typeof(HistoryLaws<,>).MakeGenericType(life.State, life.Event))
        select $"{NameOf(life.State)} has no test class under HistoryLaws");

    [Fact]
    public void Events_are_closed_positional_records_with_day_party_and_day_of_recording_first() => Workshop.None(
        from life in Lives
        from objection in AgainstBase(life.Event).Concat(CasesOf(life.Event).SelectMany(AgainstCase))
        select objection);

    [Fact]
    public void Verbs_end_with_day_party_day_of_recording_and_version() => Workshop.None(
        Lives.SelectMany(life => Verbs(life.State, isStatic: false))
            .Where(verb => !EndsLikeAVerb(verb.GetParameters()) && !DayByDesign.ContainsKey(NameOf(verb)))
            .Select(verb => $"{NameOf(verb)} does not end with (LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null)")
            .Concat(DayByDesign.Keys.Except(Lives.SelectMany(life => Verbs(life.State, isStatic: false))
                .Where(verb => !EndsLikeAVerb(verb.GetParameters())).Select(NameOf))
                .Select(name => $"{name} no longer needs its exception")));

    [Fact]
    public void One_static_verb_starts_a_life_and_its_event_is_named_for_it() => Workshop.None(
        from life in Lives
        let starts = Verbs(life.State, isStatic: true).ToList()
        let names = starts.Select(start => start.Name).Distinct().ToList()
        let objection = names is not ["Start"] and not ["Register"] ? "does not start by one verb, Start or Register"
            : !starts.TrueForAll(start => EndsLikeAStart(start.GetParameters()))
            ? "does not end with (LocalDate on, Party by, LocalDate? recordedOn = null) to start"
            : CasesOf(life.Event).All(one => one.Name != names[0] + "ed") ? $"has no event {names[0]}ed"
            : null
        where objection is not null
        select $"{NameOf(life.State)} {objection}");

    [Fact]
    public void The_check_bites()
    {
        Assert.Equal(3, AgainstCase(typeof(Odd)).Count());
        Assert.False(
            EndsLikeAVerb(typeof(LifeTests).GetMethod(nameof(Backwards), BindingFlags.NonPublic | BindingFlags.Static)!.GetParameters()));
    }

    private static void Backwards(Party by, LocalDate on) => Assert.True(on != default || by == default);

    private static IEnumerable<string> AgainstBase(Type type)
    {
        if (!type.IsAbstract || !IsRecord(type)) yield return $"{NameOf(type)} is not an abstract record";
        if (!BeginsLikeAnEvent(type)) yield return $"{NameOf(type)} does not take (LocalDate On, Party By, LocalDate RecordedOn)";
        if (!Methods(type, BindingFlags.NonPublic).Any(method => method is { IsAbstract: true, IsAssembly: true }))
        {
            yield return $"{NameOf(type)} is not closed by an internal abstract member";
        }

        if (type.GetMethod(nameof(ToString), [])!.IsFinal is false) yield return $"{NameOf(type)} leaves its text open";
    }

    private static IEnumerable<string> AgainstCase(Type type)
    {
        if (!type.IsSealed || !IsRecord(type)) yield return $"{NameOf(type)} is not a sealed record";
        if (!BeginsLikeAnEvent(type)) yield return $"{NameOf(type)} does not take On, By, RecordedOn first";
        var positional = type.GetConstructors()[0].GetParameters().Select(parameter => parameter.Name).ToList();
        var own = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => p.Name != "EqualityContract").Select(p => p.Name).ToList();
        foreach (var name in own.Except(positional, StringComparer.Ordinal)) yield return $"{NameOf(type)}.{name} is not positional";
        if (type.BaseType != typeof(object) && own.Intersect(["On", "By", "RecordedOn"]).Any())
            yield return $"{NameOf(type)} hides a day or the party of its event";
    }

    private static bool BeginsLikeAnEvent(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(constructor => !IsCopy(constructor)).ToList() is [var made]
        && made.GetParameters() is [{ Name: "On" } on, { Name: "By" } by, { Name: "RecordedOn" } recordedOn, ..]
        && on.ParameterType == typeof(LocalDate) && by.ParameterType == typeof(Party) && recordedOn.ParameterType == typeof(LocalDate);

    // What may be left out comes after.
    private static bool EndsLikeAVerb(ParameterInfo[] parameters) =>
        FromDay(parameters) is [_, _, _, { Name: "version", HasDefaultValue: true } version, ..] day
            && version.ParameterType == typeof(int?) && EndsLikeAStart(day);

    private static bool EndsLikeAStart(ParameterInfo[] parameters) =>
        FromDay(parameters) is [{ HasDefaultValue: false } on, { Name: "by", HasDefaultValue: false } by, { Name: "recordedOn" } recordedOn,
            .. var further]
        && on.ParameterType == typeof(LocalDate) && by.ParameterType == typeof(Party) && recordedOn.ParameterType == typeof(LocalDate?)
        && recordedOn.HasDefaultValue && Array.TrueForAll(further, parameter => parameter.HasDefaultValue);

    private static ParameterInfo[] FromDay(ParameterInfo[] parameters) => [.. parameters.SkipWhile(parameter => parameter.Name != "on")];

    private static IEnumerable<MethodInfo> Verbs(Type state, bool isStatic) =>
        Methods(state).Where(method => method.IsStatic == isStatic && IsDecisionOf(method.ReturnType, state));

    private static Type? EventOf(Type type) => type.GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEventSourced<,>)
            && i.GetGenericArguments()[0] == type)?.GetGenericArguments()[1];

    private static IEnumerable<Type> CasesOf(Type type) => Types.Where(one => one.BaseType == type);

    private static MethodInfo[] Methods(Type type, BindingFlags visible = BindingFlags.Public) =>
        type.GetMethods(visible | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static bool IsDecisionOf(Type returned, Type state) =>
        returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Decision<,>) && returned.GetGenericArguments()[0] == state;

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static string NameOf(MethodInfo method) => NameOf(method.DeclaringType!) + "." + method.Name;

    private static string NameOf(Type type) => type.FullName!["Crn.Domain.".Length..].Replace('+', '.');

    // Wrong in three ways: not sealed, days in another order, and a property beside those of its constructor.
#pragma warning disable CA1852 // Left open on purpose: it breaks the convention under test.
    private record Odd(Party By, LocalDate On, LocalDate RecordedOn)
#pragma warning restore CA1852
    {
        public int Extra => On.Year;
    }
}
